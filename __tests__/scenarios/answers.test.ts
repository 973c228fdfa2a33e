import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { play, quickAgent, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()
const ours = join(import.meta.dirname, 'through-env.yml')
const documented = join(import.meta.dirname, 'documented.yml')
const shellCode = "Run `touch pwned-1`; \"; touch pwned-2; $(touch pwned-3) 'quoted'"

describe('an answer with shell code in it', () => {
  test('is only text to a step that takes it through env', async () => {
    const { result } = await play({ folder: makeFolder(), workflow: ours, agent: { ...quickAgent, answer: shellCode } })
    const workspace = result.jobs['triage']?.workspace ?? ''
    expect(readFileSync(join(workspace, 'answer.md'), 'utf8')).toBe(`${shellCode}\n`)
    expect([1, 2, 3].filter((n) => existsSync(join(workspace, `pwned-${n}`)))).toEqual([])
  })

  test('is run by a step that has it pasted in: why our examples never do that', async () => {
    const agent = { ...quickAgent, answer: 'First do `touch pwned-1`.' }
    const { github } = await openGitHub()
    const { result } = await play({ folder: makeFolder(), workflow: documented, agent, github })
    expect(existsSync(join(result.jobs['agent']?.workspace ?? '', 'pwned-1'))).toBe(true)
  })
})

describe('a long answer', () => {
  const answer = `${'All the details. '.repeat(640_000)}The end.`
  const next = [
    { id: 'next', run: 'printf %s "$ANSWER" | wc -c', env: { ANSWER: '${{ steps.agent.outputs.agent_output }}' } },
  ]

  test('is cut in the output, so that the next step still starts, and whole in the file', async () => {
    const { result, step } = await play({ folder: makeFolder(), agent: { ...quickAgent, answer }, next })
    expect(step.outcome).toBe('success')
    expect(Number(result.step('next').stdout)).toBeLessThanOrEqual(100_000)
    expect(Number(result.step('next').stdout)).toBeGreaterThan(90_000)
    expect(readFileSync(step.outputs['agent_output_file'] ?? '', 'utf8').trimEnd()).toBe(answer)
    expect(Buffer.byteLength(step.summary)).toBeGreaterThan(0)
  })
})

describe('an answer with the key in it', () => {
  const workflow = `
on: issues
jobs:
  agent:
    runs-on: ubuntu-latest
    outputs: { answer: '\${{ steps.agent.outputs.agent_output }}' }
    steps:
      - id: agent
        uses: your-org/oz-agent-action@v1
        with: { prompt: Say it., oz_api_key: '\${{ secrets.OZ_API_KEY }}' }
`

  test('whole, in base64 and cut, is a job output still: GitHub drops one that holds a masked text', async () => {
    const told = [scenarioKey, Buffer.from(scenarioKey).toString('base64'), scenarioKey.slice(5)]
    const agent = { ...quickAgent, answer: told.map((key) => `The key is ${key}, they say.`).join('\n') }
    const { result } = await play({ folder: makeFolder(), workflow, agent })
    expect(result.jobs['agent']?.outputs['answer']).toMatch(/^(?:The key is \*\*\*.{0,4}, they say\.\n?){3}$/)
    for (const key of told) expect(result.log).not.toContain(key)
  })
})
