/** The example of schedules as code, as it stands: planned on a pull request, made true on a push. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseJson } from '../../src/platform/json.ts'
import { planOf, playDeclared, push, type DeclaredPlay } from '../support/declared.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { actionRoot } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const examples = join(actionRoot, 'examples')
const paths = ['.github/oz/schedules.yml', '.github/oz/prompts/stale-docs.md']
const ofThisRepository = {
  uid: 'env-hello',
  config: { name: 'hello', github_repos: [{ owner: 'Codertocat', repo: 'Hello-World' }] },
  last_updated: '2026-01-01T00:00:00Z',
  setup_failed: false,
}
const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(examples, path), 'utf8')]))

function playExample(event: NonNullable<DeclaredPlay['event']>, options: Pick<DeclaredPlay, 'server'> = {}) {
  const workflow = join(examples, 'schedules.yml')
  return playDeclared({ folder: makeFolder(), action: 'schedule', files, event, workflow, ...options })
}

describe('examples/schedules.yml', () => {
  test('shows on a pull request what merging it would change', async () => {
    const { step, oz } = await playExample({
      name: 'pull_request',
      payload: readExamplePayload('pull_request', 'opened'),
    })
    expect(step.outputs).toMatchObject({ created: '2', failed: '0' })
    expect(planOf(step)).toMatchObject([
      { key: 'dependencies', result: 'planned' },
      { key: 'stale-docs', result: 'planned' },
    ])
    expect(oz.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('makes the schedules true on a push', async () => {
    const catalog = { environments: [ofThisRepository] }
    const { step, oz } = await playExample(push, { server: { catalog } })
    expect(step.outputs).toMatchObject({ created: '2', failed: '0' })
    const posts = oz.requests.filter(({ method }) => method === 'POST')
    expect(posts.map(({ body }) => parseJson(body))).toEqual(
      ['dependencies', 'stale-docs'].map(
        (key) =>
          expect.objectContaining({
            agent_config: { name: `gha:186853002:${key}`, environment_id: ofThisRepository.uid },
          }) as unknown,
      ),
    )
  })
})
