/** The template that docs/prompt.md shows renders on a real pull request, with what it says it does. */
import { expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readEvent } from '../../src/event/read.ts'
import { isObject } from '../../src/platform/json.ts'
import { type FetchedContext, noContext } from '../../src/prompt/context/context.ts'
import { Fencer } from '../../src/prompt/fence.ts'
import { Placeholders } from '../../src/prompt/pasted-text/placeholders.ts'
import { renderTemplate } from '../../src/prompt/template/template.ts'
import { fieldOf } from '../../scripts/lint/manifest.ts'
import { readSnippets } from '../../scripts/lint/markdown.ts'

const root = join(import.meta.dirname, '../..')
const snippets = readSnippets(readFileSync(join(root, 'docs/prompt.md'), 'utf8'))
const mark = '0123456789abcdef'

function readPullRequest(): ReturnType<typeof readEvent> {
  const examples: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules/@octokit/webhooks-examples/api.github.com/index.json'), 'utf8'),
  )
  const list: unknown[] = Array.isArray(examples) ? examples : []
  const payloads = fieldOf(
    list.find((one) => fieldOf(one, 'name') === 'pull_request'),
    'examples',
  )
  const folder = mkdtempSync(join(tmpdir(), 'prompt-page-'))
  try {
    writeFileSync(join(folder, 'event.json'), JSON.stringify(Array.isArray(payloads) ? payloads[0] : undefined))
    return readEvent({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(folder, 'event.json') })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  [1, 'diff'],
  [31, 'It changes 31 files. Look at these first: src/billing, src/auth.'],
])('with %i changed files', async (count, said) => {
  const event = readPullRequest()
  const file = {
    path: 'src/app.ts',
    previousPath: undefined,
    status: 'modified',
    additions: 1,
    deletions: 0,
    patch: [{ kind: 'added', oldLine: undefined, newLine: 7, text: 'const x = 1' }],
  } as const
  const author = { login: 'octocat', association: 'OWNER' }
  const issue = {
    repository: 'a/b',
    number: 42,
    state: 'open',
    author,
    title: `Broken ${'very '.repeat(30)}`,
    body: '',
  }
  const context: FetchedContext = {
    ...noContext,
    files: Array.from({ length: count }, () => file),
    linkedIssues: [issue],
  }
  const steps: unknown = parse(snippets.find(({ text }) => text.includes('prompt_vars'))?.text ?? '')
  const step: unknown = Array.isArray(steps) ? steps[0] : undefined
  const vars: unknown = parse(String(fieldOf(fieldOf(step, 'with'), 'prompt_vars')))
  const { text } = await renderTemplate({
    template: snippets.find(({ language }) => language === 'liquid')?.text ?? '',
    file: 'review.liquid',
    event,
    placeholders: new Placeholders('0'),
    vars: isObject(vars) ? vars : {},
    source: { fetch: () => Promise.resolve(context) },
    fencer: new Fencer(mark),
  })
  expect(text).toContain(said)
  expect(text).toMatch(/^Review pull request \d+ by \S+/)
  expect(text).toMatch(new RegExp(`Title: <data-${mark} what="[^"]*title"`))
  expect(text).toMatch(/It says that it closes #42: <data-[^>]*>Broken .{70,80}\.\.\.</)
})
