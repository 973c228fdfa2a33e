import { expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptedAgent } from '../../../emulator/agents/scripted.ts'
import { startEmulator } from '../../../emulator/server.ts'
import { realClock } from '../../../src/platform/runtime.ts'
import { createOzApi } from '../../../src/oz/client/api.ts'
import { createArtifactStore } from '../../../src/oz/client/artifact-store.ts'
import { openConnection } from '../../../src/platform/http/connection.ts'
import { isEndState, type Run } from '../../../src/oz/client/types.ts'
import { saveArtifacts } from '../../../src/report/artifacts/artifacts.ts'

const signal = new AbortController().signal

test('what a run left on a server is downloaded whole', async () => {
  const agent = scriptedAgent({
    artifacts: [
      { type: 'PLAN', title: 'The plan', content: '# Plan' },
      { type: 'FILE', path: 'out/../report.txt', content: 'a report' },
      { type: 'SCREENSHOT', description: 'The page' },
      { type: 'PULL_REQUEST', url: 'https://github.com/o/r/pull/7', branch: 'oz/x' },
    ],
  })
  const workspace = await mkdtemp(join(tmpdir(), 'download-'))
  const server = await startEmulator({ agent })
  const connection = openConnection({})
  try {
    const api = createOzApi(connection.send, { baseUrl: `${server.url}/api/v1`, apiKey: server.key })
    const { id } = await api.createRun({ prompt: 'Do it' }, { signal })
    const run = await untilEnded(() => api.getRun(id, { signal }))
    const store = createArtifactStore({ api, send: connection.send, clock: realClock })
    const env = { GITHUB_WORKSPACE: workspace }
    const { entries, notes } = await saveArtifacts({ artifacts: run.artifacts, path: 'out', store, env, signal })
    expect(notes).toEqual([])
    expect(entries.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'plan: The plan',
      'file: report.txt',
      'screenshot: The page',
      'pull_request: oz/x',
    ])
    const [plan, file, screenshot] = await Promise.all(entries.slice(0, 3).map(({ path }) => readFile(path ?? '')))
    expect([plan?.toString(), file?.toString()]).toEqual(['# Plan', 'a report'])
    expect(screenshot?.subarray(1, 4).toString()).toBe('PNG')
  } finally {
    await connection.close()
    await server.close()
    await rm(workspace, { recursive: true, force: true })
  }
})

async function untilEnded(read: () => Promise<Run>): Promise<Run> {
  for (let tries = 0; tries < 200; tries += 1) {
    const run = await read()
    if (isEndState(run.state)) return run
    await realClock.sleep(50, signal)
  }
  throw new Error('the run did not end')
}
