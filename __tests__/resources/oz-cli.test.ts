import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Clock } from '../../src/platform/ports.ts'
import { realClock } from '../../src/platform/runtime.ts'
import { createOzCli } from '../../src/resources/oz-cli.ts'
import { installOz, type InstalledOz } from '../support/oz-cli/install.ts'
import { scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const hostPath = process.env['PATH']
let oz: InstalledOz
let folder: string
let lines: string[]

beforeEach(() => {
  folder = makeFolder()
  oz = installOz(folder)
  lines = []
  // The toolkit looks for programs on this process's own PATH.
  process.env['PATH'] = oz.env['PATH']
})
afterAll(() => {
  process.env['PATH'] = hostPath
})

function cli(over: { clock?: Clock; signal?: AbortSignal } = {}) {
  const note = (text: string): void => void lines.push(text)
  const log = { info: note, group: note, endGroup: () => undefined, notice: note, warning: note, error: note }
  const env = { ...oz.env, RUNNER_TEMP: folder, SECRET_ONE: 'x', INPUT_OZ_API_KEY: 'y', ACTIONS_RUNTIME_TOKEN: 'z' }
  const cancelled = over.signal ?? new AbortController().signal
  return createOzCli({ env, log, clock: over.clock ?? realClock, cancelled }, scenarioKey, ['SECRET_ONE'])
}

describe('running oz', () => {
  test('gives what it wrote, in JSON, without the names it must not see', async () => {
    expect(JSON.parse(await cli()(['environment', 'list']))).toEqual([])
    expect(lines).toEqual([])
    const [call] = oz.read().calls
    expect(call?.args).toEqual(['environment', 'list', '--output-format', 'json'])
    expect(call?.variables).not.toEqual(expect.arrayContaining(['SECRET_ONE']))
    expect(call?.variables.filter((name) => /^(?:INPUT|ACTIONS)_/.test(name))).toEqual([])
  })

  test('gives a refusal in its own words, and logs them', async () => {
    await expect(cli()(['secret', 'delete', '--team', '--force', 'GONE'])).rejects.toMatchObject({
      failure: 'refused',
      message: "oz secret delete failed: Error: Secret 'GONE' not found",
    })
    expect(lines).toEqual(["Error: Secret 'GONE' not found"])
  })

  test('tells a program that is missing from one that fails', async () => {
    process.env['PATH'] = folder
    await expect(cli()(['secret', 'list'])).rejects.toMatchObject({
      failure: 'missing',
      hint: expect.stringContaining('Install') as unknown,
    })
  })

  test('does not wait for ever, and shows what it waited for', async () => {
    oz.change({ behave: { 'environment create': 'linger' } })
    // The deadline comes once the program is there, however long that takes.
    const sleep: Clock['sleep'] = async (_, signal) => {
      while (oz.read().calls.length === 0) await realClock.sleep(50, signal)
      await realClock.sleep(600, signal)
    }
    const clock: Clock = { ...realClock, sleep }
    const create = ['environment', 'create', '--name=x', '--docker-image=y']
    await expect(cli({ clock })(create)).rejects.toMatchObject({ failure: 'stuck' })
    expect(lines.join('\n')).toContain('Authorize access here: https://example.com/authorize')
  })

  test('starts nothing once the job is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('the job was cancelled'))
    await expect(cli({ signal })(['secret', 'list'])).rejects.toMatchObject({ conclusion: 'cancelled' })
    expect(oz.read().calls).toEqual([])
  })
})
