/** One run that nobody waits for, as far as it is now: left alone, cancelled, finished, corrected or applied. */
import { GitHubError } from '../../github/failure.ts'
import { createMembers } from '../../github/read/identity.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { suffices } from '../../event/gate/settings.ts'
import { isEndState, type Run } from '../../oz/client/types.ts'
import { isFinished, messagesAfter, readAnswer, type Scope } from '../../oz/run/answer.ts'
import { cancelRuns } from '../../oz/run/cancel-tree.ts'
import { concludeRun } from '../../oz/run/conclude.ts'
import { sendFollowUp } from '../../oz/run/follow-up.ts'
import { keyFor, type RunKey } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { isPrivateFinding } from '../../result/apply/apply.ts'
import { ResultKeeper, type TypedResult } from '../typed-result.ts'
import type { Collector } from './collector.ts'
import type { Word } from './face.ts'
import type { Outstanding } from './outstanding.ts'
import { placeOf, planOf } from './plan.ts'
import { type Decision, decide, type SubjectState, type Witness } from './witness.ts'

/** What became of it in this pass. waiting: a later one goes on; failed: the collector could not do its work. */
export interface Settled {
  readonly result: 'left' | 'waiting' | 'collected' | 'failed'
  readonly why: string
  readonly verdict?: string | undefined
  readonly operations?: readonly AppliedOperation[]
  readonly error?: string
}

const cancelMs = 60_000
const shownAfterMs = 5_000
/** What GitHub doesn't take is tried again for so long. */
const retryForMs = 24 * 3600_000

/** @param successor the commit or start that a later run of the same step is about. @throws GitHubError, OzError */
export async function settle(
  collector: Collector,
  outstanding: Outstanding,
  { witness, successor }: { readonly witness: Witness; readonly successor: string | undefined },
): Promise<Settled> {
  const { run, ticket } = outstanding
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
      if (decision.face !== undefined)
        await say(collector, outstanding, { state: 'pending', text: 'Waits for a person' })
      return { result: 'waiting', why: decision.why }
    case 'cancel':
      return cancel(collector, outstanding, { decision, successor })
    case 'finish':
      return finish(collector, outstanding, { state: 'error', text: whyEnded(run) })
    case 'apply':
      return apply(collector, outstanding, isPastDeadline)
  }
}

