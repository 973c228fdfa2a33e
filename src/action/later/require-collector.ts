import { ActionError } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'
import type { StepContext } from '../step-context.ts'
import type { Collector } from './collector.ts'
import { explainFace } from './status.ts'

/** Else nobody would apply the result. @throws ActionError */
export async function requireCollector(context: StepContext, collector: Collector): Promise<void> {
  const { runtime, inputs, event } = context
  const path = inputs.later.collectWorkflow
  const { owner, name: repo } = event.repository
  try {
    await collector.github.call({ signal: runtime.cancelled }, ({ repos }, request) =>
      repos.getContent({ owner, repo, path, request }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (error.failure !== 'missing') explainFace(error, 'contents: read')
    throw new ActionError(`Nobody would collect the result: ${path} isn't on the default branch.`, {
      hint: 'Copy examples/oz-collect.yml there, or name your own workflow in collect_workflow. A private repository needs `permissions: { contents: read }`.',
    })
  }
}
