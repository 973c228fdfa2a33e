/** What was fetched from GitHub, as the agent reads it: exact examples, and what is cut first. */
import { describe, expect, test } from '@jest/globals'
import { renderBlocks } from '../../../src/prompt/budget.ts'
import { describeFetched } from '../../../src/prompt/context/fetched.ts'
import type {
  ChangedFile,
  FetchedComment,
  FetchedCommit,
  FetchedContext,
  FetchedReview,
  ReviewThread,
} from '../../../src/prompt/context/context.ts'
import { noContext } from '../../../src/prompt/context/context.ts'
import { Fencer } from '../../../src/prompt/fence.ts'
import { readPatch } from '../../../src/prompt/context/patch.ts'
import { jsonBytes } from '../../../src/prompt/size.ts'
import { comment, here, issue, readFrom, user } from '../../event/payloads.ts'
import { dataOf, mark, openedIssue, ownOf, write } from '../written.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

const mona = { login: 'mona', association: 'MEMBER' }
const stranger = { login: 'hubot', association: 'NONE' }
const gone = { login: undefined, association: undefined }
const sha = 'abcdef0123456789abcdef0123456789abcdef01'
const date = '2026-01-01T10:00:00Z'

/** The blocks with a sign in place of the mark, each fence at its name. */
function tell(parts: Partial<FetchedContext>, isPullTold = false, bytes = 100_000): string {
  const blocks = describeFetched({ ...noContext, ...parts }, isPullTold)
  return renderBlocks(blocks, new Fencer(mark), bytes).text.replaceAll(`data-${mark}`, 'data')
}

function said(body: string, author = stranger): FetchedComment {
  return { author, createdAt: date, body, url: undefined }
}

function changed(path: string, parts: Partial<ChangedFile> = {}): ChangedFile {
  return { path, previousPath: undefined, status: 'modified', additions: 1, deletions: 0, patch: undefined, ...parts }
}

const pull = {
  number: 8,
  headSha: sha,
  headRef: 'fix',
  headRepository: 'hubot/repo',
  baseRef: 'main',
  baseSha: sha,
  isDraft: false,
  author: stranger,
  title: 'Fix it',
  body: 'It was broken.',
}

describe('a part that was fetched', () => {
  test('is told as it stands here', () => {
    const context: Partial<FetchedContext> = {
      pull,
      linkedIssues: [
        { repository: 'octo/repo', number: 7, state: 'open', author: mona, title: 'Broken', body: 'Quite.' },
        { repository: 'octo/repo', number: 9, state: 'closed', author: gone, title: 'Empty', body: ' \n' },
      ],
      failedJobs: [
        {
          name: 'build',
          url: 'https://github.com/octo/repo/actions/runs/1/job/2',
          conclusion: 'failure',
          failedSteps: ['compile', 'test'],
          log: 'error: no',
          sameIn: [],
        },
        { name: 'lint', url: undefined, conclusion: 'timed_out', failedSteps: [], log: '', sameIn: [] },
        { name: 'docs', url: undefined, conclusion: 'failure', failedSteps: [], log: 'no docs', sameIn: [] },
      ],
      commits: [
        { sha, author: stranger, date, message: 'Fix the door' },
        { sha: sha.slice(1), author: mona, date: undefined, message: 'Fix it\n\nreally' },
      ],
      files: [
        changed('src/door.ts', { patch: readPatch('@@ -1 +1,2 @@\n-a\n+b\n+c'), additions: 2, deletions: 1 }),
        changed('new.ts', { status: 'renamed', previousPath: 'old.ts' }),
        changed('added.ts', { status: 'added' }),
        changed('removed.ts', { status: 'removed', additions: 0, deletions: 3 }),
        changed('copied.ts', { status: 'copied', previousPath: 'from.ts', patch: [] }),
        changed('mode.ts', { status: 'changed' }),
        changed('same.ts', { status: 'unchanged', additions: 0 }),
      ],
      reviews: [
        { author: mona, state: 'APPROVED', submittedAt: date, body: ' ', commitSha: sha },
        { author: stranger, state: 'COMMENTED', submittedAt: undefined, body: 'Hm.', commitSha: undefined },
        { author: gone, state: 'DISMISSED', submittedAt: date, body: 'No.', commitSha: sha },
      ],
      threads: [
        {
          path: 'src/door.ts',
          line: 2,
          isResolved: false,
          isOutdated: false,
          comments: [said('Why?'), said('So.', mona)],
        },
        { path: 'old.ts', line: undefined, isResolved: false, isOutdated: true, comments: [said('Old.')] },
        { path: 'done.ts', line: 5, isResolved: true, isOutdated: true, comments: [said('Done.')] },
      ],
      comments: [said('First.'), said('Last.', mona)],
      missing: [{ part: 'logs', reason: 'One log could not be had.' }],
    }
    expect(tell(context)).toMatchSnapshot()
  })

  test('is not told where there is nothing of it', () => {
    expect(tell({ comments: [], files: [], commits: [], reviews: [], threads: [], failedJobs: [] })).toBe('')
  })

  test.each([
    ['a draft of nobody, from a fork that is gone', { isDraft: true, author: gone, headRepository: undefined }],
    ['an open one', {}],
  ])('a pull request: %s', (_, parts) => {
    expect(
      tell({ pull: { ...pull, ...parts } })
        .split('\n')
        .slice(0, 4),
    ).toMatchSnapshot()
  })

  test('a pull request that the event tells is not told twice', () => {
    expect(tell({ pull, comments: [said('First.')] }, true)).toMatch(
      /^## Comments, oldest first\n<data what="comment 1 of 1"/,
    )
  })
})

