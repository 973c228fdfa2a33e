import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dialectNames, type DialectName } from '../emulator/dialects.ts'

export const help = `Runs a workflow with the built action, on this machine, against an emulated Oz server.

  npm run demo -- [options]

  --workflow FILE      a workflow that uses your-org/oz-agent-action@v1; default: one that looks at a new issue
  --event NAME:FILE    the event: its name and a JSON file with its payload, e.g. issues:payload.json
  --event FILE --event-name NAME
                       the same in two options; default: an issue that was really opened on GitHub
  --agent AGENT        what answers behind the server: a scenario (a .yml file), or a command that gets the prompt
                       on standard input and answers on standard output, e.g. 'claude -p'; default: a made-up triage (scripted)
  --dialect NAME       how the server speaks: ${dialectNames.join(', ')}; default: documented
  --help               this text

No account is needed, and nothing leaves this machine but what your own agent command sends.`

export interface DemoOptions {
  readonly workflow: string
  readonly event: { readonly name: string; readonly path: string | undefined }
  readonly agent: AgentChoice
  readonly dialect: DialectName
}

export type AgentChoice =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'scenario'; readonly path: string }
  | { readonly kind: 'command'; readonly line: string }

/** A wrong option; the message is for the person at the keyboard. */
export class OptionError extends Error {
  override name = 'OptionError'
}

/** Reads the command line; undefined when it asks for help. Throws an OptionError on what makes no sense. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const values = parse(args)
  if (values.help === true) return undefined
  return {
    workflow: requireFile('--workflow', values.workflow ?? join(import.meta.dirname, 'workflow.yml')),
    event: readEventOption(values.event, values['event-name']),
    agent: readAgentOption(values.agent),
    dialect: readDialect(values.dialect),
  }
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const options = {
      ...{ workflow: text, event: text, 'event-name': text, agent: text, dialect: text },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function readEventOption(event: string | undefined, eventName: string | undefined): DemoOptions['event'] {
  if (event === undefined) {
    if (eventName === undefined) return { name: 'issues', path: undefined }
    throw new OptionError('--event-name names the event of a file: give the file with --event.')
  }
  const [, prefix, rest = event] = /^([a-z][a-z_]+):(.*)$/.exec(event) ?? []
  if (prefix !== undefined && eventName !== undefined) {
    throw new OptionError(`The event is named twice: ${prefix} in --event, and ${eventName} in --event-name.`)
  }
  const name = prefix ?? eventName
  if (name === undefined) {
    throw new OptionError(`--event needs the event's name too: --event NAME:${event}, e.g. --event issues:${event}.`)
  }
  return { name, path: requireJson('--event', rest) }
}

function readAgentOption(agent: string | undefined): AgentChoice {
  if (agent === undefined || agent === 'scripted') return { kind: 'built-in' }
  if (agent.trim() === '') throw new OptionError('--agent is empty: give a scenario file or a command.')
  if (/^\S+\.ya?ml$/.test(agent)) return { kind: 'scenario', path: requireFile('--agent', agent) }
  return { kind: 'command', line: agent }
}

function readDialect(dialect = 'documented'): DialectName {
  const found = dialectNames.find((name) => name === dialect)
  if (found !== undefined) return found
  throw new OptionError(`--dialect must be one of ${dialectNames.join(', ')}, not ${dialect}.`)
}

function requireFile(option: string, path: string): string {
  if (existsSync(path)) return path
  throw new OptionError(`${option}: there is no file ${path}.`)
}

function requireJson(option: string, path: string): string {
  try {
    const payload: unknown = JSON.parse(readFileSync(requireFile(option, path), 'utf8'))
    if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return path
  } catch (error) {
    if (error instanceof OptionError) throw error
    throw new OptionError(`${option}: ${path} is not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
  throw new OptionError(`${option}: ${path} is JSON, but not an object, as every event's payload is.`)
}
