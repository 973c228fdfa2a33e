import { expect, test } from '@jest/globals'
import { checkWorkflows } from '../../init/check.ts'
import { readInitOptions } from '../../init/options.ts'
import { ciNames } from '../../init/repository.ts'

const start = 'on: issue_comment\njobs:\n  a:\n    runs-on: x\n    permissions: { issues: write }\n    steps:\n'
const step = (uses: string, inputs: string): string => `${start}      - uses: ${uses}\n        with: { ${inputs} }\n`
const pinned = 'acme/oz-agent-action@0123456789abcdef0123456789abcdef01234567'
const key = "oz_api_key: '${{ secrets.OZ_API_KEY }}'"
const all = 'permissions: { contents: read, issues: write, pull-requests: write }'

const check = (text: string, options: { secrets?: string[]; action?: string } = {}): string[] =>
  checkWorkflows([{ path: 'oz.yml', text }], { secrets: options.secrets, action: options.action }).map(
    ({ line, level, message }) => `${line} ${level}: ${message}`,
  )

test.each([
  [step(pinned, `promt: x, ${key}`), '8 error: there is no input promt; did you mean prompt?'],
  [step(pinned, `recipe: reviw, ${key}`), '8 error: there is no recipe reviw; did you mean review?'],
  [
    step(pinned, `recipe: review, ${key}`),
    '7 error: job a: the recipe review needs the permissions contents: read, pull-requests: write',
  ],
  [
    step(pinned, `recipe: review, ${key}`).replace(/permissions: .*/, all),
    '1 error: the recipe review works on pull_request, and this runs on issue_comment',
  ],
  [
    step(pinned, `prompt: x, require_permission: none, ${key}`),
    '8 error: require_permission: none lets anyone start paid runs by issue_comment',
  ],
  [
    step('acme/oz-agent-action@v1', `prompt: x, ${key}`),
    '7 error: acme/oz-agent-action@v1 is not pinned: a tag can move, use the commit and its version as a comment',
  ],
  [
    step(pinned.replace('acme', 'your-org'), `prompt: x, ${key}`),
    '7 error: your-org stands for the owner of your copy of the action: name it',
  ],
  [step(pinned, 'prompt: x'), '7 error: job a: oz_api_key is missing'],
  [
    step(pinned, 'prompt: x, oz_api_key: wk-1.abc'),
    '8 error: oz_api_key must come from a secret, and nothing else may stand there',
  ],
  [
    'on: issues\njobs: { a: { uses: acme/oz-agent-action/.github/workflows/triage.yml@main } }',
    '2 error: the secret oz_api_key is not passed',
  ],
  [
    'on: [issues # oz-agent-action\njobs: }',
    '2 error: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1:',
  ],
  [
    step(pinned, `prompt: x, require-permission: none, ${key}`),
    '8 error: require_permission: none lets anyone start paid runs by issue_comment',
  ],
  [step(pinned, `recipe: 5, ${key}`), '8 error: there is no recipe 5; did you mean triage?'],
  [
    `on: issues\njobs:\n  a:\n    uses: acme/oz-agent-action/.github/workflows/triage.yml@main\n    with: { max_costs: 5 }`,
    '5 error: there is no input max_costs; did you mean max_cost?',
  ],
  ['on: push\njobs: {}', '1 error: no workflow uses this action: run init without --check'],
])('finds what is wrong in %j', (text, finding) => {
  expect(check(text)).toContain(finding)
})

test('finds nothing where nothing is wrong, whatever the action is called and however an input is written', () => {
  const uses = `${pinned.replace('oz-agent-action', 'agents')} # v1.0.0`
  const text = step(uses, "prompt: x, OZ-API-KEY: '${{ secrets.OZ_API_KEY }}'")
    .replace('    runs-on', '    timeout-minutes: 5\n    runs-on')
    .replace('jobs:', 'concurrency: x\njobs:')
  expect(check(text, { action: 'acme/agents', secrets: ['OZ_API_KEY'] })).toEqual([])
  expect(check(text, { action: 'acme/agents', secrets: [] })).toEqual([
    "1 error: the secret OZ_API_KEY isn't there: gh secret set OZ_API_KEY",
  ])
})

test('aliases stand for what they name', () => {
  const text = `on: issue_comment
permissions: &p { contents: read, issues: write, pull-requests: write }
concurrency: x
jobs:
  a:
    timeout-minutes: 5
    permissions: *p
    steps:
      - &s
        uses: ${pinned} # v1.0.0
        with: &w { recipe: respond, oz_api_key: "\${{ secrets['OZ_API_KEY'] }}" }
  b: { timeout-minutes: 5, permissions: *p, steps: [*s, { uses: ${pinned}, with: *w }] }
`
  const findings = check(text, { secrets: ['OZ_API_KEY'] })
  expect(findings.filter((finding) => finding.includes('error'))).toEqual([])
  expect(check(text.replace('respond', 'reviw'), {})).toContain(
    '11 error: there is no recipe reviw; did you mean review?',
  )
  expect(check(text, { secrets: [] })).toContain("1 error: the secret OZ_API_KEY isn't there: gh secret set OZ_API_KEY")
})

test('a workflow that is called gets its secrets from the caller', () => {
  const called = step(pinned, `prompt: x, ${key}`).replace(
    'on: issue_comment',
    'on: { workflow_call: { secrets: { oz_api_key: { required: true } } } }',
  )
  expect(check(called, { secrets: [] }).filter((finding) => finding.includes('error'))).toEqual([])
})

test.each([
  [['init', '--recipes', 'reviw'], '--recipes must name some of triage, review, respond, fix-ci, report, not reviw.'],
  [['init', '--recipes', ''], '--recipes must name some of triage, review, respond, fix-ci, report, not none.'],
  [['init', '--recipes'], "Option '--recipes <value>' argument missing. --help tells what there is."],
  [['init', '--recipe', 'triage'], "Unknown option '--recipe'. Did you mean --recipes?"],
  [['init', '--version'], "Unknown option '--version'. --help tells what there is."],
  [['init', '--pin', 'v1'], '--pin must be a full commit SHA of 40 characters, not v1.'],
  [['init', '--action', 'acme'], '--action must be owner/name, not acme.'],
  [['inti'], 'The only command is init, not inti. Did you mean init?'],
  [['check'], 'The only command is init, not check. Did you mean --check?'],
  [['init', 'triage'], 'The only command is init, not triage. Did you mean --recipes triage?'],
])('%j is refused with what was meant', (args, message) => {
  expect(() => readInitOptions(args)).toThrow(message)
})

test('another workflow with an alias of nothing stops neither the check nor the wizard', () => {
  const text = step(pinned, `prompt: x, ${key}`).replace('on: issue_comment', 'on: *gone')
  expect(() => check(text)).not.toThrow()
  expect(ciNames([{ path: 'ci.yml', text: 'name: CI\non: [push, *gone]\njobs: {}\n' }])).toEqual(['CI'])
})

test('recipes are taken in any case and order', () => {
  expect(readInitOptions(['--recipes', 'Review, triage'])?.recipes).toEqual(['triage', 'review'])
})
