/** The files that the pages about the sub-actions show are read by them as they stand. */
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, type Problem, readEntries } from '../../src/resources/reconcile/file.ts'
import { readEnvironments } from '../../src/resources/environment/declared.ts'
import { readSchedules } from '../../src/resources/schedule/declared.ts'
import { readDeclaredSecrets } from '../../src/resources/secret/declared.ts'
import { readSnippets } from '../../scripts/lint/markdown.ts'

const now = new Date('2026-12-01T00:00:00Z')
const readFile = () => Promise.resolve({ text: 'Look for documentation that is out of date.', origin: '' })

test.each<[string, string, number, (entries: readonly Entry[]) => unknown]>([
  [
    'schedule/README.md',
    'schedules',
    3,
    (entries) => readSchedules(entries, { repositoryId: 1, repository: 'acme/web', now, readFile }),
  ],
  ['environment/README.md', 'environments', 1, (entries) => readEnvironments(entries, 1)],
  ['secret/README.md', 'secrets', 3, (entries) => readDeclaredSecrets(entries, now)],
  ['docs/environments.md', 'environments', 1, (entries) => readEnvironments(entries, 1)],
  ['docs/environments.md', 'secrets', 2, (entries) => readDeclaredSecrets(entries, now)],
])('%s: %s', async (path, listName, count, read) => {
  const page = readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
  const file = readSnippets(page).find(({ text }) => text.startsWith(`${listName}:`))
  const problems: Problem[] = []
  const entries = await readEntries(file?.text ?? '', listName, problems)
  await read(entries)
  expect(problems).toEqual([])
  expect(entries).toHaveLength(count)
})
