import { describe, expect, test } from '@jest/globals'
import { endlessAgent, onceRunIs, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('a job that is cancelled', () => {
  test('takes its run down, and says so in outputs and summary', async () => {
    const { result, step, oz } = await play({
      folder: makeFolder(),
      agent: endlessAgent,
      at: (oz) => ({ cancel: onceRunIs(oz, 'INPROGRESS') }),
    })
    expect(result).toMatchObject({ conclusion: 'cancelled', interruptions: ['cancel'] })
    expect(oz.runs.map((run) => run.state)).toEqual(['CANCELLED'])
    expect(step.outputs).toMatchObject({ conclusion: 'cancelled', run_id: oz.runs[0]?.id })
    expect(step.summary).not.toBe('')
    expect(step.durationMs).toBeLessThan(7_000)
  })

  test('has its run taken down by post when main was killed', async () => {
    const { result, oz } = await play({
      folder: makeFolder(),
      agent: endlessAgent,
      at: (oz) => ({ crash: onceRunIs(oz, 'INPROGRESS') }),
    })
    expect(result.interruptions).toEqual(['crash'])
    expect(oz.runs.map((run) => run.state)).toEqual(['CANCELLED'])
    expect(result.postStep('agent').log.join('\n')).toContain(oz.runs[0]?.id)
  })
})
