import type { ApplyRequest } from '../result/apply/context.ts'
import type { Applied, Finding, Operation } from '../result/apply/operations.ts'
import { ActionError, messageOf } from '../platform/errors.ts'
import { readPullRequestUrl } from '../platform/git/repository.ts'
import { numberOf, objectOf } from '../platform/json.ts'
import type { OzApi } from '../oz/client/api.ts'
import { isPullRequestHere } from '../report/artifacts/artifacts.ts'
import { type Checked, tellBent } from '../result/check.ts'
import { checkInWorker } from '../result/check-worker.ts'
import { resultFileName, writeRepair } from '../result/contract.ts'
import { maxResultBytes } from '../result/find.ts'
import { readWishes, type Wishes } from '../result/operations.ts'
import { declaredMembers } from '../result/validate.ts'
import type { Limit } from '../oz/run/batch/shared-api.ts'
import { within } from '../oz/run/deadline.ts'
import type { EventContext } from './prompt-reader.ts'
import type { ResultPlan } from './result-plan.ts'
import type { Ask } from './run-agent.ts'
import type { Place } from './place.ts'
import { joinOutcomes, type Outcome, withError } from '../oz/run/outcome.ts'

/** What became of the result; empty where nothing was asked for or came. */
export interface TypedResult {
  readonly value?: unknown
  readonly verdict?: string | undefined
  readonly applied?: Applied
}

/** What an answer about a security problem says, in whatever form; `mayBe`: where its result can't be read. */
const saysSecurity = /verdict\W{1,20}(?:security|vuln)/i
const mayBeSecurity = /secur|vulnerab|exploit|\bCVE-/i

/** Whether a text of a triage holds what a public page must not show. `verdict`: of its result, where that fits. */
export function isPrivateText(
  { recipe, isPublic }: { readonly recipe: string | undefined; readonly isPublic: boolean },
  text: string,
  verdict?: unknown,
): boolean {
  if (recipe !== 'triage' || !isPublic) return false
  return verdict === 'security' || (verdict === undefined ? mayBeSecurity : saysSecurity).test(text)
}

export interface ResultRequest extends Pick<EventContext, 'runtime' | 'github'> {
  readonly place: Place
  readonly api: OzApi
  readonly plan: ResultPlan
  /** In place of a worker. */
  readonly check?: typeof checkInWorker
  /** Shared by runs that may end at once. */
  readonly inTurn?: Limit | undefined
}

/** For one answer. */
const checkDeadlineMs = 10_000

/** What comes between the end of a run and that of the step: the result is read, then applied. */
export class ResultKeeper {
  private readonly request: ResultRequest
  private accepted: Extract<Checked, { kind: 'fits' }> | undefined

  constructor(request: ResultRequest) {
    this.request = request
  }

  /**
   * After a success: the result must fit; where it doesn't the agent is asked once more, and then it is a failure that
   * tells of both.
   */
  async review(ended: Outcome, ask: Ask | undefined): Promise<Outcome> {
    const { plan, runtime } = this.request
    if (plan.schemas.length === 0 || ended.conclusion !== 'success') return ended
    const problems = await this.judge(ended)
    if (problems.length === 0) return ended
    const asking = ask === undefined ? '' : ' Asking the agent to correct it.'
    const told = this.tellable(ended, problems)
    runtime.log.warning(`The agent's result is invalid: ${told.join(' ')}${asking}`)
    if (ask === undefined) return withError(ended, unusable(plan, told))
    const second = joinOutcomes(ended, await ask(writeRepair(problems, plan.schemas)))
    if (second.conclusion !== 'success') return explainSecond(second, told)
    const left = await this.judge(second)
    return left.length === 0 ? second : withError(second, unusable(plan, told, this.tellable(second, left)))
  }

  /** Problems quote the answer. */
  private tellable({ answer }: Outcome, problems: readonly string[]): readonly string[] {
    return this.isPrivate(answer)
      ? ['It may describe a security problem, so this public page has no details; the session has them.']
      : problems
  }

  async apply(outcome: Outcome): Promise<{ readonly outcome: Outcome; readonly typed: TypedResult }> {
    const { plan, runtime } = this.request
    const { recipe, policy } = plan
    if (outcome.conclusion !== 'success' || runtime.cancelled.aborted) return { outcome, typed: {} }
    const { operations, verdict } = this.wishes(outcome)
    const claimsFix = recipe === 'fix-ci' && ['fixed', 'proposed'].includes(verdict ?? '')
    const pullRequest = await this.findPullRequest(outcome, claimsFix)
    const applied = await this.applyAll(operations, outcome, { verdict, pullRequest })
    if (recipe === 'review' && verdict === 'incomplete' && policy.failOn === undefined)
      runtime.log.notice('The agent could not review all of the pull request: its summary says why.')
    // Green means done: a fix that is claimed must be there.
    const isMissing = claimsFix && pullRequest === undefined
    const error = applied?.error ?? (isMissing ? missingFix(verdict, outcome) : undefined)
    return {
      outcome: error === undefined ? outcome : withError(outcome, error),
      typed: { ...(this.accepted && { value: this.accepted.value }), verdict, ...(applied && { applied }) },
    }
  }

  /** Whether the answer holds what a public page must not show. */
  isPrivate(answer: string): boolean {
    const { plan, place } = this.request
    const verdict = objectOf(this.accepted?.value)['verdict']
    return isPrivateText({ recipe: plan.recipe, isPublic: place.isPublic }, answer, verdict)
  }

