import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { chooseAgent } from '../../emulator/agents/choose.ts'
import { readScenario } from '../../emulator/agents/scenario.ts'
import { readScenarioFile } from '../../emulator/agents/scenario-file.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, member, textAt } from './ask.ts'

describe('a scenario', () => {
  test.each<[unknown, RegExp]>([
    [{ state: [] }, /unknown field: state/],
    [{ states: [] }, /states must NOT have fewer than 1/],
    [{ states: [{ state: 'QUEUED' }] }, /states\.0\.at is required/],
    [{ states: [{ at: 'soon', state: 'QUEUED' }] }, /states\.0\.at must match format/],
    [{ messages: [{ txt: 'x' }] }, /unknown field: messages\.0\.txt/],
    [{ steps: [{ steps: [{ mesages: [] }] }] }, /unknown field: steps\.0\.steps\.0\.mesages/],
    [{ artifacts: [{ type: 'VIDEO' }] }, /artifacts\.0\.type must be one of/],
    [{ usage: { total_tokens: 'many' } }, /usage/],
    [{ follow_ups: [{ title: 'x' }] }, /unknown field: follow_ups\.0\.title/],
    ['states', /must be object/],
  ])('%j is refused', (value, complaint) => {
    expect(() => readScenario(value)).toThrow(complaint)
  })

  test('that edits what is not there is refused before anything is started', () => {
    expect(() => scriptedAgent({ messages: [{ edit: 'm9', text: 'x' }] })).toThrow(/No earlier message .* "m9"/)
    expect(() => scriptedAgent({ follow_ups: [{ messages: [{ before: 'm9', text: 'x' }] }] })).toThrow(/"m9"/)
  })

  test('may be made for each run; what goes wrong in that is told to the client', () => {
    const agent = scriptedAgent(({ prompt }) => {
      if (prompt === 'bad') throw new Error('no such prompt')
      return { states: [{ at: 0, state: prompt }] }
    })
    const { ask } = laboratory({ agent })
    expect(ask('POST /agent/run', { body: { prompt: 'FAILED' } }).json).toMatchObject({ state: 'FAILED' })
    expect(ask('POST /agent/run', { body: { prompt: 'bad' } }).json).toMatchObject({
      status: 500,
      detail: 'no such prompt',
      retryable: false,
    })
  })

  test("says the run's own words, once", () => {
    const agent = scriptedAgent({
      states: [{ at: 0, state: 'FAILED', message: '{{title}}|{{prompt}}|{{run_id}}|{{other}}' }],
    })
    const { ask } = laboratory({ agent })
    const { json } = ask('POST /agent/run', { body: { prompt: 'say {{title}}', title: 'T' } })
    const id = textAt(json, 'run_id')
    expect(member(ask(`GET /agent/runs/${id}`).json, 'status_message', 'message')).toBe(
      `T|say {{title}}|${id}|{{other}}`,
    )
  })

  test('has its usage at moments', () => {
    const usage = [
      { at: 100, usage: { inference_cost: 1 } },
      { at: 300, usage: { inference_cost: 2 } },
    ]
    const { ask, clock } = laboratory({ agent: scriptedAgent({ usage }) })
    const id = textAt(ask('POST /agent/run', { body: { prompt: 'x' } }).json, 'run_id')
    const costs = [0, 100, 199, 1].map((ms) => {
      clock.advance(ms)
      return member(ask(`GET /agent/runs/${id}`).json, 'request_usage', 'inference_cost')
    })
    expect(costs).toEqual([undefined, 1, 1, 2])
  })

  test.each([
    ['success', 'SUCCEEDED'],
    ['failed', 'FAILED'],
    ['error', 'ERROR'],
    ['blocked', 'BLOCKED'],
    ['cancelled', 'CANCELLED'],
    ['slow', 'PENDING'],
    ['pull-request', 'SUCCEEDED'],
    ['nested-steps', 'SUCCEEDED'],
    ['children', 'INPROGRESS'],
  ])('%s.yml is %s after five seconds', async (name, state) => {
    const { ask, clock, oz } = laboratory({ agent: await chooseAgent(`emulator/scenarios/${name}.yml`) })
    ask('POST /agent/run', { body: { prompt: 'x' } })
    clock.advance(5_000)
    expect(oz.runs[0]?.state).toBe(state)
    expect(readdirSync('emulator/scenarios')).toHaveLength(9)
  })

  test('that is no YAML, or not there, says so', async () => {
    await expect(readScenarioFile('README.md')).rejects.toThrow()
    await expect(readScenarioFile('emulator/scenarios/none.yml')).rejects.toThrow(/ENOENT.*none\.yml/)
  })
})

describe('the made-up triage', () => {
  test.each([
    ['Title: Spelling error in the README\n\nfix it', 'Spelling error in the README', 'bug'],
    ['- **Title:** "Add dark mode"\nplease', 'Add dark mode', 'enhancement'],
    ['How do I start it?', 'How do I start it?', 'question'],
    ['\n\nDo the dishes', 'Do the dishes', 'task'],
  ])('of %j is about %j, a %s', async (prompt, subject, label) => {
    const { ask, clock, oz } = laboratory({ agent: await chooseAgent('scripted') })
    ask('POST /agent/run', { body: { prompt } })
    clock.advance(1_500)
    expect(oz.runs[0]?.state).toBe('SUCCEEDED')
    const answer = oz.runs[0]?.answerAt(clock.now()) ?? ''
    expect(answer).toContain(`### Triage: ${subject}\n`)
    expect(answer).toContain(`\`${label}\``)
  })
})
