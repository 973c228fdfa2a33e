import { describe, expect, test } from '@jest/globals'
import { errorsOf, play } from '../support/scenario.ts'
import type { Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** What is wrong → the inputs, and the one line that must say the rule, what came, and the way out: one of each kind. */
const table: Readonly<Record<string, readonly [inputs: NonNullable<Play['with']>, line: string]>> = {
  'no task': [
    { prompt: undefined },
    'There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty. Write what the agent should do under `prompt: |`.',
  ],
  'config that does not parse': [
    { config: 'a: [1' },
    'config is neither JSON nor YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 6. Fix it at the position named; a value with ": " or "#" in it needs quotes.',
  ],
  'hyphens of a name that is then wrong': [
    { 'max-cost': 'ten' },
    'max_cost must be a number of credits or an amount like $2.50, not "ten". Write for example `max_cost: 20` or `max_cost: $2.50`.',
  ],
  'a name of the official action': [
    { saved_prompt: 'x' },
    '`saved_prompt` is not an input of this action. Instead: `prompt_file`, a template in the repository. The API has no field for a prompt saved in Warp Drive. Nothing was started.',
  ],
  'wait: false with what needs the end': [
    { wait: false, apply: 'comment', max_cost: 5 },
    'wait: false ends the step before the run ends, and apply, max_cost need its end. Leave wait out; or start the run here without them, and collect its result in a later step with `run_id` (the run_id output of this step) and apply, max_cost.',
  ],
  'a schema without a keyword': [
    { result_schema: '{"verdict": "string"}' },
    'result_schema is not a usable JSON Schema: none of its members ("verdict") is a keyword, as `type` or `properties` would be. Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
  ],
  'attachments that match nothing': [
    { attachments: 'screens/*.png' },
    'attachments: no file matches "screens/*.png". Check the path, and that an earlier step wrote the file; leave the line out where there may be none.',
  ],
  'apply without a token': [
    { apply: 'comment', github_token: '' },
    "github_token is empty, and apply needs it to write (comment). Leave github_token out to use the job's own token, or set `apply: none`.",
  ],
}

describe('bad input ends the step before anything is started', () => {
  test.each(Object.entries(table))('%s', async (_, [inputs, line]) => {
    const { step, oz, result } = await play({ folder: makeFolder(), with: inputs })
    expect(errorsOf(step)).toEqual([line])
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure' } })
    expect(oz.requests).toEqual([])
    expect(result.postStep('agent')).toMatchObject({ outcome: 'success', annotations: [] })
  })

  test('a key where the name of a secret belongs is masked and never sent', async () => {
    const key = 'sk-ant-0123456789abcdefghij'
    const { step, oz } = await play({ folder: makeFolder(), with: { harness: 'claude', harness_auth_secret: key } })
    expect(errorsOf(step)).toEqual([
      expect.stringMatching(
        /^harness_auth_secret must be the name of a secret stored in Oz; the value looks like the key itself/,
      ),
    ])
    expect(oz.requests).toEqual([])
  })

  test.each(['wk-1.short…', 'wk-1.one\nwk-1.two', 'Bearer wk-1.one'])(
    'a key that no header carries is said to be one, and not shown: %j',
    async (key) => {
      const { step, oz } = await play({ folder: makeFolder(), secrets: { OZ_API_KEY: key } })
      const [line = '', ...others] = errorsOf(step)
      expect(line).toMatch(/^oz_api_key must be one word of plain letters, .* Store the key again/)
      expect(others).toEqual([])
      expect(line).not.toContain('wk-1')
      expect(oz.requests).toEqual([])
    },
  )

  test.each([
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'a GitHub token'],
    ['sk-ant-api03-abcdefghijkl', 'an Anthropic key'],
    ['sk-proj-abcdefghijkl', 'a key of another service'],
    ['xoxb-123456-abcdef', 'a Slack token'],
    ['AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY', 'a Google key'],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln', 'a JSON Web Token'],
    ['$OZ_API_KEY', "the name of a secret, not the secret's value"],
  ])('a credential of another service is never sent: %s', async (key, what) => {
    const { step, oz } = await play({ folder: makeFolder(), secrets: { OZ_API_KEY: key } })
    expect(errorsOf(step)).toEqual([expect.stringContaining(`the value looks like ${what}. Nothing was sent.`)])
    expect([...step.log, step.summary].join('\n')).not.toContain(key)
    expect(oz.requests).toEqual([])
  })
})
