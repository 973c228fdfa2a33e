/** The result of a run that has ended, applied by the rules of the step that started it. */
import { createHash } from 'node:crypto'
import { readFileAt } from '../../github/read/trusted-file.ts'
import type { Run } from '../../oz/client/types.ts'
import { isFinished, messagesAfter, readAnswer, type Scope } from '../../oz/run/answer.ts'
import { outcomeOf } from '../../oz/run/conclude.ts'
import { sendFollowUp } from '../../oz/run/follow-up.ts'
import { keyFor, keyOf, type RunKey } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { JsonObject } from '../../platform/json.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { verdictWords } from '../../report/summary/verdict.ts'
import { wroteSummary } from '../../result/apply/apply.ts'
import type { ApplyTarget } from '../../result/apply/target.ts'
import type { Place } from '../place.ts'
import { loadRecipe } from '../recipes/load.ts'
import { matchPaths } from '../recipes/repository-rules.ts'
import { parseSchema, type ResultPlan } from '../result-plan.ts'
import { ResultKeeper, type TypedResult } from '../typed-result.ts'
import type { Word } from './face.ts'
import type { Collector, Outstanding, Settled } from './outstanding.ts'
import type { SchemaFile, Ticket } from './ticket.ts'

/** What GitHub doesn't take is tried again for so long. */
const retryForMs = 24 * 3600_000
const correcting: Settled = { result: 'waiting', why: 'correcting its result' }

/** @param isLate no time is left to have it corrected. @throws ActionError, GitHubError, OzError */
export async function applyResult(collector: Collector, outstanding: Outstanding, isLate: boolean): Promise<Settled> {
  const { runtime, api, github, faces } = collector
  const { run, ticket, face } = outstanding
  const ports = { ...runtime, api }
  const signal = runtime.cancelled
  const plan = await planOf(collector, ticket)
  if (typeof plan === 'string') {
    await faces.say(face, { state: 'failure', text: plan })
    return { result: 'collected', why: plan }
  }
  const place = placeOf(collector, outstanding)
  const repair = repairKeyOf(collector, outstanding)
  const scope = plan.schemas.length === 0 ? undefined : await repairScope(collector, run, repair)
  if (scope === 'at work' && !isLate) return correcting
  const asking = scope === 'at work' ? undefined : scope
  const answer = await readAnswer(ports, run, { scope: asking ?? firstScope(outstanding), signal })
  // Without a conversation the run itself may be gone: then this look-up fails.
  if (answer.from !== 'conversation') await api.getRun(run.id, { signal })
  const ended = outcomeOf(run, answer)
  const keeper = new ResultKeeper({ runtime, place, github: () => Promise.resolve(github), api, plan })
  const asked: string[] = []
  const ask = async (text: string): Promise<Outcome> => {
    await sendFollowUp(ports, { runId: run.id, text, key: repair, signal, mayPost: () => true })
    asked.push(text)
    return { ...ended, conclusion: 'unknown' }
  }
  const reviewed = await keeper.review(ended, scope === undefined && !isLate ? ask : undefined)
  if (asked.length > 0) {
    await faces.say(face, { state: 'pending', text: 'Correcting its result' })
    return correcting
  }
  if (plan.policy.allowed.includes('review')) keepReview(runtime, face, ticket.marker)
  const { outcome, typed } = await keeper.apply(reviewed)
  keepReview(runtime, undefined)
  signal.throwIfAborted()
  return conclude(collector, outstanding, { outcome, typed, isPrivate: keeper.isPrivate(outcome.answer) })
}

/** For post: a review that this step may leave unsubmitted. */
function keepReview({ runner }: Collector['runtime'], face: Outstanding['face'] | undefined, key = ''): void {
  runner.saveState('review', face === undefined ? '' : JSON.stringify({ number: face.number, run: face.mark.run, key }))
}

interface Ended {
  readonly outcome: Outcome
  readonly typed: TypedResult
  readonly isPrivate: boolean
}

