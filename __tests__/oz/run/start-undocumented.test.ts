import { describe, expect, test } from '@jest/globals'
import { refusal } from '../../../src/oz/client/failure.ts'
import type { JsonObject } from '../../../src/platform/json.ts'
import type { Log } from '../../../src/platform/ports.ts'
import { withoutRefusedField } from '../../../src/oz/run/start.ts'
import { response } from '../client/responses.ts'

const full: JsonObject = { prompt: 'p', metadata: { a: 'b' }, config: { profile_id: 'x', name: 'n' } }

function mend(status: number, error: string, body: JsonObject): { body: JsonObject | undefined; warnings: string[] } {
  const warnings: string[] = []
  const drop = (): void => undefined
  const log: Log = {
    ...{ info: drop, notice: drop, error: drop, group: drop, endGroup: drop },
    warning: (text) => warnings.push(text),
  }
  return { body: withoutRefusedField(refusal(response(status, { error })), body, log), warnings }
}

describe('a field that the server refuses by name is left out', () => {
  test.each([400, 422])('metadata, with HTTP %i', (status) => {
    expect(mend(status, 'unknown field "metadata"', full)).toEqual({
      body: { prompt: 'p', config: full['config'] },
      warnings: ["This server doesn't accept metadata; starting the run without it."],
    })
  })

  test.each([400, 422])('the profile, with HTTP %i', (status) => {
    expect(mend(status, 'unknown field "config.profile_id"', full)).toEqual({
      body: { prompt: 'p', metadata: { a: 'b' }, config: { name: 'n' } },
      warnings: ["This server doesn't accept a profile; starting the run without it."],
    })
  })
})

describe('nothing is left out', () => {
  test.each<[string, number, string, JsonObject]>([
    ['for a word that is not about a field', 400, 'unknown field "prompt"', full],
    ['for what was not sent', 400, 'no metadata, no profile_id', { prompt: 'p' }],
    ['for a profile that was not sent', 400, 'unknown field "profile_id"', { config: { name: 'n' } }],
    ['for another status', 403, 'no metadata for you', full],
    ['for a server in trouble', 500, 'metadata service down', full],
  ])('%s', (_name, status, error, body) => {
    expect(mend(status, error, body)).toEqual({ body: undefined, warnings: [] })
  })
})
