/** One run that nobody waits for, as far as it is now: left alone, cancelled, finished, corrected or applied. */
import { suffices } from '../../event/gate/settings.ts'
import { GitHubError } from '../../github/failure.ts'
import { createMembers } from '../../github/read/identity.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { isEndState } from '../../oz/client/types.ts'
import { cancelRuns } from '../../oz/run/cancel-tree.ts'
import { concludeRun } from '../../oz/run/conclude.ts'
import { isPrivateText } from '../typed-result.ts'
import { applyResult } from './apply.ts'
import type { Word } from './face.ts'
import type { Collector, Outstanding, Settled } from './outstanding.ts'
import { type Decision, decide, type SubjectState, type Witness } from './witness.ts'

const cancelMs = 60_000
const shownAfterMs = 5_000

/** @param successor the commit or start that a later run of the same step is about. @throws GitHubError, OzError */
export async function settle(
  collector: Collector,
  outstanding: Outstanding,
  { witness, successor }: { readonly witness: Witness; readonly successor: string | undefined },
): Promise<Settled> {
  const { run, ticket, face } = outstanding
  const isLive = witness === 'pending' && successor === undefined
  const isPastDeadline = collector.runtime.clock.date().getTime() > ticket.deadline * 1000
  const decision = decide({
    ...{ state: run.state, isPastDeadline, ticket, witness, hasSuccessor: successor !== undefined },
    subject: isLive ? await readSubject(collector, outstanding) : 'open',
  })
  switch (decision.act) {
    case 'leave':
      return { result: 'left', why: decision.why }
    case 'wait':
      if (decision.face !== undefined) await collector.faces.remind(face, waitsForPerson)
      return { result: 'waiting', why: decision.why }
    case 'cancel':
      return cancel(collector, outstanding, { decision, successor })
    case 'finish':
      return finish(collector, outstanding, { state: 'error', text: whyEnded(collector, outstanding) })
    case 'apply':
      return applyResult(collector, outstanding, isPastDeadline)
  }
}

/** Everything that may have changed since the start, as it is now. */
async function readSubject(collector: Collector, { ticket, face }: Outstanding): Promise<SubjectState> {
  const { github, event, runtime } = collector
  const { owner, name: repo } = event.repository
  const signal = runtime.cancelled
  const members = createMembers(github, event.repository)
  for (const { login, id, needed } of ticket.askers ?? []) {
    const permission = await orMissing(members.permissionOf({ login, id }, signal))
    if (permission === 'missing' || !suffices(permission, needed)) return 'permission lost'
  }
  if (face.number === undefined) return 'open'
  const live = await orMissing(readIssueState(github, { owner, repo, number: face.number }, { signal }))
  if (live === 'missing') return 'deleted'
  if (live === undefined) return 'moved'
  return live.isOpen || ticket.subject?.wasOpen === false ? 'open' : 'closed'
}

async function orMissing<T>(work: Promise<T>): Promise<T | 'missing'> {
  try {
    return await work
  } catch (error) {
    if (error instanceof GitHubError && error.failure === 'missing') return 'missing'
    throw error
  }
}

async function cancel(
  collector: Collector,
  outstanding: Outstanding,
  { decision, successor }: { readonly decision: Decision; readonly successor: string | undefined },
): Promise<Settled> {
  const { runtime, api, faces } = collector
  const { run, face } = outstanding
  if (!isEndState(run.state) || run.state === 'BLOCKED') {
    const request = { target: { id: run.id }, budgetMs: cancelMs, searchMs: shownAfterMs, signal: runtime.cancelled }
    const { kind, reason } = await cancelRuns({ ...runtime, api }, request)
    if (kind === 'unfinished')
      return { result: 'failed', why: decision.why, error: `Couldn't cancel it: ${reason ?? ''}` }
  }
  if (decision.why === 'superseded') await faces.removeComment(face)
  if (decision.face === undefined) return { result: 'left', why: decision.why }
  return finish(collector, outstanding, { state: 'error', text: wordsFor(decision.why, successor) }, decision.why)
}

const waitsForPerson = 'Waits for a person'

function wordsFor(why: string, successor: string | undefined): string {
  switch (why) {
    case 'superseded':
      return `Superseded by ${successor ?? 'a later run'}`
    case 'timed out':
      return 'Timed out'
    case 'called off':
      return 'Called off: its comment was deleted'
    default:
      return `Not done: ${why}`
  }
}

function whyEnded({ event }: Collector, { run, ticket: { recipe } }: Outstanding): string {
  if (run.state === 'BLOCKED') return waitsForPerson
  const { error } = concludeRun(run, { text: '', from: 'none', note: undefined })
  const text = error?.message ?? `Ended as ${run.stateName}`
  const isPublic = event.repository.isPrivate !== true
  return isPrivateText({ recipe, isPublic }, text) ? `Ended as ${run.stateName}: see the session` : text
}

/** Says the last word. */
export async function finish(
  { faces }: Collector,
  { face }: Outstanding,
  word: Word,
  why = word.text,
): Promise<Settled> {
  await faces.say(face, word)
  return { result: 'collected', why }
}