  /** No problems: the result is kept, and what was bent is said. */
  private async judge({ answer, run }: Outcome): Promise<readonly string[]> {
    const { plan, runtime, check = checkInWorker } = this.request
    const inTurn: Limit = this.request.inTurn ?? ((work) => work())
    const { cancelled, clock, log } = runtime
    const file = await this.readFile(run)
    const request = { schemas: plan.schemas, recipe: plan.recipe, answer, file: file.text }
    const checked = await inTurn(
      () => within(clock, checkDeadlineMs, (deadline) => check(request, { cancelled, deadline })),
      cancelled,
    )
    if (checked.kind === 'wrong') return [...checked.problems, ...(file.problem === undefined ? [] : [file.problem])]
    this.accepted = checked
    if (checked.bent.length > 0) log.info(tellBent(checked.bent))
    for (const problem of checked.dropped) log.notice(`Left out a part of the result: ${problem}`)
    return []
  }

  /** The newest artifact of that name, where there is one. */
  private async readFile(run: Outcome['run']): Promise<{ readonly text?: string; readonly problem?: string }> {
    const files = (run?.artifacts ?? []).filter((artifact) => artifact.kind === 'file')
    const file = files.findLast(({ name, path }) => [name, path.split(/[\\/]/).at(-1)].includes(resultFileName))
    if (file === undefined) return {}
    const { runtime, api } = this.request
    const { createArtifactStore } = await import(/* webpackChunkName: "deliver" */ '../oz/client/artifact-store.ts')
    const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock })
    try {
      const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: runtime.cancelled })
      return { text: Buffer.from(bytes).toString('utf8') }
    } catch (error) {
      runtime.cancelled.throwIfAborted()
      return { problem: `Couldn't fetch the file ${resultFileName}: ${messageOf(error)}` }
    }
  }

  /** What the result asks for; a review without the files that the workflow ignores. */
  private wishes({ answer }: Outcome): Wishes {
    const { schemas, policy, prompt } = this.request.plan
    const { allowed, failOn } = policy
    if (schemas.length === 0) {
      // Without a type the answer as a whole is what can be applied.
      const operations = allowed.flatMap((kind): Operation[] =>
        kind === 'comment' ? [{ kind, body: answer }] : kind === 'summary' ? [{ kind, markdown: answer }] : [],
      )
      return { operations, verdict: undefined }
    }
    const wantsReview = failOn !== undefined || allowed.includes('review')
    const wishes = readWishes(this.accepted?.value, declaredMembers(schemas), wantsReview)
    const isShown = ({ path }: Finding): boolean => path === '' || prompt.isHidden?.(path) !== true
    const operations = wishes.operations.map((operation) =>
      operation.kind === 'review' ? { ...operation, findings: operation.findings.filter(isShown) } : operation,
    )
    return { ...wishes, operations }
  }

  private async applyAll(
    operations: readonly Operation[],
    { runId: agentRun, run }: Outcome,
    found: Pick<ApplyRequest, 'verdict' | 'pullRequest'>,
  ): Promise<Applied | undefined> {
    const { runtime, place, github, plan } = this.request
    const { recipe, policy } = plan
    if (operations.length === 0 && policy.failOn === undefined) return undefined
    const { applyOperations } = await import(/* webpackChunkName: "result" */ '../result/apply/apply.ts')
    const conversation = recipe === 'respond' ? run?.conversationId : undefined
    const isReview = operations.some(({ kind }) => kind === 'review')
    return applyOperations({
      ...{ ...runtime, ...place, ...found, operations, policy, recipe, result: this.accepted?.value },
      headSha: isReview ? await place.readHead() : undefined,
      runUrl: run?.sessionLink ?? place.runUrl,
      github: await github(),
      marker: { ...place.marker, ...(agentRun !== undefined && { agentRun }), ...(conversation && { conversation }) },
      signal: runtime.cancelled,
      lostFindings: this.accepted?.lostFindings ?? 0,
    })
  }

  /** The pull request of this repository that the run opened, or that it says it added its fix to. */
  private async findPullRequest({ run }: Outcome, claimsFix: boolean): Promise<number | undefined> {
    const { runtime, github } = this.request
    const opened = (run?.artifacts ?? []).filter((left) => left.kind === 'pull_request')
    const own = opened.findLast(({ url }) => isPullRequestHere(url, runtime.env))
    if (own !== undefined) return readPullRequestUrl(own.url)?.number
    const number = numberOf(objectOf(this.accepted?.value)['pull_request'])
    if (!claimsFix || number === undefined) return undefined
    const { findAddedTo } = await import(/* webpackChunkName: "recipes" */ './recipes/fix-ci.ts')
    return findAddedTo(await github(), number, { runtime, run })
  }
}

function missingFix(verdict = '', { run }: Outcome): ActionError {
  const where = run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`
  return new ActionError(`The agent reported "${verdict}" but opened no pull request here.`, {
    hint: `Its environment needs permission to push and to open pull requests. Read what it did${where}.`,
  })
}

function unusable({ recipe }: ResultPlan, first: readonly string[], second?: readonly string[]): ActionError {
  const again = second?.join(' ') === first.join(' ') ? 'in the same way.' : `too: ${second?.join(' ') ?? ''}`
  const after = second === undefined ? '' : ` The second attempt was invalid ${again}`
  const simpler = recipe === undefined ? ' If it happens again, make the schema simpler or the task smaller.' : ''
  return new ActionError(`The agent's result is invalid, and nothing of it was applied. ${first.join(' ')}${after}`, {
    hint: `Read the answer in agent_output.${simpler}`,
  })
}

/** The message came to nothing: the step ends as that did, and says what it was for. */
function explainSecond(second: Outcome, problems: readonly string[]): Outcome {
  const { message = `The run ended as ${second.conclusion}.`, conclusion = 'failure', hint, link } = second.error ?? {}
  const text = `The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${message}`
  return withError(second, new ActionError(text, { conclusion, hint, link, cause: second.error }))
}
