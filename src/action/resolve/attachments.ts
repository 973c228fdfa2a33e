import { glob, readFile, realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Environment, Log } from '../../platform/ports.ts'

/** An image that goes to the agent with the prompt. */
export interface Image {
  readonly name: string
  readonly mimeType: string
  readonly base64: string
}

export interface AttachmentRequest {
  /** Globs; relative ones count from the workspace. */
  readonly globs: readonly string[]
  /** GITHUB_WORKSPACE and RUNNER_TEMP are read. */
  readonly env: Environment
  readonly log: Log
  readonly signal: AbortSignal
}

const mostImages = 5
const mebibyte = 1024 * 1024
const mostBytes = 5 * mebibyte

/**
 * Reads the images from below the workspace or RUNNER_TEMP, whatever links stand in between. What is an image is decided
 * by its content. @throws ActionError
 */
export async function readAttachments({ globs, env, log, signal }: AttachmentRequest): Promise<readonly Image[]> {
  const cwd = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const roots = await findRoots(env)
  const found = new Set<string>()
  for (const pattern of globs) {
    const before = found.size
    let matched = 0
    for await (const match of glob(pattern, { cwd })) {
      signal.throwIfAborted()
      const path = await realFile(resolve(cwd, match), roots)
      if (path === undefined) continue
      matched += 1
      found.add(path)
      if (found.size > mostImages) {
        refuse(
          `may be ${mostImages} images at most, and with ${quote(pattern)} there are more`,
          'Narrow the globs down.',
        )
      }
    }
    if (matched === 0) {
      const hint =
        'Check the path, and that an earlier step wrote the file; leave the line out where there may be none.'
      throw new ActionError(`attachments: no file matches ${quote(pattern)}.`, { hint })
    }
    if (found.size === before) log.warning(`attachments: no further file matches ${quote(pattern)}.`)
  }
  const images: Image[] = []
  for (const path of [...found].sort()) images.push(await readImage(path))
  return images
}

function refuse(rule: string, hint: string): never {
  throw new ActionError(`attachments ${rule}.`, { hint })
}

async function findRoots({ GITHUB_WORKSPACE = '', RUNNER_TEMP = '' }: Environment): Promise<readonly string[]> {
  const given = [GITHUB_WORKSPACE, RUNNER_TEMP].filter((folder) => folder !== '')
  const real = await Promise.all(given.map((folder) => realpath(folder).catch(() => undefined)))
  return real.filter((folder) => folder !== undefined)
}

/** Where the file really is; undefined for a folder. */
async function realFile(path: string, roots: readonly string[]): Promise<string | undefined> {
  const real = await realpath(path)
  if (roots.every((root) => pathWithin(root, real) === undefined)) {
    refuse(
      `must be below the workspace or RUNNER_TEMP; ${quote(path)} is not`,
      'Copy the file into the workspace in a step before this one.',
    )
  }
  return (await stat(real)).isFile() ? real : undefined
}

async function readImage(path: string): Promise<Image> {
  const name = basename(path)
  const { size } = await stat(path)
  if (size > mostBytes) {
    const tooBig = `${quote(name)} has ${(size / mebibyte).toFixed(1)} MiB, and ${mostBytes / mebibyte} are the most`
    throw new ActionError(`attachments: ${tooBig}.`, { hint: 'Make the picture smaller.' })
  }
  const bytes = await readFile(path)
  const mimeType =
    typeOf(bytes) ??
    refuse(
      `must be PNG, JPEG, GIF or WebP images; the content of ${quote(name)} is none`,
      'Leave it out, or put its text into the prompt.',
    )
  return { name, mimeType, base64: bytes.toString('base64') }
}

function typeOf(bytes: Buffer): string | undefined {
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to)
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined
}
