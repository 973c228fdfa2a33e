/** Every example, recipe, sub-action and `prompt_file`, played by the demo as a newcomer would: what is written at the end. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readOptions } from '../../demo/options.ts'
import { runDemo } from '../../demo/run-demo.ts'
import { makeWorkflow } from '../../init/workflow.ts'
import { inParallel } from '../support/in-parallel.ts'
import { actionRoot } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

type Played = Awaited<ReturnType<typeof playDemo>>

/** Runs the demo, and gives its text, parted by its headings. */
async function playDemo(...args: readonly string[]) {
  const chunks: string[] = []
  const options = readOptions(args)
  if (!options) throw new Error('asked for help')
  const screen = { write: (text: string) => chunks.push(text), hasColour: false }
  const exitCode = await runDemo(options, screen, actionRoot)
  const text = chunks.join('')
  const written = text.split(/── Written on GitHub ─+\n\n/)[1] ?? ''
  const entries = [...written.matchAll(/^■ (.*)$/gm)].map(([, title]) => title)
  return { exitCode, text, written, entries }
}

const review = ['Review of #12', 'Comment on src/price.ts:8', 'Comment on test/price.test.ts:7']

/** Example → what its first event leads to: titles of what was written, and a part of the log or the summary. */
const table: Readonly<Record<string, readonly [entries: readonly string[], words: string]>> = {
  triage: [['Labels of #7', 'Comment on #7'], 'added bug'],
  review: [review, 'Suggested change:\n          price -= Math.round(price * (coupon.percent / 100))'],
  respond: [['Comment on #7'], 'Each coupon takes its share of the full price'],
  'fix-ci': [[], 'https://github.com/octocat/coupons/pull/13'],
  report: [[], 'CI is red on main'],
  prompt: [[], 'Triage: The total is negative when a customer uses two coupons'],
  dispatch: [[], 'Say what this repository is for.'],
  schedule: [[], 'Update the dependencies'],
  'fix-issue': [['Comment on #7'], 'Next step: add a failing test'],
  'issue-summary': [['Sent to SLACK_WEBHOOK_URL'], 'CI is red on'],
  'suggest-fixes': [review, 'Suggested change:'],
  schedules: [[], 'dependencies'],
  'review-by-number': [review, 'Suggested change:'],
  'review-later': [['Status "Oz review" of 4be1f0c'], 'pending Working…'],
  'oz-collect': [[], '0 collected, 0 at work'],
  'triage-backlog': [
    [...[3, 5, 6, 7].map((number) => `Labels of #${number}`), 'Comment on #7'],
    '4 of 4 runs succeeded',
  ],
}

test('the table knows every example', () => {
  const examples = readdirSync(join(actionRoot, 'examples'))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => basename(name, '.yml'))
  expect(Object.keys(table).sort()).toEqual(examples.sort())
})

describe('each example', () => {
  let played: (name: string) => Played
  beforeAll(async () => {
    played = await inParallel(
      Object.fromEntries(Object.keys(table).map((name) => [name, () => playDemo('--recipe', name)] as const)),
    )
  }, 60_000)

  test.each(Object.entries(table))('%s', (name, [entries, words]) => {
    const { exitCode, text, entries: written } = played(name)
    expect(text).toMatch(/\nThe workflow ended with: success\n$/)
    expect(text).toContain(words)
    // Several runs at once write in any order.
    expect(written.toSorted()).toEqual(entries.toSorted())
    expect(exitCode).toBe(0)
  })
})

const step = (path: string, inputs: string): string => `
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: agent
        uses: your-org/oz-agent-action${path}@v1
        with: { oz_api_key: '\${{ secrets.OZ_API_KEY }}', ${inputs} }
`

