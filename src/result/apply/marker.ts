/** The first line of all that is written here: invisible on the page, and how it is found again. */
import { hash } from 'node:crypto'
import { markerStart } from '../../event/gate/marker.ts'
import type { Environment } from '../../platform/ports.ts'

/** Who writes: what makes two comments the same one, and what a later run is told. */
export interface ApplyMarker {
  /** The same for every run of one workflow, job, step and recipe: they share a comment and a review's history. */
  readonly key: string
  /** The workflow run and its attempt, `42.1`. */
  readonly run: string
  /** The agent's run, so that what it says can be held against the server's word. */
  readonly agentRun?: string
  /** The agent's conversation, for a message that follows. */
  readonly conversation?: string
}

export interface MarkerFacts {
  readonly name?: string | undefined
  readonly recipe?: string | undefined
  /** Tells answers to different things from each other, as comments that are answered one by one: their id. */
  readonly topic?: string | undefined
  readonly agentRun?: string | undefined
  readonly conversation?: string | undefined
}

const idPattern = /^[\w-]{1,100}$/

export function makeApplyMarker(env: Environment, facts: MarkerFacts = {}): ApplyMarker {
  const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? ''
  const step = [env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', facts.name ?? '']
  const identity = JSON.stringify([workflow, ...step, facts.recipe ?? '', facts.topic ?? ''])
  const { agentRun, conversation } = facts
  return {
    key: hash('sha256', identity, 'hex').slice(0, 32),
    run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
    ...(isId(agentRun) && { agentRun }),
    ...(isId(conversation) && { conversation }),
  }
}

function isId(value: string | undefined): value is string {
  return value !== undefined && idPattern.test(value)
}

function digits(text: string | undefined): string {
  return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0'
}

export type Marked = 'comment' | 'review'

/** For the very start of a body. */
export function writeApplyMarker(kind: Marked, { key, run, agentRun, conversation }: ApplyMarker): string {
  const facts = [
    ...(isId(agentRun) ? [`run=${agentRun}`] : []),
    ...(isId(conversation) ? [`conversation=${conversation}`] : []),
  ]
  return `${markerStart} ${[kind, key, run, ...facts].join(' ')} -->`
}

/**
 * The marker at the very start of a body, where no text from outside ever stands. It counts only where the token's own
 * identity wrote the body.
 */
export function readApplyMarker(kind: Marked, body: string): ApplyMarker | undefined {
  const rest = body.startsWith(markerStart) ? body.slice(markerStart.length) : ''
  const [, found, key, run, agentRun, conversation] =
    /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(
      rest,
    ) ?? []
  if (found !== kind || key === undefined || run === undefined) return undefined
  return { key, run, ...(isId(agentRun) && { agentRun }), ...(isId(conversation) && { conversation }) }
}

/** Whether a run, or an attempt of it, came after another: GitHub counts both upwards. */
export function isLaterRun(one: string, other: string): boolean {
  const [run = '0', attempt = '0'] = one.split('.')
  const [otherRun = '0', otherAttempt = '0'] = other.split('.')
  if (run !== otherRun) return BigInt(run) > BigInt(otherRun)
  return BigInt(attempt) > BigInt(otherAttempt)
}

/** Which findings a body of ours holds: the line above them, below the marker of a review. */
export function writeFindingPrints(key: string, prints: readonly string[]): string {
  return `${markerStart} findings ${[key, ...prints].join(' ')} -->`
}

/** The prints of the findings with this key, from the lines at the start of a body: further down outside text stands. */
export function readFindingPrints(key: string, body: string): string[] {
  for (const line of body.split('\n', 2)) {
    if (!line.startsWith(markerStart)) return []
    const rest = line.slice(markerStart.length).trimEnd()
    const [, found, prints = ''] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? []
    if (found !== undefined) return found === key ? prints.split(' ').filter(Boolean) : []
  }
  return []
}
