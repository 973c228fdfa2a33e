/** What the markers of comments and reviews say: whose they are, and what the next run must know. */
import { hash } from 'node:crypto'
import { markerStart } from '../../event/text.ts'
import type { Environment } from '../../platform/ports.ts'
import { makeMarker, readSealed, type Seal, writeSealed } from '../../report/comment/marker.ts'

export { createSeal, type Seal } from '../../report/comment/marker.ts'

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
  /** Of a review: the commit it is about. GitHub's own note of it stays the same when a review is updated. */
  readonly commit?: string
  /** Of a review: how many findings stood when it was written. */
  readonly open?: number
  /** Of a comment: a digest of the rest of its body. What still has it holds nobody else's words. */
  readonly text?: string
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
  const { name = '', recipe = '', topic = '', agentRun = '', conversation = '' } = facts
  return {
    ...makeMarker(env, env['GITHUB_ACTION'] ?? '', name, recipe, topic),
    ...(idPattern.test(agentRun) && { agentRun }),
    ...(idPattern.test(conversation) && { conversation }),
  }
}

/** `draft`: a review that nobody sees yet and that isn't whole. */
type Marked = 'comment' | 'review' | 'draft'

/** What a marker holds beside kind, key and run: its name in the marker, then that in ours. */
const facts = [
  ['run', 'agentRun'],
  ['conversation', 'conversation'],
  ['commit', 'commit'],
  ['open', 'open'],
  ['text', 'text'],
] as const

/** For the very start of a body. */
export function writeApplyMarker(kind: Marked, marker: ApplyMarker, seal: Seal): string {
  const words = facts.flatMap(([name, member]) => {
    const fact = String(marker[member] ?? '')
    return idPattern.test(fact) ? `${name}=${fact}` : []
  })
  return writeSealed([kind, marker.key, marker.run, ...words].join(' '), seal)
}

/** The marker at the very start of a body. It counts only where the token's own identity wrote the body. */
export function readApplyMarker(kind: Marked, body: string, seal: Seal): ApplyMarker | undefined {
  const [found, key = '', run = '', ...words] = readSealed(body.split('\n', 1)[0] ?? '', seal)?.split(' ') ?? []
  if (found !== kind || !/^[0-9a-f]{32}$/.test(key) || !/^\d{1,20}\.\d{1,20}$/.test(run)) return undefined
  const read = facts.flatMap(([name, member]): [string, string | number][] => {
    const fact = words.findLast((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
    if (member !== 'open') return idPattern.test(fact) ? [[member, fact]] : []
    return /^\d{1,15}$/.test(fact) ? [[member, Number(fact)]] : []
  })
  return { key, run, ...Object.fromEntries(read) }
}

export function digestOf(text: string): string {
  return hash('sha256', text.replaceAll('\r\n', '\n').trim(), 'hex').slice(0, 16)
}

/** Whether a run, or an attempt of it, came after another: GitHub counts both upwards. */
export function isLaterRun(one: string, other: string): boolean {
  const [run = '0', attempt = '0'] = one.split('.')
  const [otherRun = '0', otherAttempt = '0'] = other.split('.')
  if (run !== otherRun) return BigInt(run) > BigInt(otherRun)
  return BigInt(attempt) > BigInt(otherAttempt)
}

/** Which findings a body of ours holds: the line above them, below the marker of a review. */
export function writeFindingPrints(key: string, prints: readonly string[], seal: Seal): string {
  return writeSealed(['findings', key, ...prints].join(' '), seal)
}

/** The prints of the findings with this key, from the lines at the start of a body: further down outside text stands. */
export function readFindingPrints(key: string, body: string, seal: Seal): string[] {
  for (const line of body.split('\n', 2)) {
    if (!line.startsWith(markerStart)) return []
    const [kind, found, ...prints] = readSealed(line, seal)?.split(' ') ?? []
    if (kind === 'findings') return found === key ? prints.filter((print) => /^[0-9a-f]{16}$/.test(print)) : []
  }
  return []
}

/**
 * Stands in front of each part of a review's body: the summary, then the general findings in the order of their
 * prints. Text from outside is inert, so it holds no HTML comment.
 */
export const partMark = `${markerStart} part -->`
