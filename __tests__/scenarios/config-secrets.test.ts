import { expect, test } from '@jest/globals'
import { play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const token = 'tok-5f1d9c27ab34e860'
const servers = JSON.stringify({ docs: { command: 'docs', env: { DOCS_TOKEN: token } } })
const agent = { ...quickAgent, answer: `I signed in with ${token}, or ${Buffer.from(token).toString('hex')}.` }

test('what the servers of `mcp` sign in with reaches the agent, and nobody who reads of its run', async () => {
  const { step, oz } = await play({ folder: makeFolder(), with: { mcp: servers }, agent })
  expect(JSON.stringify(oz.requests)).toContain(token)
  expect(step.outputs).toMatchObject({ conclusion: 'success', agent_output: 'I signed in with ***, or ***.' })
  // Above this mark the runner itself shows the inputs, in which real workflows have `${{ secrets.… }}`.
  const own = step.log.slice(step.log.indexOf('##[endgroup]'))
  expect([step.summary, ...own].join('\n')).not.toContain(token)
  expect(step.summary).toContain(String.raw`I signed in with \*\*\*`)
})
