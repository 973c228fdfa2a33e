import { expect, test } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEvent } from '../../src/event/read.ts'
import { whyNoSecrets } from '../../src/event/subject.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-'))

function why(name: string, payload: object, actor = 'octocat'): string | undefined {
  const path = join(folder, 'event.json')
  writeFileSync(path, JSON.stringify(payload))
  return whyNoSecrets(
    readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'o/r', GITHUB_ACTOR: actor }),
  )
}

const pullFrom = (fullName: string): object => ({
  action: 'opened',
  repository: { full_name: 'o/r', id: 1 },
  pull_request: { number: 1, head: { ref: 'b', sha: 'a'.repeat(40), repo: { full_name: fullName } } },
})

test.each([
  ['a pull request from a fork', 'pull_request', pullFrom('fork/r'), 'octocat', 'forks'],
  ['a pull request from the same repository', 'pull_request', pullFrom('o/r'), 'octocat', undefined],
  ['a fork behind pull_request_target', 'pull_request_target', pullFrom('fork/r'), 'octocat', undefined],
  ['a pull request by Dependabot', 'pull_request', pullFrom('o/r'), 'dependabot[bot]', 'Dependabot'],
  ['an issue by Dependabot', 'issues', { issue: { number: 1 } }, 'dependabot[bot]', undefined],
  ['an issue', 'issues', { issue: { number: 1 } }, 'octocat', undefined],
])('%s', (_what, name, payload, actor, expected) => {
  const reason = why(name, payload, actor)
  if (expected === undefined) expect(reason).toBeUndefined()
  else expect(reason).toContain(expected)
})
