/** The workflows that README.md shows, played as they stand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readSnippets } from '../../scripts/lint/markdown.ts'
import { actionRoot, errorsOf, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const workflows = readSnippets(readFileSync(join(actionRoot, 'README.md'), 'utf8'))
  .filter(({ language, text }) => language === 'yaml' && /^on:/m.test(text))
  .map(({ text }) => text)

test('the quickstart works as it is copied: the next step has the answer', async () => {
  expect(workflows).toHaveLength(1)
  const [workflow = ''] = workflows
  const answer = 'The cause is `readDepth` in src/options.ts, line 42. $(exit 1)'
  const { step, result } = await play({
    folder: makeFolder(),
    workflow,
    agent: { states: [{ at: 0, state: 'SUCCEEDED' }], answer },
  })
  expect(errorsOf(step)).toEqual([])
  expect(result.conclusion).toBe('success')
  const workspace = result.jobs['oz']?.workspace ?? ''
  expect(readFileSync(join(workspace, 'answer.md'), 'utf8')).toBe(`${answer}\n`)
})
