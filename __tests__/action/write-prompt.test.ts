import { expect, test } from '@jest/globals'
import type { StepContext } from '../../src/action/step-context.ts'
import { preparePrompt } from '../../src/action/write-prompt.ts'
import type { TaskInputs } from '../../src/inputs/task.ts'
import { anyText } from '../../src/prompt/fence.ts'
import { openedIssue } from '../prompt/written.ts'

test('a pasted text of `runs` whose markup is the workflow’s own is cleaned and fenced', async () => {
  // As `join(github.event.issue.labels.*.name, ' | ')` makes it: neither the prompt with a word in its place has it, nor the event.
  const prompt = 'Sort by help wanted | good first issue'
  const reading = {
    prompt,
    kind: 'own',
    pasted: [{ start: 8, end: prompt.length, source: undefined }],
    kept: 0,
    whole: [],
  }
  const step = {
    runtime: { randomHex: (bytes: number) => '5e'.repeat(bytes) },
    event: openedIssue({ title: 'Door', body: '' }),
    inputs: { context: 'none', watch: { wait: 'end' } },
    reader: { texts: [], readAdmitted: () => Promise.resolve(reading) },
  } as unknown as StepContext
  const task = { prompt: 'Sort by pasted0z', config: {} } as unknown as TaskInputs
  const write = await preparePrompt(step, task, { line: 'Key' } as Parameters<typeof preparePrompt>[2])
  expect(write(task).text).toMatch(new RegExp(`what="${anyText.what}".*help wanted \\\\?\\| good first issue`))
})
