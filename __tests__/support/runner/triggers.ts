import { fieldsOf, listOf, textOf } from './fields.ts'
import type { Fields } from './fields.ts'

/** The activity types an event starts a workflow for where `types:` is left out; other events take them all. */
const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
}

/**
 * Why the workflow would not start for this event; undefined when it would. Looks at event names and `types:`,
 * not at branch and path filters.
 */
export function whyNotTriggered(on: Fields, eventName: string, payload: Fields): string | undefined {
  if (!(eventName in on)) return `it runs on ${Object.keys(on).join(', ')}, and this is ${eventName}`
  const filters = eventName === 'schedule' ? {} : fieldsOf(on[eventName], `on.${eventName}`)
  const action = typeof payload['action'] === 'string' ? payload['action'] : undefined
  const given = listOf(filters['types']).map((type) => textOf(type, `on.${eventName}.types`))
  const types = given.length > 0 ? given : defaultTypes[eventName]
  if (action === undefined || types === undefined || types.includes(action)) return undefined
  return `it runs on ${eventName} of the types ${types.join(', ')}, and this is ${action}`
}

/** The `inputs` context: what the event carries, then the defaults of `on.workflow_dispatch.inputs`. */
export function readDispatchInputs(on: Fields, payload: Fields): Fields {
  const declared = fieldsOf(fieldsOf(on['workflow_dispatch'], 'on.workflow_dispatch')['inputs'], 'inputs')
  const defaults = Object.entries(declared).map(
    ([name, input]) => [name, fieldsOf(input, name)['default'] ?? ''] as const,
  )
  return { ...Object.fromEntries(defaults), ...fieldsOf(payload['inputs'], 'payload.inputs') }
}
