/** A live log, written by the action's own code. */
import type { Block, Conversation, Message } from '../../src/oz/client/types.ts'
import { createLog } from '../../src/platform/log.ts'
import { createLiveLog } from '../../src/report/log/live-log.ts'
import { headline } from '../../src/report/summary/verdict.ts'
import { goodReport, redact, runIn } from './samples.ts'

const begin = Date.parse('2026-11-30T10:36:00Z')

const command = (id: string, text: string): Block => ({
  type: 'action',
  id,
  category: 'command',
  name: 'run_command',
  input: { command: text },
})

const resultOf = (actionId: string, output: Record<string, unknown>): Block => ({
  type: 'action_result',
  actionId,
  category: 'command',
  name: 'run_command',
  state: 'completed',
  output,
})

function says(seconds: number, block: Block | string): Message {
  const content: Block = typeof block === 'string' ? { type: 'text', id: undefined, text: block } : block
  return { ids: [`m${seconds}`], role: 'assistant', timestamp: new Date(begin + seconds * 1000), content: [content] }
}

const messages: readonly Message[] = [
  says(9, 'I start with the diff and the callers of `readOptions`.'),
  says(12, command('a', 'git diff --stat origin/main...HEAD')),
  says(
    13,
    resultOf('a', {
      output: ' docs/cli.md    |  4 ++++\n src/options.ts | 18 ++++++++++++++++--\n 2 files changed',
      exit_code: 0,
    }),
  ),
  says(31, command('b', 'npm test -- options')),
  says(48, resultOf('b', { output: 'PASS test/options.test.ts\nTests: 21 passed, 21 total', exit_code: 0 })),
  says(60, 'The tests pass. None of them gives `--depth` an empty value, so I try that.'),
  says(64, command('c', 'node cli.js walk --depth= .')),
  says(65, resultOf('c', { output: '1 folder', exit_code: 0 })),
  says(80, 'An empty `--depth` is read as 0: the walk stops at the first folder.'),
]

/** With colors, as the runner shows it. */
export function liveLog(): string {
  let text = ''
  let nowMs = 0
  const log = createLog({ write: (chunk) => (text += chunk), redact, colour: true })
  const clock = { now: () => nowMs, date: () => new Date(begin + nowMs), sleep: () => Promise.resolve() }
  const live = createLiveLog({ log, clock, level: 'live', startedAtMs: 0 })
  const conversation = (count: number): Conversation => ({
    id: 'c',
    steps: [
      {
        id: 's',
        description: 'Review of #2829',
        summary: undefined,
        startedAt: undefined,
        completedAt: undefined,
        messages: messages.slice(0, count),
        steps: [],
      },
    ],
  })
  live.state({ ...runIn('QUEUED'), sessionLink: undefined })
  for (const [seconds, count] of [
    [4, 0],
    [14, 3],
    [50, 5],
    [82, 9],
  ] as const) {
    nowMs = seconds * 1000
    live.state(runIn('INPROGRESS'))
    live.conversation(conversation(count))
  }
  nowMs = 143_000
  live.state(runIn('SUCCEEDED'))
  live.close()
  log.info('Posted a review on #2829: 1 inline comment, 1 general finding.')
  log.info(headline(goodReport))
  return text
}
