/**
 * How long a step takes from process start to the first byte of its POST on the wire, as a ratio to a bare
 * `node:http` POST on the same Node, in the same run, interleaved.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

interface Contender {
  readonly name: string
  readonly args: readonly string[]
}

export interface StartResult {
  readonly name: string
  readonly medianMs: number
  /** To the bare POST's median. */
  readonly ratio: number
}

const body = `JSON.stringify({ prompt: 'hello' })`
const bareHttp = `
import http from 'node:http'
const request = http.request(process.env.TARGET + '/api/v1/agent/run', { method: 'POST', headers: { 'content-type': 'application/json' } })
request.on('error', () => {})
request.end(${body})`
const builtInFetch = `
await fetch(process.env.TARGET + '/api/v1/agent/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} }).catch(() => {})`
const sdkPoller = `
import OzAPI from '${join(root, 'node_modules/oz-agent-sdk/index.mjs')}'
const client = new OzAPI({ apiKey: 'key', baseURL: process.env.TARGET + '/api/v1', maxRetries: 0 })
await client.agent.run({ prompt: 'hello' }).catch(() => {})`

/** Measures every contender `rounds` times, one after the other in each round. */
export async function measureStart(rounds: number): Promise<readonly StartResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const script = (name: string, text: string): Contender => {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.mjs`)
    writeFileSync(path, text)
    return { name, args: [path] }
  }
  const contenders = [
    script('bare node:http POST', bareHttp),
    script('built-in fetch', builtInFetch),
    { name: 'this action', args: [join(root, 'dist/main/index.js')] },
    script('a poller on oz-agent-sdk', sdkPoller),
  ]
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const target = await listen()
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders) times.get(contender.name)?.push(await target.timeFirstByte(contender, folder))
    }
  } finally {
    target.server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const medians = contenders.map(({ name }) => ({ name, medianMs: median(times.get(name) ?? []) }))
  const bareMs = medians[0]?.medianMs ?? 1
  return medians.map(({ name, medianMs }) => ({ name, medianMs, ratio: medianMs / bareMs }))
}

interface Target {
  readonly server: Server
  timeFirstByte(contender: Contender, folder: string): Promise<number>
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
    async timeFirstByte({ args }, folder) {
      const started = performance.now()
      const first = new Promise<number>((resolve) => {
        onByte = resolve
      })
      const child = spawn(process.execPath, args, { stdio: 'ignore', env: environment(port, folder) })
      const exited = new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve()
        }),
      )
      const at = await Promise.race([first, exited.then(() => NaN)])
      child.kill('SIGKILL')
      await exited
      return at - started
    },
  }
}

/** What a runner gives the step of the documented minimal workflow. */
function environment(port: number, folder: string): NodeJS.ProcessEnv {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'].map((name) => {
      const path = join(folder, name)
      writeFileSync(path, name === 'GITHUB_EVENT_PATH' ? event : '')
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

const event = JSON.stringify({
  action: 'opened',
  repository: { full_name: 'octo/hello', id: 1, private: false },
  sender: { login: 'octocat', type: 'User' },
  issue: {
    number: 1,
    title: 'Spelling error in the README file',
    body: 'It is misspelled.',
    user: { login: 'octocat' },
  },
})

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

if (import.meta.main) {
  for (const { name, medianMs, ratio } of await measureStart(15)) {
    console.log(`${name.padEnd(28)} ${medianMs.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} x`)
  }
}
