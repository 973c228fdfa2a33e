import { beforeEach, describe, expect, test } from '@jest/globals'
import { type ApplyMarker, makeApplyMarker, writeApplyMarker } from '../../../src/result/apply/marker.ts'
import { prepareReview } from '../../../src/action/recipes/review.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { noPermission } from '../../../emulator/github/api.ts'
import { addPull, mona, type ReviewRecord, workflowBot } from '../../../emulator/github/repository.ts'
import { endOf, linesOf, sealOn, Stage } from './scene.ts'

const head = 'a'.repeat(40)
const earlier = 'c'.repeat(40)
const pushed = (action = 'synchronize') =>
  readFrom('pull_request', { action, number: 8, pull_request: pullRequest(), repository: here })
const marked = (commit = earlier, parts: Partial<ApplyMarker> = {}): string =>
  writeApplyMarker('review', { ...makeApplyMarker({}, { recipe: 'review' }), commit, ...parts }, sealOn(pushed(), 8))
const review = (body: string, user = workflowBot): ReviewRecord => ({
  ...{ id: `r${body.length}`, pull: 8, user, state: 'COMMENTED', isMinimized: false },
  // GitHub's own note: the commit of the first time.
  commitSha: 'e'.repeat(40),
  body: `${body}\nFine.`,
})

let stage: Stage
beforeEach(() => {
  stage = new Stage()
  addPull(stage.state, 8, { sha: head, files: [] })
})

function serve(reviews: readonly ReviewRecord[], compared: unknown = { status: 'ahead', files: [] }): void {
  stage.state.reviews.push(...reviews)
  stage.core.answer('GET /repos/{owner}/{repo}/compare/{basehead}', compared)
}

const files = [
  {
    filename: 'src/a.ts',
    status: 'modified',
    additions: 2,
    deletions: 1,
    patch: '@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d\n@@ -9 +10 @@\n-x\n+y',
  },
  { filename: 'dist/a.js', status: 'modified', additions: 9, deletions: 9, patch: '@@ -1 +1 @@\n-x\n+y' },
  { filename: 'logo.png', status: 'added', additions: 0, deletions: 0 },
]

describe('what it is told', () => {
  const since =
    `You reviewed ccccccc before; 0 files changed since. See what is new by \`git diff ${earlier}..${head}\`;` +
    ' what was merged from the base since is in it too.'

  test.each<[string, readonly ReviewRecord[], string]>([
    ['none', [], 'This is the first review.'],
    ['one by somebody else, with our marker copied', [review(marked(), mona)], 'This is the first review.'],
    ['one of ours without a marker', [review('Nice.')], 'This is the first review.'],
    ['one of an earlier commit', [review(marked())], since],
    [
      'two: the later one counts',
      [review(marked('d'.repeat(40), { run: '1.1' })), review(marked(earlier, { run: '22.1' }))],
      since,
    ],
  ])('earlier reviews: %s', async (_, reviews, fact) => {
    serve(reviews)
    expect((await stage.prepare(prepareReview, pushed())).facts).toEqual([fact])
  })

  test('what changed since, with its lines, less what is to be left alone', async () => {
    serve([review(marked())], { status: 'ahead', files })
    const inputs = { recipe: 'review', ignore_paths: 'dist/' }
    const { facts, material } = await stage.prepare(prepareReview, pushed(), { inputs })
    expect(facts).toEqual([
      'Leave these paths alone: dist/.',
      expect.stringContaining('3 files changed since. See what is new by `git diff '),
    ])
    expect(linesOf(material)).toEqual({
      'Changed since the last review': ['+2 -1 src/a.ts (lines +1,3 +10)', '+0 -0 logo.png'],
    })
  })

  test.each(['diverged', 'behind', undefined])(
    'a branch that was rewritten (%s) is reviewed as a whole',
    async (status) => {
      serve([review(marked())], { status, files })
      const { facts, material } = await stage.prepare(prepareReview, pushed())
      expect(facts).toEqual(['You reviewed ccccccc before; the branch was rewritten since.'])
      expect(material).toEqual([])
    },
  )

  test('on a comment the head is asked for', async () => {
    serve([review(marked(head))])
    const event = readFrom('issue_comment', {
      action: 'created',
      issue: issue({ number: 8, pull_request: {} }),
      comment: comment('/review'),
      repository: here,
    })
    const trigger = { kind: 'label', label: 'review' } as const
    const { facts } = await stage.prepare(prepareReview, event, { trigger })
    expect(facts[0]).toContain('You reviewed this very commit')
    expect(await endOf(stage.prepare(prepareReview, event))).toEqual({
      conclusion: 'skipped',
      told: 'Skipped: aaaaaaa was reviewed before. A comment asks for a review by a trigger_phrase.',
    })
  })

  test('where GitHub does not tell, all of it is reviewed, and that is said', async () => {
    stage.core.on('PastReviews', () => noPermission)
    expect(await stage.prepare(prepareReview, pushed())).toEqual({ facts: [], material: [] })
    expect(stage.lines.join('\n')).toContain("Couldn't read earlier reviews; reviewing the whole pull request")
  })
})

test('a closed pull request is left alone', async () => {
  expect(await endOf(stage.prepare(prepareReview, pushed('closed')))).toEqual({
    conclusion: 'skipped',
    told: 'The pull request is closed.',
  })
})

test('an issue has nothing to review', async () => {
  const event = readFrom('issues', { action: 'opened', issue: issue(), repository: here })
  expect(await endOf(stage.prepare(prepareReview, event))).toMatchObject({
    conclusion: 'failure',
    told: expect.stringContaining('The recipe review works on pull requests; this event is issues.'),
  })
})

