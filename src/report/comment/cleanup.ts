/** The comment's end where main could not write it: post, after a cancel, a time-out or a crash. */
import { GitHubError } from '../../github/failure.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import { isObject, numberOf, objectOf, parseJson, textOf } from '../../platform/json.ts'
import type { CommentView } from './body.ts'
import { type CommentOptions, ProgressComment } from './comment.ts'
import { type CommentMarker, readMarker } from './marker.ts'

/** What post needs to find the comment of a main that was killed: ids only, as one word of the state. */
export interface CommentReference {
  /** `answered`: the node id of a discussion's comment. */
  readonly issue: IssueAddress & { readonly discussion?: { readonly answered: string | undefined } | undefined }
  readonly marker: CommentMarker
  /** undefined: it was about to be made. */
  readonly id: number | undefined
}

/** For the state. */
export function writeReference({ issue, marker, id }: CommentReference): string {
  return JSON.stringify({ ...issue, ...marker, ...(id !== undefined && { id }) })
}

/** From the state; undefined where main left no comment behind, or ended it itself. */
export function readReference(state: string | undefined): CommentReference | undefined {
  const value = objectOf(parseJson(state ?? ''))
  const number = numberOf(value['number'])
  const [key, run] = [textOf(value['key']), textOf(value['run'])]
  if (number === undefined || key === undefined || run === undefined) return undefined
  const { discussion } = value
  const answered = isObject(discussion) && { discussion: { answered: textOf(discussion['answered']) } }
  return { issue: { number, ...answered }, marker: { key, run }, id: numberOf(value['id']) }
}

type PostCleanupOptions = Omit<CommentOptions, 'remember' | 'marker' | 'id'> & { readonly reference: CommentReference }

/** Rewrites main's comment unless a later run has taken it over, in `budgetMs` at most. True where it was written. */
export async function rewriteComment(options: PostCleanupOptions, view: CommentView, budgetMs: number) {
  const { clock, reference } = options
  const startedMs = clock.now()
  const deadline = signalAfter(clock, budgetMs)
  let id: number | undefined
  try {
    id = await findLeft(options, deadline.signal)
  } catch (error) {
    if (deadline.signal.aborted) return false
    if (!(error instanceof GitHubError)) throw error
    // It can't be read: the write to it says what is wrong.
    id = reference.id
  } finally {
    deadline.clear()
  }
  if (id === undefined) return false
  const comment = new ProgressComment({ ...options, marker: reference.marker, id, remember: () => undefined })
  return await comment.finish(view, budgetMs - (clock.now() - startedMs))
}

/** The id of the comment if it is still this run's; a deleted one keeps its id, and is made anew. */
async function findLeft({ comments, reference, seal }: PostCleanupOptions, signal: AbortSignal) {
  const { id, marker } = reference
  if (id === undefined) {
    const own = await comments.findOwn(
      ({ body }) => {
        const found = readMarker(body, seal)
        return found?.key === marker.key && found.run === marker.run
      },
      { signal },
    )
    return own?.id
  }
  try {
    const found = readMarker((await comments.read(id, { signal })).body, seal)
    return found === undefined || found.run === marker.run ? id : undefined
  } catch (error) {
    if (error instanceof GitHubError && error.failure === 'missing') return id
    throw error
  }
}