describe('verdicts without words', () => {
  const verdict = (login: string, state: string, parts: Partial<FetchedReview> = {}): FetchedReview => {
    return { author: { login, association: 'NONE' }, state, submittedAt: date, body: '', commitSha: sha, ...parts }
  }
  const toldOf = (reviews: readonly FetchedReview[]): string[] => tell({ reviews }).split('\n').slice(1)
  const on = ' on abcdef012345'

  test('of one reviewer the last of each sort is told, and all with words', () => {
    const reviews = [
      verdict('ann', 'APPROVED'),
      verdict('bob', 'APPROVED'),
      verdict('ann', 'COMMENTED', { body: 'Hm.', submittedAt: undefined }),
      verdict('ann', 'CHANGES_REQUESTED'),
      verdict('ann', 'APPROVED', { commitSha: undefined }),
    ]
    expect(toldOf(reviews)).toEqual([
      '(older verdicts without a text, left out: 1)',
      `- @bob: APPROVED${on}`,
      expect.stringMatching(/^- @ann: COMMENTED on abcdef012345: <data /),
      `- @ann: CHANGES_REQUESTED${on}`,
      '- @ann: APPROVED',
    ])
  })

  test('of many reviewers the last hundred are told', () => {
    const told = toldOf(Array.from({ length: 5000 }, (_, index) => verdict(`user-${index}`, 'APPROVED')))
    expect(told).toHaveLength(101)
    expect(told[0]).toBe('(older verdicts without a text, left out: 4900)')
    expect(told[1]).toBe(`- @user-4900: APPROVED${on}`)
    expect(told.at(-1)).toBe(`- @user-4999: APPROVED${on}`)
  })
})

/** The `index`th of a hundred, long enough that some must go. */
const hundred = Array.from({ length: 100 }, (_, index) => index)
const long = (index: number): string => `number ${index} `.padEnd(700, 'and so on ')

/** Numbers of what stayed, in their order. */
function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/number (\d+) /g), ([, number]) => Number(number))
}

