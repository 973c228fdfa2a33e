import { describe, expect, test } from '@jest/globals'
import fc, { anyCharacter } from '../../support/fast-check.ts'
import { ActionError } from '../../../src/platform/errors.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import type { ArtifactEntry } from '../../../src/report/artifacts/artifacts.ts'
import { type CommentFrame, type CommentView, renderComment } from '../../../src/report/comment/body.ts'
import { createSeal, makeMarker, readMarker, writeMarker } from '../../../src/report/comment/marker.ts'
import { readReference, writeReference } from '../../../src/report/comment/cleanup.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import { hostileReport, hostileTexts, textsInReport, wrongInComment } from '../everywhere.ts'
import { fuzzRuns } from '../hostile.ts'

const marker = { key: 'a'.repeat(32), run: '123.1' }
const seal = createSeal({ apiKey: 'wk-1', repositoryId: '7', subject: 5 })
const frame: CommentFrame = {
  marker,
  seal,
  name: undefined,
  workflowRunUrl: 'https://github.com/octo/demo/actions/runs/123',
  redact: (text) => text,
}

const run: Run = {
  id: 'run-1',
  state: 'SUCCEEDED',
  stateName: 'SUCCEEDED',
  prompt: '',
  metadata: {},
  parentId: undefined,
  rootId: undefined,
  finishedAt: undefined,
  isCancellable: undefined,
  title: '',
  createdAt: undefined,
  updatedAt: undefined,
  startedAt: undefined,
  status: undefined,
  sessionLink: 'https://app.warp.dev/session/1',
  conversationId: undefined,
  artifacts: [],
  usage: { credits: 1234.5, usd: 0.256, tokens: 1 },
  config: { name: undefined, modelId: undefined, environmentId: undefined, harness: undefined },
}

const done: Outcome = {
  conclusion: 'success',
  run,
  runId: 'run-1',
  answer: 'All **done**.',
  error: undefined,
  history: [],
  durationMs: 200_400,
}

const ended = (change: Partial<Outcome> = {}, artifacts: readonly ArtifactEntry[] = []): CommentView => ({
  kind: 'ended',
  report: { outcome: { ...done, ...change }, artifacts, level: 'live', redact: (text) => text },
})
const working: CommentView = {
  kind: 'working',
  state: 'INPROGRESS',
  since: new Date('2026-01-05T09:30:45Z'),
  sessionLink: 'https://app.warp.dev/session/1',
}

describe('what the comment says', () => {
  test('while the agent works', () => {
    expect(renderComment(frame, working)).toBe(
      [
        writeMarker(marker, seal),
        '## ⏳ Working…',
        '',
        'Working (since 2026-01-05 09:30 UTC) · [Session](https://app.warp.dev/session/1) · [Workflow run](https://github.com/octo/demo/actions/runs/123)',
      ].join('\n'),
    )
  })

  test('before there is a run', () => {
    const body = renderComment(
      { ...frame, workflowRunUrl: undefined },
      { ...working, state: undefined, sessionLink: undefined },
    )
    expect(body).toBe(`${writeMarker(marker, seal)}\n## ⏳ Working…\n\nStarting (since 2026-01-05 09:30 UTC)`)
  })

  test('at the end: what it cost, what it left, what it said', () => {
    const artifacts: ArtifactEntry[] = [
      { kind: 'pull_request', title: 'oz/fix', url: 'https://github.com/octo/demo/pull/7', path: null },
      { kind: 'file', title: 'notes.txt', url: null, path: '/w/notes.txt' },
    ]
    expect(renderComment({ ...frame, name: 'Triage' }, ended({}, artifacts))).toBe(
      [
        writeMarker(marker, seal),
        '## ✅ Triage: done',
        '',
        '[Session](https://app.warp.dev/session/1) · [Workflow run](https://github.com/octo/demo/actions/runs/123) · 3 min 20 s · 1 token · 1,234.5 credits ($0.26)',
        '',
        '#### Artifacts',
        '',
        '- 🔀 Pull request: [oz/fix](https://github.com/octo/demo/pull/7)',
        '- 📄 File: notes.txt',
        '',
        'All **done**.',
      ].join('\n'),
    )
  })

  test('on failure: what happened, the way out, the page', () => {
    const error = new ActionError('The run failed: no credits.', {
      hint: 'Buy some.',
      link: 'https://docs.warp.dev/credits',
    })
    const body = renderComment(frame, ended({ conclusion: 'failure', error, answer: '' }))
    expect(body).toContain('\n## ❌ Oz agent: failed\n')
    expect(body).toContain('> **The run failed: no credits.**')
    expect(body).toContain('> **What to do:** Buy some.')
    expect(body).toContain('](https://docs.warp.dev/credits)')
  })

  test('where main was killed', () => {
    const error = new ActionError('The job was cancelled, and the run with it.')
    const body = renderComment(
      frame,
      ended({ conclusion: 'cancelled', error, answer: '', run: undefined, durationMs: 0 }),
    )
    expect(body).toMatch(
      /## 🚫 Oz agent: cancelled\n\n> \[!WARNING\]\n> \*\*The job was cancelled, and the run with it.\*\*\n\n\[Workflow run\]\([^)]*\)$/,
    )
  })

  test('at the end has what was applied, and neither prompt nor notes', () => {
    const applied = [{ what: 'label "bug"', result: 'refused', reason: 'not allowed' }] as const
    const hidden = { prompt: 'the prompt', notes: ['a note'], result: '{"typed":1}' }
    const report = { outcome: done, level: 'live', redact: (text: string) => text, applied, ...hidden } as const
    const body = renderComment(frame, { kind: 'ended', report })
    expect(body).toContain('- ⛔ label "bug" (not allowed)')
    expect(body).not.toMatch(/the prompt|a note|typed/)
  })

  test.each([
    'success',
    'failure',
    'blocked',
    'cancelled',
    'timed_out',
    'unknown',
    'skipped',
    'started',
    'dry_run',
  ] as const)('has a heading for %s', (conclusion) => {
    expect(renderComment(frame, ended({ conclusion, run: undefined }))).toMatch(
      /^<!--.*-->\n## \S+ Oz agent: [\w(), ]+\n/,
    )
  })
})

