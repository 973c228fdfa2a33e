import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { realTimes } from './runner/process.ts'
import { useTemporaryFolders } from './temporary.ts'
import { fastTimes, runTiny, tinyStep } from './tiny.ts'

const makeFolder = useTemporaryFolders()

/** Writes each signal with the time since the first one; leaves on the given one, or never. */
const listen = (leaveOn: string) => `
  let first
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
    first ??= performance.now()
    console.log(signal, Math.round(performance.now() - first))
    if (signal === '${leaveOn}') process.exit(0)
  })
  setInterval(() => {}, 1000)
  console.log('ready')`
const atReady = { atLine: /^ready$/ }
const saved = "(await import('node:fs')).appendFileSync(process.env.GITHUB_STATE, 'id=7\\n')\n"

describe('cancel', () => {
  test('sends SIGINT; a step that leaves at once still counts as cancelled, and post runs', async () => {
    const steps = [
      tinyStep(saved + listen('SIGINT'), 'console.log(process.env.STATE_id)'),
      { id: 'next', run: 'true' },
      { id: 'clean', if: 'cancelled()', run: 'true' },
    ]
    const result = await runTiny({ steps, folder: makeFolder(), at: { cancel: atReady } })
    expect(result.interruptions).toEqual(['cancel'])
    expect(result.conclusion).toBe('cancelled')
    expect(result.step('tiny')).toMatchObject({ outcome: 'cancelled', exitCode: 0, stdout: 'ready\nSIGINT 0\n' })
    expect(result.step('tiny').annotations[0]?.message).toBe('The operation was canceled.')
    expect(result.step('next').outcome).toBe('skipped')
    expect(result.step('clean').outcome).toBe('success')
    expect(result.postStep('tiny')).toMatchObject({ outcome: 'success', stdout: '7\n' })
  })

  test('goes on to SIGTERM, and then kills the whole tree', async () => {
    const child = `
      const { spawn } = await import('node:child_process')
      const { appendFileSync } = await import('node:fs')
      appendFileSync(process.env.GITHUB_STATE, 'child=' + spawn('sleep', ['60']).pid + '\\n')\n`
    // By then the child is gone, or a corpse that its new parent has not buried.
    const post = `
      const { existsSync, readFileSync } = await import('node:fs')
      const file = '/proc/' + process.env.STATE_child + '/stat'
      console.log(existsSync(file) && !readFileSync(file, 'utf8').includes(') Z') ? 'child lives' : 'child is gone')`
    const result = await runTiny({
      steps: [tinyStep(child + listen('never'), post)],
      folder: makeFolder(),
      // Room for signals that come late on a busy machine.
      times: { ...fastTimes, terminateAfterMs: 500, killAfterMs: 250 },
      at: { cancel: atReady },
    })
    const { stdout, signal } = result.step('tiny')
    expect(signal).toBe('SIGKILL')
    const terminatedAfterMs = Number(/SIGTERM (\d+)/.exec(stdout)?.[1])
    expect(terminatedAfterMs).toBeGreaterThanOrEqual(400)
    expect(result.postStep('tiny').stdout).toBe('child is gone\n')
  })

  test('kills at once what has no handler', async () => {
    const result = await runTiny({
      steps: [tinyStep("console.log('ready'); setInterval(() => {}, 1000)")],
      folder: makeFolder(),
      at: { cancel: atReady },
    })
    expect(result.step('tiny')).toMatchObject({ outcome: 'cancelled', exitCode: undefined, signal: 'SIGINT' })
  })

  test('leaves a step under always() alone', async () => {
    const steps = [
      tinyStep("console.log('ready'); await new Promise((done) => setTimeout(done, 200)); console.log('through')", '', {
        if: 'always()',
      }),
    ]
    const result = await runTiny({ steps, folder: makeFolder(), at: { cancel: atReady } })
    expect(result.step('tiny')).toMatchObject({ outcome: 'success', stdout: 'ready\nthrough\n' })
    expect(result.conclusion).toBe('cancelled')
  })

  test('gives post no second signal, but ends it when the time after a cancel is over', async () => {
    const steps = [tinyStep(listen('SIGINT'), listen('SIGINT'))]
    const times = { afterCancelMs: 400, drainMs: 50, terminateAfterMs: 75, killAfterMs: 25 }
    const result = await runTiny({ steps, folder: makeFolder(), times, at: { cancel: atReady } })
    expect(result.postStep('tiny')).toMatchObject({ stdout: 'ready\n', signal: 'SIGKILL' })
  })

  test('can come so long after main started, or from a function', async () => {
    const byTime = await runTiny({
      steps: [tinyStep(listen('SIGINT'))],
      folder: makeFolder(),
      at: { cancel: { afterMs: 300 } },
    })
    expect(byTime.step('tiny').stdout).toContain('SIGINT')
    const cancel = (fire: () => void) => void setTimeout(300).then(fire)
    const byFunction = await runTiny({ steps: [tinyStep(listen('SIGINT'))], folder: makeFolder(), at: { cancel } })
    expect(byFunction.step('tiny').stdout).toContain('SIGINT')
  })

  test('has the real times by default', () => {
    expect(realTimes).toMatchObject({
      terminateAfterMs: 7_500,
      killAfterMs: 2_500,
      afterCancelMs: 285_000,
      minuteMs: 60_000,
    })
  })
})

