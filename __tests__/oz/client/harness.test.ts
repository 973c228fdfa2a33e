import { expect, test } from '@jest/globals'
import { harnessConfig, takesSecret, type Harness } from '../../../src/oz/client/harness.ts'

test.each<[Harness, boolean, Record<string, unknown>]>([
  ['oz', false, {}],
  ['claude', true, { harness_auth_secrets: { claude_auth_secret_name: 'KEY' } }],
  ['codex', true, { harness_auth_secrets: { codex_auth_secret_name: 'KEY' } }],
  ['gemini', false, {}],
])('%s takes a secret: %s', (type, takes, secrets) => {
  expect(takesSecret(type)).toBe(takes)
  expect(harnessConfig(type, 'KEY')).toEqual({ harness: { type }, ...secrets })
  expect(harnessConfig(type, undefined)).toEqual({ harness: { type } })
})
