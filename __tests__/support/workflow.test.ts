import { describe, expect, test } from '@jest/globals'
import { readDispatchInputs, whyNotTriggered } from './runner/triggers.ts'
import { readWorkflow } from './runner/workflow.ts'

describe('a workflow file', () => {
  test('is read into jobs and steps, with defaults and the legs of a matrix', () => {
    const workflow = readWorkflow(`
      on: [push, issues]
      env: { LEVEL: 3, NOTHING: }
      defaults: { run: { shell: sh } }
      jobs:
        one:
          runs-on: ubuntu-latest
          strategy: { matrix: { os: [a, b], n: [1, 2] } }
          steps:
            - { run: 'echo hi', if: true }
            - { uses: ./, with: { wait: false, minutes: 1.5 } }
        two: { runs-on: ubuntu-latest, needs: one, steps: [] }`)
    expect(workflow.on).toEqual({ push: null, issues: null })
    expect(workflow.env).toEqual({ LEVEL: '3', NOTHING: '' })
    const [one, two] = workflow.jobs
    expect(one?.legs).toEqual([
      { os: 'a', n: 1 },
      { os: 'a', n: 2 },
      { os: 'b', n: 1 },
      { os: 'b', n: 2 },
    ])
    expect(one?.steps[0]).toMatchObject({ kind: 'run', script: 'echo hi', shell: 'sh', condition: 'true' })
    expect(one?.steps[1]).toMatchObject({ kind: 'uses', uses: './', with: { wait: 'false', minutes: '1.5' } })
    expect(two).toMatchObject({ needs: ['one'], legs: [{}] })
  })

  test.each([
    ['jobs: {}\non: push', 'no jobs'],
    ['jobs: { a: { steps: [] } }', 'no `on:`'],
    ['on: push\njobs: { a: { container: node, steps: [] } }', 'jobs.a has `container`'],
    ['on: push\njobs: { a: { uses: ./x.yml, steps: [] } }', 'may not have `steps`'],
    ['on: push\njobs: { a: { steps: [{ run: x, uses: y }] } }', 'either `run` or `uses`'],
    ['on: push\njobs: { a: { steps: [{ name: x }] } }', 'either `run` or `uses`'],
    ['on: push\njobs: { a: { steps: [{ run: x, wiht: {} }] } }', '`wiht`'],
    ['on: push\njobs: { a: { steps: [{ uses: x, with: { a: [1] } }] } }', 'with.a must be a plain value'],
    ['on: push\njobs: [1]', 'jobs must be a map'],
    ['on: push\njobs: { a: { strategy: { matrix: { include: [] } } } }', "isn't played"],
  ])('that says %j is refused', (text, reason) => {
    expect(() => readWorkflow(text)).toThrow(reason)
  })
})

describe('what starts a workflow', () => {
  test.each([
    [{ issues: { types: ['opened'] } }, 'issues', { action: 'opened' }, undefined],
    [{ issues: { types: 'opened' } }, 'issues', { action: 'opened' }, undefined],
    [{ issues: { types: ['opened'] } }, 'issues', { action: 'closed' }, /types opened, and this is closed/],
    [{ issues: null }, 'issues', { action: 'closed' }, undefined],
    [{ pull_request: null }, 'pull_request', { action: 'labeled' }, /opened, synchronize, reopened/],
    [{ pull_request: null }, 'pull_request', { action: 'synchronize' }, undefined],
    [{ push: null }, 'issues', {}, /runs on push, and this is issues/],
    [{ schedule: [{ cron: '0 0 * * *' }] }, 'schedule', {}, undefined],
  ])('%j on %s %j', (on, name, payload, expected) => {
    const reason = whyNotTriggered(on, name, payload)
    if (expected === undefined) expect(reason).toBeUndefined()
    else expect(reason).toMatch(expected)
  })

  test('inputs of a dispatch fall back to their defaults', () => {
    const on = { workflow_dispatch: { inputs: { a: { default: 'x' }, b: { default: 'y' }, c: { required: true } } } }
    expect(readDispatchInputs(on, { inputs: { b: 'given' } })).toEqual({ a: 'x', b: 'given', c: '' })
  })
})