async function conclude(collector: Collector, outstanding: Outstanding, ended: Ended): Promise<Settled> {
  const { faces, runtime } = collector
  const { run, ticket, face } = outstanding
  const { outcome, typed, isPrivate } = ended
  const operations = typed.applied?.operations ?? []
  const ageMs = runtime.clock.date().getTime() - ((run.finishedAt ?? run.updatedAt)?.getTime() ?? 0)
  const failed = operations.find(({ result }) => result === 'failed')
  if (failed !== undefined && ageMs < retryForMs) {
    return { result: 'failed', why: 'not applied', operations, error: `${failed.what}: ${failed.reason ?? ''}` }
  }
  const word = isPrivate ? privateWord(outcome.error !== undefined) : lastWord(outcome, typed, operations)
  await faces.minimizeOlder(face, ticket.marker)
  await faces.say(face, word)
  const shown = isPrivate ? {} : { verdict: typed.verdict, summary: typed.applied?.summary }
  return { result: 'collected', why: word.text, operations, ...shown }
}

function lastWord({ error }: Outcome, typed: TypedResult, operations: readonly AppliedOperation[]): Word {
  const changed = operations.find(({ isChange }) => isChange)
  if (changed !== undefined) return { state: 'error', text: `${changed.what}: ${changed.reason ?? ''}` }
  return error === undefined ? wordOfResult(typed) : { state: 'failure', text: error.message }
}

/** Of a possible security problem, on a public page. */
export function privateWord(isFailure: boolean): Word {
  return isFailure ? { state: 'failure', text: 'Failed: see the session' } : { state: 'success', text: 'Done' }
}

/** What a status says of a result that was applied. */
export function wordOfResult({ verdict, applied }: TypedResult): Word {
  if (verdict === 'incomplete') return { state: 'failure', text: 'The agent could not review all of it' }
  const done = (applied?.operations ?? []).filter(({ result, what }) => result === 'applied' && what !== wroteSummary)
  const words = verdict && (verdictWords.get(verdict) ?? verdict)
  return { state: 'success', text: done.length > 0 ? done.map(({ what }) => what).join('. ') : (words ?? 'Done') }
}

/** The rules of the step that started the run; the recipe's schema is the collector's own. A text: why there are none. */
async function planOf(collector: Collector, ticket: Ticket): Promise<ResultPlan | string> {
  const { recipe, policy, ignorePaths = [], schemaFile } = ticket
  const own = recipe === undefined ? undefined : (await loadRecipe(recipe)).schema
  const given = schemaFile === undefined ? ticket.schema : await readSchemaFile(collector, schemaFile)
  if (given === 'changed') return `${schemaFile?.path ?? ''} is no longer the schema that the agent was given`
  const isHidden = ignorePaths.length > 0 ? { isHidden: matchPaths(ignorePaths) } : {}
  return {
    ...{ recipe, recipeInput: undefined, title: undefined, policy },
    schemas: [own, given].filter((one) => one !== undefined),
    prompt: { text: undefined, material: [], contract: undefined, context: undefined, ...isHidden },
  }
}

/** At the same commit, and with the same bytes. @throws GitHubError */
async function readSchemaFile(collector: Collector, { path, ref, hash }: SchemaFile): Promise<JsonObject | 'changed'> {
  const { github, event, runtime } = collector
  const { owner, name: repo } = event.repository
  const text = await readFileAt(github, { owner, repo, path, ref }, runtime.cancelled)
  return hashOf(text) === hash ? parseSchema(text) : 'changed'
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Where the result goes: what the ticket says of it, and the names of now. */
function placeOf({ event, faces }: Collector, { ticket, face }: Outstanding): Place {
  const { repository, serverUrl } = event
  const { number, mark, thread } = face
  const target: ApplyTarget | string =
    number === undefined
      ? 'the run is about no issue and no pull request'
      : {
          ...{ owner: repository.owner, repo: repository.name, number, thread },
          isPullRequest: ticket.subject?.isPull === true,
          wasOpen: ticket.subject?.wasOpen,
          wasLocked: ticket.subject?.wasLocked,
        }
  return {
    ...{ target, serverUrl, isPublic: repository.isPrivate !== true, runUrl: faces.pageOf(mark) },
    marker: { key: ticket.marker, run: ticket.run },
    seal: faces.sealFor(number),
    commentId: face.comment,
    readHead: () => Promise.resolve(ticket.sha),
  }
}

/** Where a message of the collector's is looked for: the same in every pass. */
function repairKeyOf({ repositoryId, runtime }: Collector, { face }: Outstanding): RunKey {
  return keyFor({ words: `repair ${face.mark.key}`, repositoryId }, runtime.randomHex, undefined)
}

/** Where the conversation began before this run. */
function firstScope({ run, ticket }: Outstanding): Scope | undefined {
  const key = keyOf(run)
  return ticket.continues === true && key !== undefined ? { key, since: run.createdAt } : undefined
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
