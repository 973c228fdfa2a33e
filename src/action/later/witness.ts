/**
 * Which runs are believed: what the ticket says and what GitHub shows must agree. Pure; each rule is one row, so that a
 * test can take it out and see what breaks.
 */
import type { StatusState } from '../../github/write/statuses.ts'
import { isEndState, type Run } from '../../oz/client/types.ts'
import { byAge, keyOf, type KeyMatch, metadataNames } from '../../oz/run/key.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import type { Ticket, TicketReading } from './ticket.ts'

/** What a face says whose it is: in the address of a status, in the first line of a comment. */
export interface Mark {
  /** The workflow run and its attempt. */
  readonly run: string
  /** Of the agent's run. */
  readonly key: string
}

/** A run's key, with what tells it from runs of the same words. */
export function idOfKey({ value, mark }: Pick<KeyMatch, 'value' | 'mark'>): string {
  return mark === undefined ? value : `${value}.${mark}`
}

export function keyIdOf(run: Run): string {
  const key = keyOf(run)
  return key === undefined ? '' : idOfKey(key)
}

export function writeMarkedUrl(url: string, { run, key }: Mark): string {
  return `${url}?oz=${run}.${key}`
}

export function readMarkedUrl(url: string): Mark | undefined {
  const [, run, key] = /\?oz=(\d{1,20}\.\d{1,20})\.([0-9a-f]{32}(?:\.[0-9a-f]{16})?)$/.exec(url) ?? []
  return run === undefined || key === undefined ? undefined : { run, key }
}

export function isSameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one !== undefined && one.run === other?.run && one.key === other.key
}

/** One entry of a commit's log of statuses. */
export interface StatusWord {
  readonly state: StatusState
  readonly description: string
  readonly url: string
  /** Undefined: no mark of ours, or written by another account. */
  readonly mark: Mark | undefined
}

/** The newest run owns the status, whatever was written last; of one run's own steps the last to begin. */
export function ownerOf(words: readonly StatusWord[]): Mark | undefined {
  return words.reduce<Mark | undefined>((owner, { mark, state }) => {
    if (mark === undefined || (owner && isLaterRun(owner.run, mark.run))) return owner
    return owner && !isLaterRun(mark.run, owner.run) && state !== 'pending' ? owner : mark
  }, undefined)
}

export function lastWordOf(words: readonly StatusWord[], mark: Mark): StatusWord | undefined {
  return words.findLast((word) => isSameMark(word.mark, mark))
}

/** The owner's last word, where a late one of an earlier run stands over it. */
export function hiddenWordOf(words: readonly StatusWord[]): StatusWord | undefined {
  const [owner, last] = [ownerOf(words), words.at(-1)]
  return owner && last?.mark && !isSameMark(last.mark, owner) ? lastWordOf(words, owner) : undefined
}

/**
 * What GitHub shows of a run. none: nothing says that a job of this repository asked for it. superseded: a later start
 * owns its face. done: its owner's last word is spoken. gone: its comment was deleted.
 */
export type Witness = 'none' | 'superseded' | 'done' | 'gone' | 'pending'

/** By the status of its commit. @param words oldest first */
export function judgeStatus(words: readonly StatusWord[], mark: Mark): Witness {
  const last = lastWordOf(words, mark)
  if (last === undefined) return 'none'
  if (!isSameMark(ownerOf(words), mark)) return 'superseded'
  return last.state === 'pending' ? 'pending' : 'done'
}

/** A run that the list shows, and what can be known of it without GitHub. `listed`: all with an authentic ticket. */
interface Claim {
  readonly run: Run
  readonly listed: readonly Run[]
  readonly repositoryId: string
  readonly reading: TicketReading
}

const earliestMs = 10 * 60_000
const latestMs = 2 * 3600_000

