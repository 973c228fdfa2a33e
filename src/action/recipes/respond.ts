/** `respond`: the call's words are the instruction; answers in one thread are one conversation. */
import { readApplyMarker } from '../../result/apply/marker.ts'
import { openComments, targetOf, type ApplyTarget } from '../../result/apply/target.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { GitHubError } from '../../github/failure.ts'
import { OzError } from '../../oz/client/failure.ts'
import { isOfRepository } from '../../oz/run/list.ts'
import { repositoryNameOf } from '../cost.ts'
import { openSeal } from '../place.ts'
import { showSeen } from '../step-comments.ts'
import { wrongEvent } from '../../inputs/recipes.ts'
import type { Prepare, RecipeContext } from './recipe.ts'

export const prepareRespond: Prepare = async (recipeContext) => {
  const { api, event, inputs } = recipeContext
  const target = targetOf(event)
  if (typeof target === 'string') throw wrongEvent('respond', event)
  if (api !== undefined && (inputs.apply ?? ['comment']).includes('comment')) await showSeen(recipeContext)
  const conversationId = await findConversation(recipeContext, target)
  const facts =
    conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.']
  return { facts, material: [], conversationId, topic: topicOf(event) }
}

/** Each request gets an answer of its own: an edit of the same comment, a new version of it. */
function topicOf(event: WorkflowEvent): string | undefined {
  if ('comment' in event) return `comment ${String(event.comment.id)}`
  return 'review' in event ? `review ${String(event.review.id)}` : undefined
}

/**
 * The conversation of our last answer in this thread. A marker names the run, and only in a comment of the token's own;
 * the server's word on that run counts, and it must have been started for this repository.
 */
async function findConversation(
  { api, runtime, event, github }: RecipeContext,
  target: ApplyTarget,
): Promise<string | undefined> {
  if (api === undefined) return undefined
  const { cancelled: signal, log } = runtime
  const seal = openSeal(runtime.env, event, target.number)
  const markedIn = (body: string) => {
    const { agentRun, conversation } = readApplyMarker('comment', body, seal) ?? {}
    return agentRun === undefined || conversation === undefined ? undefined : { agentRun, conversation }
  }
  try {
    const comments = openComments(await github(), target)
    const own = await comments.findOwn(({ body }) => markedIn(body) !== undefined, { signal })
    const marked = own && markedIn(own.body)
    if (marked === undefined) return undefined
    const { agentRun, conversation } = marked
    const run = await api.getRun(agentRun, { signal })
    if (run.conversationId === conversation && isOfRepository(run, repositoryNameOf(event))) return conversation
    log.warning(
      `The run ${agentRun}, which an earlier answer here names, isn't from this repository; starting a new conversation.`,
    )
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof OzError) || signal.aborted) throw error
    log.notice(`Couldn't load the earlier conversation; starting a new one: ${error.message}`)
  }
  return undefined
}
