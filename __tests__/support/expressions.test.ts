import { describe, expect, test } from '@jest/globals'
import { holds, interpolate } from './runner/expressions.ts'
import type { Status } from './runner/expressions.ts'

const contexts = {
  github: { event: { issue: { title: "It's }} broken", number: 7, labels: [{ name: 'a' }, { name: 'b' }] } } },
  vars: {},
  steps: { agent: { outputs: { agent_output: 'done' } } },
}

describe('text with expressions', () => {
  test.each([
    ['nothing to do', 'nothing to do'],
    ['${{ github.event.issue.title }}', "It's }} broken"],
    ['#${{ github.event.issue.number }}: ${{ steps.agent.outputs.agent_output }}!', '#7: done!'],
    ["${{ 'a }} b' }}${{ format('{0}-{1}', 1, true) }}", 'a }} b1-true'],
    ['${{ vars.MISSING }}|${{ github.event.no.such.thing }}', '|'],
    ["${{ join(github.event.issue.labels.*.name, ',') }}", 'a,b'],
    ["${{ vars.X || 'default' }}", 'default'],
    ['$ {{ not one }}', '$ {{ not one }}'],
  ])('%s', (text, expected) => {
    expect(interpolate(text, { contexts, status: 'success' })).toBe(expected)
  })

  test.each(['${{ github.event', '${{ nowhere.x }}', '${{ 1 + 1 }}', '${{ }}'])('%s is an error', (text) => {
    expect(() => interpolate(text, { contexts, status: 'success' })).toThrow()
  })
})

describe('conditions', () => {
  const table: readonly (readonly [string | undefined, Status, boolean])[] = [
    [undefined, 'success', true],
    [undefined, 'failure', false],
    [undefined, 'cancelled', false],
    ['always()', 'failure', true],
    ['always()', 'cancelled', true],
    ['failure()', 'failure', true],
    ['failure()', 'cancelled', false],
    ['cancelled()', 'cancelled', true],
    ['!cancelled()', 'failure', true],
    ["steps.agent.outputs.agent_output == 'done'", 'success', true],
    ["steps.agent.outputs.agent_output == 'done'", 'failure', false],
    ["failure() && steps.agent.outputs.agent_output == 'done'", 'failure', true],
    ['steps.agent.outputs.agent_output', 'success', true],
    ['steps.agent.outputs.nothing', 'success', false],
    ['${{ steps.agent.outputs.nothing }}', 'success', false],
    ["contains('always()', 'x')", 'failure', false],
    ["${{ 'a' == 'b' }} && true", 'success', true],
    ["${{ 'a' == 'b' && always() }} && true", 'failure', true],
  ]
  test.each(table)('%s after %s: %s', (condition, status, expected) => {
    expect(holds(condition, { contexts, status })).toBe(expected)
  })
})
