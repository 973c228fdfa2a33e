import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { ActionError, type Conclusion } from '../../../src/platform/errors.ts'
import type { Outcome, StateChange } from '../../../src/oz/run/outcome.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { renderManySummary } from '../../../src/report/summary/many.ts'
import type { Report } from '../../../src/report/report.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { startCpuWatch } from '../../support/cpu.ts'
import { hostileReport, hostileTexts, textsInReport, wrongInSummary } from '../everywhere.ts'
import { fuzzRuns, key, sightsOfKey } from '../hostile.ts'
import { findAlive, toHtml } from '../markdown/reader.ts'
import { failed, run } from '../log/talk.ts'

const facts = {
  usage: { credits: 12.4, usd: 0.31, tokens: 184_230 },
  config: { name: 'fix-ci', modelId: 'model-x', environmentId: 'env-1', harness: undefined },
}

function history(...states: [StateChange['state'], seconds: number][]): StateChange[] {
  return states.map(([state, seconds]) => ({ state, stateName: state, atMs: seconds * 1000 }))
}

function outcome(more: Partial<Outcome> = {}): Outcome {
  return {
    conclusion: 'success',
    run: run('SUCCEEDED', facts),
    runId: 'run-1',
    answer: '# Done\n\nThe test passes now.\n\n```ts\nconst a = 1\n```',
    error: undefined,
    history: history(['QUEUED', 0.4], ['PENDING', 9], ['INPROGRESS', 38], ['SUCCEEDED', 262]),
    durationMs: 263_000,
    ...more,
  }
}

function report(more: Partial<Report> = {}): Report {
  return { outcome: outcome(), level: 'live', redact: createRedactor([key]), ...more }
}

const rich: Partial<Report> = {
  name: 'Fix the date test',
  environmentName: 'web',
  artifacts: [
    { kind: 'pull_request', title: 'acme/web#129', url: 'https://github.com/acme/web/pull/129', path: null },
    { kind: 'plan', title: 'The plan', url: 'https://app.warp.dev/drive/1', path: '/tmp/plan.md' },
    { kind: 'file', title: 'junit.xml', url: null, path: null },
    { kind: 'screenshot', title: 'after', url: null, path: '/tmp/after.png' },
  ],
  applied: [
    { what: 'label bug', result: 'applied' },
    { what: 'comment', result: 'applied', url: 'https://github.com/acme/web/issues/1#issuecomment-2' },
    { what: 'label urgent', result: 'refused', reason: 'not in labels_allowed' },
    { what: 'review', result: 'failed', reason: 'HTTP 500' },
  ],
  notes: ['The diff was cut to 200 kB.'],
  prompt: 'Fix it.\n```\nx\n```',
  result: '{"verdict": "fixed"}',
}

describe('a summary as people see it', () => {
  test('success, with all there can be', () => {
    expect(renderSummary(report(rich))).toMatchSnapshot()
  })

  test.each<[string, Partial<Outcome>]>([
    [
      'failure',
      {
        conclusion: 'failure',
        answer: '',
        run: run('FAILED', failed('no credits', 'insufficient_credits')),
        error: new ActionError('The agent run failed: no credits.', {
          hint: 'Add some.',
          code: 'insufficient_credits',
        }),
        history: history(['QUEUED', 0], ['FAILED', 3]),
      },
    ],
    [
      'blocked',
      {
        conclusion: 'blocked',
        answer: 'Which database?',
        run: run('BLOCKED', failed('Which database?')),
        error: new ActionError('The run is blocked.', {
          hint: 'Answer at https://app.warp.dev/session/1.',
          conclusion: 'blocked',
        }),
        history: history(['INPROGRESS', 0], ['BLOCKED', 30]),
      },
    ],
    [
      'cancelled',
      {
        conclusion: 'cancelled',
        answer: '',
        run: run('CANCELLED'),
        error: new ActionError('The job was cancelled.', { conclusion: 'cancelled' }),
      },
    ],
    [
      'timed out',
      {
        conclusion: 'timed_out',
        answer: '',
        run: run('INPROGRESS'),
        error: new ActionError('The run did not end within 60 minutes.', { hint: 'Raise timeout_minutes.' }),
        history: history(['QUEUED', 0], ['INPROGRESS', 1830]),
        durationMs: 3_600_000,
      },
    ],
    [
      'no run at all',
      {
        conclusion: 'failure',
        run: undefined,
        runId: undefined,
        answer: '',
        error: new ActionError('Could not start the run.', { link: 'https://docs.example/keys' }),
        history: [],
        durationMs: 400,
      },
    ],
  ])('%s', (_, more) => {
    expect(renderSummary(report({ outcome: outcome(more) }))).toMatchSnapshot()
  })

  test.each<[Conclusion]>([['skipped'], ['started'], ['dry_run'], ['unknown']])('%s', (conclusion) => {
    const error = conclusion === 'skipped' ? new ActionError('Because of @a.', { conclusion }) : undefined
    const given = { conclusion, error, run: undefined, runId: undefined, answer: '', history: [], durationMs: 0 }
    expect(renderSummary(report({ outcome: outcome(given) }))).toMatchSnapshot()
  })
})

