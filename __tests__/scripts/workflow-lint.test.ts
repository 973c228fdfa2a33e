import { describe, expect, test } from '@jest/globals'
import type { Manifest } from '../../scripts/lint/manifest.ts'
import { asWorkflow, lintShape, lintWorkflow, type Manifests } from '../../scripts/lint/workflows.ts'

const manifestWith = (input: string, output: string): Manifest => ({
  inputs: [{ name: input, description: 'an input', required: false, default: '' }],
  outputs: [{ name: output, description: 'an output' }],
})
const manifests: Manifests = new Map([
  ['', manifestWith('prompt', 'agent_output')],
  ['schedule', manifestWith('file', 'plan')],
])

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1'

/** A workflow with one step, given as its lines. */
function workflow(...step: string[]): string {
  const [first = '', ...rest] = step
  const lines = ['on: push', 'permissions: {}', 'jobs:', '  a:', '    runs-on: ubuntu-latest', '    steps:']
  return [...lines, `      - ${first}`, ...rest.map((line) => `        ${line}`), ''].join('\n')
}

const rulesOf = (text: string): string[] => lintWorkflow(text, manifests).map(({ rule }) => rule)

describe('text from outside in a script', () => {
  test.each([
    'github.event.issue.title',
    'github.head_ref',
    'github.event.comment.body || github.event.issue.body',
    'steps.agent.outputs.agent_output',
    'needs.agent.outputs.answer',
    'inputs.task',
    'env.TITLE',
    'secrets.TOKEN',
    'toJSON(github.event)',
    "format('{0}', github.ref_name)",
    'github.sha || github.head_ref',
  ])('${{ %s }} is found', (expression) => {
    expect(rulesOf(workflow(`run: echo "\${{ ${expression} }}"`))).toEqual(['untrusted-in-run'])
  })

  test('also in a block, in github-script, and with its line', () => {
    const text = workflow('run: |', '  echo ok', '  echo ${{github.event.issue.title}}')
    expect(lintWorkflow(text)).toEqual([
      expect.objectContaining({ rule: 'untrusted-in-run', line: 7, message: expect.stringContaining('through env') }),
    ])
    const script = workflow(
      `uses: actions/github-script@${sha} # v8.0.0`,
      'with:',
      '  script: f(${{ github.head_ref }})',
    )
    expect(rulesOf(script)).toEqual(['untrusted-in-run'])
  })

  test.each(['runner.temp', 'matrix.os', 'github.sha', 'github.run_id'])('${{ %s }} may stand', (expression) => {
    expect(rulesOf(workflow(`run: echo "\${{ ${expression} }}"`))).toEqual([])
  })

  test('env is where it belongs', () => {
    const text = workflow('run: printf %s "$TITLE"', 'env:', '  TITLE: ${{ github.event.issue.title }}')
    expect(rulesOf(text)).toEqual([])
  })
})

describe('a condition that is always true', () => {
  test.each([
    "${{ github.actor == 'a' }} && success()",
    '${{ success() }} || ${{ failure() }}',
    '!${{ cancelled() }}',
    "github.actor != '${{ github.event.sender.login }}'",
  ])('%s', (condition) => {
    expect(rulesOf(workflow(`if: ${JSON.stringify(condition)}`, 'run: echo'))).toEqual(['always-true-if'])
  })

  test.each(['success()', '${{ success() && always() }}', "github.event.label.name == 'oz'"])(
    'not: %s',
    (condition) => {
      expect(rulesOf(workflow(`if: ${JSON.stringify(condition)}`, 'run: echo'))).toEqual([])
    },
  )
})

describe('pinning', () => {
  test.each([
    'actions/checkout@v7',
    'actions/checkout@main',
    'actions/checkout',
    `actions/checkout@${sha}`,
    `actions/checkout@${sha.slice(0, 12)} # v7.0.1`,
    `actions/checkout@${sha} # latest`,
    'your-org/oz-agent-action@main',
    'another-org/oz-agent-action@v1',
    'docker://alpine:3',
  ])('%s is found', (uses) => {
    expect(rulesOf(workflow(`uses: ${uses}`))).toEqual(['unpinned'])
  })

  test.each([
    `actions/checkout@${sha} # v7.0.1`,
    './',
    'your-org/oz-agent-action@v1',
    'your-org/oz-agent-action/schedule@v1',
  ])('%s may stand', (uses) => {
    expect(rulesOf(workflow(`uses: ${uses}`))).toEqual([])
  })
})

describe('names', () => {
  const step = (id: string, input: string): string[] => [
    `id: ${id}`,
    'uses: your-org/oz-agent-action@v1',
    'with:',
    `  ${input}: x`,
  ]

  test('an input the action does not have is found, with its line', () => {
    const findings = lintWorkflow(workflow(...step('agent', 'promt')), manifests)
    expect(findings).toEqual([{ rule: 'unknown-name', line: 10, message: 'no input is called promt' }])
  })

  test('an output the action does not have is found, another step is left alone', () => {
    const reading =
      '      - run: echo "$A $B"\n        env: { A: "${{ steps.agent.outputs.answer }}", B: "${{ steps.other.outputs.x }}" }\n'
    const findings = lintWorkflow(workflow(...step('agent', 'prompt')) + reading, manifests)
    expect(findings).toEqual([{ rule: 'unknown-name', line: 12, message: 'no output is called answer' }])
  })

  test('a sub-action has names of its own', () => {
    const sub = (input: string): string =>
      workflow(
        'id: plan',
        'uses: your-org/oz-agent-action/schedule@v1',
        'with:',
        `  ${input}: x`,
        'env:',
        '  P: ${{ steps.plan.outputs.plan }}',
      )
    expect(rulesOf(sub('file'))).toEqual([])
    expect(rulesOf(sub('prompt'))).toEqual(['unknown-name'])
    expect(rulesOf(sub('file').replace('outputs.plan', 'outputs.agent_output'))).toEqual(['unknown-name'])
    expect(rulesOf(sub('file').replace('/schedule@', '/scedule@'))).toEqual(['unknown-name', 'unknown-name'])
  })

  test('right names may stand', () => {
    const reading = '      - run: echo "$A"\n        env: { A: "${{ steps.agent.outputs.agent_output }}" }\n'
    expect(rulesOf(workflow(...step('agent', 'prompt')) + reading)).toEqual([])
  })
})

test('a workflow without permissions, and one that is not YAML, are found', () => {
  expect(rulesOf(workflow('run: echo').replace('permissions: {}\n', ''))).toEqual(['no-permissions'])
  expect(rulesOf('on: [push\njobs: {')).toContain('syntax')
})

describe('a snippet as a workflow', () => {
  test('a list of steps gets a job around it and keeps its findings', () => {
    const snippet = '- uses: actions/checkout@v7\n- run: |\n    echo ${{ github.head_ref }}\n'
    expect(rulesOf(asWorkflow(snippet) ?? '')).toEqual(['unpinned', 'untrusted-in-run'])
  })

  test('a workflow stays as it is; other YAML is none', () => {
    const text = workflow('run: echo')
    expect(asWorkflow(text)).toBe(text)
    expect(asWorkflow('model_id: fast\n')).toBeUndefined()
    expect(asWorkflow('- one\n- two\n')).toBeUndefined()
  })
})

test('what a workflow lacks is named', () => {
  expect(lintShape('on: push\npermissions: read-all\njobs: { a: { steps: [] }, b: { timeout-minutes: 5 } }')).toEqual([
    'permissions: {} at the top',
    'a concurrency group',
    'timeout-minutes of the job a',
  ])
})
