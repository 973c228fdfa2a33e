/** What coding agents read: the skill names only what there is, and llms.txt lists the pages that there are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInitOptions, recipeNames } from '../../init/options.ts'
import { readManifests } from '../../scripts/lint/documents.ts'
import { fillHead } from '../../scripts/pages.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const skill = read('skills/oz-agent-action/SKILL.md')
const manifests = await readManifests(root)
const inputs = manifests.get('')?.inputs.map(({ name }) => name) ?? []

describe('SKILL.md', () => {
  test('begins with a name and a description, as skills do', () => {
    const head: unknown = parse(/^---\n(.*?)\n---\n/s.exec(skill)?.[1] ?? '')
    expect(head).toMatchObject({ name: 'oz-agent-action', description: expect.stringMatching(/^.{50,1024}$/s) })
  })

  test('names only inputs that exist', () => {
    const named = [...skill.matchAll(/`([a-z]+(?:_[a-z]+)+)(?::[^`]*)?`/g)].map(([, name]) => name)
    const ofGitHub = ['issue_comment', 'pull_request', 'pull_request_target', 'workflow_run']
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name = '') => !inputs.includes(name) && !ofGitHub.includes(name))).toEqual([])
  })

  test('names each recipe, with an event of its example', () => {
    const rows = [...skill.matchAll(/^\| .* \| `([\w-]+)` +\| `(\w+)` +\|$/gm)].map(([, name = '', event = '']) => ({
      name,
      event,
    }))
    expect(rows.map(({ name }) => name)).toEqual([...recipeNames])
    for (const { name, event } of rows) expect(parse(read(`examples/${name}.yml`))).toHaveProperty(`on.${event}`)
  })

  test('its commands of the wizard are read by the wizard', () => {
    const commands = [...skill.matchAll(/oz-agent-action (init [^\n]*)$/gm)].map(([, line = '']) => line.split(' '))
    expect(commands.length).toBeGreaterThan(1)
    for (const args of commands) expect(readInitOptions(args)).toBeDefined()
  })
})

describe('llms.txt', () => {
  const links = [...read('llms.txt').matchAll(/^- \[.+\]\((.+?)\): .+/gm)].map(([, path = '']) => path)

  test('links only to pages that exist, and to every guide, recipe and skill', () => {
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const guides = readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`)
    const recipes = recipeNames.map((name) => `recipes/${name}/README.md`)
    expect(links).toEqual(expect.arrayContaining([...guides, ...recipes, 'skills/oz-agent-action/SKILL.md']))
  })
})

test('a page gets its head once, however often', () => {
  const pages = [
    { path: 'docs/a.md', text: '# A\n\nText.\n' },
    { path: 'docs/b.md', text: '# B\n' },
  ]
  const [first = { path: '', text: '' }] = pages
  const filled = fillHead(first, pages)
  expect(filled).toMatch(/^<!-- pages.*\n\n\[README\]\(\.\.\/README\.md\) · \*\*A\*\* · \[B\]\(b\.md\)\n\n<!-- end/)
  expect(filled).toMatch(/# A\n\nText\.\n$/)
  expect(fillHead({ path: 'docs/a.md', text: filled }, pages)).toBe(filled)
})
