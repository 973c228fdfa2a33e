import { createIssueComments, createThreadComments, type IssueComments } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { Bench } from './context.ts'
import { fitMarkdown, maxBodyLength } from './body.ts'
import { readLive, requireUnlocked } from './require-open.ts'
import { isLaterRun, readApplyMarker, writeApplyMarker } from './marker.ts'
import { requireFewMentions } from './mentions.ts'
import type { CommentOperation } from './operations.ts'
import { Refusal } from './rejection.ts'
import { sendOnce } from './send-once.ts'

/** What is said of it. */
export function commentWords({ target }: Pick<Bench, 'target'>): string {
  return target.thread === undefined ? `comment on #${target.number}` : `answer in a review thread of #${target.number}`
}

/** Writes the one comment: ours from an earlier run gets the new body. @throws Refusal, GitHubError */
export async function applyComment(bench: Bench, { body }: CommentOperation): Promise<AppliedOperation> {
  const text = prepare(bench, body)
  requireUnlocked(bench.target, await readLive(bench))
  const comments = openComments(bench)
  const old = await findOwn(bench, comments)
  const what = commentWords(bench)
  if (old === undefined) return done(what, await create(bench, comments, text))
  if (isLaterRun(old.run, bench.marker.run)) throw new Refusal('a later run of this workflow has written it already')
  return done(what, await update(bench, comments, { old, text }))
}

interface Written {
  readonly url: string | undefined
}

function done(what: string, { url }: Written): AppliedOperation {
  return { what, result: 'applied', ...(url !== undefined && { url }) }
}

/** @throws Refusal */
function prepare({ marker, redact, budget }: Bench, body: string): string {
  if (body.trim() === '') throw new Refusal('it is empty')
  requireFewMentions([body])
  if (budget.comments < 1) throw new Refusal('max_comments is used up')
  budget.comments -= 1
  const head = `${writeApplyMarker('comment', marker)}\n`
  return head + fitMarkdown(redact, body, maxBodyLength - head.length)
}

function openComments({ github, target }: Bench): IssueComments {
  return target.thread === undefined
    ? createIssueComments(github, target)
    : createThreadComments(github, target, target.thread)
}

interface OwnComment extends Written {
  readonly id: number
  readonly run: string
}

async function findOwn({ marker, signal }: Bench, comments: IssueComments): Promise<OwnComment | undefined> {
  const markerOf = (text: string): ReturnType<typeof readApplyMarker> => readApplyMarker('comment', text)
  const found = await comments.findOwn(({ body }) => markerOf(body)?.key === marker.key, { signal })
  return found && { ...found, run: markerOf(found.body)?.run ?? '' }
}

async function create(bench: Bench, comments: IssueComments, text: string): Promise<Written> {
  const { clock, signal, marker } = bench
  return sendOnce({
    clock,
    signal,
    send: (): Promise<Written> => comments.create(text, { signal }),
    find: async () => {
      const found = await findOwn(bench, comments)
      return found?.run === marker.run ? found : undefined
    },
  })
}

interface Update {
  readonly old: OwnComment
  readonly text: string
}

/** Sent twice it does no harm. Where somebody deleted the comment it is made anew. */
async function update(bench: Bench, comments: IssueComments, { old, text }: Update): Promise<Written> {
  const { clock, signal } = bench
  try {
    await sendOnce({
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
    return create(bench, comments, text)
  }
}
