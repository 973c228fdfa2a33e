import { expect, test } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorsOf, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

function bodyOf(text: string | undefined): Readonly<Record<string, unknown>> {
  const body: unknown = JSON.parse(text ?? '{}')
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

test('images and metadata reach the server', async () => {
  const folder = makeFolder()
  const workspace = join(folder, 'agent/Hello-World/Hello-World')
  mkdirSync(workspace, { recursive: true })
  writeFileSync(join(workspace, 'shot.png'), Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'))
  const { step, oz } = await play({
    folder,
    with: { attachments: '*.png', metadata: 'team: payments' },
  })
  expect(errorsOf(step)).toEqual([])
  const body = bodyOf(oz.requests.find(({ method }) => method === 'POST')?.body)
  expect(body['metadata']).toEqual({
    team: 'payments',
    gha_key: expect.stringMatching(/^[0-9a-f]{32}$/),
    gha_repo: '186853002',
    gha_subject: 'issue-1',
  })
  expect(body['attachments']).toEqual([{ file_name: 'shot.png', mime_type: 'image/png', data: 'iVBORw0KGgpyZXN0' }])
})

test('a server that refuses metadata gets the run without, and a warning is given once', async () => {
  const { step, oz } = await play({
    folder: makeFolder(),
    with: { metadata: 'team: payments' },
    server: { refuse: ['metadata'] },
  })
  expect(step.outcome).toBe('success')
  expect(oz.runs).toHaveLength(1)
  expect(step.annotations.filter(({ message }) => message.includes("doesn't accept metadata"))).toHaveLength(1)
})
