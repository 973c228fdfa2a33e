/** What a run left: the list for the `artifacts` output, and their files where `artifacts_dir` asks for them. */
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { isBranchName, readPullRequestUrl, readRepositoryName } from '../../platform/git/repository.ts'
import type { ArtifactContent, ArtifactStore } from '../../oz/client/artifact-store.ts'
import type { Artifact } from '../../oz/client/types.ts'
import { objectOf } from '../../platform/json.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Environment } from '../../platform/ports.ts'
import { createNamer, extensionFor, safeName } from './names.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'

/** One artifact as the output lists it. Signed URLs never stand here: who has one has the file. */
export interface ArtifactEntry {
  readonly kind: Artifact['kind']
  readonly title: string
  /** A page for people, or null. */
  readonly url: string | null
  /** Absolute path of the downloaded file, or null. */
  readonly path: string | null
  /** Of a pull request, as the server has it: open, draft, merged, closed. */
  readonly status?: string
}

export interface SaveRequest {
  readonly artifacts: readonly Artifact[]
  /** `artifacts_dir` as given. */
  readonly path: string
  readonly store: ArtifactStore
  /** GITHUB_WORKSPACE and RUNNER_TEMP are read. */
  readonly env: Environment
  /** Ends the downloads; give it a deadline. */
  readonly signal: AbortSignal
  readonly maxFileBytes?: number
  /** All files together. */
  readonly maxTotalBytes?: number
}

const mebibyte = 1024 * 1024
const maxEntries = 200
const maxTitleLength = 200

/** The artifacts as they are listed where nothing is downloaded; the first 200. */
export function listArtifacts(artifacts: readonly Artifact[]): readonly ArtifactEntry[] {
  return artifacts.slice(0, maxEntries).map((artifact) => entryOf(artifact))
}

/**
 * Downloads plans, files and screenshots, each written whole or not at all. What fails is listed without a path and
 * noted, for a warning each. An abort ends the downloads; the list is whole all the same.
 * @throws ActionError for the folder.
 */
export async function saveArtifacts(request: SaveRequest) {
  const { artifacts, store, signal, maxFileBytes = 64 * mebibyte, maxTotalBytes = 256 * mebibyte } = request
  const folder = await prepareArtifactsFolder(request.path, request.env)
  const nameFor = createNamer(await readdir(folder))
  const entries: ArtifactEntry[] = []
  const notes: string[] = []
  let bytesLeft = maxTotalBytes
  for (const artifact of artifacts.slice(0, maxEntries)) {
    try {
      const maxBytes = Math.min(bytesLeft, maxFileBytes)
      const content = await fetchContent(artifact, store, { maxBytes, signal })
      const name = content && nameFor(fileNameFor(artifact, content))
      const path = name === undefined ? null : join(folder, name)
      if (content && path !== null) await writeWhole(path, join(folder, nameFor(`${name}.part`)), content.bytes)
      entries.push({ ...entryOf(artifact, content?.title), path })
      bytesLeft -= content?.bytes.length ?? 0
    } catch (error) {
      if (signal.aborted) break
      const entry = entryOf(artifact)
      entries.push(entry)
      notes.push(`Couldn't download the ${entry.kind} "${entry.title}": ${messageOf(error)}`)
    }
  }
  const handled = entries.length
  if (signal.aborted) {
    notes.push(`The downloads ended after ${handled} of ${artifacts.length} artifacts: ${messageOf(signal.reason)}`)
  }
  const unlisted = artifacts.length - maxEntries
  if (unlisted > 0) notes.push(`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`)
  return { entries: [...entries, ...listArtifacts(artifacts).slice(handled)], notes }
}

/** Undefined for what has no file. */
async function fetchContent(artifact: Artifact, store: ArtifactStore, options: Parameters<ArtifactStore['fetch']>[1]) {
  if (!('uid' in artifact)) return undefined
  const requireFit = (bytes: number): void => {
    if (bytes > options.maxBytes) {
      throw new Error(`it has ${bytes} bytes, over what is left of the limit (${options.maxBytes}).`)
    }
  }
  if (artifact.uid === undefined) throw new Error('the server gave no id for it.')
  requireFit(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0)
  options.signal.throwIfAborted()
  const content = await store.fetch(artifact.uid, options)
  requireFit(content.bytes.length)
  return content
}

