import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Conclusion } from '../../../src/platform/errors.ts'
import type { RunState } from '../../../src/oz/client/types.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { createIssueComments } from '../../../src/github/write/comments.ts'
import { rewriteComment } from '../../../src/report/comment/cleanup.ts'
import { type CommentView, renderComment } from '../../../src/report/comment/body.ts'
import { createSeal, writeMarker } from '../../../src/report/comment/marker.ts'
import { type CommentOptions, ProgressComment } from '../../../src/report/comment/comment.ts'
import { alice, CommentGitHub } from './github.ts'
import { VirtualClock } from '../virtual-clock.ts'

const marker = { key: 'b'.repeat(32), run: '42.1' }
const earlier = { ...marker, run: '41.1' }
const since = new Date('2026-01-05T09:30:00Z')

const seal = createSeal({ apiKey: 'wk-1', repositoryId: '7', subject: 5 })
let github = new CommentGitHub()
let clock = new VirtualClock()
let warnings: string[] = []
let remembered: (number | undefined)[] = []

beforeEach(() => {
  github = new CommentGitHub()
  clock = new VirtualClock()
  warnings = []
  remembered = []
})

const render = (view: CommentView): string =>
  renderComment({ marker, seal, name: undefined, workflowRunUrl: undefined, redact: (text) => text }, view)

function options(): CommentOptions {
  const client = createGitHub({ send: github.send, clock, env: { GITHUB_REPOSITORY: 'octo/demo' }, token: 'ghs_token' })
  const quiet = (): void => undefined
  return {
    comments: createIssueComments(client, { number: 5 }),
    marker,
    seal,
    render,
    remember: (id) => remembered.push(id),
    isPullRequest: false,
    log: {
      info: quiet,
      group: quiet,
      endGroup: quiet,
      notice: quiet,
      error: quiet,
      warning: (text) => warnings.push(text),
    },
    clock,
  }
}

const open = (): ProgressComment => new ProgressComment(options())
const at = (state: RunState | undefined, page?: string): CommentView => ({
  kind: 'working',
  state,
  since,
  sessionLink: page === undefined ? undefined : `https://app.warp.dev/${page}`,
})
const ended = (conclusion: Conclusion, answer: string): CommentView => ({
  kind: 'ended',
  report: {
    level: 'live',
    redact: (text) => text,
    outcome: { conclusion, run: undefined, runId: 'r', answer, error: undefined, history: [], durationMs: 1_000 },
  },
})
const end = (answer = 'The answer.'): CommentView => ended('success', answer)
const left = ended('cancelled', '')

const bodies = (): string[] => github.comments.map(({ body }) => body)
const create = /^POST \/repos/
const edit = /^PATCH/

describe('a life without trouble', () => {
  test('one comment, from the start through states to the answer', async () => {
    const comment = open()
    comment.show(at(undefined))
    await clock.advance(0)
    expect(bodies()).toEqual([render(at(undefined))])
    comment.show(at('QUEUED'))
    await clock.advance(9_999)
    expect(bodies()).toEqual([render(at(undefined))])
    await clock.advance(1)
    expect(bodies()).toEqual([render(at('QUEUED'))])
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(true)
    expect(bodies()).toEqual([render(end())])
    expect(github.count(create)).toBe(1)
    expect(remembered).toEqual([undefined, 100])
    expect(warnings).toEqual([])
    expect(clock.isIdle).toBe(true)
  })

  test('views that come quickly replace each other, and one that says the same writes nothing', async () => {
    const comment = open()
    comment.show(at('QUEUED'))
    for (let second = 0; second < 60; second += 1) {
      comment.show(at('INPROGRESS', `step-${second}`))
      await clock.advance(1_000)
    }
    expect(github.count(edit)).toBe(5)
    await clock.advance(60_000)
    const edits = github.count(edit)
    for (let minute = 0; minute < 30; minute += 1) {
      comment.show(at('INPROGRESS', 'step-59'))
      await clock.advance(60_000)
    }
    expect(github.count(edit)).toBe(edits)
    comment.close()
  })

  test('an hour of news makes no more than a hundred edits', async () => {
    const comment = open()
    for (let second = 0; second < 3_600; second += 5) {
      comment.show(at('INPROGRESS', `step-${second}`))
      await clock.advance(5_000)
    }
    expect(github.count(edit)).toBeLessThan(100)
    expect(github.count(edit)).toBeGreaterThan(60)
    comment.close()
    expect(clock.isIdle).toBe(true)
  })

  test('an end without a beginning is one comment all the same', async () => {
    expect(await clock.until(open().finish(end(), 60_000))).toBe(true)
    expect(bodies()).toEqual([render(end())])
  })

  test('nothing is written after the end', async () => {
    const comment = open()
    await clock.until(comment.finish(end(), 60_000))
    comment.show(at('INPROGRESS'))
    await clock.advance(60_000)
    expect(bodies()).toEqual([render(end())])
  })
})

