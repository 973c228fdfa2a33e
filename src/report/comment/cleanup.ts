/** The comment's end where main could not write it: post, after a cancel, a time-out or a crash. */
import { GitHubError } from '../../github/failure.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import type { CommentView } from './body.ts'
import { readMarker } from './marker.ts'
import type { CommentReference } from './reference.ts'
import { type CommentOptions, createProgressComment } from './comment.ts'

export interface PostCleanupOptions extends Omit<CommentOptions, 'remember' | 'marker' | 'id'> {
  readonly reference: CommentReference
}

/**
 * Rewrites the comment that main left, in `budgetMs` at most. Does nothing where main made none, or where a later run of
 * the workflow has taken the comment over. True where it was written.
 */
export async function rewriteComment(
  options: PostCleanupOptions,
  view: CommentView,
  budgetMs: number,
): Promise<boolean> {
  const { clock, reference } = options
  const startedMs = clock.now()
  const deadline = signalAfter(clock, budgetMs)
  let id: number | undefined
  try {
    id = await findLeft(options, deadline.signal)
  } catch (error) {
    if (deadline.signal.aborted) return false
    if (!(error instanceof GitHubError)) throw error
    // Can't be looked at: what is known is written to, and that says what is wrong.
    id = reference.id
  } finally {
    deadline.clear()
  }
  if (id === undefined) return false
  const comment = createProgressComment({ ...options, marker: reference.marker, id, remember: () => undefined })
  return await comment.finish(view, budgetMs - (clock.now() - startedMs))
}

/** The id of the comment if it is still this run's; a deleted one keeps its id, and is made anew. */
async function findLeft(
  { comments, reference, seal }: PostCleanupOptions,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { id, marker } = reference
  const isOurs = ({ body }: { readonly body: string }): boolean => {
    const found = readMarker(body, seal)
    return found?.key === marker.key && found.run === marker.run
  }
  if (id === undefined) return (await comments.findOwn(isOurs, { signal }))?.id
  try {
    const taken = readMarker((await comments.read(id, { signal })).body, seal)
    return taken === undefined || taken.run === marker.run ? id : undefined
  } catch (error) {
    if (error instanceof GitHubError && error.failure === 'missing') return id
    throw error
  }
}
