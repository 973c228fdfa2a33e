import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { realClock } from '../../../src/platform/runtime.ts'
import { createGit, type Git, gitEnvironment, must } from '../../../src/platform/git/command.ts'
import type { Clock } from '../../../src/platform/ports.ts'
import { createTestLog } from './repositories.ts'

let folder = ''
let log = createTestLog()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-command-'))
  log = createTestLog()
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})

interface Stand {
  readonly signal?: AbortSignal
  readonly clock?: Clock
}

/** A program of these lines in git's place. */
function gitBeing(script: string, { signal = new AbortController().signal, clock = realClock }: Stand = {}): Git {
  const path = join(folder, 'git.cjs')
  writeFileSync(path, script)
  const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], BEAT: join(folder, 'beat') }
  return createGit({ env, log, clock, signal }, folder, [process.execPath, path])
}

/** Writes to a file for as long as it lives. */
const beat = `setInterval(() => require('node:fs').appendFileSync(process.env.BEAT, 'x'), 20)`
/** Leaves that to a helper that keeps its output open, as git does with those for the network. */
const helper = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(beat)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`

async function beats(): Promise<number> {
  await delay(100)
  const file = join(folder, 'beat')
  return existsSync(file) ? statSync(file).size : 0
}

async function untilBeating(): Promise<void> {
  for (let tries = 0; tries < 100 && (await beats()) === 0; tries += 1);
}

async function expectSilence(): Promise<void> {
  const before = await beats()
  expect(before).toBeGreaterThan(0)
  expect(await beats()).toBe(before)
}

test('an abort ends git and the helpers it started, with the reason of the signal', async () => {
  const controller = new AbortController()
  const run = gitBeing(helper, { signal: controller.signal })(['fetch'])
  const outcome = expect(run).rejects.toThrow('cancelled by a person')
  await untilBeating()
  controller.abort(new Error('cancelled by a person'))
  await outcome
  await expectSilence()
})

test('the deadline ends it too, and says which command', async () => {
  const run = gitBeing(helper)(['fetch'], 1_000)
  await expect(run).rejects.toThrow('git fetch took longer than 1 second')
  await expectSilence()
})

test('one that ignores the request to end is killed', async () => {
  const quick: Clock = { ...realClock, sleep: (ms, signal) => realClock.sleep(Math.min(ms, 700), signal) }
  const run = gitBeing(`process.on('SIGTERM', () => {}); ${beat}`, { clock: quick })(['fetch'], 700)
  await expect(run).rejects.toThrow('took longer')
  await expectSilence()
})

test('nothing is started once aborted', async () => {
  const git = gitBeing(beat, { signal: AbortSignal.abort(new Error('over')) })
  await expect(git(['status'])).rejects.toThrow('over')
  expect(await beats()).toBe(0)
})

test('output beyond a megabyte is dropped, not kept', async () => {
  const { stdout } = await gitBeing(`process.stdout.write('x'.repeat(5_000_000))`)(['log'])
  expect(stdout.length).toBeLessThan(1_200_000)
  expect(stdout.length).toBeGreaterThan(1_000_000)
})

test('what it says on stderr goes to the log, without the credentials of a URL', async () => {
  const said = `fatal: could not read Username for 'https://me:hush@github.com': terminal prompts disabled`
  const git = gitBeing(`console.error(${JSON.stringify(said)}); process.exit(128)`)
  await expect(must(git, ['ls-remote'])).rejects.toMatchObject({
    message: expect.stringMatching(
      /^git ls-remote failed: fatal: could not read Username for 'https:\/\/\*\*\*@github/,
    ),
    hint: expect.stringContaining('persist-credentials'),
  })
  expect(log.lines.join('\n')).toContain('terminal prompts disabled')
  expect(log.lines.join('\n')).not.toContain('hush')
})

describe('the environment it gets', () => {
  const secret = 'wk-not-for-git'
  const withheld = { INPUT_OZ_API_KEY: secret, STATE_key: secret, WARP_API_KEY: secret, ACTIONS_RUNTIME_TOKEN: secret }
  const misleading = { GIT_TRACE: '1', GIT_TRACE_CURL: '1', GIT_CURL_VERBOSE: '1', GIT_DIR: '/x', GIT_WORK_TREE: '/x' }
  const kept = { PATH: '/bin', HTTPS_PROXY: 'http://proxy', GIT_CONFIG_COUNT: '0', GITHUB_REPOSITORY: 'octo/demo' }

  test('has no key, no debug output, no other repository, and no way to ask', () => {
    expect(gitEnvironment({ ...withheld, ...misleading, ...kept, SSH_ASKPASS: '/usr/bin/ask' })).toEqual({
      ...kept,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS: '',
      SSH_ASKPASS_REQUIRE: 'never',
      GCM_INTERACTIVE: 'never',
      GIT_LFS_SKIP_SMUDGE: '1',
    })
  })

  test('is the one the program sees', async () => {
    const git = gitBeing('console.log(JSON.stringify(process.env))')
    expect((await git(['status'])).stdout).toContain('"GIT_TERMINAL_PROMPT":"0"')
  })
})
