/** The first line of everything that is written to a page: invisible there, how it is found again, and sealed. */
import { hash, randomBytes } from 'node:crypto'
import { markerStart } from '../../event/text.ts'
import { deriveKey, macOf } from '../../platform/mac.ts'
import type { Environment } from '../../platform/ports.ts'

/** Gives the MAC of a marker's words, 32 hex digits. */
export type Seal = (words: string) => string

/**
 * By a key derived from the Oz API key. Another workflow's bot has the same
 * account as this one, and may post a stranger's text: only who has the key can write a marker that counts.
 * @param facts.apiKey undefined: what is sealed now is recognized by nobody later
 * @param facts.repositoryId kept by the repository when it is renamed
 * @param facts.subject the number of the issue or pull request: a marker copied to another one counts for nothing there
 */
export function createSeal(facts: {
  readonly apiKey: string | undefined
  readonly repositoryId: string
  readonly subject: number
}): Seal {
  const key = deriveKey(facts.apiKey ?? randomBytes(32), `marker/1/${facts.repositoryId}`)
  return (words) => macOf(key, `${facts.subject}\n${words}`).toString('hex')
}

/** A marker of these words, on one line. */
export function writeSealed(words: string, seal: Seal): string {
  return `${markerStart} ${words} mac=${seal(words)} -->`
}

/** The words of the marker that a line is; undefined where it is none, or its seal is broken. */
export function readSealed(line: string, seal: Seal): string | undefined {
  const rest = line.startsWith(markerStart) ? line.slice(markerStart.length).trimEnd() : ''
  const [, words, mac] = /^ ([\w=,. -]{1,10000}) mac=([0-9a-f]{32}) -->$/.exec(rest) ?? []
  return words !== undefined && mac === seal(words) ? words : undefined
}

export interface CommentMarker {
  /** The same for every run of one workflow, job and name: they share a comment. */
  readonly key: string
  /** The workflow run and attempt that wrote the comment last, `42.1`. */
  readonly run: string
}

/** @param rest what else tells steps and matrix legs apart that share a workflow and a job, such as the `name` input. */
export function makeMarker(env: Environment, ...rest: readonly string[]): CommentMarker {
  const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? ''
  const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', ...rest])
  const run = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT']].map((id = '') => (/^\d{1,20}$/.test(id) ? id : '0'))
  return { key: hash('sha256', identity, 'hex').slice(0, 32), run: run.join('.') }
}

export function writeMarker({ key, run }: CommentMarker, seal: Seal): string {
  return writeSealed(`progress ${key} ${run}`, seal)
}

/** The marker at the very start of a body; undefined for any other comment. */
export function readMarker(body: string, seal: Seal): CommentMarker | undefined {
  const words = readSealed(body.split('\n', 1)[0] ?? '', seal) ?? ''
  const [, key, run] = /^progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})$/.exec(words) ?? []
  return key !== undefined && run !== undefined ? { key, run } : undefined
}
