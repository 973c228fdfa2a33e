import { expect, test } from '@jest/globals'
import { takesSecret, withHarness, type Harness } from '../../../src/oz/client/environments.ts'

const nothing = { type: undefined, secretName: undefined, model: undefined }

test.each<[Harness, boolean, Record<string, unknown>]>([
  ['oz', false, {}],
  ['claude', true, { harness_auth_secrets: { claude_auth_secret_name: 'KEY' } }],
  ['codex', true, { harness_auth_secrets: { codex_auth_secret_name: 'KEY' } }],
  ['gemini', false, {}],
])('%s takes a secret: %s', (type, takes, secrets) => {
  expect(takesSecret(type)).toBe(takes)
  expect(withHarness({}, { ...nothing, type, secretName: 'KEY' })).toEqual({ harness: { type }, ...secrets })
  expect(withHarness({}, { ...nothing, type })).toEqual({ harness: { type } })
})

test.each<[string, Harness | undefined, unknown, unknown]>([
  ['of its own', 'claude', {}, { harness: { type: 'claude', model_id: 'm' } }],
  [
    'of its own, by config alone',
    undefined,
    { harness: { type: 'codex' } },
    { harness: { type: 'codex', model_id: 'm' } },
  ],
  [
    'beside its level',
    'codex',
    { harness: { reasoning_level: 'high', model_id: 'old' }, harness_auth_secrets: { other: 'x' } },
    { harness: { type: 'codex', reasoning_level: 'high', model_id: 'm' }, harness_auth_secrets: { other: 'x' } },
  ],
  ["of the server's own", 'oz', {}, { harness: { type: 'oz' }, model_id: 'm' }],
  ['where no harness is named', undefined, { model_id: 'old' }, { model_id: 'm' }],
])('the model goes where the harness reads it: %s', (_name, type, config, expected) => {
  expect(withHarness(config as object as Record<string, unknown>, { ...nothing, type, model: 'm' })).toEqual(expected)
})

test('what nobody names stays as config says it', () => {
  const config = { harness: { type: 'claude', model_id: 'm' }, model_id: 'n' }
  expect(withHarness(config, nothing)).toEqual(config)
})
