import { createIssueComments, createThreadComments, type IssueComments } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { ApplyContext } from './context.ts'
import { fitMarkdown, maxBodyLength } from './body.ts'
import { readLive, requireUnlocked } from './require-open.ts'
import { isLaterRun, readApplyMarker, writeApplyMarker } from './marker.ts'
import { requireFewMentions } from './mentions.ts'
import type { CommentOperation } from './operations.ts'
import { Rejection } from './rejection.ts'
import { writeOnce } from './send-once.ts'

/** What is said of it. */
export function commentWords({ target }: Pick<ApplyContext, 'target'>): string {
  return target.thread === undefined ? `comment on #${target.number}` : `answer in a review thread of #${target.number}`
}

/** Writes the one comment: ours from an earlier run gets the new body. @throws Refusal, GitHubError */
export async function applyComment(applyContext: ApplyContext, { body }: CommentOperation): Promise<AppliedOperation> {
  const text = prepare(applyContext, body)
  requireUnlocked(applyContext.target, await readLive(applyContext))
  const comments = openComments(applyContext)
  const old = await findOwn(applyContext, comments)
  const what = commentWords(applyContext)
  if (old === undefined) return done(what, await create(applyContext, comments, text))
  if (isLaterRun(old.run, applyContext.marker.run))
    throw new Rejection('a later run of this workflow has written it already')
  return done(what, await update(applyContext, comments, { old, text }))
}

interface Written {
  readonly url: string | undefined
}

function done(what: string, { url }: Written): AppliedOperation {
  return { what, result: 'applied', ...(url !== undefined && { url }) }
}

/** @throws Refusal */
function prepare({ marker, redact, budget }: ApplyContext, body: string): string {
  if (body.trim() === '') throw new Rejection('it is empty')
  requireFewMentions([body])
  if (budget.comments < 1) throw new Rejection('max_comments is used up')
  budget.comments -= 1
  const head = `${writeApplyMarker('comment', marker)}\n`
  return head + fitMarkdown(redact, body, maxBodyLength - head.length)
}

function openComments({ github, target }: ApplyContext): IssueComments {
  return target.thread === undefined
    ? createIssueComments(github, target)
    : createThreadComments(github, target, target.thread)
}

interface OwnComment extends Written {
  readonly id: number
  readonly run: string
}

async function findOwn({ marker, signal }: ApplyContext, comments: IssueComments): Promise<OwnComment | undefined> {
  const markerOf = (text: string): ReturnType<typeof readApplyMarker> => readApplyMarker('comment', text)
  const found = await comments.findOwn(({ body }) => markerOf(body)?.key === marker.key, { signal })
  return found && { ...found, run: markerOf(found.body)?.run ?? '' }
}

async function create(applyContext: ApplyContext, comments: IssueComments, text: string): Promise<Written> {
  const { clock, signal, marker } = applyContext
  return writeOnce({
    clock,
    signal,
    send: (): Promise<Written> => comments.create(text, { signal }),
    find: async () => {
      const found = await findOwn(applyContext, comments)
      return found?.run === marker.run ? found : undefined
    },
  })
}

interface Update {
  readonly old: OwnComment
  readonly text: string
}

/** Sent twice it does no harm. Where somebody deleted the comment it is made anew. */
async function update(applyContext: ApplyContext, comments: IssueComments, { old, text }: Update): Promise<Written> {
  const { clock, signal } = applyContext
  try {
    await writeOnce({
      clock,
      signal,
      send: async () => {
        await comments.update(old.id, text, { signal })
        return true
      },
      find: async () => (await comments.read(old.id, { signal })).body === text || undefined,
    })
    return old
  } catch (error) {
    if (!(error instanceof GitHubError) || error.failure !== 'missing') throw error
    return create(applyContext, comments, text)
  }
}
