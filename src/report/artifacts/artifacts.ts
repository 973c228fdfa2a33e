/** What a run left: the list for the `artifacts` output, and their files where `artifacts_dir` asks for them. */
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../platform/errors.ts'
import { isBranchName, isSameRemote, readPullRequestUrl, readRepositoryName } from '../../platform/git/repository.ts'
import type { Artifact } from '../../oz/client/types.ts'
import type { Environment } from '../../platform/ports.ts'
import { prepareArtifactsFolder } from './folder.ts'
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

export interface ArtifactContent {
  /** What the server says now; a plan may have been renamed since the run was read. */
  readonly title: string | undefined
  readonly mimeType: string
  readonly bytes: Uint8Array
}

/** Where contents come from: `src/oz/client/artifact-store.ts`. */
export interface ArtifactStore {
  /** The whole content. Rejects, in words for people, where it is larger than `maxBytes` or can't be had. */
  fetch(uid: string, options: { readonly maxBytes: number; readonly signal: AbortSignal }): Promise<ArtifactContent>
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
  /** Default 64 MiB. */
  readonly maxFileBytes?: number
  /** All files together; default 256 MiB. */
  readonly maxTotalBytes?: number
}

export interface SavedArtifacts {
  readonly entries: readonly ArtifactEntry[]
  /** A warning each: what could not be downloaded, and why. */
  readonly notes: readonly string[]
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
 * noted; only an unusable folder is an error.
 * An abort ends the downloads; the list is whole all the same.
 * @throws ActionError for the folder.
 */
export async function saveArtifacts(request: SaveRequest): Promise<SavedArtifacts> {
  const folder = await prepareArtifactsFolder(request.path, request.env)
  const nameFor = createNamer(await readdir(folder))
  const entries: ArtifactEntry[] = []
  const notes: string[] = []
  let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte
  for (const artifact of request.artifacts.slice(0, maxEntries)) {
    const maxBytes = Math.min(bytesLeft, request.maxFileBytes ?? 64 * mebibyte)
    try {
      const saved = await saveOne(artifact, { ...request, folder, nameFor, maxBytes })
      bytesLeft -= saved.bytes
      entries.push(saved.entry)
    } catch (error) {
      if (request.signal.aborted) break
      const entry = entryOf(artifact)
      entries.push(entry)
      notes.push(`The ${entry.kind} "${entry.title}" was not downloaded: ${messageOf(error)}`)
    }
  }
  return {
    entries: [...entries, ...listArtifacts(request.artifacts).slice(entries.length)],
    notes: [...notes, ...notesOnRest(request, entries.length)],
  }
}

function notesOnRest({ artifacts, signal }: SaveRequest, handled: number): string[] {
  const unlisted = artifacts.length - maxEntries
  return [
    ...(signal.aborted
      ? [`The downloads were ended after ${handled} of ${artifacts.length} artifacts: ${messageOf(signal.reason)}`]
      : []),
    ...(unlisted > 0 ? [`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`] : []),
  ]
}

interface SaveOptions {
  readonly folder: string
  readonly nameFor: (name: string) => string
  readonly maxBytes: number
  readonly store: ArtifactStore
  readonly signal: AbortSignal
}

async function saveOne(
  artifact: Artifact,
  options: SaveOptions,
): Promise<{ readonly entry: ArtifactEntry; readonly bytes: number }> {
  if (!('uid' in artifact)) return { entry: entryOf(artifact), bytes: 0 }
  const { uid } = artifact
  if (uid === undefined) throw new Error('the server gave no id for it.')
  refuseLarger(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0, options.maxBytes)
  options.signal.throwIfAborted()
  const content = await options.store.fetch(uid, { maxBytes: options.maxBytes, signal: options.signal })
  refuseLarger(content.bytes.length, options.maxBytes)
  const name = options.nameFor(fileNameFor(artifact, content))
  const path = join(options.folder, name)
  await writeWhole(path, join(options.folder, options.nameFor(`${name}.part`)), content.bytes)
  return { entry: { ...entryOf(artifact, content.title), path }, bytes: content.bytes.length }
}

function refuseLarger(bytes: number, maxBytes: number): void {
  if (bytes > maxBytes) throw new Error(`it has ${bytes} bytes, over what is left of the limit (${maxBytes}).`)
}

function fileNameFor(artifact: Artifact, content: ArtifactContent): string {
  if (artifact.kind === 'file') return safeName(artifact.name, 'file')
  const extension = artifact.kind === 'plan' ? planExtension(content.mimeType) : extensionFor(content.mimeType)
  const title = entryOf(artifact, content.title).title
  return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind)
}

/** Plans are Markdown; some servers send no type, or that of any bytes. */
function planExtension(mimeType: string): string {
  const extension = extensionFor(mimeType)
  return extension === '.bin' ? '.md' : extension
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
  const url = 'url' in artifact ? (artifact.url ?? null) : null
  const title = cutText(oneLine(titleOf(artifact, currentTitle)), maxTitleLength)
  const status = artifact.kind === 'pull_request' ? artifact.status : undefined
  return {
    kind: artifact.kind,
    title: title || artifact.kind,
    url,
    path: null,
    ...(status !== undefined && { status }),
  }
}

function titleOf(artifact: Artifact, currentTitle: string | undefined): string {
  switch (artifact.kind) {
    case 'file':
      return artifact.title ?? artifact.name
    case 'pull_request':
      return artifact.branch
    case 'plan':
    case 'screenshot':
    case 'external':
    case 'other':
      return currentTitle ?? artifact.title ?? ''
  }
}

/** The run's own pull request, for the `pull_request_url` and `branch` outputs and for checkout_branch. */
export interface OwnPullRequest {
  readonly url: string
  /** Empty where the run gave none, or no valid name. */
  readonly branch: string
}

/**
 * Taken from the run's artifacts alone: anybody can open a pull request that says an agent made it. Of several, the
 * last in this repository, else the last.
 */
export function pullRequestOf(artifacts: readonly Artifact[], env: Environment): OwnPullRequest | undefined {
  const own = artifacts.filter((artifact) => artifact.kind === 'pull_request')
  const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1)
  return found && { url: found.url, branch: isBranchName(found.branch) ? found.branch : '' }
}

/** Whether a pull request's page is one of the workflow's own repository. */
export function isPullRequestHere(url: string, env: Environment): boolean {
  const address = readPullRequestUrl(url)
  return (
    env['GITHUB_REPOSITORY'] !== undefined &&
    address !== undefined &&
    isSameRemote(address.repository, readRepositoryName(env))
  )
}
