import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dialectNames, type DialectName } from '../emulator/dialects.ts'
import type { Texts } from '../__tests__/support/runner/fields.ts'

export const help = `Runs a workflow with the built action, on this machine, against an emulated Oz server and a made-up GitHub.

  npm run demo -- [options]

  --recipe NAME        a recipe's example with its event: triage, review, respond, fix-ci, report; default: review
  --workflow FILE      a workflow that uses this action, as the wizard writes it or with your-org/oz-agent-action@v1
  --event NAME         the event, e.g. issues, with the payload shipped for it; default: the workflow's first
  --event NAME:FILE    the same with a payload of your own, a JSON file, e.g. issues:payload.json
  --event FILE --event-name NAME
                       the same in two options
  --input NAME=VALUE, --var NAME=VALUE, --secret NAME=VALUE
                       inputs of workflow_dispatch, variables and secrets; each as often as needed
  --agent AGENT        what answers behind the server: a scenario (a .yml file), or a command that gets the prompt
                       on standard input and answers on standard output, e.g. 'claude -p'; default: made-up answers
  --dialect NAME       how the server speaks: ${dialectNames.join(', ')}; default: documented
  --open               show what was written on GitHub in the browser too
  --help               this text

No account is needed, and nothing leaves this machine but what your own agent command and the workflow's own
run: steps send, which really run here. GitHub's side is a small repository that the demo brings; files that the
action reads from the repository come from the git checkout the workflow stands in.`

export interface DemoOptions {
  readonly workflow: string
  readonly event: EventChoice
  readonly agent: AgentChoice
  readonly dialect: DialectName
  /** Of a dispatch, and the contexts `vars` and `secrets`. */
  readonly inputs: Texts
  readonly vars: Texts
  readonly secrets: Texts
  readonly opensPage: boolean
}

/** No name: the workflow's first event. No path: the payload shipped for it. */
export interface EventChoice {
  readonly name: string | undefined
  readonly path: string | undefined
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
    workflow: readWorkflowOption(values.workflow, values.recipe),
    event: readEventOption(values.event, values['event-name']),
    agent: readAgentOption(values.agent),
    dialect: readDialect(values.dialect),
    inputs: readPairs('--input', values.input),
    vars: readPairs('--var', values.var),
    secrets: readPairs('--secret', values.secret),
    opensPage: values.open === true,
  }
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const texts = { type: 'string', multiple: true } as const
    const flag = { type: 'boolean' } as const
    const options = {
      ...{ workflow: text, recipe: text, event: text, 'event-name': text, agent: text, dialect: text },
      ...{ input: texts, var: texts, secret: texts, open: flag },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

const examples = join(import.meta.dirname, '../examples')

function readWorkflowOption(workflow: string | undefined, recipe: string | undefined): string {
  if (workflow !== undefined && recipe !== undefined) {
    throw new OptionError('--workflow and --recipe both name a workflow: give one of them.')
  }
  if (workflow !== undefined) return requireFile('--workflow', workflow)
  const file = join(examples, `${recipe ?? 'review'}.yml`)
  if (/^[\w-]+$/.test(recipe ?? 'review') && existsSync(file)) return file
  const names = readdirSync(examples).flatMap((name) => /^([\w-]+)\.yml$/.exec(name)?.[1] ?? [])
  throw new OptionError(`--recipe must be one of ${names.join(', ')}, not ${recipe ?? ''}.`)
}

function readPairs(option: string, pairs: readonly string[] = []): Texts {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value = ''] = /^([\w-]+)=(.*)$/s.exec(pair) ?? []
      if (name === undefined) throw new OptionError(`${option} needs NAME=VALUE, not ${pair}.`)
      return [name, value] as const
    }),
  )
}

function readEventOption(event: string | undefined, eventName: string | undefined): EventChoice {
  if (event === undefined) {
    if (eventName === undefined) return { name: undefined, path: undefined }
    throw new OptionError('--event-name names the event of a file: give the file with --event.')
  }
  const [, prefix, rest = event] = /^([a-z][a-z_]+):(.*)$/.exec(event) ?? []
  if (prefix !== undefined && eventName !== undefined) {
    throw new OptionError(`The event is named twice: ${prefix} in --event, and ${eventName} in --event-name.`)
  }
  const name = prefix ?? eventName
  if (name === undefined) {
    if (/^[a-z][a-z_]+$/.test(event)) return { name: event, path: undefined }
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
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() === true) return path
  throw new OptionError(`${option}: ${found === undefined ? `there is no file ${path}` : `${path} is not a file`}.`)
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
