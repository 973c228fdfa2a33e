import { expect, test } from '@jest/globals'
import { assertOwn } from '../../../src/action/resolve/existing-run.ts'
import { readEvent } from '../../../src/event/read.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { runWith } from '../../oz/run/runs.ts'

const event = readEvent({ GITHUB_REPOSITORY: 'octo/repo', GITHUB_REPOSITORY_ID: '7' })
const line = (page: string): string => `Do it.\n\noz-agent-action run ${'a'.repeat(32)} https://github.com/${page}`

function judge(run: Partial<Run>, { isTrusted = false, texts = [] as readonly string[] } = {}): string {
  try {
    assertOwn(
      runWith({ id: 'run-9', ...run }),
      { runId: 'run-9', isTrusted },
      event,
      texts.map((text) => ({ text })),
    )
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test.each<[string, Partial<Run>]>([
  ['its metadata', { metadata: { gha_repo: '7' } }],
  ['its key', { prompt: line('octo/repo/actions/runs/5') }],
  ['its key, in another case', { prompt: line('Octo/Repo/actions/runs/5/attempts/2') }],
])('a run of this repository by %s is taken', (_, run) => {
  expect(judge(run)).toBe('taken')
  expect(judge(run, { texts: ['look at run-9'] })).toBe('taken')
})

test.each<[string, Partial<Run>]>([
  ['nothing', {}],
  ['the metadata of another repository', { metadata: { gha_repo: '8' }, prompt: line('octo/repo/actions/runs/5') }],
  ['the key of another repository', { prompt: line('octo/repository/actions/runs/5') }],
  ['a key that names no workflow', { prompt: `oz-agent-action run ${'a'.repeat(32)}` }],
])('a run with %s is not, unless it is trusted', (_, run) => {
  expect(judge(run)).toBe('run_id: no step of this repository started the run run-9.')
  expect(judge(run, { isTrusted: true })).toBe('taken')
  expect(judge(run, { isTrusted: true, texts: ['please take RUN-9 now'] })).toBe(
    'run_id: no step of this repository started the run run-9, and the id stands in a text of the event.',
  )
})
