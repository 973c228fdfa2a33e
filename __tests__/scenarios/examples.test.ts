/** The examples as people copy them: short, least in what they may, and harmless whatever the agent does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { entriesOf, fieldOf } from '../../scripts/lint/manifest.ts'
import { lintShape } from '../../scripts/lint/workflows.ts'
import { inParallel } from '../support/in-parallel.ts'
import { actionRoot, endlessAgent, errorsOf, onceRunIs, quickAgent, type Play } from '../support/scenario.ts'
import {
  answering,
  events,
  fixPull,
  fullName,
  goodResults,
  playExample,
  recipeOf,
  recipes,
  startWorld,
  type ExampleName,
} from '../support/recipe-world.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const folder = join(actionRoot, 'examples')
const names = Object.keys(events).filter((name): name is ExampleName => name in events)
const files = names.map((name) => `${name}.yml`)
const plain = names.filter((name) => recipeOf(name) === undefined)

test('each recipe has an example, and each example of a run is played here', () => {
  const runs = readdirSync(folder).filter((file) => file.endsWith('.yml') && startsRun(file))
  expect(runs.sort()).toEqual(files.toSorted())
  expect(names).toEqual(expect.arrayContaining([...recipes]))
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const workflow: unknown = parse(text)
  const jobs = entriesOf(fieldOf(workflow, 'jobs'))

  test('takes 18 lines at most', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(18)
  })

  test('may do nothing but what its job says, and not for ever, nor twice at once', () => {
    expect(lintShape(text)).toEqual([])
    for (const [, job] of jobs) {
      const minutes = Number(fieldOf(job, 'timeout-minutes'))
      const steps: unknown[] = Object.values(fieldOf(job, 'steps') ?? {})
      const step = steps.find((one) => fieldOf(one, 'uses') !== undefined)
      expect(minutes).toBeGreaterThan(Number(fieldOf(fieldOf(step, 'with'), 'timeout_minutes')))
      const access = entriesOf(fieldOf(job, 'permissions')).filter(([, value]) => value === 'write')
      expect(access.map(([name]) => name).filter((name) => !['issues', 'pull-requests'].includes(name))).toEqual([])
    }
  })
})

/** Sub-actions have examples of their own. */
function startsRun(file: string): boolean {
  // What doesn't wait is played in later.test.ts.
  const text = readFileSync(join(folder, file), 'utf8')
  return /uses: your-org\/oz-agent-action@v\d/.test(text) && !text.includes('wait: later')
}

async function playIt(name: ExampleName, options: Omit<Play, 'workflow' | 'folder'>) {
  const world = await startWorld()
  try {
    const played = await playExample(world, name, { folder: makeFolder(), ...options })
    return { ...played, world, writes: world.writes() }
  } finally {
    await world.api.close()
  }
}

/** An answer that is just an answer is written nowhere, unless the example says so. */
const comments = [`POST /repos/${fullName}/issues/1/comments`]
const writesOf: Partial<Record<ExampleName, readonly string[]>> = { 'fix-issue': comments }
const hostile =
  '}{ <<EOF\n%s $(touch pwned) \u001b[31m\n`touch pwned`\n"; touch pwned #\n::set-output name=run_id::owned\r##[set-env name=PATH]owned'

/** One of each shape: an answer, a comment, a recipe's result, many runs, steps that use the result. */
const shapes = ['prompt', 'fix-issue', 'review', 'triage-backlog', 'issue-summary'] as const

function hugeAnswer(name: ExampleName) {
  const recipe = recipeOf(name)
  const json = recipe === undefined ? '' : `\n\`\`\`json\n${JSON.stringify(goodResults[recipe])}\n\`\`\``
  return { ...quickAgent, answer: 'x::error::y\n'.repeat(200_000) + json, artifacts: [fixPull] }
}