describe('what is no news', () => {
  const ofPull = (changes: object, action = 'synchronize'): ReturnType<typeof readFrom> =>
    readFrom('pull_request', { action, number: 8, pull_request: { ...pullRequest(), ...changes }, repository: here })
  const skipped = (reason: string): object => ({ conclusion: 'skipped', told: `Skipped: ${reason}` })

  test('a draft, until it is ready for review', async () => {
    serve([])
    expect(await endOf(stage.prepare(prepareReview, ofPull({ draft: true }, 'opened')))).toEqual(
      skipped('#8 is a draft. It is reviewed when it is ready for review.'),
    )
    expect((await stage.prepare(prepareReview, ofPull({ draft: false }, 'ready_for_review'))).facts).toHaveLength(1)
  })

  test('but a person who asks gets a review of a draft', async () => {
    serve([])
    const trigger = { kind: 'label', label: 'review' } as const
    expect((await stage.prepare(prepareReview, ofPull({ draft: true }, 'labeled'), { trigger })).facts).toHaveLength(1)
  })

  test('files that are all ignored', async () => {
    serve([])
    stage.state.pulls.get(8)?.files.set(head, files.slice(1, 2))
    const inputs = { recipe: 'review', ignore_paths: 'dist/' }
    expect(await endOf(stage.prepare(prepareReview, pushed(), { inputs }))).toEqual(
      skipped('ignore_paths names every file that #8 changes.'),
    )
    stage.state.pulls
      .get(8)
      ?.files.set(head, [
        { additions: 0, deletions: 0, filename: 'dist/a.ts', status: 'renamed', previous_filename: 'src/a.ts' },
      ])
    expect((await stage.prepare(prepareReview, pushed(), { inputs })).facts).toHaveLength(2)
    stage.state.pulls.get(8)?.files.set(head, files.slice(1, 2))
    const all = { ...inputs, skip: 'drafts, reviewed' }
    expect((await stage.prepare(prepareReview, pushed(), { inputs: all })).facts).toHaveLength(2)
  })

  test('this very commit, whatever the event', async () => {
    serve([review(marked(head))])
    for (const action of ['synchronize', 'labeled', 'reopened']) {
      expect(await endOf(stage.prepare(prepareReview, pushed(action)))).toEqual(skipped('aaaaaaa was reviewed before.'))
    }
    const { facts } = await stage.prepare(prepareReview, pushed(), { inputs: { recipe: 'review', skip: 'none' } })
    expect(facts).toEqual(['You reviewed this very commit (aaaaaaa) before: look again with fresh eyes.'])
  })

  const moved = {
    ...files[0],
    patch: files[0]?.patch?.replace('@@ -1,2 +1,3 @@', '@@ -41,2 +41,3 @@ function above()'),
  }
  const changed = { ...files[0], patch: files[0]?.patch?.replace('+c', '+e') }
  const other = { ...files[1], patch: '@@ -1 +1 @@\n-x\n+z' }

  /** Compares by the head of the comparison. */
  function serveHeads(before: readonly unknown[], after: readonly unknown[]): void {
    serve([review(marked())])
    stage.core.on('GET /repos/{owner}/{repo}/compare/{basehead}', (_, { basehead = '' }) => ({
      body: { status: 'diverged', total_commits: 1, commits: [], files: basehead.endsWith(head) ? after : before },
    }))
  }

  test.each([
    ['on other lines', [files[0]], [moved]],
    ['with only ignored files pushed', [files[0], files[1]], [files[0], other]],
    ['with an ignored file more', [files[0]], [files[0], files[1]]],
  ])('the same changes %s', async (_, before, after) => {
    serveHeads(before, after)
    const inputs = { recipe: 'review', ignore_paths: 'dist/' }
    expect(await endOf(stage.prepare(prepareReview, pushed(), { inputs }))).toEqual(
      skipped('aaaaaaa has the same changes as ccccccc, which was reviewed.'),
    )
  })

  test.each([
    ['another line', [files[0]], [changed]],
    ['one file more', [files[0]], [files[0], files[2]]],
    ['one file less', [files[0], files[1]], [files[0]]],
    ['other content without a patch', [{ ...files[2], sha: 'one' }], [{ ...files[2], sha: 'two' }]],
    ['too many files to tell', Array(300).fill(files[0]), Array(300).fill(files[0])],
    ['no files told', [], []],
  ])('%s is news', async (_, before, after) => {
    serveHeads(before, after)
    expect((await stage.prepare(prepareReview, pushed())).facts).toEqual([
      'You reviewed ccccccc before; the branch was rewritten since.',
    ])
  })

  test('a file moved to an ignored folder is news', async () => {
    const away = { ...files[0], filename: 'dist/a.ts', status: 'renamed', previous_filename: 'src/b.ts' }
    serveHeads([files[0]], [files[0], away])
    const inputs = { recipe: 'review', ignore_paths: 'dist/' }
    expect((await stage.prepare(prepareReview, pushed(), { inputs })).facts[1]).toContain('the branch was rewritten')
  })

  test('a request for a review is for a draft too, but not for what was reviewed', async () => {
    serve([])
    const requested = ofPull({ draft: true }, 'review_requested')
    expect((await stage.prepare(prepareReview, requested)).facts).toHaveLength(1)
    serve([review(marked(head))])
    expect(await endOf(stage.prepare(prepareReview, requested))).toEqual(skipped('aaaaaaa was reviewed before.'))
  })

  test('a merge queue holds what was reviewed', async () => {
    const event = readFrom('merge_group', {
      action: 'checks_requested',
      merge_group: { head_sha: head, head_ref: 'refs/heads/q', base_sha: earlier, base_ref: 'refs/heads/main' },
      repository: here,
    })
    expect(await endOf(stage.prepare(prepareReview, event))).toEqual(
      skipped('pull requests are reviewed before they enter the merge queue.'),
    )
  })
})
