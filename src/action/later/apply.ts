/** The result of a run that has ended, applied by the rules of the step that started it. */
import { hash } from 'node:crypto'
import { readFileAt } from '../../github/read/trusted-file.ts'
import { isFinished, messagesAfter, readAnswer } from '../../oz/run/answer.ts'
import { outcomeOf } from '../../oz/run/conclude.ts'
import { sendFollowUp } from '../../oz/run/follow-up.ts'
import { keyFor, keyOf } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { verdictWords } from '../../report/summary/verdict.ts'
import { wroteSummary } from '../../result/apply/apply.ts'
import type { RunRecord } from '../deliver.ts'
import type { Place } from '../place.ts'
import { loadRecipe } from '../recipes/load.ts'
import { matchPaths } from '../recipes/repository-rules.ts'
import { parseSchema, type ResultPlan } from '../result-plan.ts'
import { ResultKeeper, type TypedResult } from '../typed-result.ts'
import type { Word } from './face.ts'
import { finish, type Outstanding, type Settled } from './outstanding.ts'

/** @param isLate no time is left to have it corrected. @throws ActionError, GitHubError, OzError */
export async function applyResult(outstanding: Outstanding, isLate: boolean): Promise<Settled> {
  const { runtime, api, github, faces, run, ticket, face } = outstanding
  const ports = { ...runtime, api }
  const signal = runtime.cancelled
  const plan = await planOf(outstanding)
  if (typeof plan === 'string') return finish(outstanding, { state: 'failure', text: plan })
  const { key, repair } = await readRepair(outstanding)
  if (repair === 'asked' && !isLate) return correcting
  // Without a message of ours to answer: what was said in the conversation before this run is no answer.
  const ownKey = ticket.continues === true ? keyOf(run) : undefined
  const first = ownKey && { key: ownKey, since: run.createdAt }
  const scope = repair === 'answered' ? { key, since: undefined } : first
  const answer = await readAnswer(ports, run, { scope, signal })
  // Without a conversation the run itself may be gone: then this look-up fails.
  if (answer.from !== 'conversation') await api.getRun(run.id, { signal })
  const ended = outcomeOf(run, answer)
  const place = placeOf(outstanding)
  const keeper = new ResultKeeper({ runtime, place, github: () => Promise.resolve(github), api, plan })
  const asked: string[] = []
  const ask = async (text: string): Promise<Outcome> => {
    await sendFollowUp(ports, { runId: run.id, text, key, signal, mayPost: () => true })
    asked.push(text)
    return { ...ended, conclusion: 'unknown' }
  }
  const reviewed = await keeper.review(ended, repair === undefined && !isLate ? ask : undefined)
  if (asked.length > 0) {
    await faces.say(face, { state: 'pending', text: 'Correcting its result' })
    return correcting
  }
  // For post: a review that this step may leave unsubmitted.
  const left = { number: face.number, run: face.mark.run, key: ticket.marker }
  if (plan.policy.allowed.includes('review')) runtime.runner.saveState('review', JSON.stringify(left))
  const { outcome, typed } = await keeper.apply(reviewed)
  runtime.runner.saveState('review', '')
  signal.throwIfAborted()
  return conclude(outstanding, outcome, { typed, isPrivate: (text) => keeper.isPrivate(text) })
}

const correcting: Settled = { result: 'waiting', why: 'correcting its result' }

/** The key of the collector's message, the same in every pass, and whether it was asked and answered already. */
async function readRepair({ api, runtime, repositoryId, run, face }: Outstanding) {
  const key = keyFor({ words: `repair ${face.mark.key}`, repositoryId }, runtime.randomHex, undefined)
  if (run.conversationId === undefined) return { key, repair: undefined }
  const conversation = await api.getConversation(run.id, { signal: runtime.cancelled })
  const after = typeof conversation === 'string' ? undefined : messagesAfter(conversation, key)
  return { key, repair: after && (isFinished(after) ? ('answered' as const) : ('asked' as const)) }
}

/** What GitHub doesn't take is tried again for so long. */
const retryForMs = 24 * 3600_000

type Judged = Pick<RunRecord, 'typed' | 'isPrivate'>

