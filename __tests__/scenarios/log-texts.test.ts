/**
 * The whole log of each recipe, as people read it, on the built action: `live`, `brief`, and a run that fails. A changed
 * sentence shows as a changed snapshot. The server's clock moves with its requests, so each log is always the same.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { events, fixPull, goodResults, playIn, recipes, startWorld, type Recipe } from '../support/recipe-world.ts'
import { actionRoot, endlessAgent, play, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** Each reading of the run takes so much of the server's time. */
const readingMs = 1_000

const answerOf = (recipe: Recipe): string =>
  `Here is what I found.\n\n\`\`\`json\n${JSON.stringify(goodResults[recipe], undefined, 2)}\n\`\`\``

function agentOf(recipe: Recipe, end: 'SUCCEEDED' | 'FAILED'): ScenarioSpec {
  const edit = { category: 'files', name: 'edit_files' }
  return {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 1.5 * readingMs, state: 'INPROGRESS' },
      { at: 4.5 * readingMs, state: end, ...(end === 'FAILED' && { message: 'The tests still fail.' }) },
    ],
    messages: [
      { at: 2.5 * readingMs, text: 'I read the code first.' },
      { at: 2.6 * readingMs, run: 'git log --oneline -3', output: 'a1 one\nb2 two\nc3 three', exit_code: 0, takes: 10 },
      { at: 3.5 * readingMs, action: { ...edit, id: 'edit', input: { files: ['src/a.ts'] } } },
      {
        at: 3.55 * readingMs,
        result: { ...edit, of: 'edit', output: { diff: '--- a/src/a.ts\n+++ b/src/a.ts\n-TWO\n+two' } },
      },
      { at: 3.6 * readingMs, run: 'npm test', output: 'Tests: 1 failed, 20 passed, 21 total', exit_code: 1, takes: 10 },
    ],
    ...(end === 'SUCCEEDED' && { answer: answerOf(recipe), artifacts: [fixPull] }),
    usage: { inference_cost: 4, inference_cost_usd: 0.08, total_tokens: 18_432 },
  }
}

/** The example's log; what differs from one machine to the next is named instead. */
async function logOf(recipe: Recipe, log: 'live' | 'brief', end: 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED') {
  const world = await startWorld()
  let nowMs = 0
  const clock = { now: () => nowMs, date: () => new Date(), sleep: () => Promise.resolve() }
  const onRequest = (line: string): void => {
    if (/^GET \/api\/v1\/agent\/runs\/[^/ ]+ /.test(line)) nowMs += readingMs
  }
  try {
    const example = readFileSync(join(actionRoot, `examples/${recipe}.yml`), 'utf8')
    const { step, result } = await playIn(world, {
      folder: makeFolder(),
      workflow: example.replace(/^( +)recipe: .*$/m, (line, indent: string) => `${line}\n${indent}log: ${log}`),
      event: events[recipe](),
      secrets: { OZ_API_KEY: scenarioKey },
      agent: agentOf(recipe, end),
      server: { clock, onRequest },
    })
    expect(result.conclusion).toBe(end === 'FAILED' ? 'failure' : 'success')
    return textOf(step.log)
  } finally {
    await world.api.close()
  }
}

function textOf(log: readonly string[]): string {
  return (
    stripVTControlCharacters(log.join('\n'))
      // The runner's own: what it was called with.
      .replace(/^##\[group\][^]*?##\[endgroup\]\n/, '')
      .replace(/^ +\d+:\d\d {2}/gm, '   0:00  ')
      .replace(/https?:\/\/127\.0\.0\.1:\d+/g, 'http://server')
      .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>')
      .replace(/\/\S+?\/_temp\//g, '/temp/')
  )
}

test.each(recipes)('%s', async (recipe) => {
  const [live, brief] = await Promise.all([logOf(recipe, 'live'), logOf(recipe, 'brief')])
  expect(live).toMatchSnapshot('live')
  expect(brief).toMatchSnapshot('brief')
})

test('a run that fails', async () => {
  expect(await logOf('fix-ci', 'brief', 'FAILED')).toMatchSnapshot()
})

test('a run that nobody waits for: its id and link stand in the log and the summary', async () => {
  const { step } = await play({
    folder: makeFolder(),
    with: { wait: false, title: 'Nightly check' },
    agent: endlessAgent,
  })
  expect(textOf([...step.log, '', step.summary])).toMatchSnapshot()
  const { run_id: id = '', session_link: link = '' } = step.outputs
  for (const text of [step.log.at(-1), step.summary]) {
    expect(text).toContain(id)
    expect(text).toContain(link)
  }
})
