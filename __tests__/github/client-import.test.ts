/** The toolkit reads the event's file when it is loaded; the step has read it already, and must live with a broken one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { createGitHub } from '../../src/github/client.ts'
import { quickClock, signal } from './loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a malformed event file does not keep GitHub from being asked', async () => {
  const file = join(folder, 'event.json')
  writeFileSync(file, '{"broken')
  process.env['GITHUB_EVENT_PATH'] = file
  try {
    const send = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{"login":"octo"}') })
    const github = createGitHub({ send, clock: quickClock(), env: {}, token: undefined })
    const ask = () => github.call({ signal }, ({ users }, { request }) => users.getAuthenticated({ request }))
    expect((await Promise.all([ask(), ask()])).map(({ data }) => data.login)).toEqual(['octo', 'octo'])
    expect(process.env['GITHUB_EVENT_PATH']).toBe(file)
  } finally {
    delete process.env['GITHUB_EVENT_PATH']
  }
})

test('a call that forgets its request options is not sent past the transport', async () => {
  const send = () => Promise.reject(new Error('nothing is sent'))
  const github = createGitHub({ send, clock: quickClock(), env: {}, token: undefined })
  await expect(github.call({ signal }, ({ users }) => users.getAuthenticated())).rejects.toThrow('request options')
})
