/** What a schedule is made of: its environment by name, a recipe for its task, and what it did last. */
import { describe, expect, test } from '@jest/globals'
import type { Oz } from '../../emulator/core.ts'
import { isObject, parseJson, type JsonObject } from '../../src/platform/json.ts'
import { playDeclared, push } from '../support/declared.ts'
import { errorsOf, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const path = '.github/oz/schedules.yml'

function playFile(text: string, options: Partial<Parameters<typeof playDeclared>[0]> = {}) {
  return playDeclared({ folder: makeFolder(), action: 'schedule', files: { [path]: text }, ...options })
}

function ask(oz: Oz, call: string, body?: object): JsonObject {
  const [method = '', target = ''] = call.split(' ')
  const headers = { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' }
  const delivery = oz.handle({ method, target: `/api/v1${target}`, headers, body: body ? JSON.stringify(body) : '' })
  const answer = delivery.kind === 'answer' ? parseJson(String(delivery.response.body)) : undefined
  return isObject(answer) ? answer : {}
}

const file = `schedules:
  - key: report
    cron: 0 6 * * mon
    recipe: report
    period: 2w
    tone: dry
    prompt: Leave out what only bots did.
    environment: octo
`

describe('a schedule', () => {
  test('takes the recipe report, and its environment by name; what it did last is told', async () => {
    const { step, oz, result } = await playFile(file, {
      at: (server) => {
        ask(server, 'POST /agent/run', { prompt: 'x', config: { name: 'gha:186853002:report' } })
        ask(server, 'POST /agent/run', { prompt: 'x', config: { name: 'gha:186853002:other' } })
        return {}
      },
      next: [
        {
          id: 'again',
          uses: 'your-org/oz-agent-action/schedule@v1',
          with: { oz_api_key: '${{ secrets.OZ_API_KEY }}' },
        },
      ],
    })
    expect(errorsOf(step)).toEqual([])
    const [schedule] = (ask(oz, 'GET /agent/schedules')['schedules'] ?? []) as readonly JsonObject[]
    expect(schedule?.['agent_config']).toEqual({ name: 'gha:186853002:report', environment_id: 'env-octo' })
    const prompt = String(schedule?.['prompt'])
    expect(prompt).toMatch(/^# Task: report what happened in this repository\n/)
    expect(prompt).toContain('The repository: Codertocat/Hello-World.')
    expect(prompt).toContain('The period: the last 14 days, up to the moment you start.')
    expect(prompt).toContain('Write in this tone: dry.')
    expect(prompt).toMatch(/\n\nLeave out what only bots did\.$/)
    // No step reads its answer, so it is asked for no typed one.
    expect(prompt).not.toMatch(/json|verdict/i)

    const again = result.step('again')
    expect(again.outputs).toMatchObject({ unchanged: '1', updated: '0' })
    expect(again.log.join('\n')).toMatch(/Latest runs:\n\s+report: [A-Z]+, \d+ s old, http:\S+\/sessions\/\S+/)
    expect(again.summary).toMatch(/### Latest runs\n\n.*\n.*\n\| `report` \| `[A-Z]+` \| \d+ s \| \[session\]\(http:/)
    expect(again.summary).not.toContain('other')
  })

  test('whose environment is not there is refused with the near name, and nothing is written', async () => {
    const { step, oz } = await playFile(file.replace('environment: octo', 'environment: octa'), { event: push })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)).toEqual([
      expect.stringMatching(
        /^report: environment: this key can use no environment named "octa".*Did you mean "octo"\?/,
      ),
    ])
    expect(oz.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})
