import { describe, expect, test } from '@jest/globals'
import { errorsOf, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const schema = JSON.stringify({
  type: 'object',
  required: ['verdict', 'count'],
  properties: { verdict: { enum: ['yes', 'no'] }, count: { type: 'integer' } },
})
const block = (value: unknown): string => `Here it is.\n\n\`\`\`json\n${JSON.stringify(value)}\n\`\`\``
const says = (...answers: readonly string[]) => {
  const [first = '', ...later] = answers
  const followUps = later.map((answer) => ({ ...quickAgent, answer }))
  return { ...quickAgent, answer: first, ...(followUps.length > 0 && { follow_ups: followUps }) }
}

describe('a typed result, without a recipe', () => {
  test('comes back as an output, and the prompt says what it must look like', async () => {
    const agent = says(block({ verdict: 'yes', count: 2 }))
    const { step, oz } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'success', result: '{"verdict":"yes","count":2}', verdict: 'yes' })
    expect(step.outputs['applied']).toBeFalsy()
    expect(oz.runs[0]?.prompt).toContain('## How to answer')
    expect(oz.runs[0]?.prompt).toContain('"integer"')
    expect(oz.runs[0]?.messages).toHaveLength(1)
  })

  test('that does not fit is asked for once more, in the same run', async () => {
    const agent = says(block({ verdict: 'perhaps' }), block({ verdict: 'no', count: 1 }))
    const { step, oz } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'success', verdict: 'no', result: '{"verdict":"no","count":1}' })
    expect(oz.runs).toHaveLength(1)
    expect(oz.runs[0]?.messages).toHaveLength(2)
    expect(oz.runs[0]?.messages[1]).toContain('`verdict` must be one of "yes", "no", not "perhaps".')
    expect(oz.runs[0]?.messages[1]).toMatch(/\noz-agent-action run [0-9a-f]{32} \S+$/)
  })

  test('that does not fit twice fails the step with both', async () => {
    const agent = says('I could not say.', block({ verdict: 'no' }))
    const { result, step, oz } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent })
    expect(result.conclusion).toBe('failure')
    expect(step.outputs).toMatchObject({ conclusion: 'failure', state: 'SUCCEEDED', run_id: oz.runs[0]?.id })
    expect(step.outputs['result']).toBeFalsy()
    expect(errorsOf(step)).toEqual([
      expect.stringMatching(/There is no JSON block.*The second attempt was invalid too: The result lacks "count"\./),
    ])
    expect(oz.runs[0]?.messages).toHaveLength(2)
  })

  test('is taken from a file that the run left', async () => {
    const artifacts = [{ type: 'FILE' as const, path: 'out/result.json', content: '{"verdict":"yes","count":3}' }]
    const agent = { ...quickAgent, answer: 'It is in result.json.', artifacts }
    const { step } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'success', result: '{"verdict":"yes","count":3}' })
  })

  test('that is too large for an output leaves it empty, and the step green', async () => {
    const agent = says(block({ verdict: 'yes', count: 1, more: 'x'.repeat(200_000) }))
    const { step } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'success', verdict: 'yes', result: '' })
  })

  test('that is sloppy is read leniently, without asking again, and the log says so on one line', async () => {
    const sloppy = 'Warning: x\n\n`{"result": {"verdict": "YES", "count": "#2",}}`\n\nThat is all.'
    const { step, oz } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent: says(sloppy) })
    expect(step.outputs).toMatchObject({ conclusion: 'success', result: '{"verdict":"yes","count":2}', verdict: 'yes' })
    expect(oz.runs[0]?.messages).toHaveLength(1)
    expect(step.log.filter((line) => line.includes('Read the result leniently'))).toEqual([
      expect.stringContaining('the wrapping in "result"'),
    ])
  })

  test('nested 8,000 levels deep fails with a clear word, and the outputs are kept', async () => {
    const text = `{"verdict":"yes","count":1,"more":${'['.repeat(8_000)}${']'.repeat(8_000)}}`
    const answer = `\`\`\`json\n${text}\n\`\`\``
    const { step, oz } = await play({
      folder: makeFolder(),
      with: { result_schema: schema },
      agent: says(answer, answer),
    })
    expect(step.outputs).toMatchObject({ conclusion: 'failure', agent_output: answer, run_id: oz.runs[0]?.id })
    expect(errorsOf(step)[0]).toMatch(/nested more than 100 levels deep/)
  })

  test('that a recursive choice takes for ever with is asked for again, and the step lives on', async () => {
    const tree = { $ref: '#/$defs/tree' }
    const leafOr = (end: number) => ({ anyOf: [{ const: end }, { type: 'object', properties: { n: tree } }] })
    const type = { type: 'object', $defs: { tree: { oneOf: [leafOr(1), leafOr(2)] } }, properties: { tree } }
    const deep = `\`\`\`json\n{"tree":${'{"n":'.repeat(40)}3${'}'.repeat(40)}}\n\`\`\``
    const agent = says(deep, block({ tree: 1 }))
    const { step, oz } = await play({ folder: makeFolder(), with: { result_schema: JSON.stringify(type) }, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'success', result: '{"tree":1}' })
    expect(oz.runs[0]?.messages[1]).toMatch(/took too much (?:time|memory)/)
  })

  test('a tool whose output is nested 8,000 levels deep ends nothing', async () => {
    const deep = `${'['.repeat(8_000)}${']'.repeat(8_000)}`
    const message = (role: string, content: string): string =>
      `{"role":"${role}","timestamp":"2099-01-01T00:00:00Z","message_ids":["${role}"],"content":[${content}]}`
    const used = `{"type":"action_result","action_id":"a1","category":"files","name":"read","state":"completed","output":{"strange":${deep}}}`
    const said = JSON.stringify({ type: 'text', text: block({ verdict: 'yes', count: 2 }) })
    const text = `{"conversation_id":"c","steps":[{"id":"s","messages":[${message('tool', used)},${message('assistant', said)}]}]}`
    const headers = { 'content-type': 'application/json' }
    const { step } = await play({
      folder: makeFolder(),
      with: { result_schema: schema, log: 'live' },
      agent: says('Not this.'),
      server: {
        faults: [{ on: 'GET /agent/runs/*/conversation', times: 'always', answer: { status: 200, text, headers } }],
      },
    })
    expect(step.outputs).toMatchObject({ conclusion: 'success', verdict: 'yes' })
    expect(step.log.join('\n')).toContain('(nested too deeply to be shown)')
  })

  test('a schema on one line is a schema', async () => {
    const { step } = await play({
      folder: makeFolder(),
      with: { result_schema: 'required: [verdict]' },
      agent: says(block({ verdict: 'yes' })),
    })
    expect(step.outputs).toMatchObject({ conclusion: 'success', verdict: 'yes' })
  })

  test('a run that the second message keeps busy is taken down when the time is over', async () => {
    const busy = { states: [{ at: 0, state: 'INPROGRESS' }] }
    const agent = { ...quickAgent, answer: 'Nothing.', follow_ups: [busy] }
    const inputs = { result_schema: schema, timeout_minutes: 0.03 }
    const { step, oz } = await play({ folder: makeFolder(), with: inputs, agent })
    expect(step.outputs).toMatchObject({ conclusion: 'timed_out' })
    expect(oz.runs[0]?.state).toBe('CANCELLED')
  })

  test('a job that is cancelled during the second message takes the run down', async () => {
    const busy = { states: [{ at: 0, state: 'INPROGRESS' }] }
    const agent = { ...quickAgent, answer: 'Nothing.', follow_ups: [busy] }
    const { oz, step } = await play({
      folder: makeFolder(),
      with: { result_schema: schema },
      agent,
      at: (oz) => ({
        cancel: (fire) => {
          const timer = setInterval(() => {
            if ((oz.runs[0]?.messages.length ?? 0) < 2) return
            clearInterval(timer)
            fire()
          }, 5)
          timer.unref()
        },
      }),
    })
    expect(step.outputs['conclusion']).toBe('cancelled')
    expect(oz.runs[0]?.state).toBe('CANCELLED')
  })

  test('a job that is cancelled while the file is fetched still tells what the agent answered', async () => {
    const artifacts = [{ type: 'FILE' as const, path: 'result.json', content: '{"verdict":"yes","count":3}' }]
    const agent = { ...quickAgent, answer: 'It is in result.json.', artifacts }
    const { step, oz } = await play({
      folder: makeFolder(),
      with: { result_schema: schema },
      agent,
      server: { faults: [{ on: 'GET /agent/artifacts/*', stall: 'all', times: 'always' }] },
      at: (oz) => ({
        cancel: (fire) => {
          const timer = setInterval(() => {
            if (!oz.requests.some(({ path }) => path.includes('/artifacts/'))) return
            clearInterval(timer)
            fire()
          }, 5)
          timer.unref()
        },
      }),
    })
    expect(step.outputs).toMatchObject({ conclusion: 'cancelled', agent_output: 'It is in result.json.' })
    expect(step.outputs['run_id']).toBe(oz.runs[0]?.id)
    expect(errorsOf(step)[0]).toMatch(/cancelled after the agent's run had ended/)
  })

  test('a server without follow-ups: the step says what was wrong, and why it could not be mended', async () => {
    const server = { dialect: 'bare' as const }
    const agent = { ...quickAgent, states: [{ at: 0, state: 'SUCCEEDED', message: 'No JSON here.' }] }
    const { step } = await play({ folder: makeFolder(), with: { result_schema: schema }, agent, server })
    expect(step.outputs['conclusion']).toBe('failure')
    expect(errorsOf(step)[0]).toMatch(/There is no JSON block.*Asking the agent to correct it failed/)
  })
})