const tasks = Object.fromEntries([
  ...shapes.flatMap((name) => [
    [`${name} huge`, () => playIt(name, { agent: hugeAnswer(name) })] as const,
    [
      `${name} endless`,
      () => playIt(name, { agent: endlessAgent, at: (oz) => ({ cancel: onceRunIs(oz, 'INPROGRESS') }) }),
    ] as const,
  ]),
  ...plain.map((name) => [`${name} hostile`, () => playIt(name, { agent: answering(hostile) })] as const),
])

describe('played', () => {
  let played: (name: string) => Awaited<ReturnType<typeof playIt>>
  beforeAll(async () => {
    played = await inParallel(tasks)
  }, 60_000)

  test.each(shapes)('%s: an agent that never ends is cancelled with the job, and nothing is written', (name) => {
    const { step, oz, writes } = played(`${name} endless`)
    expect(step.outputs['conclusion']).toBe('cancelled')
    expect(oz.runs.map(({ state }) => state)).toEqual(oz.runs.map(() => 'CANCELLED'))
    expect(oz.runs.length).toBeGreaterThan(0)
    expect(writes).toEqual([])
  })

  test.each(shapes)('%s: a huge answer breaks nothing', (name) => {
    const { result, step } = played(`${name} huge`)
    expect(result.conclusion).toBe('success')
    expect(Buffer.byteLength(step.outputs['agent_output'] ?? '')).toBeLessThanOrEqual(100_000)
    expect(errorsOf(step)).toEqual([])
  })

  test.each(plain)('%s: a hostile answer comes back as it is, and is never run', (name) => {
    const { result, step, writes } = played(`${name} hostile`)
    expect(result.conclusion).toBe('success')
    expect(step.outputs['agent_output']).toBe(hostile)
    expect(step.outputs['run_id']).not.toBe('owned')
    expect(writes).toEqual(writesOf[name] ?? [])
    const { workspace } = result.jobs[Object.keys(result.jobs)[0] ?? ''] ?? {}
    expect(readdirSync(workspace ?? '').filter((file) => file !== 'answer.md')).toEqual([])
  })
})

describe('issue-summary', () => {
  test.each([
    ['plain', '- CI failed once on `main`.'],
    ['hostile', '"}; $(touch pwned) `touch pwned` \\"\n\'; touch pwned #'],
  ])('a %s summary is sent on as it is, and is never run', async (_, summary) => {
    const agent = answering({ ...goodResults.report, summary })
    const { result, world } = await playIt('issue-summary', { agent })
    expect(result.conclusion).toBe('success')
    expect(world.elsewhere.posted()).toEqual([{ text: summary }])
    const { workspace } = Object.values(result.jobs)[0] ?? {}
    expect(readdirSync(workspace ?? '')).toEqual([])
  })

  test('where nothing happened nothing is sent', async () => {
    const world = await startWorld()
    try {
      world.api.list('GET /repos/{owner}/{repo}/issues', [])
      world.api.list('GET /repos/{owner}/{repo}/actions/runs', [], 'workflow_runs')
      const { result, step } = await playExample(world, 'issue-summary', { folder: makeFolder() })
      expect(result.conclusion).toBe('success')
      expect(step.outputs['conclusion']).toBe('skipped')
      expect(world.elsewhere.posted()).toEqual([])
    } finally {
      await world.api.close()
    }
  })
})

test('suggest-fixes: what a review asks for comes as suggestions, and the agent is told whose review it is', async () => {
  const { world, oz, writes } = await playIt('suggest-fixes', { agent: answering(goodResults.review) })
  expect(writes).toEqual([`POST /repos/${fullName}/pulls/2/reviews`, 'SubmitReview'])
  expect(world.state.threads[0]?.comments[0]?.body).toContain('```suggestion\ntwo\n```')
  expect(oz.runs[0]?.prompt).toContain('Report only what the comments of this review ask for')
})

test('fix-issue: the answer is the comment', async () => {
  const { world } = await playIt('fix-issue', { agent: answering('Mended in a pull request.') })
  expect(world.state.comments).toMatchObject([
    { issue: 1, body: expect.stringMatching(/^<!--.*-->\nMended in a pull request\.$/) },
  ])
})
