import { createHash } from 'node:crypto'
import type { RandomHex } from '../../platform/ports.ts'

/**
 * The run's key. The service has no idempotency key, but every server gives a run's prompt back: a unique last
 * line finds the run again after any fault.
 */
export interface RunKey {
  readonly value: string
  /**
   * Where the key is made of the user's words, others may start runs of it too: this tells the run that this step
   * started from theirs. Undefined where the key itself is nobody else's.
   */
  readonly mark: string | undefined
  /** The prompt's last line; names the workflow run for people who find it. */
  readonly line: string
}

/** What identifies runs: all of a key's, or with its mark only the ones this step started. */
export type KeyMatch = Pick<RunKey, 'value' | 'mark'>

const lineForm = /^oz-agent-action run ([0-9a-f]{32})(?:\.([0-9a-f]{16}))?(?: (https?:\/\/\S+))?$/

/** A key nobody else has. */
export function makeKey(randomHex: RandomHex, workflowRunUrl: string | undefined): RunKey {
  return keyWith({ value: randomHex(16), mark: undefined }, workflowRunUrl)
}

/** The words a user names a run by, and the repository they count in. */
export interface SharedWords {
  readonly words: string
  readonly repositoryId: string
}

/** The same key for the same words in the same repository: a re-run finds what an earlier attempt started. */
export function keyFor(
  { words, repositoryId }: SharedWords,
  randomHex: RandomHex,
  workflowRunUrl: string | undefined,
): RunKey {
  const value = createHash('sha256').update(`${repositoryId}\n${words}`).digest('hex').slice(0, 32)
  return keyWith({ value, mark: randomHex(8) }, workflowRunUrl)
}

function keyWith({ value, mark }: KeyMatch, workflowRunUrl: string | undefined): RunKey {
  const token = mark === undefined ? value : `${value}.${mark}`
  const words = ['oz-agent-action run', token, ...(workflowRunUrl === undefined ? [] : [workflowRunUrl])]
  return { value, mark, line: words.join(' ') }
}

/** The key of a prompt: of its exact last line, nowhere else. */
export function keyOf(prompt: string): KeyMatch | undefined {
  const [, value, mark] = lineForm.exec(prompt.slice(prompt.lastIndexOf('\n') + 1)) ?? []
  return value === undefined ? undefined : { value, mark }
}

/** The workflow run that the key line of a prompt names; undefined where there is none. */
export function keyUrlOf(prompt: string): string | undefined {
  return lineForm.exec(prompt.slice(prompt.lastIndexOf('\n') + 1))?.[3]
}

/** Whether a prompt ends in the line of this key; of any mark where `wanted` has none. */
export function hasKey(prompt: string, wanted: KeyMatch): boolean {
  const key = keyOf(prompt)
  return key?.value === wanted.value && (wanted.mark === undefined || key.mark === wanted.mark)
}

/** A key as the state holds it. */
export function isKey(value: string): boolean {
  return /^[0-9a-f]{32}$/.test(value)
}

/** A mark as the state holds it. */
export function isMark(value: string): boolean {
  return /^[0-9a-f]{16}$/.test(value)
}
