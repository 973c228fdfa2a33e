import { expect, test } from '@jest/globals'
import { inputNames, knownInputs, readInputs } from '../../src/inputs/inputs.ts'
import { checkInputNames } from '../../src/inputs/unknown.ts'
import { ActionError } from '../../src/platform/errors.ts'

type Inputs = Readonly<Record<string, string | number | boolean | undefined>>

/** What is wrong → the inputs, and the one line that must say the rule, what came, and the way out. */
const table: Readonly<Record<string, readonly [inputs: Inputs, line: string]>> = {
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
  'a name with a slip': [
    { promt: 'x' },
    '`promt` is not an input of this action. Did you mean `prompt`? Nothing was started.',
  ],
  'a name of the official action': [
    { saved_prompt: 'x' },
    '`saved_prompt` is not an input of this action. Instead: `prompt_file`, a template in the repository. The API has no field for a prompt saved in Warp Drive. Nothing was started.',
  ],
  timeout: [
    { timeout: 5 },
    '`timeout` is not an input of this action. Did you mean `timeout_minutes`? Nothing was started.',
  ],
  'wait: false with what needs the end': [
    { wait: false, apply: 'comment', max_cost: 5 },
    'wait: false ends the step before the run ends, and apply, max_cost need its end. Leave wait out; or start the run here without them, and collect its result in a later step with `run_id` (the run_id output of this step) and apply, max_cost.',
  ],
  'wait: false with a status and a time': [
    { wait: false, status_name: 'Oz', timeout_minutes: 10, on_timeout: 'cancel' },
    'wait: false ends the step before the run ends, and status_name, on_timeout, timeout_minutes need its end. Leave wait out; or start the run here without them, and collect its result in a later step with `run_id` (the run_id output of this step) and status_name, on_timeout, timeout_minutes.',
  ],
  'a pattern that takes back nothing': [
    { recipe: 'review', ignore_paths: '!src/' },
    'ignore_paths: the pattern "!src/" matches nothing: there is nothing before it to take back. Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  ],
  'a pattern outside the repository': [
    { recipe: 'review', ignore_paths: '~/dist' },
    'ignore_paths: the pattern "~/dist" matches nothing: paths are those of the repository. Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  ],
  'a pattern with an open bracket': [
    { recipe: 'review', ignore_paths: 'src/[a-z.ts' },
    'ignore_paths: the pattern "src/[a-z.ts" matches nothing: its bracket is not closed. Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  ],
  'a URL for a skill': [
    { skill: 'https://github.com/octo-org/skills' },
    'skill must be `repo:skill` or `owner/repo:path`, not "https://github.com/octo-org/skills". Write for example `skill: octo-org/octo-repo:.claude/skills/deploy/SKILL.md`.',
  ],
  'a skill of no form': [
    { skill: 'deploy the app' },
    'skill must be `repo:skill` or `owner/repo:path`, not "deploy the app". Write for example `skill: octo-org/octo-repo:.claude/skills/deploy/SKILL.md`.',
  ],
  'two models': [
    { model: 'auto', config: 'model_id: other' },
    'model is "auto", and config.model_id is "other". Leave one of them out.',
  ],
  'two harnesses': [
    { harness: 'claude', config: 'harness: { type: codex }' },
    'harness is "claude", and config.harness.type is "codex". Leave one of them out.',
  ],
  'two keys': [
    { warp_api_key: 'wk-1.another0key' },
    'oz_api_key and warp_api_key are both given, and they are different keys. Leave warp_api_key out.',
  ],
  'a pattern that matches nothing': [
    { recipe: 'review', ignore_paths: '*.{js,ts}' },
    'ignore_paths: the pattern "*.{js" matches nothing: braces are not supported; write each alternative as its own pattern. Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  ],
  'a budget without a period': [
    { budget: '40 credits' },
    'budget must be an amount per day, week or month, not "40 credits". Write for example `budget: 40 credits per week` or `budget: $25 per month`.',
  ],
}

async function errorOf(given: Inputs): Promise<string> {
  const inputs = Object.entries<Inputs[string]>({ prompt: 'Do it.', oz_api_key: 'wk-1.key', ...given }).filter(
    ([, value]) => value !== undefined,
  )
  const env = Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]))
  const nothing = (): void => undefined
  const log = { info: nothing, group: nothing, endGroup: nothing, notice: nothing, warning: nothing, error: nothing }
  try {
    checkInputNames({ env, log }, knownInputs)
    await readInputs(env)
    return ''
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return error.oneLine
  }
}

const isNamed = (name: string, line: string): boolean => line.includes(name) || line.includes(name.replaceAll('-', '_'))

test.each(Object.entries(table))('%s', async (_, [inputs, line]) => {
  expect(await errorOf(inputs)).toBe(line)
  expect(Object.keys(inputs).some((name) => isNamed(name, line))).toBe(true)
})

/** Its name in a sentence about other things would be no help: these take any text. */
const free = ['prompt', 'profile', 'environment', 'model', 'name', 'title', 'agent', 'worker_host', 'idempotency_key']

test.each(inputNames.filter((name) => !free.includes(name)))(
  'a wrong value of %s is an error that names it',
  async (name) => {
    const wrong = '?!: [{'
    const line = await errorOf({ [name]: wrong })
    if (line !== '') expect(isNamed(name, line)).toBe(true)
  },
)
