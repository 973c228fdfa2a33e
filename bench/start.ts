/**
 * How long a step takes from process start to the first byte of its POST on the wire, as a ratio to a bare
 * `node:http` POST on the same Node, in the same run, interleaved. Time passes for others on the machine too, so the
 * time that the process itself had a CPU stands beside it (Linux only).
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

interface Contender {
  readonly name: string
  readonly args: readonly string[]
  /** Of the issue that the event is about. */
  readonly issueBody?: string
}

export interface StartResult {
  readonly name: string
  readonly leastMs: number
  readonly medianMs: number
  /** Of the medians, to the bare POST's. */
  readonly ratio: number
  readonly leastCpuMs: number
  readonly medianCpuMs: number
  readonly cpuRatio: number
}

interface Reading {
  readonly ms: number
  readonly cpuMs: number
}

const body = `JSON.stringify({ prompt: 'hello' })`
/** Taken with require: an import statement of node:http reads all its exports, and one of them is Node's fetch. */
const bareHttp = `
const http = require('node:http')
const request = http.request(process.env.TARGET + '/api/v1/agent/run', { method: 'POST', headers: { 'content-type': 'application/json' } })
request.on('error', () => {})
request.end(${body})`
const builtInFetch = `
await fetch(process.env.TARGET + '/api/v1/agent/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} }).catch(() => {})`
const sdkPoller = `
import OzAPI from '${join(root, 'node_modules/oz-agent-sdk/index.mjs')}'
const client = new OzAPI({ apiKey: 'key', baseURL: process.env.TARGET + '/api/v1', maxRetries: 0 })
await client.agent.run({ prompt: 'hello' }).catch(() => {})`
const actionOnSdk = `
import { getInput } from '${join(root, 'node_modules/@actions/core/lib/core.js')}'
import OzAPI from '${join(root, 'node_modules/oz-agent-sdk/index.mjs')}'
const client = new OzAPI({ apiKey: getInput('oz_api_key'), baseURL: process.env.TARGET + '/api/v1', maxRetries: 0 })
await client.agent.run({ prompt: getInput('prompt') }).catch(() => {})`

/** Measures every contender `rounds` times, one after the other in each round. */
export async function measureStart(rounds: number): Promise<readonly StartResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const script = (name: string, text: string, ending = 'mjs'): Contender => {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.${ending}`)
    writeFileSync(path, text)
    return { name, args: [path] }
  }
  const contenders = [
    script('bare node:http POST', bareHttp, 'cjs'),
    script('built-in fetch', builtInFetch),
    { name: 'this action', args: [join(root, 'dist/main.js')] },
    {
      name: 'this action, a body with Markdown',
      args: [join(root, 'dist/main.js')],
      issueBody: 'See `x` <b>here</b>.',
    },
    script('oz-agent-sdk alone', sdkPoller),
    script('oz-agent-sdk and @actions/core', actionOnSdk),
  ]
  const readings = new Map<string, Reading[]>(contenders.map(({ name }) => [name, []]))
  const target = await listen()
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders)
        readings.get(contender.name)?.push(await target.timeFirstByte(contender, folder))
    }
  } finally {
    target.server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const summaries = contenders.map(({ name }) => ({ name, ...summarize(readings.get(name) ?? []) }))
  const bare = summaries[0]
  return summaries.map((one) => ({
    ...one,
    ratio: one.medianMs / (bare?.medianMs ?? NaN),
    cpuRatio: one.medianCpuMs / (bare?.medianCpuMs ?? NaN),
  }))
}

/** An idle post beside a process that does nothing, start to end, in turn. */
export function measureIdlePost(rounds: number): Readonly<Record<string, number>> {
  const state = { STATE_key: '1'.repeat(32), STATE_run_id: '1', STATE_settled: 'true' }
  const folder = mkdtempSync(join(tmpdir(), 'bench-post-'))
  const bare = join(folder, 'bare.mjs')
  writeFileSync(bare, '')
  const contenders = { 'bare Node': bare, 'idle post': join(root, 'dist/post.js') }
  const readings = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, path] of Object.entries(contenders)) {
      const started = performance.now()
      spawnSync(process.execPath, [path], { stdio: 'ignore', env: { PATH: process.env['PATH'], ...state } })
      readings.get(name)?.push(performance.now() - started)
    }
  }
  rmSync(folder, { recursive: true, force: true })
  const medians = [...readings].map(([name, all]) => [name, median(all)] as const)
  return { ...Object.fromEntries(medians), ratio: (medians[1]?.[1] ?? NaN) / (medians[0]?.[1] ?? NaN) }
}

function summarize(readings: readonly Reading[]): Omit<StartResult, 'name' | 'ratio' | 'cpuRatio'> {
  const wall = readings.map(({ ms }) => ms)
  const cpu = readings.map(({ cpuMs }) => cpuMs)
  return {
    leastMs: Math.min(...wall),
    medianMs: median(wall),
    leastCpuMs: Math.min(...cpu),
    medianCpuMs: median(cpu),
  }
}

/** What all threads of a process had of a CPU, as Linux counts it, in nanoseconds. */
function cpuMsOf(pid: number | undefined): number {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`)
    return tasks.reduce((sum, path) => sum + Number(readFileSync(path, 'utf8').split(' ')[0]), 0) / 1e6
  } catch {
    return NaN
  }
}