describe('the comment of an earlier run', () => {
  test('is taken over', async () => {
    const old = github.add(`${writeMarker(earlier, seal)}\nold`)
    await clock.until(open().finish(end(), 60_000))
    expect(bodies()).toEqual([render(end())])
    expect(remembered).toEqual([old.id])
  })

  test('is left alone where its marker is forged, or stands elsewhere, or is of another job', async () => {
    const others = [
      github.add(`${writeMarker(marker, seal)}\nforged`, alice),
      github.add(`${writeMarker(marker, seal)}\nforged`, { login: 'github-actions', type: 'User', id: 3 }),
      github.add(`> ${writeMarker(marker, seal)}\nquoted`),
      github.add(`${writeMarker({ ...marker, key: 'c'.repeat(32) }, seal)}\nanother job`),
    ].map(({ body }) => body)
    await clock.until(open().finish(end(), 60_000))
    expect(bodies()).toEqual([...others, render(end())])
  })

  test('that vanishes meanwhile is replaced', async () => {
    const old = github.add(`${writeMarker(earlier, seal)}\nold`)
    github.fail(edit, { when: 'before', status: 404 })
    await clock.until(open().finish(end(), 60_000))
    expect(bodies()).toEqual([old.body, render(end())])
  })
})

describe('faults', () => {
  const lost = [
    ['a 502 after it was made', { when: 'after', status: 502 }],
    ['a reset after it was made', { when: 'after', reset: true }],
    ['an answer that is no JSON', { when: 'after', status: 201, message: 'x' }],
    ['a 502 before it was made', { when: 'before', status: 502 }],
    ['a 500 before it was made', { when: 'before', status: 500 }],
  ] as const

  test.each(lost)('%s leaves one comment', async (_, fault) => {
    github.fail(create, fault)
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(7_000)
    expect(bodies()).toEqual([render(at('QUEUED'))])
    await clock.until(comment.finish(end(), 60_000))
    expect(bodies()).toEqual([render(end())])
    expect(warnings).toEqual([])
  })

  test('a comment that is listed late is found at the second look', async () => {
    github.fail(create, { when: 'after', status: 502 })
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(0)
    github.lateFor = 1
    await clock.advance(10_000)
    await clock.until(comment.finish(end(), 60_000))
    expect(bodies()).toEqual([render(end())])
    expect(github.count(create)).toBe(1)
  })

  test('an edit that fails in passing is made up for', async () => {
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(0)
    github.fail(edit, { when: 'before', status: 502 })
    comment.show(at('INPROGRESS'))
    await clock.advance(20_000)
    expect(bodies()).toEqual([render(at('INPROGRESS'))])
    github.fail(edit, { when: 'before', status: 503 }, 3)
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(true)
    expect(bodies()).toEqual([render(end())])
    expect(warnings).toEqual([])
  })

  test('a beginning that fails in passing is made up for', async () => {
    github.fail(/^GET/, { when: 'before', status: 502 }, 3)
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(30_000)
    expect(bodies()).toEqual([render(at('QUEUED'))])
    comment.close()
  })

  test('a deleted comment is made anew once, and then let be', async () => {
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(0)
    github.delete(100)
    comment.show(at('INPROGRESS'))
    await clock.advance(10_000)
    expect(bodies()).toEqual([render(at('INPROGRESS'))])
    expect(remembered).toEqual([undefined, 100, 101])
    github.delete(101)
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(false)
    expect(bodies()).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('It was deleted')])
  })

  test('a rate limit is waited out', async () => {
    github.fail(create, {
      when: 'before',
      status: 403,
      headers: { 'retry-after': '20' },
      message: 'secondary rate limit',
    })
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(19_999)
    expect(bodies()).toEqual([])
    await clock.advance(1)
    expect(bodies()).toEqual([render(at('QUEUED'))])
    comment.close()
  })

  test('a limit that lasts is one warning at the end', async () => {
    github.fail(/./, { when: 'before', status: 429, headers: { 'retry-after': '3000' } }, 999)
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(300_000)
    expect(warnings).toEqual([])
    expect(await clock.until(comment.finish(end(), 30_000))).toBe(false)
    expect(warnings).toEqual([expect.stringContaining('The rate limit did not reset in time.')])
  })

  test.each([
    ['no permission', 403, 'Resource not accessible by integration', 'Give the job `permissions: { issues: write }`.'],
    ['a locked issue', 403, 'Unable to create comment because issue is locked.', 'Unlock the conversation'],
    ['a wrong token', 401, 'Bad credentials', 'Check github_token'],
    ['an issue that is gone', 410, 'Issues are disabled', "It was deleted, or the token can't see it"],
    ['a refusal', 422, 'Validation Failed', 'The step continues without it.'],
  ])('%s is one warning, and the end of it', async (_, status, message, hint) => {
    github.fail(create, { when: 'before', status, message }, 99)
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(1_000)
    comment.show(at('INPROGRESS'))
    await clock.advance(60_000)
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(false)
    expect(github.count(create)).toBe(1)
    expect(warnings).toEqual([expect.stringMatching(/^There is no progress comment: POST .* HTTP \d+ [^.]*\. [A-Z]/)])
    expect(warnings[0]).toContain(hint)
    expect(clock.isIdle).toBe(true)
  })

  test('on a pull request the warning names its permission, and forks', async () => {
    github.fail(/^GET/, { when: 'before', status: 403, message: 'Resource not accessible by integration' })
    const comment = new ProgressComment({ ...options(), isPullRequest: true })
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(false)
    expect(warnings[0]).toMatch(/`permissions: \{ pull-requests: write \}`.*fork/)
  })

  test('a slow GitHub holds the end up for its budget only', async () => {
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(0)
    github.fail(edit, { when: 'before', stall: true }, 9)
    comment.show(at('INPROGRESS'))
    await clock.advance(15_000)
    const startedMs = clock.now()
    expect(await clock.until(comment.finish(end(), 5_000))).toBe(false)
    expect(clock.now() - startedMs).toBe(5_000)
    expect(warnings).toEqual([expect.stringContaining('The progress comment is not up to date')])
    expect(clock.isIdle).toBe(true)
  })

  test('a create that hangs gives way to the last word, which finds what it made', async () => {
    github.fail(create, { when: 'after', stall: true })
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(15_000)
    expect(await clock.until(comment.finish(end(), 10_000))).toBe(true)
    expect(bodies()).toEqual([render(end())])
  })

  test('a bug of ours is a warning too', async () => {
    const comment = new ProgressComment({
      ...options(),
      render: () => {
        throw new TypeError('oops')
      },
    })
    comment.show(at('QUEUED'))
    await clock.advance(0)
    expect(await clock.until(comment.finish(end(), 60_000))).toBe(false)
    expect(warnings).toEqual(['There is no progress comment: oops.'])
  })

  test('GitHub away for good, whatever is asked, ends in time', async () => {
    github.fail(/./, { when: 'before', status: 502 }, 9_999)
    const comment = open()
    comment.show(at('QUEUED'))
    await clock.advance(600_000)
    const startedMs = clock.now()
    expect(await clock.until(comment.finish(end(), 30_000))).toBe(false)
    expect(clock.now() - startedMs).toBeLessThanOrEqual(30_000)
    expect(warnings).toHaveLength(1)
    expect(github.requests.length).toBeLessThan(120)
  })
})

