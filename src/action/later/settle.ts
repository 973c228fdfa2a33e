/** One run that nobody waits for, as far as it is now: left alone, cancelled, finished, corrected or applied. */
import { suffices } from '../../event/gate/settings.ts'
import { ignoreMissing } from '../../github/failure.ts'
import { createMembers } from '../../github/read/identity.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { isEndState } from '../../oz/client/types.ts'
import { cancelRuns } from '../../oz/run/cancel-tree.ts'
import { concludeRun } from '../../oz/run/conclude.ts'
import { isPrivateText } from '../typed-result.ts'
import { applyResult } from './apply.ts'
import { type Collector, finish, type Outstanding, type Settled } from './outstanding.ts'
import { type Case, decide, type Witness } from './witness.ts'

const waitsForPerson = 'Waits for a person'

/** @param successor the commit or start that a later run of the same step is about. @throws GitHubError, OzError */
export async function settle(
  collector: Collector,
  outstanding: Outstanding,
  { witness, successor }: { readonly witness: Witness; readonly successor: string | undefined },
): Promise<Settled> {
  const { run, ticket, face } = outstanding
  const isLive = witness === 'pending' && successor === undefined
  const isPastDeadline = collector.runtime.clock.date().getTime() > ticket.deadline * 1000
  const subject = isLive ? await readSubject(collector, outstanding) : undefined
  const facts = { state: run.state, isPastDeadline, ticket, witness, subject, hasSuccessor: successor !== undefined }
  const { act, why, face: word } = decide(facts)
  switch (act) {
    case 'leave':
      return { result: 'left', why }
    case 'wait':
      if (word !== undefined) await collector.faces.say(face, { state: 'pending', text: waitsForPerson })
      return { result: 'waiting', why }
    case 'cancel': {
      const failed = await cancel(collector, outstanding)
      if (failed !== undefined) return { result: 'failed', why, error: failed }
      if (why === 'superseded') await collector.faces.removeComment(face)
      if (word === undefined) return { result: 'left', why }
      const text = lastWords[why] ?? `Superseded by ${successor ?? 'a later run'}`
      return finish(collector, outstanding, { state: 'error', text: subject ? `Not done: ${subject}` : text })
    }
    case 'finish':
      return finish(collector, outstanding, { state: 'error', text: whyEnded(collector, outstanding) })
    case 'apply':
      return applyResult(collector, outstanding, isPastDeadline)
  }
}

/** Of runs that are cancelled, by why. */
const lastWords: Readonly<Record<string, string>> = {
  'timed out': 'Timed out',
  'called off': 'Called off: its comment was deleted',
}

/** Everything that may have changed since the start, as it is now. */
async function readSubject(
  { github, event, runtime }: Collector,
  { ticket, face }: Outstanding,
): Promise<Case['subject']> {
  const { owner, name: repo } = event.repository
  const signal = runtime.cancelled
  const members = createMembers(github, event.repository)
  for (const { login, id, needed } of ticket.askers ?? []) {
    const permission = await members.permissionOf({ login, id }, signal).catch(ignoreMissing)
    if (permission === undefined || !suffices(permission, needed)) return 'permission lost'
  }
  if (face.number === undefined) return undefined
  const live = await readIssueState(github, { owner, repo, number: face.number }, { signal }).catch(
    (error: unknown) => {
      ignoreMissing(error)
      return 'deleted' as const
    },
  )
  if (live === 'deleted') return live
  if (live === undefined) return 'moved'
  return live.isOpen || ticket.subject?.wasOpen === false ? undefined : 'closed'
}

const cancelMs = 60_000
const shownAfterMs = 5_000

/** Why it could not be cancelled; undefined where it was, or had ended. */
async function cancel({ runtime, api }: Collector, { run }: Outstanding): Promise<string | undefined> {
  if (isEndState(run.state) && run.state !== 'BLOCKED') return undefined
  const request = { target: { id: run.id }, budgetMs: cancelMs, searchMs: shownAfterMs, signal: runtime.cancelled }
  const { kind, reason = '' } = await cancelRuns({ ...runtime, api }, request)
  return kind === 'unfinished' ? `Couldn't cancel it: ${reason}` : undefined
}

function whyEnded({ event }: Collector, { run, ticket: { recipe } }: Outstanding): string {
  if (run.state === 'BLOCKED') return waitsForPerson
  const { error } = concludeRun(run, { text: '', from: 'none', note: undefined })
  const text = error?.message ?? `Ended as ${run.stateName}`
  const isPublic = event.repository.isPrivate !== true
  return isPrivateText({ recipe, isPublic }, text) ? `Ended as ${run.stateName}: see the session` : text
}
