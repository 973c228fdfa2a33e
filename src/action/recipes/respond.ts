/** `respond`: the call's words are the instruction; answers in one thread are one conversation. */
import { readApplyMarker, type Seal } from '../../result/apply/marker.ts'
import { openComments, targetOf, type ApplyTarget } from '../../result/apply/target.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { foldAscii, isSameLogin } from '../../event/person.ts'
import { GitHubError } from '../../github/failure.ts'
import { OzError } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { keyUrlOf, metadataNames } from '../../oz/run/key.ts'
import { openSeal } from '../place.ts'
import { showSeen } from '../step-comments.ts'
import { wrongEvent } from './names.ts'
import type { Prepare, RecipeContext } from './recipe.ts'

export const prepareRespond: Prepare = async (recipeContext) => {
  const { event } = recipeContext
  const { apply } = recipeContext.inputs
  const target = targetOf(event)
  if (typeof target === 'string') throw wrongEvent('respond', event)
  if (recipeContext.api !== undefined && (apply ?? ['comment']).includes('comment')) await showSeen(recipeContext)
  const conversationId = await findConversation(recipeContext, target)
  const topic = topicOf(event)
  return {
    facts: conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.'],
    material: [],
    ...(conversationId !== undefined && { conversationId }),
    ...(topic !== undefined && { topic }),
  }
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
async function findConversation(recipeContext: RecipeContext, target: ApplyTarget): Promise<string | undefined> {
  const { api, runtime, event, github } = recipeContext
  if (api === undefined) return undefined
  const { cancelled: signal, log } = runtime
  const seal = openSeal(runtime.env, event, target.number)
  try {
    const own = await openComments(await github(), target).findOwn(
      ({ body }) => conversationOf(body, seal) !== undefined,
      { signal },
    )
    const marked = own && conversationOf(own.body, seal)
    if (marked === undefined) return undefined
    const run = await api.getRun(marked.run, { signal })
    const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event)
    if (!isTrue)
      log.warning(
        `The run ${marked.run}, which an earlier answer here names, isn't from this repository; starting a new conversation.`,
      )
    return isTrue ? run.conversationId : undefined
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof OzError) || signal.aborted) throw error
    log.notice(`Couldn't load the earlier conversation; starting a new one: ${error.message}`)
    return undefined
  }
}

function conversationOf(body: string, seal: Seal): { readonly run: string; readonly conversation: string } | undefined {
  const { agentRun, conversation } = readApplyMarker('comment', body, seal) ?? {}
  return agentRun === undefined || conversation === undefined ? undefined : { run: agentRun, conversation }
}

/** By its metadata, else by the workflow run that its prompt's line names. */
function isOfRepository({ prompt, metadata }: Run, { repository, serverUrl }: WorkflowEvent): boolean {
  const id = metadata?.[metadataNames.repository]
  if (id !== undefined) return id === String(repository.id)
  const url = keyUrlOf(prompt)
  if (url === undefined || !foldAscii(url).startsWith(foldAscii(`${serverUrl}/`))) return false
  const [owner = '', name = '', actions] = url.slice(serverUrl.length + 1).split('/')
  return actions === 'actions' && isSameLogin(`${owner}/${name}`, repository.fullName)
}