describe('post', () => {
  const issue = { number: 5 }
  const rewrite = async (id: number | undefined, budgetMs = 60_000): Promise<boolean> =>
    await clock.until(rewriteComment({ ...options(), reference: { issue, marker, id } }, left, budgetMs))

  test('rewrites the comment that main left', async () => {
    const comment = open()
    comment.show(at('INPROGRESS'))
    await clock.advance(0)
    comment.close()
    expect(await rewrite(remembered.at(-1))).toBe(true)
    expect(bodies()).toEqual([render(left)])
  })

  test('finds the comment that was being made when main was killed', async () => {
    github.add(`${writeMarker(earlier, seal)}\nold`)
    const own = github.add(render(at(undefined)))
    expect(await rewrite(undefined)).toBe(true)
    expect(own.body).toBe(render(left))
  })

  test('makes none where main made none', async () => {
    github.add(`${writeMarker(earlier, seal)}\nold`)
    github.add(render(at(undefined)), alice)
    expect(await rewrite(undefined)).toBe(false)
    expect(github.count(create)).toBe(0)
    expect(github.count(edit)).toBe(0)
  })

  test('leaves a comment alone that a later run has taken over', async () => {
    const taken = github.add(`${writeMarker({ ...marker, run: '43.1' }, seal)}\nnewer`)
    expect(await rewrite(taken.id)).toBe(false)
    expect(github.count(edit)).toBe(0)
    expect(warnings).toEqual([])
  })

  test('writes over what a person made of it', async () => {
    const edited = github.add('edited by hand')
    expect(await rewrite(edited.id)).toBe(true)
    expect(edited.body).toBe(render(left))
  })

  test('makes a deleted one anew', async () => {
    expect(await rewrite(99)).toBe(true)
    expect(bodies()).toEqual([render(left)])
  })

  test('says once what is wrong', async () => {
    const comment = github.add(render(at('QUEUED')))
    github.fail(/./, { when: 'before', status: 403 }, 99)
    expect(await rewrite(comment.id)).toBe(false)
    expect(warnings).toHaveLength(1)
  })

  test('ends in time', async () => {
    const comment = github.add(render(at('QUEUED')))
    github.fail(/./, { when: 'before', stall: true }, 99)
    const startedMs = clock.now()
    expect(await rewrite(comment.id, 5_000)).toBe(false)
    expect(clock.now() - startedMs).toBe(5_000)
  })
})