describe('text from outside', () => {
  const hostile = [
    '@octocat closes #1 and octo/demo#2',
    '![](https://evil.example/pixel.png)',
    '<img src="https://evil.example/pixel.png">',
    '<!-- hidden -->',
    '```\nopen fence',
    '<details><summary>x',
    '| a | b |\n| - | - |',
    '\u202Eevil\u0000',
    '-->',
  ].join('\n\n')
  const everywhere: CommentFrame = { ...frame, name: hostile }

  test('is inert wherever it stands', () => {
    const error = new ActionError(hostile, { hint: hostile, link: 'javascript:alert(1)' })
    const artifacts: ArtifactEntry[] = [
      { kind: 'plan', title: hostile, url: 'https://app.warp.dev/) @octocat', path: null },
    ]
    for (const view of [
      ended({ answer: hostile, error, run: { ...run, sessionLink: 'https://app.warp.dev/")<img src=x>' } }, artifacts),
      working,
    ]) {
      const body = renderComment(everywhere, view)
      const rest = body.slice(body.indexOf('\n'))
      const prose = rest.replace(/^(`{3,}).*\n[^]*?\n\1$/gm, '').replace(/(`+)[^`\n]+\1/g, '')
      expect(prose).not.toMatch(/(?<![\\`\w])@octocat|(?<![\\`\w])#1|<img|<!--|<details|!\[/)
      expect(body).not.toMatch(/javascript:|\u202E|\0/)
    }
  })

  test('never brings the key along, also where Markdown splits it', () => {
    const key = 'wk-1_secret_*with*_marks_0123456789'
    const guarded = { ...everywhere, name: `${key.slice(0, 9)}\u200B${key.slice(9)}`, redact: createRedactor([key]) }
    const artifacts: ArtifactEntry[] = [{ kind: 'file', title: key, url: null, path: null }]
    const error = new ActionError(`bad key ${key}`, { hint: key })
    const body = renderComment(guarded, ended({ answer: `the key is ${key}.`, error }, artifacts))
    expect(body.replaceAll('\\', '')).not.toContain(key.slice(5, 17))
  })
})

describe('addresses that leave a trace where they lead', () => {
  const urlIn = (url: string, change: Partial<CommentFrame> = {}): string | undefined => {
    const artifacts: ArtifactEntry[] = [{ kind: 'pull_request', title: 'fix', url, path: null }]
    const body = renderComment({ ...frame, ...change }, ended({}, artifacts))
    return /Pull request: (?:\[fix\]\(([^)]*)\)|fix)/.exec(body)?.[1]
  }
  const elsewhere = { workflowRunUrl: 'https://github.example/octo/demo/actions/runs/1' }

  test.each([
    ['here', 'https://github.com/octo/demo/pull/7', {}, 'https://github.com/octo/demo/pull/7'],
    [
      'in another repository',
      'https://github.com/octo/demo2/pull/7',
      {},
      'https://redirect.github.com/octo/demo2/pull/7',
    ],
    ['hidden', 'https://github.com/a/b/is\u200bsues/7', {}, 'https://redirect.github.com/a/b/issues/7'],
    [
      'where the own is not known',
      'https://github.com/a/b/pull/7',
      { workflowRunUrl: undefined },
      'https://redirect.github.com/a/b/pull/7',
    ],
    [
      'on a server of ones own',
      'https://github.example/octo/demo/pull/7',
      elsewhere,
      'https://github.example/octo/demo/pull/7',
    ],
    ['elsewhere on it', 'https://github.example/a/b/pull/7', elsewhere, undefined],
    ['none', 'https://app.warp.dev/a', {}, 'https://app.warp.dev/a'],
  ])('%s', (_, url, change, expected) => {
    expect(urlIn(url, change)).toBe(expected)
  })
})

test('whatever comes, nothing in it lives, and no key is seen', () => {
  let turn = 0
  fc.assert(
    fc.property(hostileTexts, (texts) => {
      expect(wrongInComment(hostileReport(texts, turn++))).toEqual([])
    }),
    { numRuns: Math.ceil(fuzzRuns / textsInReport) },
  )
})

describe('the size', () => {
  test.each([
    ['plain', 'word '.repeat(40_000)],
    ['one line', 'x'.repeat(200_000)],
    ['all signs', '*_<[@a'.repeat(30_000)],
    ['a fence left open', `\`\`\`\n${'line\n'.repeat(40_000)}`],
    ['pairs', '🎉'.repeat(60_000)],
    ['ten megabytes', 'lorem ipsum @someone '.repeat(500_000)],
  ])('of an answer, %s, is cut to what GitHub takes, and says so', (_, answer) => {
    const body = renderComment(frame, ended({ answer }))
    expect(body.length).toBeLessThanOrEqual(65_000)
    expect(body.length).toBeGreaterThan(60_000)
    expect(body).toContain('Truncated (GitHub')
    expect(body.isWellFormed()).toBe(true)
  })

  test('of an answer that just fits is not', () => {
    const body = renderComment(frame, ended({ answer: 'word '.repeat(12_000) }))
    expect(body).not.toContain('too long')
  })

  test('of everything else is bounded too', () => {
    const long = '<'.repeat(100_000)
    const artifacts = Array.from({ length: 300 }, (): ArtifactEntry => ({
      kind: 'plan',
      title: 'p',
      url: null,
      path: null,
    }))
    const error = new ActionError(long, { hint: long })
    const body = renderComment({ ...frame, name: long }, ended({ answer: long, error }, artifacts))
    expect(body.length).toBeLessThanOrEqual(65_000)
    expect(body).toContain('- and 270 more')
  })

  test('of long addresses is bounded by leaving lists out', () => {
    const url = `https://app.warp.dev/${'x'.repeat(2_000)}`
    const artifacts = Array.from({ length: 30 }, (): ArtifactEntry => ({ kind: 'plan', title: 'p', url, path: null }))
    const body = renderComment(frame, ended({}, artifacts))
    expect(body.length).toBeLessThan(30_000)
    expect(body).toMatch(/## ✅ [^]*All \*\*done\*\*.$/)
  })

  test('holds for any answer, and the marker stays first', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 200 }),
        fc.integer({ min: 1, max: 1_000 }),
        (text, times) => {
          const body = renderComment(frame, ended({ answer: text.repeat(times) }))
          expect(body.length).toBeLessThanOrEqual(65_000)
          expect(readMarker(body, seal)).toEqual(marker)
          expect(body.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('the marker', () => {
  const env = {
    GITHUB_WORKFLOW_REF: 'octo/demo/.github/workflows/oz.yml@refs/heads/main',
    GITHUB_JOB: 'fix',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
  }

  test('is the same for a workflow, job and name, whatever the branch and run', () => {
    const first = makeMarker(env, 'a')
    expect(first.run).toBe('42.2')
    expect(
      makeMarker(
        { ...env, GITHUB_WORKFLOW_REF: 'octo/demo/.github/workflows/oz.yml@refs/pull/1/merge', GITHUB_RUN_ID: '43' },
        'a',
      ).key,
    ).toBe(first.key)
    const others = [
      makeMarker(env, 'b'),
      makeMarker(env, ''),
      makeMarker({ ...env, GITHUB_JOB: 'other' }, 'a'),
      makeMarker({ ...env, GITHUB_WORKFLOW_REF: 'octo/demo/.github/workflows/x.yml@refs/heads/main' }, 'a'),
    ]
    expect(new Set([first.key, ...others.map(({ key }) => key)]).size).toBe(5)
  })

  test('is read back, at the very start only', () => {
    const line = writeMarker(makeMarker(env, 'a'), seal)
    expect(readMarker(line, seal)).toEqual(makeMarker(env, 'a'))
    expect(readMarker(`${line}\r\ntext`, seal)).toEqual(makeMarker(env, 'a'))
    for (const body of [
      ` ${line}`,
      `text\n${line}`,
      `${line}text`,
      line.replace('progress', 'other'),
      line.replace('42', 'x'),
      '',
    ]) {
      expect(readMarker(body, seal)).toBeUndefined()
    }
  })
})

describe('the reference for post', () => {
  const reference = { issue: { number: 5 }, marker, id: 7 }

  test('is read back, with and without an id', () => {
    expect(readReference(writeReference(reference))).toEqual(reference)
    expect(readReference(writeReference({ ...reference, id: undefined }))).toEqual({ ...reference, id: undefined })
    expect(writeReference(reference).length).toBeLessThan(300)
  })

  test.each([
    undefined,
    '',
    'x',
    '{}',
    '[]',
    '{"owner":"o","repo":"r","number":5,"marker":"no"}',
    '{"owner":"o","repo":"r","number":"5"}',
  ])('is none where the state is %j', (state) => {
    expect(readReference(state)).toBeUndefined()
  })
})
