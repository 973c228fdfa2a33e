/** A pull request's life, event by event: what starts a review, and what doesn't. */
import { expect, test } from '@jest/globals'
import { prepareReview } from '../../../src/action/recipes/review.ts'
import { ActionError } from '../../../src/platform/errors.ts'
import { makeApplyMarker, writeApplyMarker } from '../../../src/result/apply/marker.ts'
import { addPull, type FileRecord, workflowBot } from '../../../emulator/github/repository.ts'
import { here, pullRequest, readFrom } from '../../event/payloads.ts'
import { sealOn, Stage } from './scene.ts'

/** What one event may bring; `code` and `lock` are pushes. */
type Move =
  'code' | 'lock' | 'rebase' | 'merge-main' | 'amend' | 'draft' | 'ready' | 'label' | 'reopen' | 'queue' | 'rerun'
const moves: readonly Move[] = [
  'code',
  'lock',
  'rebase',
  'merge-main',
  'amend',
  'draft',
  'ready',
  'label',
  'reopen',
  'queue',
  'rerun',
]

const actions: Readonly<Partial<Record<Move, string>>> = {
  draft: 'converted_to_draft',
  ready: 'ready_for_review',
  label: 'labeled',
  reopen: 'reopened',
}

/** A pull request, a repository behind it, and a review posted for each run that starts. */
class Life {
  readonly starts: string[] = []
  private readonly stage = new Stage()
  private code = 0
  private lock = 0
  private line = 1
  private commits = 0
  private isDraft = false

  constructor() {
    addPull(this.stage.state, 8, { sha: this.head, files: this.files })
    this.stage.core.on('GET /repos/{owner}/{repo}/compare/{basehead}', (_, { basehead = '' }) => {
      const pull = this.stage.state.pulls.get(8)
      const files = pull?.files.get(basehead.split('...')[1] ?? '') ?? []
      return { body: { status: 'diverged', total_commits: 1, commits: [], files } }
    })
  }

  /** What a reviewer would have to look at. */
  get news(): string {
    return `code ${this.code}`
  }

  get isReviewable(): boolean {
    return !this.isDraft
  }

  async play(move: Move): Promise<void> {
    this.change(move)
    const event =
      move === 'queue'
        ? readFrom('merge_group', {
            action: 'checks_requested',
            merge_group: {
              head_sha: 'f'.repeat(40),
              head_ref: 'refs/heads/q',
              base_sha: 'b'.repeat(40),
              base_ref: 'main',
            },
            repository: here,
          })
        : this.event(actions[move] ?? 'synchronize')
    try {
      await this.stage.prepare(prepareReview, event, { inputs: { recipe: 'review', ignore_paths: '*.lock' } })
    } catch (error) {
      if (error instanceof ActionError && error.conclusion === 'skipped') return
      throw error
    }
    this.starts.push(this.news)
    this.post()
  }

  private change(move: Move): void {
    if (move === 'code') this.code += 1
    if (move === 'lock') this.lock += 1
    if (move === 'rebase' || move === 'merge-main') this.line += 40
    if (move === 'draft') this.isDraft = true
    if (move === 'ready') this.isDraft = false
    if (!['code', 'lock', 'rebase', 'merge-main', 'amend'].includes(move)) return
    this.commits += 1
    const pull = this.stage.state.pulls.get(8)
    pull?.commits.push(this.head)
    pull?.files.set(this.head, this.files)
  }

  private get head(): string {
    return this.commits.toString(16).padStart(40, '0')
  }

  private get files(): readonly FileRecord[] {
    const patch = (text: string): string => `@@ -${this.line},1 +${this.line},2 @@ f()\n a\n+${text}`
    return [
      { filename: 'src/a.ts', status: 'modified', additions: 1, deletions: 0, patch: patch(`code ${this.code}`) },
      { filename: 'npm.lock', status: 'modified', additions: 1, deletions: 0, patch: patch(`lock ${this.lock}`) },
    ]
  }

  private event(action: string): ReturnType<typeof readFrom> {
    const given = pullRequest()
    const head = { ...(given['head'] as object), sha: this.head }
    return readFrom('pull_request', {
      action,
      number: 8,
      pull_request: { ...given, head, draft: this.isDraft },
      repository: here,
    })
  }

  private post(): void {
    const facts = { ...makeApplyMarker({}, { recipe: 'review' }), commit: this.head, run: `${this.starts.length}.1` }
    this.stage.state.reviews.push({
      ...{ id: `r${this.starts.length}`, pull: 8, user: workflowBot, state: 'COMMENTED', isMinimized: false },
      commitSha: this.head,
      body: `${writeApplyMarker('review', facts, sealOn(this.event('opened'), 8))}\nFine.`,
    })
  }
}

/** A number generator that gives the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

test.each([1, 2, 3, 4, 5, 6])('60 events (%d): one review a piece of news, and every piece reviewed', async (seed) => {
  const draw = numbers(seed)
  const life = new Life()
  const due = new Set<string>()
  for (let count = 0; count < 60; count += 1) {
    const move = moves[Math.floor(draw() * moves.length)] ?? 'label'
    await life.play(move)
    if (life.isReviewable && move !== 'queue') due.add(life.news)
    expect(new Set(life.starts).size).toBe(life.starts.length)
  }
  expect(life.starts).toEqual([...due])
  expect(life.starts.length).toBeLessThan(20)
})
