/**
 * Each recipe with a program that really reads its prompt: the built action, and the emulator as people start it, with
 * the program behind its command agent.
 */
import { expect, test } from '@jest/globals'
import { parseJson } from '../../src/platform/json.ts'
import { useEmulatorProcess } from '../support/emulator-process.ts'
import { callingComment, playExample, type Recipe, startWorld, type World } from '../support/recipe-world.ts'
import { errorsOf, scenarioKey, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const emulatorUrl = useEmulatorProcess('__tests__/fixtures/reader-agent.ts', scenarioKey)

async function playReal(recipe: Recipe, prepare: (world: World) => Pick<Play, 'event'> = () => ({})) {
  const world = await startWorld()
  try {
    const inputDefaults = { oz_server_url: emulatorUrl() }
    const played = await playExample(world, recipe, { folder: makeFolder(), inputDefaults, ...prepare(world) })
    const { outputs } = played.step
    const result = parseJson(outputs['result'] ?? '')
    return { ...played, result, conclusion: played.result.conclusion, state: world.state, writes: world.writes() }
  } finally {
    await world.api.close()
  }
}

test('triage: the label that the words speak for, and the issue that shares them', async () => {
  const { step, conclusion, result, state } = await playReal('triage')
  expect(errorsOf(step)).toEqual([])
  expect(conclusion).toBe('success')
  expect(result).toMatchObject({
    kind: 'documentation',
    labels: { add: ['documentation'] },
    duplicates: [{ issue: 77 }],
  })
  expect(state.issues.get(1)?.labels).toEqual(['documentation'])
  expect(state.comments).toMatchObject([
    { body: expect.stringContaining('Issue 77 may be the same: Both say readme, file.') },
  ])
})

const patch = [
  '@@ -8,5 +8,8 @@ export function load(path) {',
  '   const text = read(path)',
  '-  expect(text)',
  '+  console.log(text)',
  '+  try {',
  '+    return eval(text)',
  '+  } catch {}',
  '   return parse(text)',
  ' }',
  ' ',
  '\\ No newline at end of file',
].join('\n')

test('review: each thing on its line, on the right and on the left; a blank suggestion is none', async () => {
  const { conclusion, step, state } = await playReal('review', (world) => {
    const files = [{ filename: 'src/load.ts', status: 'modified', additions: 4, deletions: 1, patch }]
    const pull = world.state.pulls.get(2)
    for (const commit of pull?.commits ?? []) pull?.files.set(commit, files)
    return {}
  })
  expect(conclusion).toBe('failure')
  expect(errorsOf(step)).toEqual([
    expect.stringContaining(
      'Failed because of `fail_on: critical`: 1 critical finding (src/load.ts:11, "Text is run as code").',
    ),
  ])
  expect(state.reviews).toMatchObject([{ state: 'COMMENTED' }])
  const told = state.threads.map(({ path, line, side, comments }) => [
    path,
    side,
    line,
    comments[0]?.body.split('\n')[1],
  ])
  expect(told).toEqual([
    ['src/load.ts', 'RIGHT', 11, '**🔴 Critical: Text is run as code** · high confidence'],
    ['src/load.ts', 'LEFT', 9, '**🟠 Major: A check is taken away** · high confidence'],
    ['src/load.ts', 'RIGHT', 12, '**🟠 Major: An error gets lost** · high confidence'],
    ['src/load.ts', 'RIGHT', 9, '**🟡 Minor: A line for debugging is left** · high confidence'],
  ])
  expect(state.threads.at(-1)?.comments[0]?.body).not.toContain('```suggestion')
})

test('respond: what is asked for is looked up in what others wrote', async () => {
  const event = callingComment('@oz-agent Where does the word "accidently" stand?')
  const { conclusion, state } = await playReal('respond', () => ({ event }))
  expect(conclusion).toBe('success')
  expect(state.comments).toMatchObject([{ body: expect.stringMatching(/\nIn: issue body\.$/) }])
})

test('fix-ci: the first error of the failed job, from its log', async () => {
  const { conclusion, step, result, writes } = await playReal('fix-ci', ({ api }) => {
    const job = { id: 5, name: 'test', conclusion: 'failure', steps: [{ name: 'npm ci', conclusion: 'failure' }] }
    api.list('GET /repos/{owner}/{repo}/actions/runs/{run}/attempts/{attempt}/jobs', [job], 'jobs')
    const log = ['##[group]Run npm ci', 'npm error code ENOTFOUND', '##[error]Process completed with exit code 1.']
    const location = api.file(
      '/logs/5',
      Buffer.from(log.map((line) => `2026-01-01T00:00:00.0000000Z ${line}\n`).join('')),
    )
    api.on('GET /repos/{owner}/{repo}/actions/jobs/{id}/logs', () => ({ status: 302, headers: { location } }))
    return {}
  })
  expect(conclusion).toBe('success')
  expect(result).toMatchObject({ verdict: 'not-fixable', cause: 'environment' })
  expect(step.summary).toContain('npm error code ENOTFOUND')
  expect(writes).toEqual([])
})

test('report: what was touched, and what failed', async () => {
  const { conclusion, result, step, writes } = await playReal('report')
  expect(conclusion).toBe('success')
  expect(result).toEqual({ verdict: 'attention', summary: '- Failed: CI on main: failure\n- Touched: #77, #78' })
  expect(step.summary).toContain('Failed: CI on main: failure')
  expect(writes).toEqual([])
})
