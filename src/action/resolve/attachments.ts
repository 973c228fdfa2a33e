import { glob, readFile, realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Runtime } from '../../platform/runtime.ts'

/** An image that goes to the agent with the prompt. */
export interface Image {
  readonly name: string
  readonly mimeType: string
  readonly base64: string
}

const mostImages = 5
const mebibyte = 1024 * 1024
const mostBytes = 5 * mebibyte

/**
 * Reads the images from below the workspace or RUNNER_TEMP, whatever links stand in between. What is an image is decided
 * by its content. Relative globs count from the workspace. @throws ActionError
 */
export async function readAttachments(
  globs: readonly string[],
  { env, log, cancelled }: Pick<Runtime, 'env' | 'log' | 'cancelled'>,
): Promise<readonly Image[]> {
  const { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp = '' } = env
  const cwd = workspace ?? process.cwd()
  const folders = [workspace ?? '', temp].filter((folder) => folder !== '')
  const roots = (await Promise.all(folders.map((folder) => realpath(folder).catch(() => [])))).flat()
  const found = new Set<string>()
  for (const pattern of globs) {
    const before = found.size
    let matched = 0
    for await (const match of glob(pattern, { cwd })) {
      cancelled.throwIfAborted()
      const path = resolve(cwd, match)
      const real = await realpath(path)
      if (roots.every((root) => pathWithin(root, real) === undefined)) {
        throw new ActionError(`attachments must be below the workspace or RUNNER_TEMP; ${quote(path)} is not.`, {
          hint: 'Copy the file into the workspace in a step before this one.',
        })
      }
      if (!(await stat(real)).isFile()) continue
      matched += 1
      if (found.add(real).size > mostImages) {
        const rule = `attachments may be ${mostImages} images at most, and with ${quote(pattern)} there are more.`
        throw new ActionError(rule, { hint: 'Narrow the globs down.' })
      }
    }
    if (matched === 0) {
      throw new ActionError(`attachments: no file matches ${quote(pattern)}.`, {
        hint: 'Check the path, and that an earlier step wrote the file; leave the line out where there may be none.',
      })
    }
    if (found.size === before) log.warning(`attachments: no further file matches ${quote(pattern)}.`)
  }
  const images: Image[] = []
  for (const path of [...found].sort()) images.push(await readImage(path))
  return images
}

async function readImage(path: string): Promise<Image> {
  const name = basename(path)
  const { size } = await stat(path)
  if (size > mostBytes) {
    const tooBig = `${quote(name)} has ${(size / mebibyte).toFixed(1)} MiB, and ${mostBytes / mebibyte} are the most`
    throw new ActionError(`attachments: ${tooBig}.`, { hint: 'Make the picture smaller.' })
  }
  const bytes = await readFile(path)
  const mimeType = typeOf(bytes)
  if (mimeType !== undefined) return { name, mimeType, base64: bytes.toString('base64') }
  const rule = `attachments must be PNG, JPEG, GIF or WebP images; the content of ${quote(name)} is none.`
  throw new ActionError(rule, { hint: 'Leave it out, or put its text into the prompt.' })
}

function typeOf(bytes: Buffer): string | undefined {
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to)
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined
}
