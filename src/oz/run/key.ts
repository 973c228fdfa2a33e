import { createHash } from 'node:crypto'
import { objectOf, type JsonObject } from '../../platform/json.ts'
import type { RandomHex } from '../../platform/ports.ts'
import type { Run } from '../client/types.ts'

/**
 * The run's key. The service has no idempotency key, but every server gives a run's prompt back, and the newer ones its
 * metadata: a unique line in the one and a name in the other find the run again after any fault.
 */
export interface RunKey {
  readonly value: string
  /**
   * Where the key is made of the user's words, others may start runs of it too: this tells the run that this step
   * started from theirs. Undefined where the key itself is nobody else's.
   */
  readonly mark: string | undefined
  /** A run that the user made the parent of ours. Children inherit metadata: ours is the one with this parent, or none. */
  readonly parentId?: string | undefined
  /** The line in the prompt; names the workflow run for people who find it. */
  readonly line: string
}

/** What identifies runs: all of a key's, or with its mark only the ones this step started. */
export type KeyMatch = Pick<RunKey, 'value' | 'mark' | 'parentId'>

/** Our names in a run's metadata. Documented: people and later steps find runs by them. */
export const metadataNames = { key: 'gha_key', mark: 'gha_mark', repository: 'gha_repo', subject: 'gha_subject' }
/** The server takes 20 names, and adds up to two of its own. */
export const mostMetadataNames = 18

const lineForm = /^oz-agent-action run ([0-9a-f]{32})(?:\.([0-9a-f]{16}))?(?: (https?:\/\/\S+?))?( ?#message)?$/

/** A key nobody else has. */
export function makeKey(randomHex: RandomHex, workflowRunUrl: string | undefined): RunKey {
  return keyWith({ value: randomHex(16), mark: undefined }, workflowRunUrl)
}

/** The same key for the same words in the same repository: a re-run finds what an earlier attempt started. */
export function keyFor(
  { words, repositoryId }: { readonly words: string; readonly repositoryId: string },
  randomHex: RandomHex,
  workflowRunUrl: string | undefined,
): RunKey {
  const value = createHash('sha256').update(`${repositoryId}\n${words}`).digest('hex').slice(0, 32)
  return keyWith({ value, mark: randomHex(8) }, workflowRunUrl)
}

/** The key of one more attempt of the same step: nobody's yet, for the same words where there are any. */
export function renewKey({ value, mark, parentId, line }: RunKey, randomHex: RandomHex): RunKey {
  const url = lineForm.exec(line)?.[3]
  const next = mark === undefined ? { value: randomHex(16), mark } : { value, mark: randomHex(8) }
  return { ...keyWith(next, url), parentId }
}

function keyWith({ value, mark }: KeyMatch, workflowRunUrl: string | undefined): RunKey {
  const token = mark === undefined ? value : `${value}.${mark}`
  const url = workflowRunUrl === undefined ? '' : ` ${workflowRunUrl}`
  return { value, mark, line: `oz-agent-action run ${token}${url}` }
}

/** The request with the key as the prompt's last line, and in the metadata where there is room for it. */
export function withKey(body: JsonObject, key: RunKey): JsonObject {
  const prompt = typeof body['prompt'] === 'string' ? { prompt: onlyLine(body['prompt'], key.line) } : {}
  const ours = { [metadataNames.key]: key.value, ...(key.mark !== undefined && { [metadataNames.mark]: key.mark }) }
  const metadata = { ...objectOf(body['metadata']), ...ours }
  return { ...body, ...prompt, ...(Object.keys(metadata).length <= mostMetadataNames && { metadata }) }
}

/** The same request for another attempt. */
export function exchangeKey(body: JsonObject, from: RunKey, to: RunKey): JsonObject {
  const { prompt } = body
  return typeof prompt === 'string' ? { ...body, prompt: withoutLine(prompt, from.line) + to.line } : body
}

/** A message to a run, with a line to find it by that is none of a run. */
export function withMessageLine(text: string, { line }: RunKey): string {
  return onlyLine(text, line.includes('://') ? `${line}#message` : `${line} #message`)
}

/** A text from elsewhere may hold a key's line, copied from an old run: here it is none any more. Ours comes last. */
function onlyLine(text: string, line: string): string {
  const rest = withoutLine(text, line)
  const lines = rest.split('\n').map((one) => (lineForm.test(one.trimEnd()) ? one.replace(' ', '-') : one))
  const joined = lines.join('\n')
  return (joined === '' || joined.endsWith('\n') ? joined : `${joined}\n\n`) + line
}

function withoutLine(text: string, line: string): string {
  return text.endsWith(line) ? text.slice(0, -line.length) : text
}

/** The last line in the text that is a run's; the server may put a context behind it, or messages from before the start. */
function lineOf(text: string): (KeyMatch & { readonly url: string | undefined }) | undefined {
  for (const line of text.split('\n').toReversed()) {
    const [, value, mark, url, message] = lineForm.exec(line.trimEnd()) ?? []
    if (value !== undefined && message === undefined) return { value, mark, url }
  }
  return undefined
}

/** The key a run has: in its metadata, else as a whole line of its prompt. */
export function keyOf({ prompt, metadata = {} }: Pick<Run, 'prompt'> & Partial<Run>): KeyMatch | undefined {
  const value = metadata[metadataNames.key]
  return value === undefined ? lineOf(prompt) : { value, mark: metadata[metadataNames.mark] }
}

/** The workflow run that the key line of a prompt names; undefined where there is none. */
export function keyUrlOf(prompt: string): string | undefined {
  return lineOf(prompt)?.url
}

/** Whether a run has this key, of any mark where `wanted` has none, and is no child that inherited it. */
export function hasKey(run: Run, wanted: KeyMatch): boolean {
  const key = keyOf(run)
  if (key?.value !== wanted.value || run.parentId !== wanted.parentId) return false
  const isChild = run.parentId === undefined && run.rootId !== undefined && run.rootId !== run.id
  return !isChild && (wanted.mark === undefined || key.mark === wanted.mark)
}

/** Whether a message has the key's line. */
export function hasKeyLine(text: string, { value }: KeyMatch): boolean {
  return text.split('\n').some((line) => lineForm.exec(line.trimEnd())?.[1] === value)
}

/**
 * Of runs that have the key those that are really of it: a copy of a line is younger than the line itself, and stands in
 * another text. Where some have the key in their metadata, a line alone is a copy.
 */
export function withoutCopies(runs: readonly Run[]): readonly Run[] {
  const marked = runs.filter(({ metadata }) => metadata?.[metadataNames.key] !== undefined)
  if (marked.length > 0) return marked
  const oldest = new Map<string, Run>()
  for (const run of runs.toSorted(byAge)) {
    const mark = keyOf(run)?.mark ?? ''
    if (!oldest.has(mark)) oldest.set(mark, run)
  }
  return runs.filter((run) => oldest.get(keyOf(run)?.mark ?? '')?.prompt === run.prompt)
}

/** The oldest first, by the server's clock. */
export function byAge(one: Run, other: Run): number {
  const difference = (one.createdAt?.getTime() ?? 0) - (other.createdAt?.getTime() ?? 0)
  return difference === 0 ? one.id.localeCompare(other.id) : difference
}
