/** The project's own workflows and the examples, as they stand. */
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listWorkflows, readManifests } from '../../scripts/lint/documents.ts'
import { entriesOf, fieldOf } from '../../scripts/lint/manifest.ts'
import { lintWorkflow } from '../../scripts/lint/workflows.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const workflows = await listWorkflows(root)
const manifests = await readManifests(root)
const ours = workflows.filter((path) => path.startsWith('.github/'))

test('the workflows are there', () => {
  expect(ours).toEqual(
    [
      ...['check-dist', 'ci', 'codeql', 'fix-ci', 'oz-review', 'oz-triage', 'release', 'report', 'respond', 'review'],
      ...['scorecard', 'soak', 'triage'],
    ].map((name) => `.github/workflows/${name}.yml`),
  )
})

test.each(workflows)('%s is safe to copy', (path) => {
  expect(lintWorkflow(read(path), manifests)).toEqual([])
})

describe.each(ours)('%s', (path) => {
  const workflow: unknown = parse(read(path))
  const jobs = entriesOf(fieldOf(workflow, 'jobs'))

  test('gives nothing to all jobs, and each its least', () => {
    expect(fieldOf(workflow, 'permissions')).toEqual({})
    expect(jobs.filter(([, job]) => fieldOf(job, 'permissions') === undefined)).toEqual([])
  })

  test('gives every job a deadline', () => {
    expect(jobs.filter(([, job]) => fieldOf(job, 'timeout-minutes') === undefined)).toEqual([])
  })

  test('leaves no token behind for later steps', () => {
    const checkouts = jobs
      .flatMap(([, job]) => stepsOf(job))
      .filter((step) => textOf(step, 'uses').startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => fieldOf(fieldOf(step, 'with'), 'persist-credentials') !== false)).toEqual([])
  })
})

test('CI passed needs every other job of CI', () => {
  const jobs = fieldOf(parse(read('.github/workflows/ci.yml')), 'jobs')
  const others = entriesOf(jobs)
    .map(([name]) => name)
    .filter((name) => name !== 'passed')
  expect(fieldOf(fieldOf(jobs, 'passed'), 'needs')).toEqual(others)
})

test('a job that can write runs no code of a dependency', () => {
  const writing = ours.flatMap((path) =>
    entriesOf(fieldOf(parse(read(path)), 'jobs')).filter(([, job]) =>
      entriesOf(fieldOf(job, 'permissions')).some(([name, access]) => access === 'write' && name !== 'security-events'),
    ),
  )
  // What applies results of agents, called by users or for this repository itself, and what releases.
  const applying = ['fix', 'respond', 'review', 'review', 'triage', 'triage']
  expect(writing.map(([name]) => name).sort()).toEqual(['attest', 'publish', 'scorecard', ...applying].sort())
  const runs = writing.flatMap(([, job]) => stepsOf(job)).map((step) => textOf(step, 'run'))
  expect(runs.filter((run) => /npm (?:ci|install|run|test|exec)|npx|\.ci\/run/.test(run))).toEqual([])
})

function stepsOf(job: unknown): unknown[] {
  const steps = fieldOf(job, 'steps')
  return Array.isArray(steps) ? steps : []
}

function textOf(step: unknown, name: string): string {
  const value = fieldOf(step, name)
  return typeof value === 'string' ? value : ''
}
