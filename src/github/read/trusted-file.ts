import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, posix, resolve } from 'node:path'
import { ActionError, messageOf } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { foldAscii } from '../../event/person.ts'
import { objectOf, textOf } from '../../platform/json.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Environment } from '../../platform/ports.ts'
import type { GitHub } from '../client.ts'
import { GitHubError } from '../failure.ts'

export interface TrustedFileRequest {
  /** The input that names the file, for errors. */
  readonly input: string
  readonly path: string
  readonly env: Environment
  readonly event: WorkflowEvent
  readonly github: GitHub
  readonly signal: AbortSignal
}

export interface TrustedFile {
  readonly text: string
  /** Where it was read, for the log: a commit or branch of the repository, or the runner's folder. */
  readonly origin: string
  /** In the repository: where it can be read again. */
  readonly at?: { readonly path: string; readonly ref: string }
}

const maxBytes = 1_000_000

/**
 * Reads a file that an input names, from where no stranger can have put it: relative paths and those inside the
 * workspace through GitHub's API at a trusted commit, never from the checkout, which may be a fork's; others from
 * disk, and only below RUNNER_TEMP, which earlier steps of this job wrote. @throws ActionError
 */
export async function readTrustedFile(request: TrustedFileRequest): Promise<TrustedFile> {
  const inRepository = pathInRepository(request)
  const file = await (inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository))
  // Files that Windows wrote end lines with CRLF, and may begin with a byte order mark.
  return { ...file, text: file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') }
}

/** The path below the repository's root, with slashes; undefined for one outside the workspace. */
function pathInRepository({ input, path, env }: TrustedFileRequest): string | undefined {
  if (isAbsolute(path)) return insideOf(env['GITHUB_WORKSPACE'], path)
  const normal = posix.normalize(path.replaceAll('\\', '/'))
  if (normal === '.' || normal === '..' || normal.startsWith('../')) {
    throw new ActionError(`${input} must name a file of this repository, and "${path}" is outside of it.`, {
      hint: 'Give a path relative to the root of the repository.',
    })
  }
  return normal.replace(/^\.\//, '')
}

/** How to get from `folder` to `path`, with slashes; undefined where `path` is not below it. */
function insideOf(folder: string | undefined, path: string): string | undefined {
  const way = folder === undefined || folder === '' ? undefined : pathWithin(folder, path)
  return way === '' ? undefined : way
}

async function readFromTemp({ input, path, env }: TrustedFileRequest): Promise<TrustedFile> {
  const temp = env['RUNNER_TEMP']
  const outside = new ActionError(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, {
    hint: 'Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP.',
  })
  if (insideOf(temp, path) === undefined) throw outside
  try {
    // Links are followed first, so that none can lead out, and none back into the checkout.
    const real = await realpath(path)
    const isCheckout = insideOf(await realOf(env['GITHUB_WORKSPACE']), real) !== undefined
    if (insideOf(await realOf(temp), real) === undefined || isCheckout) throw outside
    const facts = await stat(real)
    if (!facts.isFile()) throw new Error('it is not a file')
    if (facts.size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`)
    return { text: await readFile(real, 'utf8'), origin: 'RUNNER_TEMP' }
  } catch (error) {
    if (error === outside) throw error
    throw new ActionError(`${input}: ${path} could not be read (${messageOf(error)}).`, { cause: error })
  }
}

async function realOf(folder: string | undefined): Promise<string | undefined> {
  return folder === undefined || folder === '' ? undefined : realpath(folder).catch(() => resolve(folder))
}

async function readFromRepository(request: TrustedFileRequest, path: string): Promise<TrustedFile> {
  const { input, event, github, signal } = request
  const ref = trustedRef(event)
  const file = { path, ...(ref !== undefined && { ref }) }
  const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`
  try {
    const text = await readFileAt(github, file, signal)
    return { text, origin: where, ...(ref !== undefined && { at: { path, ref } }) }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const isMissing = error.failure === 'missing'
    const isOnDisk = isMissing && (await isInWorkspace(request.env, path))
    const problem = isOnDisk
      ? `${path} is in the workspace but not in ${where}, and only committed files are read.`
      : isMissing
        ? `there is no file ${path} in ${where} that github_token can read.`
        : `${path} could not be read from ${where} (${error.message}).`
    throw new ActionError(`${input}: ${problem}`, { ...hintFor(error, isOnDisk), cause: error })
  }
}

/** A text of at most 1 MB. @throws GitHubError */
export async function readFileAt(github: GitHub, file: Readonly<{ path: string; ref?: string }>, signal: AbortSignal) {
  const { data } = await github.call({ signal, maxBytes: 4 * maxBytes }, ({ repos }, place) =>
    repos.getContent({ ...place, ...file }),
  )
  const { type, encoding, content } = objectOf(data)
  if (type === 'file' && encoding === 'base64') return Buffer.from(textOf(content) ?? '', 'base64').toString('utf8')
  const why = type === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file'
  throw new GitHubError(why, { failure: 'refused' })
}

async function isInWorkspace({ GITHUB_WORKSPACE: workspace = '' }: Environment, path: string): Promise<boolean> {
  const found = workspace === '' ? undefined : await stat(resolve(workspace, path)).catch(() => undefined)
  return found?.isFile() === true
}

function hintFor({ failure, hint }: GitHubError, isOnDisk: boolean): { hint?: string } {
  if (isOnDisk) return { hint: 'Commit the file, or let the step that makes it write it to RUNNER_TEMP.' }
  if (failure !== 'missing' && failure !== 'denied') return hint === undefined ? {} : { hint }
  return { hint: 'Check the path, and that the job has the permission contents: read.' }
}

/**
 * The commit that whoever may change this repository's workflows decided on: the workflow's own, where it is of this
 * repository, else the base of the pull request. undefined: the default branch.
 */
export function trustedRef(event: WorkflowEvent): string | undefined {
  const { workflowRef, workflowSha } = event.run
  const isHere = foldAscii(workflowRef ?? '').startsWith(`${foldAscii(event.repository.fullName)}/`)
  if (isHere && workflowSha !== undefined) return workflowSha
  return 'pullRequest' in event ? event.pullRequest.base.sha : event.repository.defaultBranch
}

/**
 * Files of the repository in one request, by their paths: those that are there and are text. At the base of a pull
 * request, so that no change can bring its own; else at the trusted commit. @throws GitHubError
 */
export async function readTrustedFiles(
  github: GitHub,
  event: WorkflowEvent,
  { paths, signal }: { readonly paths: readonly string[]; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const ref = ('pullRequest' in event ? event.pullRequest.base.sha : trustedRef(event)) ?? 'HEAD'
  const variables = Object.fromEntries(paths.map((path, index) => [`f${index}`, `${ref}:${path}`]))
  const names = Object.keys(variables)
  const document = `query TrustedFiles($owner: String!, $repo: String!, ${names.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${names.map((name) => `${name}: object(expression: $${name}) { ... on Blob { text isBinary } }`).join('\n    ')}
  }
}`
  const data = await github.graphql(document, variables, { signal })
  const repository = objectOf(data['repository'])
  const found = paths.flatMap((path, index): [string, string][] => {
    const text = textOf(objectOf(repository[`f${index}`])['text'])
    return text === undefined || text.trim() === '' ? [] : [[path, text]]
  })
  return new Map(found)
}