/** Everything that may have changed since the start, as it is now. */
async function readSubject(
  { github, repository, runtime }: Collector,
  { ticket, face }: Outstanding,
): Promise<SubjectState> {
  const { cancelled: signal } = runtime
  const members = createMembers(github, repository)
  for (const { login, id, needed } of ticket.askers) {
    try {
      if (!suffices(await members.permissionOf({ login, id }, signal), needed)) return 'permission lost'
    } catch (error) {
      if (error instanceof GitHubError && error.failure === 'missing') return 'permission lost'
      throw error
    }
  }
  if (face.number === undefined) return 'open'
  try {
    const { owner, name: repo } = repository
    const live = await readIssueState(github, { owner, repo, number: face.number }, { signal })
    if (live === undefined) return 'moved'
    return live.isOpen || ticket.subject?.wasOpen === false ? 'open' : 'closed'
  } catch (error) {
    if (error instanceof GitHubError && error.failure === 'missing') return 'deleted'
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
  if (decision.why === 'superseded') await faces.removeComment(face, collector.sealFor(face.number))
  if (decision.face === undefined) return { result: 'left', why: decision.why }
  return finish(collector, outstanding, { state: 'error', text: wordsFor(decision.why, successor) }, decision.why)
}

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

function whyEnded(run: Run): string {
  const { error } = concludeRun(run, { text: '', from: 'none', note: undefined })
  return run.state === 'BLOCKED' ? 'Waits for a person' : (error?.message ?? `Ended as ${run.stateName}`)
}

/** The last word: first the comment, then the status, whose end is what counts. */
async function finish(collector: Collector, outstanding: Outstanding, word: Word, why = word.text): Promise<Settled> {
  await say(collector, outstanding, word)
  return { result: 'collected', why }
}

async function say({ faces, sealFor, runtime }: Collector, { face }: Outstanding, given: Word): Promise<void> {
  const word = { ...given, text: runtime.redact(given.text) }
  if (word.state !== 'pending') await faces.endComment(face, word, sealFor(face.number))
  await faces.writeStatus(face, word)
}

async function apply(collector: Collector, outstanding: Outstanding, isLate: boolean): Promise<Settled> {
  const { runtime, api, github } = collector
  const { run, ticket } = outstanding
  const ports = { ...runtime, api }
  const plan = await planOf(ticket)
  const place = placeOf(collector, outstanding)
  const repair = repairKeyOf(collector, outstanding)
  const scope = plan.schemas.length === 0 ? undefined : await repairScope(collector, run, repair)
  if (scope === 'at work' && !isLate) return { result: 'waiting', why: 'correcting its result' }
  const answer = await readAnswer(ports, run, {
    scope: scope === 'at work' ? undefined : scope,
    signal: runtime.cancelled,
  })
  const ended: Outcome = {
    ...concludeRun(run, answer),
    answer: answer.text,
    run,
    runId: run.id,
    history: [],
    durationMs: 0,
  }
  const keeper = new ResultKeeper({ runtime, place, github: () => Promise.resolve(github), api, plan })
  const asked: string[] = []
  const ask = async (text: string): Promise<Outcome> => {
    await sendFollowUp(ports, { runId: run.id, text, key: repair, signal: runtime.cancelled, mayPost: () => true })
    asked.push(text)
    return { ...ended, conclusion: 'unknown' }
  }
  const reviewed = await keeper.review(ended, scope === undefined && !isLate ? ask : undefined)
  if (asked.length > 0) {
    await say(collector, outstanding, { state: 'pending', text: 'Correcting its result' })
    return { result: 'waiting', why: 'correcting its result' }
  }
  const { outcome, typed } = await keeper.apply(reviewed)
  return conclude(collector, outstanding, { outcome, typed, isPublic: place.isPublic })
}

interface Ended {
  readonly outcome: Outcome
  readonly typed: TypedResult
  readonly isPublic: boolean
}

async function conclude(collector: Collector, outstanding: Outstanding, ended: Ended): Promise<Settled> {
  const { outcome, typed, isPublic } = ended
  collector.runtime.cancelled.throwIfAborted()
  const operations = typed.applied?.operations ?? []
  const { finishedAt, updatedAt } = outstanding.run
  const ageMs = collector.runtime.clock.date().getTime() - ((finishedAt ?? updatedAt)?.getTime() ?? 0)
  const failed = operations.find(({ result }) => result === 'failed')
  if (failed !== undefined && ageMs < retryForMs) {
    return { result: 'failed', why: 'not applied', operations, error: `${failed.what}: ${failed.reason ?? ''}` }
  }
  const isPrivate = isPrivateFinding(isPublic, typed.verdict)
  const word = isPrivate ? ({ state: 'success', text: 'Done' } as const) : lastWord(outcome, typed, operations)
  await say(collector, outstanding, word)
  return { result: 'collected', why: word.text, operations, verdict: isPrivate ? undefined : typed.verdict }
}

/** What is refused because of what happened since the start. */
const since = /\bin the meantime\b|another repository|later run/

function lastWord({ error }: Outcome, { verdict }: TypedResult, operations: readonly AppliedOperation[]): Word {
  const changed = operations.find(({ result, reason = '' }) => result === 'refused' && since.test(reason))
  if (changed !== undefined) return { state: 'error', text: `${changed.what}: ${changed.reason ?? ''}` }
  if (error !== undefined) return { state: 'failure', text: error.message }
  if (verdict === 'incomplete') return { state: 'failure', text: 'The agent could not look at all of it' }
  const done = operations.filter(({ result }) => result === 'applied').map(({ what }) => what)
  return { state: 'success', text: done.join('. ') || 'Done' }
}

/** Where a message of the collector's is looked for: the same in every pass. */
function repairKeyOf({ repositoryId, runtime }: Collector, { face }: Outstanding): RunKey {
  return keyFor({ words: `repair ${face.mark.key}`, repositoryId }, runtime.randomHex, undefined)
}

/** Undefined: nothing was asked. Else the part of the conversation that answers it, if it does yet. */
async function repairScope(
  { api, runtime }: Collector,
  { id, conversationId }: Run,
  key: RunKey,
): Promise<Scope | 'at work' | undefined> {
  if (conversationId === undefined) return undefined
  const conversation = await api.getConversation(id, { signal: runtime.cancelled })
  const after = typeof conversation === 'string' ? undefined : messagesAfter(conversation, key)
  if (after === undefined) return undefined
  return isFinished(after) ? { key, since: undefined } : 'at work'
}
