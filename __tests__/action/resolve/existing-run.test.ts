import { expect, test } from '@jest/globals'
import { requireOwnRun, type OwnRunQuestion } from '../../../src/action/resolve/existing-run.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { runWith } from '../../oz/run/runs.ts'

const repository = { id: 7, url: 'https://github.com/octo/repo' }
const line = (page: string): string => `Do it.\n\noz-agent-action run ${'a'.repeat(32)} https://github.com/${page}`

async function judge(run: Partial<Run>, more: Partial<OwnRunQuestion> = {}): Promise<string> {
  const ports = {
    api: { origin: 'https://oz.test', getRun: () => Promise.resolve(runWith({ id: 'run-9', ...run })) },
    clock: { now: () => 0, date: () => new Date(0), sleep: () => Promise.resolve() },
    jitter: () => 0.5,
    signal: new AbortController().signal,
  }
  const question = { runId: 'run-9', isTrusted: false, repository, texts: [], ...more }
  try {
    await requireOwnRun(ports, question)
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test.each<[string, Partial<Run>]>([
  ['its metadata', { metadata: { gha_repo: '7' } }],
  ['its key', { prompt: line('octo/repo/actions/runs/5') }],
  ['its key, in another case', { prompt: line('Octo/Repo/actions/runs/5/attempts/2') }],
])('a run of this repository by %s is taken', async (_, run) => {
  expect(await judge(run)).toBe('taken')
  expect(await judge(run, { texts: ['look at run-9'] })).toBe('taken')
})

test.each<[string, Partial<Run>]>([
  ['nothing', {}],
  ['the metadata of another repository', { metadata: { gha_repo: '8' }, prompt: line('octo/repo/actions/runs/5') }],
  ['the key of another repository', { prompt: line('octo/repository/actions/runs/5') }],
  ['a key that names no workflow', { prompt: `oz-agent-action run ${'a'.repeat(32)}` }],
])('a run with %s is not, unless it is trusted', async (_, run) => {
  expect(await judge(run)).toBe('run_id: no step of this repository started the run run-9.')
  expect(await judge(run, { isTrusted: true })).toBe('taken')
  expect(await judge(run, { isTrusted: true, texts: ['please take RUN-9 now'] })).toBe(
    'run_id: no step of this repository started the run run-9, and the id stands in a text of the event.',
  )
})
