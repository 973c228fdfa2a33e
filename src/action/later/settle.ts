/** One run that nobody waits for, as far as it is now: left alone, cancelled, finished, corrected or applied. */
import { suffices } from '../../event/gate/settings.ts'
import { GitHubError, ignoreMissing } from '../../github/failure.ts'
import { createMembers } from '../../github/read/identity.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import { isEndState } from '../../oz/client/types.ts'
import { cancelRuns } from '../../oz/run/cancel-tree.ts'
import { concludeRun } from '../../oz/run/conclude.ts'
import { messageOf } from '../../platform/errors.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { isPrivateText } from '../typed-result.ts'
import { applyResult } from './apply.ts'
import { finish, type Outstanding, type Settled } from './outstanding.ts'
import type { Ticket } from './ticket.ts'
import { type Case, decide, type Decision } from './witness.ts'

/** A start that the list may not show yet. */
export type Successor = Pick<Ticket, 'marker' | 'run' | 'sha'> & Pick<Outstanding, 'subject'>

/** What goes wrong with one run is told of it, and the others are gone on with. @param meant all runs of this pass */
export async function settle(
  outstanding: Outstanding,
  meant: readonly Outstanding[],
  successor?: Successor,
): Promise<Settled> {
  try {
    return await settleOne(outstanding, meant, successor)
  } catch (error) {
    const { runtime, api, run } = outstanding
    runtime.cancelled.throwIfAborted()
    if (error instanceof GitHubError && error.failure === 'missing') return { result: 'left', why: 'no witness' }
    if (!(error instanceof Error)) throw error
    const isMissing = (cause: unknown): boolean => cause instanceof OzError && statusOf(cause) === 404
    // Listed, and now twice not found.
    if (isMissing(error) && (await api.getRun(run.id, { signal: runtime.cancelled }).then(() => false, isMissing))) {
      return finish(outstanding, { state: 'error', text: 'The run is gone from the server' })
    }
    const said = error instanceof GitHubError ? error.oneLine : messageOf(error)
    return { result: 'failed', why: 'not done', error: said }
  }
}

const waitsForPerson = 'Waits for a person'

/** @throws GitHubError, OzError */
async function settleOne(
  outstanding: Outstanding,
  meant: readonly Outstanding[],
  successor: Successor | undefined,
): Promise<Settled> {
  const { faces, runtime, run, ticket, face } = outstanding
  const witness = await faces.judge(face)
  const isOpen = witness === 'pending' || witness === 'gone'
  const next = isOpen ? await successorOf(outstanding, meant, successor) : undefined
  const isPastDeadline = runtime.clock.date().getTime() > ticket.deadline * 1000
  const isLive = witness === 'pending' && next === undefined
  const subject = isLive ? await readSubject(outstanding) : undefined
  const facts = { state: run.state, isPastDeadline, ticket, witness, subject, hasSuccessor: next !== undefined }
  const decision = decide(facts)
  const { act, why } = decision
  switch (act) {
    case 'leave':
      return { result: 'left', why }
    case 'wait':
      if (decision.face !== undefined) await faces.say(face, { state: 'pending', text: waitsForPerson })
      return { result: 'waiting', why }
    case 'cancel': {
      const text = lastWords[why] ?? `Superseded by ${next ?? 'a later run'}`
      return cancel(outstanding, decision, subject ? `Not done: ${subject}` : text)
    }
    case 'finish':
      return finish(outstanding, { state: 'error', text: whyEnded(outstanding) })
    case 'apply':
      return applyResult(outstanding, isPastDeadline)
  }
}

/** Of runs that are cancelled, by why. */
const lastWords: Readonly<Record<string, string>> = {
  'timed out': 'Timed out',
  'called off': 'Called off: its comment was deleted',
}

/**
 * A later start of the same step for the same subject, named by its commit where it has another one. Whoever has the key
 * can write a ticket: only what has a face here counts.
 */
async function successorOf(
  { faces, ticket, subject }: Outstanding,
  meant: readonly Outstanding[],
  successor: Successor | undefined,
): Promise<string | undefined> {
  const name = ({ run, sha }: Pick<Ticket, 'run' | 'sha'>): string =>
    sha === undefined || sha === ticket.sha ? `run ${run.split('.')[0] ?? ''}` : sha.slice(0, 7)
  if (successor?.subject === subject && follows(successor, ticket)) return name(successor)
  for (const other of meant.filter((one) => one.subject === subject && follows(one.ticket, ticket))) {
    if ((await faces.judge(other.face)) !== 'none') return name(other.ticket)
  }
  return undefined
}

/** Whether one is a later start of the other's step. */
export function follows(one: Pick<Ticket, 'marker' | 'run'>, other: Ticket): boolean {
  return one.marker === other.marker && isLaterRun(one.run, other.run)
}

/** Everything that may have changed since the start, as it is now. */
async function readSubject({ github, runtime, ticket, face }: Outstanding): Promise<Case['subject']> {
  const signal = runtime.cancelled
  const members = createMembers(github)
  for (const { login, id, needed } of ticket.askers ?? []) {
    const permission = await members.permissionOf({ login, id }, signal).catch(ignoreMissing)
    if (permission === undefined || !suffices(permission, needed)) return 'permission lost'
  }
  if (face.number === undefined) return undefined
  const live = await readIssueState(github, { number: face.number }, { signal }).catch((error: unknown) => {
    ignoreMissing(error)
    return 'deleted' as const
  })
  if (live === 'deleted') return live
  if (live === undefined) return 'moved'
  return live.isOpen || ticket.subject?.wasOpen === false ? undefined : 'closed'
}

const cancelMs = 60_000
const shownAfterMs = 5_000

async function cancel(outstanding: Outstanding, { why, face: word }: Decision, text: string): Promise<Settled> {
  const { runtime, api, faces, run, face } = outstanding
  if (!isEndState(run.state) || run.state === 'BLOCKED') {
    const request = { target: { id: run.id }, budgetMs: cancelMs, searchMs: shownAfterMs, signal: runtime.cancelled }
    const { kind, reason = '' } = await cancelRuns({ ...runtime, api }, request)
    if (kind === 'unfinished') return { result: 'failed', why, error: `Couldn't cancel it: ${reason}` }
  }
  if (why === 'superseded') await faces.removeComment(face)
  if (word === undefined) return { result: 'left', why }
  return finish(outstanding, { state: 'error', text })
}

function whyEnded({ event, run, ticket: { recipe } }: Outstanding): string {
  if (run.state === 'BLOCKED') return waitsForPerson
  const { error } = concludeRun(run, { text: '', from: 'none', note: undefined })
  const text = error?.message ?? `Ended as ${run.stateName}`
  const isPublic = event.repository.isPrivate !== true
  return isPrivateText({ recipe, isPublic }, text) ? `Ended as ${run.stateName}: see the session` : text
}