describe('a workflow of one’s own', () => {
  const write = (text: string, folder = makeFolder()): string => {
    const file = join(folder, 'mine.yml')
    writeFileSync(file, text)
    return file
  }

  test.each([
    ['environment', 'coupons', ''],
    ['secret', 'NPM_TOKEN', "\n        env: { NPM_TOKEN: '${{ secrets.NPM_TOKEN }}' }\n"],
    ['schedule', 'dependencies', ''],
  ])('%s/ is played against a made-up account', async (action, words, more) => {
    const workflow = write(`on: push${step(`/${action}`, '').trimEnd()}${more}`)
    const { exitCode, text } = await playDemo('--workflow', workflow, '--event', 'push')
    expect(text).toMatch(/^created +1$/m)
    expect(text).toContain(words)
    expect(exitCode).toBe(0)
  })

  test('what the wizard wrote is played as it stands', async () => {
    const pin = { action: 'acme/oz-agent-action', sha: '0'.repeat(40), version: 'v1.2.3' }
    const { entries, exitCode } = await playDemo('--workflow', write(makeWorkflow({ recipe: 'triage', pin, ci: [] })))
    expect(entries).toEqual(['Labels of #7', 'Comment on #7'])
    expect(exitCode).toBe(0)
  })

  test('prompt_file comes from the checkout, where git knows it, and from nowhere else', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, '.github/prompts'), { recursive: true })
    writeFileSync(join(folder, '.github/prompts/mine.md'), 'To {{ vars.who }} of {{ event.repository.full_name }}')
    writeFileSync(join(folder, '.gitignore'), 'hidden.md\n')
    writeFileSync(join(folder, 'hidden.md'), 'secret')
    execFileSync('git', ['init', '-q'], { cwd: folder })
    const inputs = "prompt_file: .github/prompts/mine.md, prompt_vars: 'who: ${{ vars.WHO }}'"
    const workflow = write(`on: issues${step('', inputs)}`, folder)
    const played = await playDemo('--workflow', workflow, '--var', 'WHO=Mona', '--agent', 'head -n 1')
    expect(played.text).toMatch(/── The agent's answer ─+\n\nTo Mona of octocat\/coupons\n/)
    const hidden = write(`on: issues${step('', 'prompt_file: hidden.md')}`, folder)
    const refused = await playDemo('--workflow', hidden)
    expect(refused.text).toContain('there is no file hidden.md')
    expect(refused.exitCode).toBe(1)
  })

  test('a schema of its own gets an answer that fits', async () => {
    const schema = JSON.stringify({
      type: 'object',
      required: ['level', 'files', 'day'],
      additionalProperties: false,
      properties: {
        level: { enum: ['low', 'high'] },
        files: { type: 'array', minItems: 2, items: { type: 'string', minLength: 30 } },
        day: { type: 'string', format: 'date' },
      },
    })
    const workflow = write(`on: issues${step('', `prompt: Look., result_schema: '${schema}'`)}`)
    const { exitCode, text } = await playDemo('--workflow', workflow)
    expect(text).toMatch(/^result +\{"level":"low","files":\[/m)
    expect(exitCode).toBe(0)
  })

  test('a server that the workflow names is never asked', async () => {
    const workflow = write(`on: issues${step('', 'prompt: Look., oz_server_url: "https://oz.example.com"')}`)
    const { exitCode, text } = await playDemo('--workflow', workflow, '--agent', 'head -n 1')
    expect(text).toContain("Server    the emulated one, instead of the workflow's oz_server_url\n")
    expect(text).toMatch(/^ +oz_server_url: http:\/\/127\.0\.0\.1:\d+$/m)
    expect(exitCode).toBe(0)
  })

  test('an input that the workflow does not have is refused, with what has it', async () => {
    const dispatched = write(
      `on: { push: {}, workflow_dispatch: { inputs: { task: {} } } }${step('', 'prompt: Look.')}`,
    )
    const play = (event: string) => playDemo('--workflow', dispatched, '--event', event, '--input', 'taks=x')
    await expect(play('workflow_dispatch')).rejects.toThrow(
      "--input taks: the workflow's workflow_dispatch event has no such input. Inputs of the action stand in the workflow's file.",
    )
    await expect(play('push')).rejects.toThrow("--input taks: the workflow's push event has no such input.")
  })

  test('inputs and secrets of the command line arrive', async () => {
    const inputs = 'prompt: "${{ inputs.task }}"'
    const workflow = write(
      `on: { workflow_dispatch: { inputs: { task: { required: true } } } }${step('', inputs)}      - run: echo "$S" | rev\n        env: { S: '\${{ secrets.MINE }}' }\n`,
    )
    const options = ['--input', 'task=Count the files.', '--secret', 'MINE=abcdef', '--agent', 'head -n 1']
    const { text } = await playDemo('--workflow', workflow, ...options)
    expect(text).toContain('Count the files.')
    expect(text).toContain('fedcba')
  })
})
