/** A review on the built action: which findings stand on which lines, what GitHub refuses, and what the next round says. */
import { expect, test } from '@jest/globals'
import type { FileRecord, RepositoryState } from '../../emulator/github/repository.ts'
import { answering, events, playIn, pullNumber, startWorld, type Event, type World } from '../support/recipe-world.ts'
import { fieldsOf } from '../support/runner/fields.ts'
import { errorsOf, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const firstSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const [secondSha, thirdSha] = ['b'.repeat(39) + '2', 'b'.repeat(39) + '3']

const patch = [
  '@@ -1,3 +1,3 @@',
  ' one',
  '-two',
  '+TWO',
  ' three',
  '@@ -20,2 +20,5 @@ class Store {',
  '   open() {',
  '+    lock()',
  '+    read()',
  '+    unlock()',
  '   }',
].join('\n')
const files: readonly FileRecord[] = [
  { filename: 'src/a.ts', status: 'modified', additions: 4, deletions: 1, patch },
  { filename: 'src/gone.ts', status: 'removed', additions: 0, deletions: 1, patch: '@@ -1 +0,0 @@\n-gone()' },
  { filename: 'logo.png', status: 'added', additions: 0, deletions: 0 },
]

const finding = (title: string, place: object, more: object = {}): object => ({
  ...{ severity: 'major', confidence: 'high', title, body: `Why: ${title}.` },
  ...place,
  ...more,
})
const a = { path: 'src/a.ts' }
const review = (findings: readonly object[], summary = 'Read all of it.'): object => ({
  verdict: findings.length === 0 ? 'ok' : 'problems',
  review: { summary, findings },
})

function pushed(sha: string): Event {
  const { name, payload } = events.review()
  const fields = fieldsOf(payload, '')
  const pull = fieldsOf(fields['pull_request'], '')
  const head = { ...fieldsOf(pull['head'], ''), sha }
  return { name, payload: { ...fields, action: 'synchronize', pull_request: { ...pull, head } } }
}

function pushTo({ state }: World, sha: string): void {
  const pull = state.pulls.get(pullNumber)
  if (pull && !pull.commits.includes(sha)) pull.commits.push(sha)
  pull?.files.set(sha, files)
}

/** The workflow's run number `at` on this commit. */
function playRound(world: World, at: number, sha: string, agentSays: object): Promise<Played> {
  pushTo(world, sha)
  return playIn(world, {
    folder: makeFolder(),
    workflow: new URL('../../examples/review.yml', import.meta.url).pathname,
    event: pushed(sha),
    agent: answering(agentSays),
    github: { run_id: String(at) },
  })
}

/** `path side first-last`, and whether GitHub offers a suggestion to click. */
function threadsOf({ threads }: RepositoryState): string[] {
  return threads.map(({ path, side, line, startLine, subjectType, comments }) => {
    const lines =
      subjectType === 'FILE' ? 'file' : `${side} ${startLine === null ? '' : `${startLine}-`}${line ?? 'outdated'}`
    return `${path} ${lines}${comments[0]?.body.includes('```suggestion') === true ? ' suggestion' : ''}`
  })
}

test('every finding stands where it can; the next rounds say what is new', async () => {
  const world = await startWorld()
  const { state } = world
  try {
    // The diff has this line, and GitHub refuses it all the same.
    state.refusedLines.add('src/a.ts:3')
    const first = await playRound(
      world,
      1,
      firstSha,
      review([
        finding('One line', { ...a, line: 2 }, { existing_code: 'TWO', suggestion: 'two' }),
        finding('Several lines', { ...a, start_line: 21, line: 23 }, { suggestion: '    locked(read)' }),
        finding('A removed line', { ...a, line: 2, side: 'LEFT' }, { suggestion: 'never' }),
        finding('A deleted file', { path: 'src/gone.ts', line: 1 }),
        finding('Found by its code', { path: 'b/src/a.ts', line: 90 }, { existing_code: '    read()' }),
        finding('Refused by GitHub', { ...a, line: 3 }),
        finding('Outside of the diff', { ...a, line: 90 }, { suggestion: 'x' }),
        finding('The file as a whole', { path: 'logo.png' }),
        finding('No suggestion', { ...a, line: 1 }, { suggestion: '' }),
        finding('The pull request as a whole', {}),
        finding('Another file', { path: 'docs/none.md', line: 1 }),
      ]),
    )
    expect(errorsOf(first.step)).toEqual([])
    expect(threadsOf(state).sort()).toEqual([
      'logo.png file',
      'src/a.ts LEFT 2',
      'src/a.ts RIGHT 1',
      'src/a.ts RIGHT 2 suggestion',
      'src/a.ts RIGHT 21-23 suggestion',
      'src/a.ts RIGHT 22',
      'src/gone.ts LEFT 1',
    ])
    const [posted] = state.reviews
    expect(posted).toMatchObject({ state: 'COMMENTED', commitSha: firstSha })
    expect(posted?.body).toContain('### Review: problems found')
    expect(posted?.body).toContain('11 findings: 11 major (7 inline).')
    for (const title of ['Refused by GitHub', 'Outside of the diff', 'The pull request as a whole', 'Another file'])
      expect(posted?.body).toContain(`#### 🟠 Major: ${title}`)
    expect(posted?.body).toContain('GitHub accepted no line for it')
    expect(first.step.outputs['applied']).toContain('Posted a review on #2: 7 inline comments, 4 general findings')

    // A push changes lines 21 to 23; somebody answers the thread on line 1.
    for (const thread of state.threads)
      if (thread.startLine === 21) Object.assign(thread, { line: null, isOutdated: true })
    // Before the review is posted somebody pushes once more.
    pushTo(world, secondSha)
    pushTo(world, thirdSha)
    const second = await playRound(
      world,
      2,
      secondSha,
      review([
        finding('In other words', { ...a, line: 2 }),
        finding('Outside of the diff', { ...a, line: 90 }),
        finding('New', { ...a, line: 24 }),
      ]),
    )
    const prompt = second.oz.runs[0]?.prompt ?? ''
    expect(prompt).toContain(`See what is new by \`git diff ${firstSha}..${secondSha}\``)
    expect(prompt).toMatch(/F1 \(yours, src\/a\.ts:\d+\) 🟠 Major: /)
    expect(prompt).toMatch(/F\d+ \(yours, general\) 🟠 Major: Outside of the diff/)
    expect(state.reviews).toHaveLength(2)
    expect(state.reviews[1]).toMatchObject({ commitSha: secondSha })
    expect(state.reviews[1]?.body).toContain('3 findings: 3 major (1 inline, 2 still open).')
    expect(state.reviews[1]?.body).toContain('Reviewed bbbbbbb. Newer commits exist.')
    expect(state.reviews[1]?.body).not.toContain('Outside of the diff')
    expect(state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([false, false])
    expect(threadsOf(state).at(-1)).toBe('src/a.ts RIGHT 24')
    const outdated = state.threads.filter(({ startLine }) => startLine === 21)
    expect(outdated.map(({ comments }) => comments[0]?.isMinimized)).toEqual([true])

    for (const thread of state.threads) Object.assign(thread, { line: null, isOutdated: true })
    await playRound(world, 3, thirdSha, review([], 'A long story.'))
    expect(state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([true, true, false])
    expect(state.reviews[2]?.body).toContain('All 3 earlier findings are fixed. Reviewed bbbbbbb.')
    expect(state.threads).toHaveLength(8)
  } finally {
    await world.api.close()
  }
})