interface Target {
  readonly server: Server
  timeFirstByte(contender: Contender, folder: string): Promise<Reading>
}

/** A socket that notes when the first byte came and hangs up: nobody needs an answer here. */
async function listen(): Promise<Target> {
  let onByte: ((at: number) => void) | undefined
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      onByte?.(performance.now())
      socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    server,
    async timeFirstByte({ args, issueBody }, folder) {
      const started = performance.now()
      const first = new Promise<number>((resolve) => {
        onByte = resolve
      })
      const child = spawn(process.execPath, args, { stdio: 'ignore', env: environment(port, folder, issueBody) })
      const exited = new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve()
        }),
      )
      const at = await Promise.race([first, exited.then(() => NaN)])
      const cpuMs = cpuMsOf(child.pid)
      child.kill('SIGKILL')
      await exited
      return { ms: at - started, cpuMs }
    },
  }
}

/** What a runner gives the step of the documented minimal workflow. */
function environment(port: number, folder: string, issueBody = 'It is misspelled.'): NodeJS.ProcessEnv {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'].map((name) => {
      const path = join(folder, name)
      writeFileSync(path, name === 'GITHUB_EVENT_PATH' ? eventWith(issueBody) : '')
      return [name, path]
    }),
  )
  const target = `http://127.0.0.1:${port}`
  return {
    PATH: process.env['PATH'],
    TARGET: target,
    ...files,
    GITHUB_EVENT_NAME: 'issues',
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: folder,
    INPUT_PROMPT: 'Analyze this issue and suggest next steps.',
    INPUT_OZ_API_KEY: 'key-for-the-bench-0123456789',
    INPUT_OZ_SERVER_URL: target,
  }
}

function eventWith(body: string): string {
  const user = { login: 'octocat', type: 'User' }
  const issue = { number: 1, title: 'Spelling error in the README file', body, comments: 0, user }
  const repository = { full_name: 'octo/hello', id: 1, private: false }
  return JSON.stringify({ action: 'opened', repository, sender: user, issue })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 40)
  const rows = (await measureStart(rounds)).map(({ name, ...numbers }) => {
    const rounded = Object.entries(numbers).map(([key, value]) => [key, Number(value.toFixed(2))] as const)
    return { name, ...Object.fromEntries(rounded) }
  })
  console.table(rows)
  console.log('from start to end, wall, medians in ms:', measureIdlePost(rounds))
}