describe('other ends', () => {
  test('timeout-minutes does as a cancel, and the step fails', async () => {
    const steps = [tinyStep(listen('SIGINT'), "console.log('post')", { 'timeout-minutes': 1 })]
    const result = await runTiny({ steps, folder: makeFolder() })
    expect(result.step('tiny')).toMatchObject({ outcome: 'failure', exitCode: 0, stdout: 'ready\nSIGINT 0\n' })
    expect(result.step('tiny').annotations[0]?.message).toContain('has timed out after 1 minutes')
    expect(result.postStep('tiny').stdout).toBe('post\n')
    expect(result.conclusion).toBe('failure')
  })

  test("a job's own timeout-minutes cancels it", async () => {
    const result = await runTiny({
      steps: [tinyStep(listen('SIGINT'))],
      job: { 'timeout-minutes': 1 },
      folder: makeFolder(),
    })
    expect(result.step('tiny').outcome).toBe('cancelled')
  })

  test('a main that is killed keeps what it left, and its post runs with it', async () => {
    const result = await runTiny({
      steps: [tinyStep(saved + listen('never'), 'console.log(process.env.STATE_id)')],
      folder: makeFolder(),
      at: { crash: atReady },
    })
    expect(result.step('tiny')).toMatchObject({ outcome: 'failure', signal: 'SIGKILL', state: { id: '7' } })
    expect(result.postStep('tiny').stdout).toBe('7\n')
    expect(result.interruptions).toEqual(['crash'])
  })

  test('no post runs when the runner itself is lost', async () => {
    const steps = [tinyStep(listen('never'), "console.log('post')")]
    const result = await runTiny({ steps, folder: makeFolder(), at: { lose: atReady } })
    expect(result.step('tiny').signal).toBe('SIGKILL')
    expect(() => result.postStep('tiny')).toThrow('No post step')
    expect(result.conclusion).toBe('failure')
  })

  test('a container that swallows signals lets main live on beside post, until the job ends', async () => {
    const main = `console.log('pid', process.pid)\n${listen('SIGINT')}`
    const post = `const pid = Number(process.env.STATE_pid); process.kill(pid, 0); console.log('main lives')`
    const savePid = "(await import('node:fs')).appendFileSync(process.env.GITHUB_STATE, 'pid=' + process.pid + '\\n')\n"
    const result = await runTiny({
      steps: [tinyStep(savePid + main, post)],
      folder: makeFolder(),
      swallowsSignals: true,
      at: { cancel: atReady },
    })
    expect(result.step('tiny')).toMatchObject({ outcome: 'cancelled', exitCode: undefined })
    expect(result.step('tiny').stdout).not.toContain('SIG')
    expect(result.postStep('tiny').stdout).toBe('main lives\n')
    await expect(isGone(Number(result.step('tiny').state['pid']))).resolves.toBe(true)
  })
})

/** Whether the process is gone within two seconds. One that nobody reaped yet counts as gone. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0)
      if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z')) return true
    } catch {
      return true
    }
    await setTimeout(20)
  }
  return false
}