describe('where there is no room for all', () => {
  test('the first three comments stay, and the last ones', () => {
    const kept = numbersIn(tell({ comments: hundred.map((index) => said(long(index))) }, false, 20_000))
    expect(kept.slice(0, 4)).toEqual([0, 1, 2, 100 - (kept.length - 3)])
    expect(kept.length).toBeGreaterThan(15)
  })

  test('the newest commits stay', () => {
    const commits = hundred.map((index): FetchedCommit => ({ sha, author: mona, date, message: long(index) }))
    const kept = numbersIn(tell({ commits }, false, 20_000))
    expect(kept[0]).toBe(100 - kept.length)
    expect(kept.at(-1)).toBe(99)
  })

  test('the diffs of the first files stay, those of files that tools write go before them', () => {
    const paths = ['dist/main.js', 'package-lock.json', 'a.min.js', 'docs/pic.svg', 'x/__snapshots__/y.snap', 'go.sum']
    const files = [...paths, ...hundred.map((index) => `src/${index}.ts`)].map((path, index) =>
      changed(path, { patch: [{ kind: 'added', oldLine: undefined, newLine: 1, text: long(index) }] }),
    )
    const kept = numbersIn(tell({ files }, false, 20_000))
    expect(kept.length).toBeGreaterThan(15)
    expect(kept).toEqual(Array.from(kept, (_, index) => index + paths.length))
  })

  test.each([
    ['src/distance.ts', false],
    ['builder/x.ts', false],
    ['clock.ts', false],
    ['Cargo.lock', true],
    ['web/vendor/x.js', true],
    ['deep/yarn.lock', true],
    ['src/app.css.map', true],
    ['map.ts', false],
  ])('the diff of %s goes first: %s', (path, isFirst) => {
    const other = changed('other.ts', { patch: [{ kind: 'added', oldLine: undefined, newLine: 1, text: long(2) }] })
    const one = changed(path, { patch: [{ kind: 'added', oldLine: undefined, newLine: 1, text: long(1) }] })
    expect(numbersIn(tell({ files: [one, other] }, false, 6_000))).toEqual([1, 2])
    // Room for one diff alone.
    const kept = [900, 1000, 1100, 1200].map((bytes) => numbersIn(tell({ files: [one, other] }, false, bytes)))
    expect(kept.some((numbers) => numbers.includes(isFirst ? 2 : 1))).toBe(true)
    expect(kept.every((numbers) => numbers.length !== 1 || numbers[0] === (isFirst ? 2 : 1))).toBe(true)
  })

  test('the thread that the request came from is marked', () => {
    const thread = { path: 'x.ts', line: 1, isResolved: false, isOutdated: false, comments: [said('Why?')] }
    const told = tell({ threads: [thread, { ...thread, isOfEvent: true }] }).split('\n')
    expect(told.filter((line) => line.startsWith('- open'))).toEqual([
      expect.stringMatching(/^- open: /),
      expect.stringMatching(/^- open, the thread of this event: /),
    ])
  })

  test('threads that are open stay longer than those that are over', () => {
    const thread = (isResolved: boolean, isOutdated: boolean, index: number): ReviewThread => ({
      path: 'x.ts',
      line: 1,
      isResolved,
      isOutdated,
      comments: [said(long(index))],
    })
    const over = hundred.slice(0, 20).map((index) => thread(index % 2 === 0, index % 2 === 1, index))
    const open = hundred.slice(20, 30).map((index) => thread(false, false, index))
    const kept = numbersIn(tell({ threads: [...over, ...open] }, false, 15_000))
    expect(kept.slice(-10)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    expect(kept.length).toBeLessThan(30)
  })
})

describe('what goes before what', () => {
  const comments = hundred.slice(0, 60).map((index) => said(long(index)))
  const commits = hundred.slice(60).map((index): FetchedCommit => ({ sha, author: mona, date, message: long(index) }))

  test('comments of the middle, then commits, then the comments at either end', () => {
    const isKept = (room: number): boolean[] => {
      const kept = numbersIn(tell({ comments, commits }, false, room))
      return hundred.map((index) => kept.includes(index))
    }
    const [near, far, committed] = [[0, 1, 2, ...hundred.slice(30, 60)], hundred.slice(3, 30), hundred.slice(60)]
    const [less, more] = [isKept(45_000), isKept(75_000)]
    const keptOf = (numbers: readonly number[], kept: boolean[]): number => numbers.filter((at) => kept[at]).length
    expect([keptOf(near, less), keptOf(far, less)]).toEqual([near.length, 0])
    expect(keptOf(committed, less)).toBeGreaterThan(0)
    expect([keptOf(near, more), keptOf(committed, more)]).toEqual([near.length, committed.length])
    expect(keptOf(far, more)).toBeGreaterThan(0)
    expect([more[3], more[29]]).toEqual([false, true])
  })

  test('of the comments at either end the outermost, by turns', () => {
    expect(numbersIn(tell({ comments }, false, 1_300))).toEqual([0, 1, 58, 59])
    expect(numbersIn(tell({ comments }, false, 2_500))).toEqual([0, 1, 2, 57, 58, 59])
  })

  test('each is named where it is said that there was no room', () => {
    const text = 'word '.repeat(100)
    const context: FetchedContext = {
      ...noContext,
      pull: { ...pull, title: text, body: text, headRef: text, baseRef: text },
      comments: [said(text)],
      files: [changed(text, { patch: readPatch(`@@ -1 +1 @@\n+${text}`) })],
      commits: [{ sha, author: mona, date, message: text }],
      reviews: [{ author: mona, state: 'APPROVED', submittedAt: date, body: text, commitSha: sha }],
      threads: [{ path: 'x', line: 1, isResolved: false, isOutdated: false, comments: [said(text)] }],
      failedJobs: [{ name: text, url: undefined, conclusion: 'failure', failedSteps: [], log: text, sameIn: [] }],
      linkedIssues: [{ repository: 'octo/repo', number: 7, state: 'open', author: mona, title: text, body: text }],
    }
    const { cuts } = renderBlocks(describeFetched(context, false), new Fencer(mark), 0)
    expect(cuts.map((cut) => cut.replace(/ \(.*\)$/, ''))).toEqual([
      ...['branches: 2 omitted', 'titles: 1 omitted', 'bodies: 1 omitted', 'jobs: 1 omitted', 'logs: 1 omitted'],
      ...['lists of files: 1 omitted', 'diffs of files: 1 omitted', 'review comments: 1 omitted'],
      ...['comments: 1 omitted', 'reviews: 1 omitted', 'linked issues: 2 omitted', 'commit messages: 1 omitted'],
    ])
  })

  test('of a log and of nothing else the end stays', () => {
    const text = Array.from({ length: 400 }, (_, index) => `number ${index} and so on`).join('\n')
    const log = { name: 'build', url: undefined, conclusion: 'failure', failedSteps: [], log: text, sameIn: [] }
    expect(numbersIn(tell({ failedJobs: [log] }, false, 4000)).at(-1)).toBe(399)
    const files = hundred.map((index) => changed(`number ${index} of many files that changed.ts`))
    expect(numbersIn(tell({ files }, false, 4000))[0]).toBe(0)
    const steps = { ...log, log: '', failedSteps: hundred.map((index) => `number ${index} of the steps`) }
    expect(numbersIn(tell({ failedJobs: [steps] }, false, 9000))[0]).toBe(0)
  })
})

test('what is no Markdown stays as it is, and hides nothing from whoever reads Markdown', () => {
  const sign = 'a <!-- b --> c'
  const context: Partial<FetchedContext> = {
    files: [changed(sign, { patch: readPatch(`@@ -1 +1 @@\n+${sign}`) })],
    failedJobs: [{ name: sign, url: undefined, conclusion: 'failure', failedSteps: [], log: sign, sameIn: [] }],
    pull: { ...pull, title: sign, body: sign, headRef: sign, baseRef: sign },
    linkedIssues: [{ repository: 'o/r', number: 7, state: 'open', author: mona, title: sign, body: sign }],
    commits: [{ sha, author: mona, date, message: sign }],
    reviews: [{ author: mona, state: 'APPROVED', submittedAt: date, body: sign, commitSha: sha }],
    threads: [{ path: 'x', line: 1, isResolved: false, isOutdated: false, comments: [said(sign)] }],
    comments: [said(sign)],
  }
  const told = dataOf(renderBlocks(describeFetched({ ...noContext, ...context }, false), new Fencer(mark), 90_000).text)
  const plain = [sign, sign, sign, sign, `M +1 −0 ${sign}`, `@@ -1 +1 @@\n  1 +${sign}`]
  expect(told.filter((text) => text.includes('<!--'))).toEqual(plain)
  expect(told.filter((text) => text === 'a  c')).toHaveLength(8)
})

describe('very many commits with very long messages', () => {
  test.each([undefined, 20_000])('stay within the budget: %s bytes', (budgetBytes) => {
    const commits = Array.from({ length: 1000 }, (_, index): FetchedCommit => {
      return { sha, author: mona, date, message: `number ${index} "${'very long \n'.repeat(2000)}` }
    })
    const event = openedIssue({ title: 'A title of some length' })
    const { text, notes } = write({ event, fetched: { ...noContext, commits }, context: ['diff'], budgetBytes })
    expect(jsonBytes(text)).toBeLessThanOrEqual(budgetBytes ?? 200_000)
    const kept = numbersIn(dataOf(text).join('\n'))
    expect(kept[0]).toBe(1000 - kept.length)
    expect(kept.at(-1)).toBe(999)
    expect(ownOf(text)).toContain(`[${1000 - kept.length} omitted to fit: commit messages]`)
    expect(notes).toEqual([
      `Truncated to fit: commit messages: ${1000 - kept.length} omitted, ${kept.length} cut short.`,
    ])
  })
})

test('a comment on a pull request tells what was fetched of it, once', () => {
  const event = readFrom('issue_comment', {
    action: 'created',
    repository: here,
    sender: user('mona'),
    issue: issue({ number: 8, pull_request: {} }),
    comment: comment('Go on.'),
  })
  const { text } = write({ event, fetched: { ...noContext, pull } })
  expect(text.replaceAll(`data-${mark}`, 'data').slice(text.indexOf('## '))).toMatchSnapshot()
})
