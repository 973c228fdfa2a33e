import { ActionError } from '../platform/errors.ts'
import { within } from '../oz/run/deadline.ts'
import type { ApplyTarget } from '../result/apply/target.ts'
import type { ResultPlan } from './result-plan.ts'
import type { StepContext } from './step-context.ts'

/**
 * What the end of the step will need is looked for before a run is paid for. `isTokenKnown`: another run of this step
 * has asked already whether the token may write. @throws ActionError
 */
export async function checkBeforeStart(
  context: StepContext,
  plan: ResultPlan | undefined,
  isTokenKnown = false,
): Promise<void> {
  if (plan !== undefined) await checkApply(context, plan, isTokenKnown)
  if (!context.inputs.show.checkoutBranch) return
  const { env, log, clock, cancelled: signal } = context.runtime
  const { requireCheckout } = await import(/* webpackChunkName: "deliver" */ '../platform/git/checkout-branch.ts')
  await requireCheckout({ env, log, clock, signal })
}

/** Something to write, a place to write it, and a token to write it with. */
async function checkApply(context: StepContext, { policy, recipe }: ResultPlan, isTokenKnown: boolean): Promise<void> {
  const { event, inputs } = context
  const writes = policy.allowed.filter((kind) => kind !== 'summary')
  if (writes.length === 0) return
  const { targetOf } = await import(/* webpackChunkName: "result" */ '../result/apply/target.ts')
  const target = targetOf(event)
  // What a recipe does by itself it does where it can.
  const isOptional = inputs.result.apply === undefined && policy.allowed.includes('summary')
  const homeless = writes.filter((kind) => whyNoPlace(target, kind) !== undefined)
  const [first] = homeless
  if (first !== undefined) {
    if (isOptional) return
    throw new ActionError(`The result can't be applied (${homeless.join(', ')}): ${whyNoPlace(target, first) ?? ''}.`, {
      hint: 'Run the step on an event about an issue or a pull request, name one with `target`, or use `apply: summary`.',
    })
  }
  const who = recipe === undefined ? 'apply' : `the recipe ${recipe}`
  if (inputs.githubToken === undefined) {
    throw new ActionError(`github_token is empty, and ${who} needs it to write (${writes.join(', ')}).`, {
      hint: "Leave github_token out to use the job's own token, or set `apply: none`.",
    })
  }
  if (isTokenKnown || typeof target === 'string') return
  const reason = await whyNoWrite(context, target, writes.includes('review'))
  if (reason === undefined) return
  const message = `github_token can't write to #${target.number}, and ${who} does (${writes.join(', ')}): ${reason}.`
  if (!isOptional) throw new ActionError(`${message} Nothing was started.`)
  context.runtime.log.notice(message)
}

/** undefined: there is one. */
function whyNoPlace(target: ApplyTarget | string, kind: string): string | undefined {
  if (typeof target === 'string') return target
  if (target.discussion !== undefined && kind !== 'comment')
    return `#${target.number} is a discussion, which only takes comments`
  return kind === 'review' && !target.isPullRequest ? `#${target.number} is not a pull request` : undefined
}

const patienceMs = 10_000

/**
 * Why the token can't write there; undefined where it can, as far as GitHub tells in time. No call tells what the job's
 * token may do (`permissions` of a repository are a person's), so a comment without a text is sent: GitHub looks at the
 * token first (403), then at the text (422). Rejects with a cancel's reason.
 */
async function whyNoWrite(
  { runtime: { cancelled, clock }, github }: StepContext,
  target: ApplyTarget,
  isReview: boolean,
): Promise<string | undefined> {
  const [{ openComments, writePermission }, { explain }, { GitHubError }] = await Promise.all([
    import(/* webpackChunkName: "result" */ '../result/apply/target.ts'),
    import(/* webpackChunkName: "result" */ '../result/apply/context.ts'),
    import(/* webpackChunkName: "github" */ '../github/failure.ts'),
  ])
  const { number, discussion } = target
  const findReason = async (signal: AbortSignal): Promise<string | undefined> => {
    try {
      const api = await github()
      if (isReview) {
        const empty = { pull_number: number, body: '', commit_id: '', path: '' }
        await api.call<unknown>({ signal }, ({ pulls }, place) => pulls.createReviewComment({ ...place, ...empty }))
      } else await openComments(api, { number, discussion }).create('', { signal })
    } catch (error) {
      if (cancelled.aborted || !(signal.aborted || error instanceof GitHubError)) throw error
      const isDenied = error instanceof GitHubError && error.failure === 'denied' && !/\blocked\b/i.test(error.message)
      if (isDenied) return explain(error, writePermission(target)).replace(/\.$/, '')
    }
    return undefined
  }
  return within(clock, patienceMs, findReason, cancelled)
}
