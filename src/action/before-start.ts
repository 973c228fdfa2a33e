import { ActionError } from '../platform/errors.ts'
import type { ResultPlan } from './result-plan.ts'
import type { StepContext } from './step-context.ts'

/** What the end of the step will need is looked for before a run is paid for. @throws ActionError */
export async function checkBeforeStart(context: StepContext, plan: ResultPlan | undefined): Promise<void> {
  if (plan !== undefined) await checkApply(context, plan)
  if (context.inputs.show.checkoutBranch) await checkCheckout(context)
}

/** Something to write, a place to write it, and a token to write it with. */
async function checkApply({ event, inputs }: StepContext, { policy, recipe }: ResultPlan): Promise<void> {
  const writes = policy.allowed.filter((kind) => kind !== 'summary')
  if (writes.length === 0) return
  const { targetOf } = await import(/* webpackChunkName: "result" */ '../result/apply/target.ts')
  const target = targetOf(event)
  // What a recipe does by itself it does where it can.
  const isOptional = inputs.result.apply === undefined && policy.allowed.includes('summary')
  const isReviewable = typeof target !== 'string' && target.isPullRequest
  const where = typeof target === 'string' ? target : `#${target.number} is no pull request`
  if (typeof target === 'string' || (writes.includes('review') && !isReviewable)) {
    if (isOptional) return
    const what = typeof target === 'string' ? writes.join(', ') : 'review'
    throw new ActionError(`The result can't be applied (${what}): ${where}.`, {
      hint: 'Run the step on an event about an issue or a pull request, name one with `target`, or use `apply: summary`.',
    })
  }
  if (inputs.githubToken !== undefined) return
  const who = recipe === undefined ? 'apply' : `the recipe ${recipe}`
  throw new ActionError(`There is no github_token, and ${who} writes with it: ${writes.join(', ')}.`, {
    hint: "Leave github_token out, which is the job's own token then, or use `apply: none`.",
  })
}

async function checkCheckout({ runtime: { env, log, clock, cancelled: signal } }: StepContext): Promise<void> {
  const { requireCheckout } = await import(/* webpackChunkName: "deliver" */ '../platform/git/checkout-branch.ts')
  await requireCheckout({ env, log, clock, signal })
}