describe('levels', () => {
  test('brief leaves out prompt and result', () => {
    const text = renderSummary(report({ ...rich, level: 'brief' }))
    expect(text).toContain('The test passes now')
    for (const secret of ['Fix it.', '"verdict"']) expect(text).not.toContain(secret)
  })

  test('off leaves out the answer too', () => {
    const text = renderSummary(report({ ...rich, level: 'off' }))
    expect(text).not.toContain('The test passes now')
    expect(text).toContain('SUCCEEDED')
  })
})

test('a key is hidden before Markdown takes it apart', () => {
  const secret = 'k_e_y_0_1_2_3_4_5'
  const hidden = secret.replaceAll('_', '_\u200b')
  const summary = renderSummary(
    report({ redact: createRedactor([secret]), name: hidden, notes: [hidden], prompt: hidden }),
  )
  expect(toHtml(summary)).toContain('***')
  expect(toHtml(summary)).not.toContain('y_0')
})

test('a long answer shows its beginning, and is folded as a whole', () => {
  const answer = `It works now.\n\n${'word '.repeat(10_000)}`
  const text = renderSummary(report({ outcome: outcome({ answer }) }))
  const [open = '', folded = ''] = text.split('<details><summary>Full answer</summary>')
  expect(open).toContain('It works now.')
  expect(open).not.toContain('word')
  expect(folded).toContain('It works now.')
  expect(folded).toContain('word word')
})

test('states told a hundred times make no chart', () => {
  const many = Array.from({ length: 100 }, (_, second) => ['QUEUED', second] as [StateChange['state'], number])
  expect(renderSummary(report({ outcome: outcome({ history: history(...many) }) }))).not.toContain('mermaid')
})

const mebibyte = 1024 * 1024
const manyLists: Partial<Report> = {
  artifacts: Array.from({ length: 2000 }, (_, at) => ({
    kind: 'file',
    title: `${at}<@a>`.repeat(500),
    url: null,
    path: null,
  })),
  applied: Array.from({ length: 2000 }, () => ({
    what: '`#1`'.repeat(500),
    result: 'refused',
    reason: '<'.repeat(5000),
  })),
  notes: Array.from({ length: 2000 }, () => '&'.repeat(5000)),
}

describe('under one mebibyte, and well-formed', () => {
  test.each([
    ['words', 'word '],
    ['signs that grow', '<'],
    ['wide characters', '€'],
    ['mentions', '@a '],
    ['code', '```js\nconst a = 1\n```\n'],
    ['an open fence', '```\n@octocat #1\n'],
    ['backticks', '`'],
    ['tables', '| a | b |\n|---|---|\n| `x | @y` | z |\n\n'],
  ])('four megabytes of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(4e6 / piece.length))
    const cpuMs = startCpuWatch()
    const summary = renderSummary(
      report({ ...manyLists, outcome: outcome({ answer: text }), prompt: text, result: text }),
    )
    expect(cpuMs()).toBeLessThan(10_000)
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte)
    expect(summary.match(/more characters/g)).toHaveLength(3)
    expect(summary.match(/<details>/g)).toHaveLength(5)
    expect(linesOutsideFences(summary).filter((line) => line.includes('</details>'))).toHaveLength(5)
  })
})

test('what a result says for the summary never takes the verdict and the facts along', () => {
  const resultSummary = 'x'.repeat(2 * mebibyte)
  const summary = renderSummary(report({ ...rich, resultSummary }))
  expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte)
  expect(summary).toContain('SUCCEEDED')
  expect(summary).toContain('label urgent')
})

/** As a reader of Markdown takes them; reading a megabyte with a real one takes too long. */
function linesOutsideFences(text: string): string[] {
  let fence = ''
  return text.split('\n').filter((line) => {
    const [, mark = '', rest = ''] = /^(`{3,})(.*)$/.exec(line) ?? []
    if (fence === '') {
      fence = rest.includes('`') ? '' : mark
      return true
    }
    if (mark.length >= fence.length && rest.trim() === '') fence = ''
    return false
  })
}

