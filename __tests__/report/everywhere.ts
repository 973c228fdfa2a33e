/**
 * Strings through all that people and later steps see: log, outputs, summary, comment. Each function gives what it finds
 * wrong, so that the tests and the soak, which has no time for a test runner, ask the same.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import fc from '../support/fast-check.ts'
import { ActionError } from '../../src/platform/errors.ts'
import { hasPlainForm, type OutputName, Outputs } from '../../src/report/step-outputs.ts'
import type { Runner } from '../../src/platform/ports.ts'
import { renderComment } from '../../src/report/comment/body.ts'
import { createSeal, readMarker } from '../../src/report/comment/marker.ts'
import { createLog } from '../../src/platform/log.ts'
import { createRedactor } from '../../src/platform/text/redact.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { readPairs } from '../support/runner/command-files.ts'
import { hostileText, key, sightsOfKey } from './hostile.ts'
import { findCommands, readLines } from './log-reader.ts'
import { findAlive } from './markdown/reader.ts'
import { run } from './log/talk.ts'

const redact = createRedactor([key])

/** Plain and styled lines, then a group and annotations. */
export function wrongInLog(first: string, second: string): string[] {
  let text = ''
  const log = createLog({ write: (chunk) => (text += chunk), redact })
  log.info(first)
  log.styled([
    { text: first, style: 'red' },
    { text: second, style: 'plain' },
    { text: first, style: 'dim' },
  ])
  const lines = text
  text = ''
  log.group(first)
  log.notice(first)
  log.warning(first)
  log.error(first)
  const names = findCommands(text).map(({ name }) => name)
  return [
    ...findCommands(lines).map(({ name }) => `command ${name} in a line`),
    ...(/[^\P{Cc}\n]/u.test(lines.replace(/\p{Cc}\[\d+m/gu, '')) ? ['a control character'] : []),
    ...(names.join() === 'group,endgroup,notice,warning,error' ? [] : [`commands ${names.join()}`]),
    ...(readLines(text).length === 6 ? [] : [`${readLines(text).length} lines for one group and three annotations`]),
    ...(text.includes('##[') ? ['##['] : []),
    ...sightsOfKey(lines + text),
  ]
}

const outputNames: readonly OutputName[] = [
  'agent_output',
  'agent_output_file',
  'run_id',
  'state',
  'session_link',
  'result',
  'verdict',
  'applied',
  'pull_request_url',
  'branch',
  'skipped_reason',
]

/** What a runner reads from the file of outputs: as many as were set, each with its text. */
export function wrongInOutputs(runner: Runner, file: string, texts: readonly string[]): string[] {
  writeFileSync(file, '')
  const outputs = new Outputs(runner, redact)
  // Branch, links, verdict and state have strict forms, which have tests of their own.
  const free = outputNames.filter((name) => !hasPlainForm(name))
  const set = free.map((name, at) => [name, texts[at % texts.length] ?? ''] as const)
  for (const [name, text] of set) outputs.set(name, text)
  const written = readFileSync(file, 'utf8')
  const { pairs, error } = readPairs(written)
  return [
    ...(error === undefined ? [] : [error]),
    ...(pairs.length === set.length ? [] : [`${pairs.length} outputs instead of ${set.length}`]),
    ...set.flatMap(([name, text], at) =>
      pairs[at]?.[0] === name && pairs[at][1] === redact(text).toWellFormed().replaceAll('\0', '\u{fffd}')
        ? []
        : [`${name} is something else`],
    ),
    ...sightsOfKey(written),
  ]
}

/** So many strings share a report, which has three times as many places. */
export const textsInReport = 11

export const hostileTexts = fc.array(hostileText, { minLength: textsInReport, maxLength: textsInReport })

/** A report with a text in every place, one after the other from `turn` on, so that each comes to stand everywhere. */
export function hostileReport(texts: readonly string[], turn: number): Report {
  let place = turn
  const next = (): string => texts[place++ % texts.length] ?? ''
  return {
    outcome: {
      conclusion: 'failure',
      runId: undefined,
      answer: next(),
      error: new ActionError(next(), { hint: next(), code: next(), link: `https://x.example/${next()}` }),
      run: run('UNKNOWN', {
        id: next(),
        stateName: next(),
        title: next(),
        sessionLink: `https://x.example/${next()}`,
        config: { name: next(), modelId: next(), environmentId: next(), harness: undefined },
      }),
      history: [{ state: 'UNKNOWN', stateName: next(), atMs: 0 }],
      durationMs: 263_000,
    },
    level: 'live',
    redact,
    environmentName: next(),
    artifacts: [
      { kind: 'file', title: next(), url: next(), path: next() },
      { kind: 'pull_request', title: next(), url: `https://x.example/${next()}`, path: next() },
    ],
    applied: [{ what: next(), result: 'refused', reason: next(), url: next() }],
    notes: [next(), next()],
    prompt: next(),
    name: next(),
    isTyped: turn % 2 === 0,
    result: JSON.stringify({
      [next()]: next(),
      labels: { add: [next()], remove: [next()] },
      findings: [{ title: next(), path: next(), line: 3, severity: next() }],
      missing: [next(), 4],
      review: { summary: next(), [next()]: { [next()]: next() } },
    }),
    verdict: next(),
    lastSteps: [next(), next()],
    answerFile: next(),
  }
}

export function wrongInSummary(report: Report): string[] {
  const summary = renderSummary(report)
  const ours = summary.replace(/```mermaid\n---[^]*?\n```/, '')
  return [...findAlive(ours, { tags: ['details', 'summary'], backlinks: true }), ...sightsOfKey(summary)]
}

const marker = { key: 'a'.repeat(32), run: '123.1' }
const seal = createSeal({ apiKey: 'wk-1', repositoryId: '7', subject: 5 })

/** The end as the report has it, and the comment of a run at work. */
export function wrongInComment(report: Report): string[] {
  const name = report.environmentName
  const frame = { marker, seal, name, workflowRunUrl: undefined, redact }
  const sessionLink = report.outcome.run?.sessionLink
  const working = { kind: 'working', state: undefined, since: new Date(0), sessionLink } as const
  return [renderComment(frame, { kind: 'ended', report }), renderComment(frame, working)].flatMap((body) => [
    ...(readMarker(body, seal)?.key === marker.key ? [] : ['no marker']),
    ...findAlive(body.slice(body.indexOf('\n') + 1)),
    ...sightsOfKey(body),
  ])
}
