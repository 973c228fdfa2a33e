/** What people see of each recipe, however its run ends: the summary and the progress comment. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import { ActionError, type Conclusion } from '../../../src/platform/errors.ts'
import { renderComment } from '../../../src/report/comment/body.ts'
import { createSeal } from '../../../src/report/comment/marker.ts'
import type { Report } from '../../../src/report/report.ts'
import { withoutResult } from '../../../src/report/summary/answer.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { goodResults, recipes, type Recipe } from '../../support/recipe-world.ts'
import { run } from '../log/talk.ts'

const names: Readonly<Record<Recipe, string>> = {
  triage: 'Triage of #42',
  review: 'Review of #2829',
  respond: 'Reply on #42',
  'fix-ci': 'Fix CI',
  report: 'Report on web',
}

const states = {
  success: 'SUCCEEDED',
  failure: 'FAILED',
  blocked: 'BLOCKED',
  timed_out: 'INPROGRESS',
  cancelled: 'CANCELLED',
} as const
type Ending = keyof typeof states
const endings: readonly Ending[] = ['success', 'failure', 'blocked', 'timed_out', 'cancelled']

const errors: Readonly<Record<Exclude<Ending, 'success'>, ActionError>> = {
  failure: new ActionError('The agent run failed: the tests still fail.', {
    hint: 'Read what happened at https://oz.warp.dev/runs/1, then re-run the job.',
  }),
  blocked: new ActionError('The run is blocked: which database?', { conclusion: 'blocked', hint: 'Answer it there.' }),
  timed_out: new ActionError('The run did not end within 60 minutes.', {
    conclusion: 'timed_out',
    hint: 'Raise timeout_minutes.',
  }),
  cancelled: new ActionError('The job was cancelled.', { conclusion: 'cancelled' }),
}

function outcomeOf(ending: Ending, answer: string): Outcome {
  return {
    conclusion: ending satisfies Conclusion,
    error: ending === 'success' ? undefined : errors[ending],
    run: run(states[ending], {
      title: '# Task: review this pull request',
      usage: { credits: 4, usd: 0.08, tokens: 18_432 },
      config: { name: undefined, modelId: 'model-x', environmentId: 'env-1', harness: undefined },
    }),
    runId: 'run-1',
    answer,
    history: [
      { state: 'QUEUED', stateName: 'QUEUED', atMs: 0 },
      { state: 'INPROGRESS', stateName: 'INPROGRESS', atMs: 1_000 },
      { state: states[ending], stateName: states[ending], atMs: 40_000 },
    ],
    durationMs: 40_000,
  }
}

const lead = 'I read the code and ran the tests.'

function reportOf(recipe: Recipe, ending: Ending): Report {
  const value = goodResults[recipe]
  const json = JSON.stringify(value, undefined, 2)
  const isGood = ending === 'success'
  const pull = { kind: 'pull_request' as const, title: 'acme/web#2931', path: null }
  return {
    outcome: outcomeOf(ending, isGood ? `${lead}\n\nResult:\n\n\`\`\`json\n${json}\n\`\`\`` : lead),
    level: 'live',
    redact: (text) => text,
    name: names[recipe],
    isTyped: true,
    ...(isGood && { result: json, verdict: value.verdict }),
    ...(isGood && 'summary' in value && { resultSummary: value.summary }),
    ...(isGood && recipe === 'review' && { applied: [posted] }),
    ...(isGood && recipe === 'fix-ci' && { artifacts: [{ ...pull, url: 'https://github.com/acme/web/pull/2931' }] }),
    ...(!isGood && { lastSteps: ['npm test (exit 1, 3 failed, 120 passed)', 'edit_files src/a.ts'] }),
  }
}

const posted = {
  what: 'Posted a review on #2829: 1 inline comment',
  result: 'applied',
  url: 'https://github.com/acme/web/pull/2829#pullrequestreview-1',
} as const

const frame = {
  marker: { key: 'a'.repeat(32), run: '1.1' },
  seal: createSeal({ apiKey: 'wk-1', repositoryId: '7', subject: 5 }),
  workflowRunUrl: 'https://github.com/acme/web/actions/runs/1',
  redact: (text: string) => text,
  name: undefined,
}

function commentOf(report: Report): string {
  const body = renderComment(frame, { kind: 'ended', report })
  return body.slice(body.indexOf('\n') + 1)
}

/** Without the folded block of the JSON. */
function unfolded(summary: string): string {
  return summary.replace(/<details><summary>Result \(JSON\)[^]*?<\/details>/, '')
}