describe('many runs', () => {
  const good = report({ ...rich, name: 'docs' })
  const bad = report({
    name: '<b>@a',
    outcome: outcome({ conclusion: 'failure', answer: '', error: new ActionError('It failed | really @octocat.') }),
  })

  test('as people see them', () => {
    expect(renderManySummary([good, bad], ['Two ran at once.'])).toMatchSnapshot()
  })

  test('started ones that nobody waits for are no failure', () => {
    const started = report({ name: 'docs', outcome: outcome({ conclusion: 'started', answer: '' }) })
    const [heading] = renderManySummary([started, started]).split('\n', 1)
    expect(heading).toBe('## ▶️ 2 of 2 runs started (not waiting)')
  })

  test('of none there is none', () => {
    expect(renderManySummary([])).toBe('')
  })

  test('hundreds with long answers stay below one mebibyte', () => {
    const long = report({
      name: '<'.repeat(500),
      outcome: outcome({ answer: `<@a>${'word '.repeat(20)}`.repeat(1e3), error: new ActionError('&'.repeat(5000)) }),
    })
    for (const count of [3, 900]) {
      const summary = renderManySummary(Array.from({ length: count }, () => long))
      expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte)
      const isCut = (count > 100 ? /\nand \d+ more, all succeeded\n/ : /more characters/).test(summary)
      expect(isCut).toBe(true)
    }
  })

  test('five hundred have a row each, and where there is no room those in trouble have it', () => {
    const of = (linkLength: number, badFrom: number) =>
      Array.from({ length: 500 }, (_, index) => {
        const url = `https://x.example/${'x'.repeat(linkLength)}`
        const artifacts = [{ kind: 'pull_request' as const, title: 'x', url, path: null }]
        return report({ ...(index >= badFrom ? bad : good), artifacts, name: `run-${index}` })
      })
    const rowsIn = (summary: string) => summary.match(/^\| run-\d+/gm) ?? []
    expect(rowsIn(renderManySummary(of(10, 500)))).toHaveLength(500)
    const crowded = renderManySummary(of(1_000, 490))
    expect(rowsIn(crowded).length).toBeLessThan(500)
    expect(rowsIn(crowded).slice(-10)).toEqual(Array.from({ length: 10 }, (_, index) => `| run-${490 + index}`))
    expect(crowded).toMatch(/\nand \d+ more, all succeeded\n/)
    expect(Buffer.byteLength(crowded)).toBeLessThan(mebibyte)
  })

  test('whatever comes, nothing lives in them', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const reports = [0, 5].map((turn) => ({ ...hostileReport(texts, turn), name: texts[turn] ?? '' }))
        const summary = renderManySummary(reports, texts)
        expect(findAlive(summary, { tags: ['details', 'summary'], backlinks: true })).toEqual([])
        expect(sightsOfKey(summary)).toEqual([])
      }),
      { numRuns: Math.ceil(fuzzRuns / textsInReport) },
    )
  })
})

test('whatever comes, nothing lives in it but what is ours, and no key is seen', () => {
  let turn = 0
  fc.assert(
    fc.property(hostileTexts, (texts) => {
      expect(wrongInSummary(hostileReport(texts, turn++))).toEqual([])
    }),
    { numRuns: Math.ceil(fuzzRuns / textsInReport) },
  )
})

test.each<[string, object, Partial<Report>, RegExp, RegExp]>([
  [
    'labels that were applied or refused are listed once',
    { labels: { add: ['bug', 'wontfix'] } },
    { applied: [{ what: 'Added label "bug"', result: 'applied' }] },
    /Added label "bug"/,
    /\*\*Labels/,
  ],
  ['labels that nobody applied are shown', { labels: { add: ['bug'] } }, {}, /\*\*Labels:\*\* bug/, /Added/],
  [
    'a comment below a summary has a heading',
    { comment: 'Red.' },
    { resultSummary: 'Cause.' },
    /Comment\*\*\n\nRed/,
    /x{9}/,
  ],
  ['highlights repeat the summary', { highlights: ['Red'] }, { resultSummary: '- Red' }, /- Red/, /Highlights/],
])('a result: %s', (_, result, more, shown, hidden) => {
  const summary = renderSummary(report({ isTyped: true, level: 'brief', result: JSON.stringify(result), ...more }))
  expect(summary).toMatch(shown)
  expect(summary).not.toMatch(hidden)
})
