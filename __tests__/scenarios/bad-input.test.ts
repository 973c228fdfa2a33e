import { describe, expect, test } from '@jest/globals'
import { errorsOf, play } from '../support/scenario.ts'
import type { Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** What is wrong → the inputs, and the one line that must say the rule, what came, and the way out. */
const table: Readonly<Record<string, readonly [inputs: NonNullable<Play['with']>, line: string]>> = {
  'no task': [
    { prompt: undefined },
    'There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty. Write what the agent should do under `prompt: |`.',
  ],
  'an empty task': [
    { prompt: ' ', skill: '' },
    'There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty. Write what the agent should do under `prompt: |`.',
  ],
  'a server that is no URL': [
    { oz_server_url: 'oz.example.com' },
    'oz_server_url must be an https URL, not "oz.example.com". Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
  ],
  'a server by another protocol': [
    { oz_server_url: 'ftp://oz.example.com' },
    'oz_server_url must be an https URL, not "ftp://oz.example.com". Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
  ],
  'a server with credentials': [
    { oz_server_url: 'https://app.warp.dev@evil.example' },
    'oz_server_url must not carry a user name or password (its host is "evil.example"). Write the URL without them; the key comes in as oz_api_key.',
  ],
  'a server over plain http': [
    { oz_server_url: 'http://oz.example.com/api/v1' },
    'oz_server_url must be https, since the key is sent there, not "http://oz.example.com". Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1]).',
  ],
  'a boolean that is none': [
    { wait: 'yes' },
    'wait must be true, false or later, not "yes". Write `wait: true`, or `wait: later` to have the result applied by the collect workflow.',
  ],
  'a time that is no number': [
    { timeout_minutes: 'an hour' },
    'timeout_minutes must be a number from 0.01 to 30000, not "an hour". Write for example `timeout_minutes: 60`; decimals take a point.',
  ],
  'a negative interval': [
    { poll_interval_seconds: -1 },
    'poll_interval_seconds must be a number from 0 to 3600, not "-1". Write for example `poll_interval_seconds: 0`; decimals take a point.',
  ],
  'an unknown choice': [
    { on_timeout: 'kill' },
    'on_timeout must be one of cancel, leave, not "kill". For example: `on_timeout: cancel`.',
  ],
  'config that does not parse': [
    { config: 'a: [1' },
    'config is neither JSON nor YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 6. Fix it at the position named; a value with ": " or "#" in it needs quotes.',
  ],
  'config that is a list': [
    { config: '[1, 2]' },
    'config must be a map of names to values, not a list. Write one `name: value` a line under `config: |`, or a JSON object.',
  ],
  'mcp that is text': [
    { mcp: 'docs' },
    'mcp must be a map of names to values, not a string. Write one `name: value` a line under `mcp: |`, or a JSON object.',
  ],
  'an MCP server reached in two ways': [
    { mcp: '{"docs": {"url": "https://mcp.example.com", "command": "npx"}}' },
    'mcp: the server "docs" must have exactly one of warp_id, command, url; it has command and url. Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.',
  ],
  'an MCP server reached in none': [
    { mcp: '{"mcpServers": {"docs": {"env": {}}}}' },
    'mcp: the server "docs" must have exactly one of warp_id, command, url; it has none. Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.',
  ],
  'hyphens of a name that is then wrong': [
    { 'max-cost': 'ten' },
    'max_cost must be a number of credits or an amount like $2.50, not "ten". Write for example `max_cost: 20` or `max_cost: $2.50`.',
  ],
  'a name with a slip': [{ promt: 'x' }, 'There is no input `promt`. Did you mean `prompt`? Nothing was started.'],
  'a name of the official action': [
    { saved_prompt: 'x' },
    'There is no input `saved_prompt`. Instead: `prompt_file`, a template in the repository. The API has no field for a prompt saved in Warp Drive. Nothing was started.',
  ],
  timeout: [{ timeout: 5 }, 'There is no input `timeout`. Did you mean `timeout_minutes`? Nothing was started.'],
  'wait: false with what needs the end': [
    { wait: false, apply: 'comment', max_cost: 5 },
    'wait: false ends the step before the run ends, and apply, max_cost need its end. Leave wait out; or start the run here without them, and collect its result in a later step with `run_id` (the run_id output of this step) and apply, max_cost.',
  ],
  'a skill of no form': [
    { skill: 'deploy the app' },
    'skill must be `repo:skill` or `owner/repo:path`, not "deploy the app". Write for example `skill: octo-org/octo-repo:.claude/skills/deploy/SKILL.md`.',
  ],
  'two models': [
    { model: 'auto', config: 'model_id: other' },
    'model is "auto", and config.model_id is "other". Leave one of them out.',
  ],
  'two keys': [
    { warp_api_key: 'wk-1.another0key' },
    'oz_api_key and warp_api_key are both given, and they are different keys. Leave warp_api_key out.',
  ],
  'a schema without a keyword': [
    { result_schema: '{"verdict": "string"}' },
    'result_schema is not a usable JSON Schema: none of its members ("verdict") is a keyword, as `type` or `properties` would be. Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
  ],
  'attachments that match nothing': [
    { attachments: 'screens/*.png' },
    'attachments: no file matches "screens/*.png". Check the path, and that an earlier step wrote the file; leave the line out where there may be none.',
  ],
  'a pattern that matches nothing': [
    { recipe: 'review', ignore_paths: '*.{js,ts}' },
    'ignore_paths: the pattern "*.{js" matches nothing: alternatives in braces are patterns of their own. Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  ],
  'a budget without a period': [
    { budget: '40 credits' },
    'budget must be an amount per day, week or month, not "40 credits". Write for example `budget: 40 credits per week` or `budget: $25 per month`.',
  ],
  'apply without a token': [
    { apply: 'comment', github_token: '' },
    "There is no github_token, and apply writes with it: comment. Leave github_token out, which is the job's own token then, or use `apply: none`.",
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
        /^harness_auth_secret must be the name of a secret that Oz keeps; what came looks like the key itself/,
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
})
