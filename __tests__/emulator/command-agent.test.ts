import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commandAgent } from '../../emulator/agents/command.ts'
import { startEmulator, type Emulator } from '../../emulator/server.ts'
import { ask, listAt, member, textAt } from './ask.ts'

let emulator: Emulator
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-agent-'))
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts a run of a program and gives ways to look at it. */
async function running(commandLine: string, prompt = 'Do it') {
  emulator = await startEmulator({ agent: commandAgent(commandLine, { cwd: folder, graceMs: 300 }), followUpLagMs: 20 })
  const { oz } = emulator
  const id = textAt(ask(oz, 'POST /agent/run', { body: { prompt } }).json, 'run_id')
  const run = () => ask(oz, `GET /agent/runs/${id}`).json
  const answers = () =>
    listAt(ask(oz, `GET /agent/runs/${id}/conversation`).json, 'steps').flatMap((step) =>
      listAt(step, 'messages')
        .filter((message) => member(message, 'role') === 'assistant')
        .map((message) => textAt(message, 'content', 0, 'text')),
    )
  const ended = async () => {
    await until(() => !['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'].includes(textAt(run(), 'state')))
    return run()
  }
  return { oz, id, run, answers, ended }
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 8_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('It did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Whether processes with these ids, as a program wrote them down, still live. */
function alive(file: string): readonly number[] {
  const pids = readFileSync(join(folder, file), 'utf8').trim().split(/\s+/).map(Number)
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      // Where nobody collects orphans, the dead keep their id.
      const status = `/proc/${pid}/status`
      return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'))
    } catch {
      return false
    }
  })
}

const wrote = (file: string, words: number) =>
  existsSync(join(folder, file)) && readFileSync(join(folder, file), 'utf8').split('\n').length > words

/** A shell, and below it one that ignores SIGTERM, each with a child of its own; all write their ids down. */
const stubbornTree =
  `echo $$ >> pids; sh -c 'trap "" TERM; echo $$ >> pids; sleep 60 & echo $! >> pids; wait; sleep 60' & ` +
  `sleep 60 & echo $! >> pids; wait`

describe('a command agent', () => {
  test('gives the prompt on stdin and takes stdout for the answer', async () => {
    const { ended, answers } = await running('tr a-z A-Z', 'two\nlines: ü "$HOME" `date`\n')
    expect(await ended()).toMatchObject({ state: 'SUCCEEDED', started_at: expect.any(String) })
    expect(answers()).toEqual(['TWO\nLINES: ü "$HOME" `DATE`'])
  })

  test('shows what is printed as it comes', async () => {
    const { run, answers, ended } = await running('echo first; while [ ! -e go ]; do sleep 0.02; done; echo second')
    await until(() => member(run(), 'state') === 'INPROGRESS' && answers().length > 0)
    expect(answers()).toEqual(['first'])
    const updatedAt = textAt(run(), 'updated_at')
    writeFileSync(join(folder, 'go'), '')
    await ended()
    expect(answers()).toEqual(['first\nsecond'])
    expect(textAt(run(), 'updated_at') > updatedAt).toBe(true)
  })

  test('keeps characters whole that arrive in pieces', async () => {
    const { answers, ended } = await running(`printf '\\303'; sleep 0.05; printf '\\274ber\\n'`)
    await ended()
    expect(answers()).toEqual(['über'])
  })

  test('fails with the exit status and the end of stderr', async () => {
    const { ended, answers } = await running(
      `echo half; head -c 9000 /dev/zero | tr '\\0' x >&2; echo 'no such model' >&2; exit 3`,
    )
    const run = await ended()
    expect(run).toMatchObject({ state: 'FAILED', status_message: { retryable: false } })
    const message = textAt(run, 'status_message', 'message')
    expect(message).toMatch(/^The command ended with exit status 3: x+no such model$/)
    expect(message.length).toBeLessThan(2_100)
    expect(answers()).toEqual(['half'])
  })

  test('fails with the last line of stderr first, however much a program says before it', async () => {
    const { ended } = await running(`cat >&2; printf '\\nERROR: no key\\n' >&2; exit 1`)
    const message = textAt(await ended(), 'status_message', 'message')
    expect(message).toMatch(/^The command ended with exit status 1: ERROR: no key\n\nIt said before:\n/)
  })

  test.each([
    ['no-such-program-anywhere', /exit status 127/],
    ['kill -KILL $$', /ended by SIGKILL/],
  ])('fails when the program can not work: %s', async (commandLine, reason) => {
    const { ended } = await running(commandLine)
    expect(textAt(await ended(), 'status_message', 'message')).toMatch(reason)
  })

  test('does not mind a program that reads no input and says nothing', async () => {
    const { ended, answers } = await running('true', 'x'.repeat(1_000_000))
    expect(await ended()).toMatchObject({ state: 'SUCCEEDED' })
    expect(answers()).toEqual([])
  })

  test('tells the program its run', async () => {
    const { ended, answers, id } = await running('echo $OZ_RUN_ID')
    await ended()
    expect(answers()).toEqual([id])
  })

  test('is cancelled with all that it started, however stubborn', async () => {
    const { oz, id, run } = await running(stubbornTree)
    await until(() => wrote('pids', 4))
    expect(alive('pids')).toHaveLength(4)
    expect(ask(oz, `POST /agent/runs/${id}/cancel`).status).toBe(200)
    expect(run()).toMatchObject({ state: 'CANCELLED' })
    await until(() => alive('pids').length === 0)
    expect(run()).toMatchObject({ state: 'CANCELLED' })
  })

  test('ends with the emulator', async () => {
    await running(stubbornTree)
    await until(() => wrote('pids', 4))
    await emulator.close()
    // A kill is sent when the emulator has closed; the system takes a moment to carry it out.
    await until(() => alive('pids').length === 0)
  })

  test('leaves nothing behind that its program left behind', async () => {
    const { ended } = await running('sleep 60 & echo $! > pids; echo done')
    expect(await ended()).toMatchObject({ state: 'SUCCEEDED' })
    await until(() => alive('pids').length === 0)
  })

  test('answers a follow-up, told what was said before', async () => {
    const { oz, id, ended, answers, run } = await running('cat', 'What is it?')
    await ended()
    ask(oz, `POST /agent/runs/${id}/followups`, { body: { message: 'And why?' } })
    await until(() => answers().length === 2)
    await ended()
    expect(answers()[1]).toMatch(/^What is it\?\n[^]*What is it\?\n[^]*And why\?$/)
    expect(run()).toMatchObject({ state: 'SUCCEEDED' })
  })

  test('takes a follow-up while it works, for when it is done', async () => {
    const { oz, id, answers, ended } = await running('cat; while [ ! -e go ]; do sleep 0.02; done', 'First')
    await until(() => emulator.oz.runs[0]?.state === 'INPROGRESS')
    ask(oz, `POST /agent/runs/${id}/followups`, { body: { message: 'Second' } })
    writeFileSync(join(folder, 'go'), '')
    await until(() => answers().length === 2)
    await ended()
    expect(answers()[1]).toMatch(/Second$/)
  })

  test('never starts when it is cancelled while it waits behind another turn', async () => {
    const { oz, id, run } = await running('echo started >> starts; sleep 60')
    await until(() => wrote('starts', 1))
    ask(oz, `POST /agent/runs/${id}/followups`, { body: { message: 'Second' } })
    ask(oz, `POST /agent/runs/${id}/cancel`)
    await until(() => member(run(), 'state') === 'CANCELLED')
    await emulator.close()
    expect(readFileSync(join(folder, 'starts'), 'utf8')).toBe('started\n')
  })
})