const cases = recipes.flatMap((recipe) => endings.map((ending) => [recipe, ending] as const))

describe.each(cases)('%s, %s', (recipe, ending) => {
  const report = reportOf(recipe, ending)

  test('the summary', () => {
    expect(renderSummary(report)).toMatchSnapshot()
  })

  test('the comment', () => {
    expect(commentOf(report)).toMatchSnapshot()
  })

  test('neither shows the raw result, the comment not even what the agent said', () => {
    for (const text of [unfolded(renderSummary(report)), commentOf(report)]) expect(text).not.toMatch(/"\w+":/)
    expect(commentOf(report)).not.toContain(lead)
    const firstLine = renderSummary(report).split('\n', 1)[0] ?? ''
    expect(firstLine.replaceAll('`', '')).toContain(`${names[recipe]}: `)
    expect(firstLine).not.toContain('# Task')
  })
})

describe('an answer without its result', () => {
  const json = '{\n  "verdict": "ok",\n  "why": "x"\n}'
  test.each<[string, string, string]>([
    ['a block', `Words.\n\n\`\`\`json\n${json}\n\`\`\``, 'Words.'],
    ['a block that nobody closes', `Words.\n\n~~~\n${json}`, 'Words.'],
    [
      'a block in the middle, led up to',
      `Words.\n\nHere:\n\`\`\`json5\n${json}\n\`\`\`\nBye.`,
      'Words.\n\nHere:\nBye.',
    ],
    ['JSON at the end, led up to', `Words.\n\n**Result:**\n\n${json}\n`, 'Words.'],
    ['nothing but JSON', json, ''],
    ['JSON on one line, among words', `One.\nSo: {"verdict": "ok"} it is.\nTwo.`, 'One.\nTwo.'],
    ['twice', `${json}\n\nOr better:\n\n\`\`\`\n${json}\n\`\`\``, ''],
    ['none', 'Words.\n\n- a: {b}\n', 'Words.\n\n- a: {b}\n'],
  ])('%s', (_, answer, words) => {
    expect(withoutResult(answer, { verdict: 'ok' })).toBe(words)
    expect(withoutResult(answer, undefined)).toBe(words)
  })

  test('other JSON stays, unless the result is not known', () => {
    const answer = 'I wrote:\n\n```json\n{ "name": "web" }\n```\n\nDone.'
    expect(withoutResult(answer, { verdict: 'ok' })).toBe(answer)
    expect(withoutResult(answer, undefined)).toBe('I wrote:\n\nDone.')
  })

  test('however it is written, no member of it is left', () => {
    const word = fc.stringMatching(/^[a-z ]{0,20}$/)
    const place = fc.constantFrom(
      (text: string) => `\`\`\`json\n${text}\n\`\`\``,
      (text: string) => `~~~~\n${text}\n~~~~`,
      (text: string) => text,
      (text: string) => `<result>\n${text}\n</result>`,
    )
    fc.assert(
      fc.property(word, word, place, fc.boolean(), fc.jsonValue(), (before, after, put, isWide, why) => {
        const result = { verdict: 'ok', why }
        const text = put(JSON.stringify(result, undefined, isWide ? 2 : undefined))
        for (const known of [result, undefined]) {
          expect(withoutResult(`${before}\n\n${text}\n\n${after}`, known)).not.toContain('"verdict"')
        }
      }),
    )
  })
})
