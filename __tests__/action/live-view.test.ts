import { expect, test } from '@jest/globals'
import { warnAboutLoop } from '../../src/action/live-view.ts'
import { here, issue, readFrom } from '../event/payloads.ts'
import { openRuntime } from '../../src/platform/runtime.ts'

const event = readFrom('issues', { repository: here, issue: issue() }, { GITHUB_RUN_ID: '5' })

test('a look-up that nothing depends on never rejects, whatever goes wrong in it', async () => {
  const { signal } = new AbortController()
  const said: string[] = []
  const real = openRuntime({}, [], signal)
  const runtime = { ...real, log: { ...real.log, info: (text: string) => said.push(text) } }
  await expect(
    warnAboutLoop({ runtime, event, github: () => Promise.reject(new Error('unforeseen')) }, signal),
  ).resolves.toBeUndefined()
  expect(said).toEqual(["Couldn't check how often this workflow ran recently: unforeseen"])
})