async function conclude(outstanding: Outstanding, outcome: Outcome, judged: Judged): Promise<Settled> {
  const { faces, runtime, run, ticket, face } = outstanding
  const { verdict, applied } = judged.typed ?? {}
  const operations = applied?.operations ?? []
  const ageMs = runtime.clock.date().getTime() - ((run.finishedAt ?? run.updatedAt)?.getTime() ?? 0)
  const failed = operations.find(({ result }) => result === 'failed')
  if (failed !== undefined && ageMs < retryForMs) {
    return { result: 'failed', why: 'not applied', operations, error: troubleOf(failed) }
  }
  await faces.minimizeOlder(face, ticket.marker)
  const settled = await finish(outstanding, wordOf(outcome, judged))
  const isPrivate = judged.isPrivate?.(outcome.answer) === true
  return { ...settled, operations, ...(!isPrivate && { verdict, summary: applied?.summary }) }
}

/** How a run ended, as a status says it. `isPrivate`: of a possible security problem, on a public page. */
export function wordOf({ conclusion, error, run, answer }: Outcome, { typed = {}, isPrivate }: Judged): Word {
  const isDone = conclusion === 'success'
  const isOfResult = conclusion === 'failure' && run?.state === 'SUCCEEDED'
  const state = isDone ? 'success' : isOfResult ? 'failure' : 'error'
  if (isPrivate?.(answer) === true) return { state, text: isDone ? 'Done' : 'Failed: see the session' }
  const changed = typed.applied?.operations.find(({ isChange }) => isChange)
  if (changed !== undefined) return { state: 'error', text: troubleOf(changed) }
  if (!isDone) return { state, text: error?.message ?? conclusion }
  if (typed.verdict === 'incomplete') return { state: 'failure', text: 'The agent could not review all of it' }
  return { state, text: whatWasDone(typed) }
}

function troubleOf({ what, reason = '' }: AppliedOperation): string {
  return `${what}: ${reason}`
}

function whatWasDone({ verdict, applied }: TypedResult): string {
  const done = (applied?.operations ?? []).filter(({ result, what }) => result === 'applied' && what !== wroteSummary)
  if (done.length > 0) return done.map(({ what }) => what).join('. ')
  return verdict === undefined ? 'Done' : (verdictWords.get(verdict) ?? verdict)
}

/** The rules of the step that started the run; the recipe's schema is the collector's own. A text: why there are none. */
async function planOf({ github, runtime, ticket }: Outstanding): Promise<ResultPlan | string> {
  const { recipe, policy, ignorePaths = [], schemaFile: file } = ticket
  const own = recipe && (await loadRecipe(recipe)).schema
  let given = ticket.schema
  if (file !== undefined) {
    const text = await readFileAt(github, { path: file.path, ref: file.ref }, runtime.cancelled)
    if (hashOf(text) !== file.hash) return `${file.path} is no longer the schema that the agent was given`
    given = await parseSchema(text)
  }
  const isHidden = ignorePaths.length > 0 ? { isHidden: matchPaths(ignorePaths) } : {}
  return {
    ...{ recipe, policy },
    schemas: [own, given].filter((one) => one !== undefined),
    prompt: { text: undefined, material: [], contract: undefined, context: undefined, ...isHidden },
  }
}

export function hashOf(text: string): string {
  return hash('sha256', text, 'hex')
}

/** Where the result goes: what the ticket says of it, and the names of now. */
function placeOf({ event, faces, ticket, face }: Outstanding): Place {
  const { repository, serverUrl } = event
  const { number, mark, thread, comment: commentId } = face
  const { isPull = false, wasOpen, wasLocked } = ticket.subject ?? {}
  const { owner, name: repo } = repository
  return {
    target:
      number === undefined
        ? 'the run is about no issue and no pull request'
        : { owner, repo, number, thread, isPullRequest: isPull, wasOpen, wasLocked },
    ...{ serverUrl, isPublic: repository.isPrivate !== true, runUrl: faces.pageOf(mark), commentId },
    marker: { key: ticket.marker, run: ticket.run },
    seal: faces.sealFor(number),
    readHead: () => Promise.resolve(ticket.sha),
  }
}
