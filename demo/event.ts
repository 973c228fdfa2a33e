/** The event that the demo plays, and what a workflow needs beside it. */
import { readFile } from 'node:fs/promises'
import { fieldsOf, type Fields, isFields, listOf, type Texts } from '../__tests__/support/runner/fields.ts'
import type { Workflow } from '../__tests__/support/runner/workflow.ts'
import { shippedPayload } from './world/payload.ts'
import { pullNumber } from './world/story.ts'
import { type DemoOptions, OptionError } from './options.ts'

export interface DemoEvent {
  readonly name: string
  readonly payload: Fields
}

/** Of a workflow with several events the first that something happens for; one that is started by hand last. */
export async function readDemoEvent({ on }: Workflow, { event, inputs }: DemoOptions): Promise<DemoEvent> {
  const byHand = ['workflow_dispatch', 'workflow_call']
  const names = Object.keys(on)
  const name = event.name ?? names.find((one) => !byHand.includes(one)) ?? names[0] ?? 'issues'
  const filters = isFields(on[name]) ? on[name] : {}
  const known = name === 'workflow_dispatch' ? Object.keys(fieldsOf(filters['inputs'], 'inputs')) : []
  const unknown = Object.keys(inputs).find((input) => !known.includes(input))
  if (unknown !== undefined) {
    throw new OptionError(
      `--input ${unknown}: the workflow's ${name} event has no such input. Inputs of the action stand in the workflow's file.`,
    )
  }
  const types = listOf(filters['types']).map(String)
  const payload =
    event.path === undefined
      ? shippedPayload(name, types)
      : fieldsOf(JSON.parse(await readFile(event.path, 'utf8')), 'The event payload')
  if (name === 'schedule') {
    const [first] = listOf(on['schedule'])
    return { name, payload: { schedule: isFields(first) ? first['cron'] : '', ...payload } }
  }
  if (name !== 'workflow_dispatch') return { name, payload }
  const given = { ...madeUpInputs(fieldsOf(filters['inputs'], 'inputs')), ...fieldsOf(payload['inputs'], 'inputs') }
  return { name, payload: { ...payload, inputs: { ...given, ...inputs } } }
}

/** What must be given and was not. */
function madeUpInputs(declared: Fields): Fields {
  const entries = Object.entries(declared).flatMap(([name, value]) => {
    const { required, default: usual, type, options } = fieldsOf(value, name)
    if (required !== true || usual !== undefined) return []
    if (type === 'boolean' || type === 'number') return [[name, type === 'boolean' ? 'false' : '1'] as const]
    const sample = /number/i.test(name) ? String(pullNumber) : `Say what this repository is for. (${name})`
    return [[name, listOf(options)[0] ?? sample] as const]
  })
  return Object.fromEntries(entries)
}

/** Those that the workflow names and nobody gave: an address on this machine for one that looks like an address. */
export function madeUpSecrets(workflow: string, elsewhere: string): Texts {
  const names = [...workflow.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name)
  return Object.fromEntries(
    names.map((name) => [name, /URL|HOOK/i.test(name) ? `${elsewhere}/${name}` : `demo-value-of-${name}`]),
  )
}