function fileNameFor(artifact: Artifact, { title: currentTitle, mimeType }: ArtifactContent): string {
  if (artifact.kind === 'file') return safeName(artifact.name, 'file')
  const known = extensionFor(mimeType)
  // Plans are Markdown; some servers send no type, or that of any bytes.
  const extension = artifact.kind === 'plan' && known === '.bin' ? '.md' : known
  const { title } = entryOf(artifact, currentTitle)
  return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind)
}

/** `wx`: neither a file nor a link that lies there already is ever written through. */
async function writeWhole(path: string, part: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(part, bytes, { flag: 'wx' })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function entryOf(artifact: Artifact, currentTitle?: string): ArtifactEntry {
  const { kind } = artifact
  let given = kind === 'pull_request' ? artifact.branch : (currentTitle ?? artifact.title ?? '')
  if (kind === 'file') given = artifact.title ?? artifact.name
  return {
    kind,
    title: cutText(oneLine(given), maxTitleLength) || kind,
    url: 'url' in artifact ? (artifact.url ?? null) : null,
    path: null,
    ...(kind === 'pull_request' && artifact.status !== undefined && { status: artifact.status }),
  }
}

/**
 * The run's own pull request, for the `pull_request_url` and `branch` outputs and for checkout_branch; `branch` is empty
 * where the run gave none, or no valid name. Taken from the run's artifacts alone: anybody can open a pull request that
 * says an agent made it. Of several, the last in this repository, else the last.
 */
export function pullRequestOf(artifacts: readonly Artifact[], env: Environment) {
  const own = artifacts.filter((artifact) => artifact.kind === 'pull_request')
  const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1)
  return found && { url: found.url, branch: isBranchName(found.branch) ? found.branch : '' }
}

/** Whether a pull request's page is one of the workflow's own repository. */
export function isPullRequestHere(url: string, env: Environment): boolean {
  const address = readPullRequestUrl(url)
  return env['GITHUB_REPOSITORY'] !== undefined && address?.repository === readRepositoryName(env)
}

/**
 * Makes the folder of `artifacts_dir`, inside the workspace or RUNNER_TEMP whatever links say, and gives its real path.
 * @param path absolute, or relative to the workspace.
 * @throws ActionError where it is, or a link leads it, outside; inside `.git`; or where it can't be made.
 */
export async function prepareArtifactsFolder(path: string, env: Environment): Promise<string> {
  const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean)
  const target = resolve(roots[0] ?? '.', path)
  const root = roots.find((candidate) => pathWithin(candidate, target) !== undefined)
  if (root === undefined || path.includes('\0')) throw outsideWorkspace(path)
  const parts = (pathWithin(root, target) ?? '').split('/').filter(Boolean)
  if (parts.some((part) => /^\.git$/i.test(part))) throw outsideWorkspace(path)
  try {
    return await makeWithin(await realpath(root), parts, path)
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw new ActionError(`artifacts_dir "${path}" can't be made: ${messageOf(error)}.`, {
      hint: 'Name a folder that is not there yet, or one this user may write to.',
      cause: error,
    })
  }
}

/** Part by part, each looked at before the next is made: nothing is ever made behind a link that leads out. */
async function makeWithin(root: string, parts: readonly string[], path: string): Promise<string> {
  let folder = root
  for (const part of parts) {
    const next = join(folder, part)
    await mkdir(next).catch((error: unknown) => {
      if (objectOf(error)['code'] !== 'EEXIST') throw error
    })
    folder = await realpath(next)
    if (pathWithin(root, folder) === undefined) throw outsideWorkspace(path)
  }
  if ((await stat(folder)).isDirectory()) return folder
  throw new ActionError(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' })
}

function outsideWorkspace(path: string): ActionError {
  return new ActionError(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
    hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
  })
}
