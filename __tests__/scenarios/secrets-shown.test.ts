/** What no log, output or summary of the built action shows, however it comes about. */
import { describe, expect, test } from '@jest/globals'
import { errorsOf, play, quickAgent, scenarioKey, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** All that the step said but for the commands that tell the runner what to hide. */
function saidBy({ step }: Played): string {
  return step.stdout.replaceAll(/^::add-mask::.*$/gm, '') + step.stderr
}

function allOf(played: Played): string {
  const { step, result } = played
  return JSON.stringify([saidBy(played), step.outputs, step.state, step.summary, result.log])
}

test.each(['https,http,net,tls,undici,fetch', '*'])('NODE_DEBUG=%s shows no key', async (NODE_DEBUG) => {
  const played = await play({ folder: makeFolder(), env: { NODE_DEBUG } })
  expect(played.step.outcome).toBe('success')
  expect(
    saidBy(played)
      .split('\n')
      .filter((line) => line.includes(scenarioKey)),
  ).toEqual([])
})

describe('a key that the agent says', () => {
  const escaped = Array.from(scenarioKey)
    .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
  test.each([
    ['split by soft hyphens', Array.from(scenarioKey).join('\u00ad')],
    ['split by zero-width blanks', Array.from(scenarioKey).join('\u200b')],
    ['as escapes', escaped],
  ])('%s, is hidden', async (_name, key) => {
    const played = await play({ folder: makeFolder(), agent: { ...quickAgent, answer: `It is ${key}.` } })
    expect(played.step.outputs['agent_output']).toMatch(/^It is \W?\*\*\*\.$/)
    const readable = allOf(played).replaceAll(/[\u00ad\u200b]/g, '')
    expect(readable).not.toContain(scenarioKey)
    expect(readable).not.toContain(JSON.stringify(escaped).slice(1, -1))
  })
})

test('a secret in oz_server_url', async () => {
  const oz_server_url = 'https://oz.example.com/?api_key=hunter22-of-the-url'
  const played = await play({ folder: makeFolder(), with: { oz_server_url } })
  expect(errorsOf(played.step)).toEqual([expect.stringContaining('oz_server_url must end with its path')])
  expect(saidBy(played) + played.step.summary).not.toContain('hunter22')
})
