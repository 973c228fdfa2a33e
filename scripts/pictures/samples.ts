/** What the pictures show, written by the action's own code: a log, two summaries, a review and a triage comment. */
import type { Outcome } from '../../src/oz/run/outcome.ts'
import type { Run, RunState } from '../../src/oz/client/types.ts'
import { ActionError } from '../../src/platform/errors.ts'
import { footerOf } from '../../src/result/apply/comment.ts'
import { makeInert } from '../../src/report/markdown/markdown.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { createSeal, makeApplyMarker } from '../../src/result/apply/marker.ts'
import { renderComment } from '../../src/result/apply/finding-text.ts'
import { renderReviewBody } from '../../src/result/apply/review-body.ts'
import type { Finding } from '../../src/result/apply/operations.ts'

const repository = 'https://github.com/acme/web'
const session = 'https://oz.warp.dev/runs/7c1f'
export const redact = (text: string): string => text

const finding: Finding = {
  path: 'src/options.ts',
  line: 42,
  severity: 'major',
  confidence: 'high',
  title: 'An empty `--depth` is read as 0',
  body: '`Number("")` is 0, so `--depth=` passes the check below and the walk stops at the first folder.',
  suggestion: "  const depth = value.trim() === '' ? Number.NaN : Number(value)",
}

const result = {
  verdict: 'problems',
  review: {
    summary:
      'The pull request adds `--depth`. The walk itself is right, and the tests pass here; one input is read wrongly.',
    findings: [
      finding,
      {
        ...finding,
        path: 'docs/cli.md',
        line: 17,
        severity: 'minor',
        title: 'The default of `--depth` is not documented',
      },
    ],
  },
}

export function runIn(state: RunState): Run {
  return {
    id: '7c1f0f5a-58b1-4f0e-9c62-3c1f6a3e2b11',
    state,
    stateName: state,
    prompt: '',
    metadata: {},
    parentId: undefined,
    rootId: undefined,
    finishedAt: undefined,
    isCancellable: undefined,
    title: 'Review of #2829',
    createdAt: undefined,
    updatedAt: undefined,
    startedAt: undefined,
    status: undefined,
    sessionLink: session,
    conversationId: undefined,
    artifacts: [],
    usage: { credits: 6.4, usd: 0.13, tokens: 48_210 },
    config: { name: undefined, modelId: 'auto', environmentId: undefined, harness: undefined },
  }
}

function outcomeOf(state: RunState, seconds: number): Outcome {
  return {
    conclusion: state === 'SUCCEEDED' ? 'success' : 'failure',
    run: runIn(state),
    runId: runIn(state).id,
    answer: '',
    error: undefined,
    history: [
      { state: 'QUEUED', stateName: 'QUEUED', atMs: 0 },
      { state: 'INPROGRESS', stateName: 'INPROGRESS', atMs: 4_000 },
      { state, stateName: state, atMs: seconds * 1000 },
    ],
    durationMs: seconds * 1000,
  }
}

export const goodReport: Report = {
  outcome: {
    ...outcomeOf('SUCCEEDED', 143),
    answer: 'I read the diff and its callers, and ran the tests with and without `--depth`.',
  },
  level: 'live',
  redact,
  name: 'Review of #2829',
  isTyped: true,
  verdict: result.verdict,
  result: JSON.stringify(result, undefined, 2),
  environmentName: 'web',
  applied: [
    {
      what: 'Posted a review on #2829: 1 inline comment, 1 general finding',
      result: 'applied',
      url: `${repository}/pull/2829#pullrequestreview-1`,
    },
  ],
  prompt: 'Review the pull request.',
}

export function goodSummary(): string {
  return renderSummary(goodReport)
}

export function failedSummary(): string {
  const outcome = outcomeOf('FAILED', 341)
  const error = new ActionError('The agent run failed: the tests still fail after three attempts.', {
    hint: `Read what happened at ${session}, then re-run the job with a smaller task.`,
    code: 'agent_process_failed',
  })
  const report: Report = {
    outcome: {
      ...outcome,
      error,
      answer: 'The date test fails in every time zone east of Berlin. I could not find the cause.',
    },
    level: 'live',
    redact,
    name: 'Fix CI',
    isTyped: true,
    lastSteps: [
      'npm test (exit 1, 3 failed, 120 passed)',
      'edit_files src/date.ts',
      'npm test (exit 1, 3 failed, 120 passed)',
    ],
  }
  return renderSummary(report)
}

const seal = createSeal({ apiKey: 'wk-1', repositoryId: '1', subject: 2829 })
const marker = makeApplyMarker({ GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' }, { recipe: 'review' })
const frame = { redact, key: marker.key, seal, filesUrl: `${repository}/blob/1771269` }

export function review(): { readonly body: string; readonly inline: string } {
  const body = renderReviewBody({
    marker,
    frame,
    summary: result.review.summary,
    verdict: result.verdict,
    runUrl: session,
    commitSha: '1771269308e5',
    isBehind: false,
    severities: ['major'],
    inline: 1,
    stillOpen: 0,
    inBody: [],
    fixed: 0,
    earlier: { summary: undefined, findings: new Map() },
  })
  const inline = renderComment(frame, {
    kind: 'lines',
    finding,
    path: finding.path,
    side: 'RIGHT',
    lines: { first: 42, last: 42 },
    isExact: true,
    replaces: '  const depth = Number(value)',
  })
  return { body, inline }
}

export function triageComment(): string {
  return makeInert(
    [
      'Thanks for the report. To look into this, we need some more information:',
      '',
      '- The version: the output of `web --version`',
      '- The folder layout that `web walk` stops in',
      '- Whether it happens without `--depth`, too',
      '',
      'This may be the same as `--depth` in [the open pull request](https://github.com/acme/web/pull/2829).',
    ].join('\n'),
    { topHeading: 3 },
  )
}

export function fixCiComment(): string {
  const body = [
    '`test (windows)` is red because of this branch, not because of a flaky test:',
    '',
    '- `walk` joins paths with `/` since 3f2c1ab, and `walk_test.ts:88` compares them with what Windows gives.',
    '- The same test passed on `main` in the last five runs.',
    '',
    'The fix joins them with `path.join`. `npm test -- walk` failed before and passes now.',
  ].join('\n')
  const facts = { recipe: 'fix-ci', target: { number: 2829 }, pullRequest: 2931, runUrl: 'https://oz.warp.dev/runs/1' }
  return [makeInert(body, { topHeading: 3, repository: 'acme/web' }), footerOf(facts, { kind: 'comment', body })].join(
    '\n\n',
  )
}
