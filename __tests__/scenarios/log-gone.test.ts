import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { startEmulator } from '../../emulator/server.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

const states = [
  { at: 0, state: 'QUEUED' },
  { at: 900, state: 'INPROGRESS' },
  { at: 1_500, state: 'SUCCEEDED' },
] as const

test('a step whose log nobody reads any more goes on to its end', async () => {
  const emulator = await startEmulator({ agent: scriptedAgent({ states, answer: 'Done.' }) })
  const folder = makeFolder()
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const env = {
    PATH: process.env['PATH'],
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: output,
    GITHUB_EVENT_NAME: 'schedule',
    INPUT_PROMPT: 'Say it.',
    INPUT_OZ_API_KEY: emulator.key,
    INPUT_OZ_SERVER_URL: emulator.url,
  }
  const main = join(import.meta.dirname, '../../dist/main.js')
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = (await once(child, 'exit')) as readonly unknown[]
  await emulator.close()
  expect(code).toBe(0)
  expect(readFileSync(output, 'utf8')).toMatch(/^conclusion<<.*\nsuccess\n/m)
  expect(emulator.oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED'])
})
