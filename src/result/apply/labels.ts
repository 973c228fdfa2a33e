import { addLabels, createLabel, listLabels, readIssueState, removeLabel } from '../../github/write/issue.ts'
import { GitHubError } from '../../github/failure.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { type ApplyContext, writeOnce, didApply, endOf } from './context.ts'
import { type LabelPlan, labelWords, planLabels } from './label-plan.ts'
import { readLive } from './target.ts'
import type { LabelsOperation } from './operations.ts'

/** Adds and removes labels, one by one in what is reported; the set as a whole is never replaced. */
export async function applyLabels(applyContext: ApplyContext, operation: LabelsOperation): Promise<AppliedOperation[]> {
  const { github, target, policy, redact, signal, verdict } = applyContext
  const live = await readLive(applyContext)
  const known = (await listLabels(github, target, { signal })).map(({ name }) => name)
  const isPublic = (text: string): boolean => redact(text) === text
  const plan = planLabels({ operation, policy, known, present: live.labels, isPublic, verdict })
  const withUrl = (done: AppliedOperation): AppliedOperation =>
    done.result === 'applied' && live.url !== undefined ? { ...done, url: live.url } : done
  return [...plan.settled, ...(await addAll(applyContext, plan)), ...(await removeAll(applyContext, plan))].map(withUrl)
}

/** The permission that labels and comments need. */
export function writePermission({ target }: Pick<ApplyContext, 'target'>): string {
  if (target.discussion !== undefined) return 'discussions: write'
  return target.isPullRequest ? 'pull-requests: write' : 'issues: write'
}

async function addAll(applyContext: ApplyContext, { create, add }: LabelPlan): Promise<AppliedOperation[]> {
  const done: AppliedOperation[] = []
  const ready: string[] = []
  for (const name of add) {
    const failure = create.includes(name) ? await make(applyContext, name) : undefined
    if (failure) done.push(failure)
    else ready.push(name)
  }
  return [...done, ...(await putOn(applyContext, ready))]
}

/** undefined: it is there. Somebody else may just have made it. */
async function make(applyContext: ApplyContext, name: string): Promise<AppliedOperation | undefined> {
  const { github, target, signal } = applyContext
  try {
    await createLabel(github, target, name, { signal })
    return undefined
  } catch (error) {
    if (error instanceof GitHubError && /already[ _]exists/i.test(error.message)) return undefined
    return endOf(error, { what: labelWords.add(name).base, permission: 'issues: write', signal })
  }
}

/** In one request: all of them, or none. Sent twice it does no harm. */
async function putOn(applyContext: ApplyContext, names: readonly string[]): Promise<AppliedOperation[]> {
  if (names.length === 0) return []
  const { github, target, signal } = applyContext
  const send = (): Promise<void> => addLabels(github, target, names, { signal })
  const failure = await change(applyContext, send, async () => (await onIssue(applyContext, names)) === names.length)
  return names.map((name) => failure(labelWords.add(name)))
}

async function removeAll(applyContext: ApplyContext, { remove }: LabelPlan): Promise<AppliedOperation[]> {
  const { github, target, signal } = applyContext
  const done: AppliedOperation[] = []
  for (const name of remove) {
    const send = (): Promise<void> => removeLabel(github, target, name, { signal })
    const failure = await change(applyContext, send, async () => (await onIssue(applyContext, [name])) === 0)
    done.push(failure(labelWords.remove(name)))
  }
  return done
}

async function onIssue({ github, target, signal }: ApplyContext, names: readonly string[]): Promise<number> {
  const labels = (await readIssueState(github, target, { signal }))?.labels ?? []
  return names.filter((name) => labels.includes(name)).length
}

type Report = (words: { readonly base: string; readonly done: string }) => AppliedOperation

/** Sends a change, and gives what to report of each label in it. */
async function change(
  applyContext: ApplyContext,
  send: () => Promise<void>,
  isDone: () => Promise<boolean>,
): Promise<Report> {
  const { signal, clock } = applyContext
  try {
    await writeOnce({
      ...{ clock, signal },
      send: () => send().then(() => true),
      find: async () => (await isDone()) || undefined,
    })
    return ({ done }) => didApply(done)
  } catch (error) {
    const permission = writePermission(applyContext)
    return ({ base }) => endOf(error, { what: base, permission, signal })
  }
}
