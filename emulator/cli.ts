import { chooseAgent } from './agents/choose.ts'
import { readCliOptions, usage, type CliOptions } from './cli-options.ts'
import { defaultKey } from './core.ts'
import { startEmulator, type Emulator } from './server.ts'

await main()

async function main(): Promise<void> {
  try {
    const options = await readCliOptions(process.argv.slice(2))
    if (options === 'help') {
      console.log(usage)
      return
    }
    const agent = await chooseAgent(options.agent)
    const emulator = await startEmulator({
      ...options,
      ...options.behavior,
      agent,
      ...(options.log ? { onRequest: console.log } : {}),
    })
    closeOnSignal(emulator)
    console.log(greeting(emulator, options))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('Run with --help for the options.')
    process.exitCode = 2
  }
}

function greeting({ url, key }: Emulator, { agent, dialect, host }: CliOptions): string {
  const shownKey = key === defaultKey ? key : '<your --key>'
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(host)
  return [
    `Oz emulator on ${url} (dialect: ${dialect}, agent: ${agent})`,
    ...(loopback ? [] : ['Others can reach it too: whoever has the key can run the agent on this machine.']),
    '',
    'Start a run:',
    `  curl -s ${url}/api/v1/agent/run -H 'Authorization: Bearer ${shownKey}' \\`,
    `    -H 'Content-Type: application/json' -d '{"prompt": "Say hello"}'`,
    'In a workflow:',
    `  oz_server_url: ${url}`,
    `  oz_api_key: ${shownKey}`,
    '',
    'Ctrl-C ends it, and the agents with it.',
  ].join('\n')
}

/** The first signal closes all in order; a second one doesn't wait. */
function closeOnSignal(emulator: Emulator): void {
  let closing = false
  const close = () => {
    if (closing) process.exit(1)
    closing = true
    void emulator.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
}
