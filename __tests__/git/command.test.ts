import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createGit } from '../../src/git/command.ts'
import type { Git } from '../../src/git/command.ts'
import type { Clock } from '../../src/ports.ts'
import { createTestLog } from './repositories.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-command-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const realClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  async sleep(ms, signal) {
    await delay(ms, undefined, { signal })
  },
}

/** A git that is this script; `clock` may be quicker than the day. */
function gitBeing(script: string, signal: AbortSignal, clock: Clock = realClock): Git {
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return createGit({
    workspace: folder,
    env: { PATH: `${folder}:/bin:/usr/bin`, BEAT: join(folder, 'beat') },
    log: createTestLog(),
    clock,
    signal,
  })
}

/** A shell command that writes to a file for as long as it lives. */
const beat = `while :; do echo x >> "$BEAT"; sleep 0.02; done`

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
  const run = gitBeing(`(${beat}) & wait`, controller.signal)(['fetch'])
  const outcome = expect(run).rejects.toThrow('cancelled by a person')
  await untilBeating()
  controller.abort(new Error('cancelled by a person'))
  await outcome
  await expectSilence()
})

test('the deadline ends it too, and says which command', async () => {
  const run = gitBeing(`(${beat}) & wait`, new AbortController().signal)(['fetch'], 300)
  await expect(run).rejects.toThrow('git fetch took longer than 0.3 seconds')
  await expectSilence()
})

test('one that ignores the request to end is killed', async () => {
  const quick: Clock = { ...realClock, sleep: (ms, signal) => realClock.sleep(Math.min(ms, 200), signal) }
  const run = gitBeing(`trap '' TERM; ${beat}`, new AbortController().signal, quick)(['fetch'], 200)
  await expect(run).rejects.toThrow('took longer')
  await expectSilence()
})

test('nothing is started once aborted', async () => {
  const git = gitBeing(`touch "${join(folder, 'started')}"`, AbortSignal.abort(new Error('over')))
  await expect(git(['status'])).rejects.toThrow('over')
  expect(existsSync(join(folder, 'started'))).toBe(false)
})

test('output beyond a megabyte is dropped, not kept', async () => {
  const { stdout } = await gitBeing('head -c 5000000 /dev/zero', new AbortController().signal)(['log'])
  expect(stdout.length).toBeLessThan(1_200_000)
  expect(stdout.length).toBeGreaterThan(1_000_000)
})
