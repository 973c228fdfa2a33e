/** Files as Windows writes them, and a workspace with blanks and non-ASCII letters in its path. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { serveContents } from '../../emulator/github/repository.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()
const windows = (text: string): string => text.replaceAll('\n', '\r\n')

function makeWorkspace(): string {
  const folder = join(makeFolder(), 'Übungs Ordner 日本')
  mkdirSync(folder)
  return folder
}

const schema = { type: 'object', required: ['level'], properties: { level: { enum: ['low', 'high'] } } }
const files: Readonly<Record<string, string>> = {
  'task.md': 'Look at this.\n\n{% if vars.who %}\nTo {{ vars.who }}.\n{% endif %}\nThen stop.\n',
  'schema.json': JSON.stringify(schema, undefined, 2),
  '.github/oz/schedules.yml':
    'schedules:\n  - key: one\n    cron: 0 6 * * 1\n    prompt: |\n      First.\n      Second.\n',
}

test('prompt, schema and event file with CRLF: the agent gets plain lines, and its answer is checked', async () => {
  const { api, github } = await openGitHub()
  serveContents(api, (path) => (files[path] === undefined ? undefined : Buffer.from(windows(files[path]))))
  const folder = makeWorkspace()
  const event = join(folder, 'event file.json')
  writeFileSync(event, windows(JSON.stringify(readExamplePayload('issues', 'opened'), undefined, 2)))
  const { result, step, oz } = await play({
    folder,
    github,
    event: { name: 'issues', payload: event },
    with: { prompt: undefined, prompt_file: 'task.md', prompt_vars: 'who: Mona\r\n', result_schema: 'schema.json' },
    agent: { answer: '```json\r\n{ "level": "low" }\r\n```\r\n' },
  })
  expect(result.conclusion).toBe('success')
  expect(step.outputs['result']).toBe('{"level":"low"}')
  expect(oz.runs[0]?.prompt).toContain('Look at this.\n\n')
  expect(oz.runs[0]?.prompt).toContain('\nTo Mona.\n')
  expect(oz.runs[0]?.prompt).not.toContain('\r')
})

test('schedules with CRLF', async () => {
  const { api, github } = await openGitHub()
  serveContents(api, (path) => (files[path] === undefined ? undefined : Buffer.from(windows(files[path]))))
  const workflow = `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: agent
        uses: your-org/oz-agent-action/schedule@v1
        with: { oz_api_key: '\${{ secrets.OZ_API_KEY }}' }
`
  const event = { name: 'push', payload: { ...readExamplePayload('push'), ref: 'refs/heads/master' } }
  const { step, oz } = await play({ folder: makeWorkspace(), github, event, workflow: windows(workflow) })
  expect(step.outputs).toMatchObject({ created: '1', failed: '0' })
  const posted = oz.requests.find(({ method }) => method === 'POST')?.body ?? ''
  expect(posted).toContain('First.\\nSecond.')
  expect(posted).not.toContain('\\r')
})
