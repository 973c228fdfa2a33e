import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/platform/errors.ts'
import { Fields } from '../../src/inputs/fields.ts'
import { readHarness } from '../../src/inputs/harness.ts'
import { describeDelegation } from '../../src/prompt/delegation.ts'

function read(harness: string | undefined, secret?: string): ReturnType<typeof readHarness> {
  return readHarness(new Fields({ INPUT_HARNESS: harness, INPUT_HARNESS_AUTH_SECRET: secret }))
}

function rejectionOf(...given: Parameters<typeof read>): string {
  try {
    read(...given)
  } catch (error) {
    if (error instanceof ActionError) return error.oneLine
  }
  return ''
}

test.each([
  [undefined, undefined],
  ['oz', undefined],
  ['claude', 'TEAM_CLAUDE'],
  ['codex', 'TEAM_CODEX'],
  ['gemini', undefined],
])('the server runs %s with %s', (harness, secret) => {
  expect(read(harness, secret)).toEqual({ type: harness, secretName: secret, delegation: undefined })
})

describe('a pair that does not go together is refused, with the way out', () => {
  test.each([
    [undefined, 'KEY', /no harness is given.*harness: claude/],
    ['oz', 'KEY', /not with oz.*Leave harness_auth_secret out/],
    ['gemini', 'KEY', /not with gemini.*GEMINI_API_KEY.*Leave harness_auth_secret out/],
    ['claud', undefined, /harness must be one of oz, claude, codex, gemini, amp, copilot, opencode, not "claud"/],
  ])('%s with %s', (harness, secret, message) => {
    expect(rejectionOf(harness, secret)).toMatch(message)
  })

  test('a key in place of its name is refused without being shown', () => {
    const message = rejectionOf('claude', 'sk-ant.api03/AbCdEfGh')
    expect(message).toMatch(/must be the name of a secret.*make a new one/)
    expect(message).not.toContain('AbCd')
  })
})

describe('other CLIs are run by the agent, which is told how', () => {
  test.each([
    ['amp', undefined, 'amp -x "Do the task', '`AMP_API_KEY`'],
    ['amp', 'TEAM_AMP', 'AMP_API_KEY="$TEAM_AMP" amp -x "Do the task', '`TEAM_AMP`'],
    ['copilot', undefined, 'copilot -p "Do the task', '`COPILOT_GITHUB_TOKEN`'],
    ['opencode', undefined, 'opencode run "Do the task', '`ANTHROPIC_API_KEY`'],
    ['opencode', 'OPENAI_API_KEY', '`opencode run "Do the task', 'in the variable `OPENAI_API_KEY`'],
  ] as const)('%s with %s', (harness, secret, command, key) => {
    const { type, delegation } = read(harness, secret)
    expect(type).toBeUndefined()
    const words = delegation && describeDelegation(delegation)
    expect(words).toContain(command)
    expect(words).toContain(key)
    expect(words).toMatch(/print its URL and its branch.*call `report_pr` with the URL and the branch/s)
  })
})
