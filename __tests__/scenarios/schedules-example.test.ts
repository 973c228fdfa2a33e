/** The example of schedules as code, as it stands: planned on a pull request, made true on a push. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { planOf, playDeclared, push, type DeclaredPlay } from '../support/declared.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { actionRoot } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const examples = join(actionRoot, 'examples')
const paths = ['.github/oz/schedules.yml', '.github/oz/prompts/stale-docs.md']
const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(examples, path), 'utf8')]))

function playExample(event: NonNullable<DeclaredPlay['event']>) {
  const workflow = join(examples, 'schedules.yml')
  return playDeclared({ folder: makeFolder(), action: 'schedule', files, event, workflow })
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
    expect(oz.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  test('makes the schedules true on a push', async () => {
    const { step, oz } = await playExample(push)
    expect(step.outputs).toMatchObject({ created: '2', failed: '0' })
    expect(oz.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })
})
