import { expect, test } from '@jest/globals'
import { describeDelegation } from '../../src/prompt/delegation.ts'

test.each([
  ['amp', undefined],
  ['amp', 'AMP_API_KEY'],
  ['copilot', 'TEAM_TOKEN'],
  ['opencode', 'OPENAI_API_KEY'],
  ['opencode', undefined],
] as const)('%s with its key in %s: what the Oz agent is told', (cli, keyVariable) => {
  expect(describeDelegation({ cli, keyVariable })).toMatchSnapshot()
})
