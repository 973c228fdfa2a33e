import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { behaviorKeys, readBehavior, type Behavior } from './behavior.ts'
import { defaultKey } from './core.ts'
import { dialectNames, type DialectName } from './dialects.ts'
import { readDurationMs } from './duration.ts'
import { readFault, type FaultSpec } from './faults/spec.ts'

/** What the command line asks for. */
export interface CliOptions {
  readonly port: number
  readonly host: string
  /** `scripted`, a scenario's YAML file, or a shell line. */
  readonly agent: string
  readonly dialect: DialectName
  readonly key: string
  readonly faults: readonly FaultSpec[]
  readonly behavior: Partial<Behavior>
  readonly clockSkewMs: number
  /** One line a request on standard output. */
  readonly log: boolean
}

export const usage = `Usage: node emulator/cli.ts [options]

An Oz-compatible server for tests and tries: no account, no cloud.

  --agent <agent>    who does the work (default: scripted)
                       scripted               a quick, made-up triage of the prompt
                       path/to/scenario.yml   plays a scenario, see emulator/scenarios
                       '<command line>'       any program: prompt on stdin, answer on stdout,
                                              its exit status decides; e.g. 'claude -p'
  --port <port>      where to listen (default: 8787; 0 for a free port)
  --host <host>      on which address (default: 127.0.0.1, this machine only)
  --key <key>        the API key to let in (default: ${defaultKey})
  --dialect <name>   ${dialectNames.join(', ')} (default: documented)
  --fault <fault>    something to go wrong, as YAML; may be given more than once, e.g.
                       'on: POST /agent/run, answer: {status: 502, html: true}, processed: true'
                       'on: GET /agent/runs/*, delay: 2s, times: always'
  --refuse <names>   body fields to refuse as unknown, with commas, e.g. metadata,profile_id
  --behavior <map>   what this server does otherwise than most, as YAML, e.g.
                       'metadata_filter: refused, ancestors: children, conversation_lag: 3s'
                       keys: ${behaviorKeys.slice(0, 6).join(', ')},
                             ${behaviorKeys.slice(6, 10).join(', ')},
                             ${behaviorKeys.slice(10).join(', ')}
  --clock-skew <t>   how far off the server's date is, e.g. 2h or -2h
  --log              print a line for each request
  --help             this text
`

const flags = {
  agent: { type: 'string', default: 'scripted' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  key: { type: 'string', default: defaultKey },
  dialect: { type: 'string', default: 'documented' },
  fault: { type: 'string', multiple: true, default: [] },
  refuse: { type: 'string', default: '' },
  behavior: { type: 'string', default: '' },
  'clock-skew': { type: 'string', default: '0' },
  log: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsOptionsConfig

/** Reads the command line; `help` when it asks for that. Rejects with a TypeError that names the flag. */
export async function readCliOptions(args: readonly string[]): Promise<CliOptions | 'help'> {
  const { values } = parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false })
  if (values.help) return 'help'
  return {
    port: readPort(values.port),
    host: filled('--host', values.host),
    agent: filled('--agent', values.agent),
    dialect: readDialect(values.dialect),
    key: filled('--key', values.key),
    faults: await Promise.all(values.fault.map(readFaultText)),
    behavior: await readBehaviorText(values.behavior, values.refuse.split(',').filter(Boolean)),
    clockSkewMs: readDurationMs(values['clock-skew']),
    log: values.log,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new TypeError(`--port must be a number from 0 to 65535; got ${text}`)
  return port
}

function filled(flag: string, text: string): string {
  if (text.trim() === '') throw new TypeError(`${flag} must not be empty`)
  return text
}

function readDialect(text: string): DialectName {
  const name = dialectNames.find((one) => one === text)
  if (!name) throw new TypeError(`--dialect must be one of ${dialectNames.join(', ')}; got ${text}`)
  return name
}

async function readFaultText(text: string): Promise<FaultSpec> {
  return readMap('--fault', text, readFault)
}

async function readBehaviorText(text: string, refused: readonly string[]): Promise<Partial<Behavior>> {
  const behavior = await readMap('--behavior', text, readBehavior)
  return refused.length > 0 ? { ...behavior, refuse: refused } : behavior
}

/** A flag's YAML map, whose braces may be left out. Rejects with a TypeError that names the flag. */
async function readMap<T>(flag: string, text: string, read: (value: unknown) => T): Promise<T> {
  const { parse } = await import('yaml')
  try {
    return read(parse(text.trimStart().startsWith('{') ? text : `{${text}}`))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TypeError(`${flag} ${JSON.stringify(text)}: ${reason}`, { cause: error })
  }
}
