import { describe, expect, test } from '@jest/globals'
import { startEmulator } from '../../emulator/server.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { errorsOf, play, quickAgent, scenarioKey, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** A server on which runs of these names were started, one after another. */
async function playOn(
  names: readonly string[],
  inputs: Play['with'],
  dialect: 'documented' | 'deviating' = 'documented',
) {
  const emulator = await startEmulator({ key: scenarioKey, dialect, agent: scriptedAgent(quickAgent) })
  try {
    for (const name of names) {
      await fetch(`${emulator.url}/api/v1/agent/run`, {
        method: 'POST',
        headers: { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'Do it.', config: { name } }),
      })
    }
    const { step } = await play({
      folder: makeFolder(),
      with: { prompt: undefined, run_id: 'latest', trust_run: true, oz_server_url: emulator.url, ...inputs },
    })
    return { step, runs: emulator.oz.runs }
  } finally {
    await emulator.close()
  }
}

describe('run_id: latest', () => {
  test.each(['documented', 'deviating'] as const)(
    'takes the newest run of the name, on a %s server',
    async (dialect) => {
      const { step, runs } = await playOn(['nightly', 'nightly', 'nightlies', 'other'], { name: 'nightly' }, dialect)
      expect(errorsOf(step)).toEqual([])
      expect(runs).toHaveLength(4)
      expect(step.outputs).toMatchObject({ run_id: runs[1]?.id, conclusion: 'success', agent_output: 'All is well.' })
      expect(step.log.filter((line) => /\d s old/.test(line))).toHaveLength(2)
      expect(step.summary).toMatch(/newest run named/)
    },
  )

  test('takes no run that a step of another repository started', async () => {
    const { step } = await playOn(['nightly'], { name: 'nightly', trust_run: undefined })
    expect(errorsOf(step)).toEqual([expect.stringMatching(/found no run named "nightly"/)])
  })

  test('without such a run says so', async () => {
    const { step, runs } = await playOn(['other'], { name: 'nightly' })
    expect(errorsOf(step)).toEqual([expect.stringMatching(/found no run named "nightly"/)])
    expect(runs).toHaveLength(1)
  })

  test('needs a name', async () => {
    const { step } = await playOn([], {})
    expect(errorsOf(step)).toEqual([expect.stringMatching(/no name is given/)])
  })
})
