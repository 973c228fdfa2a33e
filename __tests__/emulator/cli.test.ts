import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { readCliOptions } from '../../emulator/cli-options.ts'
import { textAt } from './ask.ts'

const children: ChildProcess[] = []
const folder = mkdtempSync(join(tmpdir(), 'emulator-cli-'))

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Cli {
  readonly child: ChildProcess
  readonly url: string
  readonly output: () => string
}

function launch(args: readonly string[]) {
  const child = spawn(process.execPath, ['emulator/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return { child, said }
}

async function started(args: readonly string[]): Promise<Cli> {
  const { child, said } = launch(['--port', '0', ...args])
  const deadline = performance.now() + 10_000
  while (!said.stdout.includes('Ctrl-C')) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`It did not start: ${said.stderr}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.stdout)?.[0] ?? ''
  return { child, url, output: () => said.stdout + said.stderr }
}

async function failed(args: readonly string[]): Promise<{ readonly code: unknown; readonly stderr: string }> {
  const { child, said } = launch(args)
  await once(child, 'close')
  expect(said.stdout).toBe('')
  return { code: child.exitCode, stderr: said.stderr }
}

function post(url: string, key = 'emulator-key'): Promise<Response> {
  return fetch(`${url}/api/v1/agent/run`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'Say hello' }),
  })
}

const get = async (url: string, id: string, key = 'emulator-key'): Promise<unknown> =>
  (await fetch(`${url}/api/v1/agent/runs/${id}`, { headers: { authorization: `Bearer ${key}` } })).json()

/** The number a program writes to a file as it starts. */
async function readPid(file: string): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (text.endsWith('\n')) return Number(text)
  }
  throw new Error('The program did not start')
}

describe('the command line', () => {
  test('starts a server, says where it is and how to use it, and ends on SIGINT', async () => {
    const { child, url, output } = await started([])
    expect((await post(url)).status).toBe(200)
    expect(output()).toContain(`curl -s ${url}/api/v1/agent/run -H 'Authorization: Bearer emulator-key'`)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([0, null])
    await expect(post(url)).rejects.toThrow()
  })

  test('takes a dialect, faults, a key that it never prints, and logs requests', async () => {
    const secret = 'my-own-secret'
    const { url, output } = await started([
      ...['--dialect', 'bare', '--key', secret, '--log', '--refuse', 'metadata,profile_id'],
      ...['--fault', 'on: POST /agent/run, answer: {status: 503, problem: resource_unavailable}'],
      ...['--fault', '{on: GET /agent/runs/*, answer: {status: 502, html: true}, nth: 2}'],
    ])
    expect((await post(url, secret)).status).toBe(503)
    const created = await post(url, secret)
    expect(created.status).toBe(200)
    expect((await post(url)).status).toBe(401)
    expect(await get(url, textAt(await created.json(), 'run_id'), secret)).toMatchObject({ status_message: null })
    expect(output()).toContain('POST /api/v1/agent/run 503\n')
    expect(output()).not.toContain(secret)
  })

  test('plays a scenario from a file, its faults included', async () => {
    const file = join(folder, 'my.yml')
    writeFileSync(
      file,
      'states: [{ at: 0, state: FAILED, message: "{{title}} is too hard" }]\nfaults: [{ on: POST /agent/run, answer: { status: 429 } }]\n',
    )
    const { url } = await started(['--agent', file])
    expect((await post(url)).status).toBe(429)
    const id = textAt(await (await post(url)).json(), 'run_id')
    expect(await get(url, id)).toMatchObject({ state: 'FAILED', status_message: { message: 'Say hello is too hard' } })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('takes its program down with it on %s', async (signal) => {
    const file = join(folder, `${signal}.pid`)
    const { child, url } = await started(['--agent', `echo $$ > '${file}'; sleep 60 & wait`])
    await post(url)
    const pid = await readPid(file)
    expect(() => process.kill(pid, 0)).not.toThrow()
    child.kill(signal)
    await once(child, 'close')
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  test('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const { code, stderr } = await failed(['--port', String(port)])
    other.close()
    expect([code, stderr]).toEqual([2, expect.stringContaining('EADDRINUSE')])
  })

  test('shows its usage', async () => {
    const { child, said } = launch(['--help'])
    expect(await once(child, 'close')).toEqual([0, null])
    expect(said.stdout).toMatch(/^Usage: node emulator\/cli\.ts/)
  })

  test('says what is wrong with a scenario', async () => {
    const { code, stderr } = await failed(['--agent', 'nowhere.yml'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('nowhere.yml')])
  })
})

describe('the options', () => {
  test('have defaults', async () => {
    expect(await readCliOptions([])).toEqual({
      port: 8787,
      host: '127.0.0.1',
      agent: 'scripted',
      dialect: 'documented',
      key: 'emulator-key',
      faults: [],
      behavior: {},
      clockSkewMs: 0,
      log: false,
    })
  })

  test('take a behavior as a map', async () => {
    const map = 'metadata_filter: refused, conversation_lag: 3s, follow_up_lag: 5, config_defaults: {a_b: 1}'
    expect(await readCliOptions(['--behavior', map, '--refuse', 'metadata'])).toMatchObject({
      behavior: {
        metadataFilter: 'refused',
        conversationLagMs: 3_000,
        followUpLagMs: 5,
        configDefaults: { a_b: 1 },
        refuse: ['metadata'],
      },
    })
  })

  test.each<[readonly string[], RegExp]>([
    [['--port', 'http'], /--port must be a number from 0 to 65535; got http/],
    [['--port', '70000'], /--port/],
    [['--dialect', 'klingon'], /--dialect must be one of documented, bare, deviating; got klingon/],
    [['--agent', ' '], /--agent must not be empty/],
    [['--key', ''], /--key must not be empty/],
    [['--clock-skew', 'much'], /duration/],
    [['--fault', 'on: POST /agent/run, dely: 2s'], /--fault .*unknown field: dely/],
    [['--fault', 'on: {'], /--fault/],
    [['--fault', 'delay: 2s'], /on is required/],
    [['--fault', 'on: POST /agent/run'], /--fault .*has no effect/],
    [['--behavior', 'metadata_filter: broken'], /--behavior .*metadata_filter must be one of works,ignored,refused/],
    [['--behavior', 'contxt: x'], /--behavior .*unknown field: contxt/],
    [['--verbose'], /--verbose/],
    [['run'], /run/],
  ])('%j are refused', async (args, complaint) => {
    await expect(readCliOptions(args)).rejects.toThrow(complaint)
  })
})
