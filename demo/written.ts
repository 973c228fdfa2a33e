/** What a run wrote on GitHub, as Markdown: read from the demo's GitHub, not from what the action says of itself. */
import type { DemoWorld } from './world/world.ts'
import { objectOf, textOf } from '../src/platform/json.ts'
import { changedFiles } from './world/story.ts'

export interface Written {
  readonly title: string
  /** Markdown. */
  readonly body: string
}

/** The issue's or pull request's labels before the run. */
export type LabelsBefore = ReadonlyMap<number, readonly string[]>

export function labelsNow({ state }: DemoWorld): LabelsBefore {
  return new Map([...state.issues, ...state.pulls].map(([number, { labels }]) => [number, [...labels]]))
}

export function whatWasWritten(world: DemoWorld, before: LabelsBefore): readonly Written[] {
  return [...labelChanges(world, before), ...comments(world), ...reviews(world), ...statuses(world), ...sent(world)]
}

function labelChanges(world: DemoWorld, before: LabelsBefore): readonly Written[] {
  return [...labelsNow(world)].flatMap(([number, labels]) => {
    const old = before.get(number) ?? []
    const added = labels.filter((label) => !old.includes(label)).map((label) => `added \`${label}\``)
    const removed = old.filter((label) => !labels.includes(label)).map((label) => `removed \`${label}\``)
    const all = [...added, ...removed]
    return all.length > 0 ? [{ title: `Labels of #${number}`, body: all.join(', ') }] : []
  })
}

function comments({ state }: DemoWorld): readonly Written[] {
  return state.comments.map(({ issue, body, inReplyTo }) => ({
    title: inReplyTo === undefined ? `Comment on #${issue}` : `Reply in a review thread of #${issue}`,
    body: withoutMarker(body),
  }))
}

function reviews({ state }: DemoWorld): readonly Written[] {
  return state.reviews.flatMap((review) => {
    const threads = state.threads.filter(({ comments: [first] }) => first?.reviewId === review.id)
    const lines = threads.map(({ path, line, startLine, comments: [first] }) => {
      const from = startLine === null || line === null ? '' : `${startLine}–`
      return {
        title: `Comment on ${path}${line === null ? '' : `:${from}${line}`}`,
        body: `${codeAt(path, line)}${withoutMarker(first?.body ?? '')}`,
      }
    })
    return [{ title: `Review of #${review.pull}`, body: withoutMarker(review.body) }, ...lines]
  })
}

/** The line of the diff a comment stands under, with the three before it. */
function codeAt(path: string, line: number | null): string {
  const rows = changedFiles.find(({ filename }) => filename === path)?.patch?.split('\n') ?? []
  let right = 0
  for (const [index, row] of rows.entries()) {
    const start = /^@@ -\S+ \+(\d+)/.exec(row)?.[1]
    if (start !== undefined) right = Number(start) - 1
    else if (!row.startsWith('-')) right += 1
    if (right === line) return `\`\`\`diff\n${rows.slice(Math.max(1, index - 3), index + 1).join('\n')}\n\`\`\`\n\n`
  }
  return ''
}

function statuses({ api }: DemoWorld): readonly Written[] {
  const posts = api.calls.filter(({ method, path }) => method === 'POST' && path.includes('/statuses/'))
  return posts.map(({ path, body }) => {
    const status = objectOf(body)
    const text = (name: string): string => textOf(status[name]) ?? ''
    const commit = path.split('/').at(-1)?.slice(0, 7) ?? ''
    return { title: `Status "${text('context')}" of ${commit}`, body: `\`${text('state')}\` ${text('description')}` }
  })
}

/** What a script of the workflow sent to an address out of its secrets. */
function sent({ elsewhere }: DemoWorld): readonly Written[] {
  return elsewhere.calls.map((call) => ({
    title: `Sent to ${call.path.slice(1)}`,
    body: `\`\`\`json\n${JSON.stringify(call.body, undefined, 2)}\n\`\`\``,
  }))
}

function withoutMarker(body: string): string {
  return body.replaceAll(/<!--.*?-->\n?/gs, '')
}
