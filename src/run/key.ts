import { createHash } from 'node:crypto'
import type { RandomHex } from '../ports.ts'

/**
 * The run's key. The service has no idempotency key, but every server gives a run's prompt back: a unique last
 * line finds the run again after any fault.
 */
export interface RunKey {
  readonly value: string
  /** The prompt's last line; names the workflow run for people who find it. */
  readonly line: string
}

const lineForm = /^oz-agent-action run ([0-9a-f]{32})(?: (https?:\/\/\S+))?$/

/** A key nobody else has. */
export function makeKey(randomHex: RandomHex, workflowRunUrl: string | undefined): RunKey {
  return keyWith(randomHex(16), workflowRunUrl)
}

/** The same key for the same words in the same repository: a re-run finds what an earlier attempt started. */
export function keyFor(words: string, repositoryId: string, workflowRunUrl: string | undefined): RunKey {
  const value = createHash('sha256').update(`${repositoryId}\n${words}`).digest('hex').slice(0, 32)
  return keyWith(value, workflowRunUrl)
}

function keyWith(value: string, workflowRunUrl: string | undefined): RunKey {
  const words = ['oz-agent-action run', value, ...(workflowRunUrl === undefined ? [] : [workflowRunUrl])]
  return { value, line: words.join(' ') }
}

/** The key of a prompt: of its exact last line, nowhere else. */
export function keyOf(prompt: string): string | undefined {
  return lineForm.exec(prompt.slice(prompt.lastIndexOf('\n') + 1))?.[1]
}

/** A key as the state holds it. */
export function isKey(value: string): boolean {
  return /^[0-9a-f]{32}$/.test(value)
}
