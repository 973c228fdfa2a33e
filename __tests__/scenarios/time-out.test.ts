import { describe, expect, test } from '@jest/globals'
import { endlessAgent, errorsOf, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('timeout_minutes', () => {
  test('cancels the run', async () => {
    const { step, oz } = await play({ folder: makeFolder(), agent: endlessAgent, with: { timeout_minutes: 0.01 } })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'timed_out', run_id: oz.runs[0]?.id } })
    expect(oz.runs[0]?.state).toBe('CANCELLED')
    expect(errorsOf(step)[0]).toContain('timeout_minutes')
    expect(step.durationMs).toBeLessThan(5_600)
  })

  test('leaves the run where it is told to', async () => {
    const inputs = { timeout_minutes: '0.01', on_timeout: 'leave' }
    const { step, oz } = await play({ folder: makeFolder(), agent: endlessAgent, with: inputs })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'timed_out' } })
    expect(oz.runs[0]?.cancelledAtMs).toBeUndefined()
    expect(errorsOf(step)[0]).toContain('/sessions/')
  })
})