/** In this order; the first that doesn't hold is the reason. */
export const claimRules: readonly { readonly name: string; readonly holds: (claim: Claim) => boolean }[] = [
  // Children inherit metadata.
  { name: 'no child', holds: ({ run }) => run.parentId === undefined && (run.rootId ?? run.id) === run.id },
  { name: 'of this repository', holds: ({ run, repositoryId }) => repositoryOf(run) === repositoryId },
  { name: 'ticket', holds: ({ reading }) => reading.kind === 'read' },
  // Copies come later.
  { name: 'oldest', holds: ({ run, listed }) => !listed.some((other) => isOriginalOf(other, run)) },
  {
    name: 'in time',
    holds: ({ run: { createdAt }, reading }) => {
      if (reading.kind !== 'read' || createdAt === undefined) return false
      const ageMs = createdAt.getTime() - reading.ticket.issued * 1000
      return ageMs >= -earliestMs && ageMs <= latestMs
    },
  },
]

export function repositoryOf({ metadata = {} }: Run): string | undefined {
  return metadata[metadataNames.repository]
}

/** Whether it was there first with the same key. */
function isOriginalOf(one: Run, other: Run): boolean {
  const isSameKey = keyIdOf(one) === keyIdOf(other) && repositoryOf(one) === repositoryOf(other)
  return isSameKey && one.parentId === undefined && byAge(one, other) < 0
}

/** The first rule that a run breaks; undefined where it is believed as far as Oz goes. */
export function brokenRule(claim: Claim, rules = claimRules): string | undefined {
  return rules.find(({ holds }) => !holds(claim))?.name
}

export interface Case {
  readonly state: Run['state']
  readonly isPastDeadline: boolean
  readonly ticket: Pick<Ticket, 'waitsOnBlocked' | 'status'>
  readonly witness: Witness
  /** What happened to the subject since the start, so that nothing may be written to it. */
  readonly subject: 'closed' | 'moved' | 'deleted' | 'permission lost' | undefined
  /** A later start of the same step for the same subject has a face of its own. */
  readonly hasSuccessor: boolean
}

/** cancel: the run and what it started. `face`: the state of what is said then, where there is something to say. */
export interface Decision {
  readonly act: 'leave' | 'wait' | 'cancel' | 'finish' | 'apply'
  readonly why: string
  readonly face?: 'pending' | 'error' | undefined
}

type Row = readonly [when: (facts: Case) => boolean, act: Decision['act'], why: string, face?: Decision['face']]

const isAtWork = ({ state }: Case): boolean => !isEndState(state)
const mayGoOn = ({ state, ticket }: Case): boolean => state === 'BLOCKED' && ticket.waitsOnBlocked === true
/** Its only face is gone and it has ended: nothing is left to do. */
const isOver = ({ witness, ticket, state }: Case): boolean =>
  witness === 'gone' && ticket.status === undefined && isEndState(state) && state !== 'BLOCKED'

/** later.md §3.3, row by row: the first that fits decides. */
export const decisions: readonly Row[] = [
  [({ witness }) => witness === 'none', 'leave', 'no witness'],
  [(facts) => facts.witness === 'superseded' && isAtWork(facts), 'cancel', 'superseded'],
  [({ witness }) => witness === 'superseded', 'leave', 'superseded'],
  [({ witness }) => witness === 'done', 'leave', 'done'],
  [isOver, 'leave', 'called off'],
  [({ hasSuccessor }) => hasSuccessor, 'cancel', 'superseded', 'error'],
  [({ witness }) => witness === 'gone', 'cancel', 'called off', 'error'],
  [({ subject }) => subject !== undefined, 'cancel', 'not done', 'error'],
  [(facts) => facts.isPastDeadline && (isAtWork(facts) || mayGoOn(facts)), 'cancel', 'timed out', 'error'],
  [isAtWork, 'wait', 'working'],
  [mayGoOn, 'wait', 'blocked', 'pending'],
  [({ state }) => state !== 'SUCCEEDED', 'finish', 'failed', 'error'],
  [() => true, 'apply', 'fits'],
]

/** What is to be done with a run that is believed. */
export function decide(facts: Case, rows = decisions): Decision {
  const [, act, why, face] = rows.find(([when]) => when(facts)) ?? ([undefined, 'leave', 'no rule'] as const)
  return { act, why, face }
}
