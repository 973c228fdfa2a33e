import { describe, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { isStopped, leaveStopFile } from '../../../src/oz/run/post-state.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const key = '0123456789abcdef0123456789abcdef'

describe('the stop file', () => {
  test('stops the main of its key, and no other', () => {
    const env = { RUNNER_TEMP: makeFolder() }
    expect(isStopped(env, key)).toBe(false)
    leaveStopFile(env, key)
    expect(isStopped(env, key)).toBe(true)
    expect(isStopped(env, 'f'.repeat(32))).toBe(false)
    expect(readdirSync(env.RUNNER_TEMP)).toEqual([`oz-agent-action-${key}.stop`])
  })

  test.each([{}, { RUNNER_TEMP: '' }, { RUNNER_TEMP: '/dev/null/nowhere' }])(
    'harms nothing where there is no place: %j',
    (env) => {
      leaveStopFile(env, key)
      expect(isStopped(env, key)).toBe(false)
    },
  )
})
