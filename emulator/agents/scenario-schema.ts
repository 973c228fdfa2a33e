import { followUpOutcomes } from '../behavior.ts'
import { metadata } from '../run-request.ts'
import { anyObject, duration, filledText, flag, listOf, mapOf, object, oneOf, text, type Schema } from '../shape.ts'

const number: Schema = { type: 'number' }

const message = object({
  at: duration,
  id: text,
  role: oneOf('user', 'assistant', 'tool', 'system'),
  timestamp: duration,
  before: text,
  edit: text,
  text,
  run: text,
  output: text,
  exit_code: number,
  takes: duration,
  action: object({ id: text, category: text, name: text, input: anyObject }, ['id', 'category', 'name']),
  result: object({ of: text, category: text, name: text, state: text, output: anyObject }, ['of', 'category', 'name']),
  event: object({ name: text, data: anyObject }, ['name']),
  content: listOf({ type: 'object', properties: { type: text }, required: ['type'] }),
  repeat: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  every: duration,
})

const step = {
  $id: 'step',
  ...object({ id: text, description: text, summary: text, messages: listOf(message), steps: listOf({ $ref: 'step' }) }),
}

const artifact = object(
  {
    at: duration,
    type: oneOf('PLAN', 'PULL_REQUEST', 'SCREENSHOT', 'FILE', 'EXTERNAL_REFERENCE', 'RAW'),
    title: text,
    description: text,
    url: text,
    branch: text,
    status: text,
    path: text,
    mime_type: text,
    content: text,
    base64: { type: 'string', format: 'base64' },
    reference_type: text,
    metadata: anyObject,
    item: {},
  },
  ['type'],
)

const state = object(
  { at: duration, state: filledText, message: text, code: text, retryable: flag, details: anyObject },
  ['at', 'state'],
)

const usage: Schema = {
  type: 'object',
  properties: { model_token_usage: listOf(anyObject), usage_by_category: mapOf(anyObject) },
  additionalProperties: number,
}

const turn = {
  states: { ...listOf(state), minItems: 1 },
  answer: text,
  messages: listOf(message),
  steps: listOf({ $ref: 'step' }),
  artifacts: listOf(artifact),
  usage: { anyOf: [usage, listOf(object({ at: duration, usage }, ['at', 'usage']))] },
  children: listOf({ $ref: 'child' }),
}

const play = {
  ...turn,
  description: text,
  title: text,
  at_capacity: flag,
  conversation: oneOf('kept', 'absent', 'unsupported'),
  conversation_lag: duration,
  context: text,
  cancel: oneOf('works', 'unsupported'),
  cancel_lag: duration,
  follow_up_outcome: oneOf(...followUpOutcomes, 'none'),
  follow_up_lag: duration,
  harness_usage: anyObject,
  overrides: anyObject,
  follow_ups: { ...listOf(object(turn)), minItems: 1 },
}

const child = { $id: 'child', ...object({ ...play, at: duration, prompt: filledText, metadata }) }

/** A scenario as it is written. */
export const scenarioSchema: Schema = {
  definitions: { step, child },
  ...object({ ...play, faults: listOf(anyObject) }),
}
