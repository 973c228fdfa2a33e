import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import type { Message } from '../../../src/oz/client/types.ts'
import { startCpuWatch } from '../../support/cpu.ts'
import { fuzzRuns, hostileText, sightsOfKey } from '../hostile.ts'
import { findCommands } from '../log-reader.ts'
import { action, at, command, failed, result, run, says, stage, step, talk, type Stage } from './talk.ts'

const longOutput = [...Array.from({ length: 140 }, (_, index) => `ok ${index + 1}`), 'not ok 141', '1 failed'].join(
  '\n',
)

const work: Message[] = [
  says('user', 9, 'Find out why the tests fail.\nKeep it small.\n\n--- event ---\n{\n  "number": 7\n}\n'),
  says('assistant', 10, "I'll run the tests first."),
  says('assistant', 11, command('a1', 'npm test')),
  says('tool', 31, result('a1', 'failed', { output: longOutput, exit_code: 1 })),
  says('assistant', 33, action('a2', 'search', 'grep', { query: 'new Date(', path: 'src' })),
  says('assistant', 34, action('a3', 'files', 'read_files', { files: ['src/a.ts', { path: 'src/b.ts' }] })),
  says('tool', 35, result('a2', 'completed', { matches: 12 }, 'search')),
  says('tool', 36, result('a3', 'completed', {}, 'files')),
  says('assistant', 50, action('a4', 'files', 'edit_files', { files: [{ path: 'src/a.ts' }] })),
  says('tool', 51, result('a4', 'completed', { diff: '--- a/src/a.ts\n+++ b/src/a.ts\n-old\n+new' }, 'files')),
  says('assistant', 52, 'Done.\nAll tests pass.'),
]
const delegated = step(
  'child',
  'Look at the callers',
  [
    says('assistant', 38, action('c1', 'integration', 'mcp_call', { server: 'linear', tool: 'get_issue' })),
    says('tool', 40, result('c1', 'denied', { message: 'not allowed by policy' }, 'integration')),
    says('system', 41, { type: 'event', name: 'model_changed', data: { to: 'small' } }),
  ],
  { summary: 'No caller depends on it.', completedAt: at(42) },
)

/** A run from its start to its last but one state, read a few times. */
function play(shown: Stage): void {
  const { live } = shown
  live.state(run('QUEUED', { sessionLink: undefined }))
  shown.atSecond(4)
  live.state(run('PENDING', { sessionLink: undefined }))
  live.conversation(undefined)
  shown.atSecond(9)
  live.state(run('INPROGRESS'))
  shown.atSecond(12)
  live.conversation(talk(step('root', 'Fix the failing test', work.slice(0, 3))))
  shown.atSecond(47)
  live.conversation(talk(step('root', 'Fix the failing test', work.slice(0, 8), { steps: [delegated] })))
  shown.atSecond(53)
  live.conversation(talk(step('root', 'Fix the failing test', work, { steps: [delegated] })))
}

describe('a run as people see it', () => {
  test.each(['live', 'brief', 'off'] as const)('success, %s', (level) => {
    const shown = stage(level)
    play(shown)
    shown.atSecond(55)
    shown.live.state(run('SUCCEEDED'))
    shown.live.close()
    expect(shown.text()).toMatchSnapshot()
  })

  test('success, in colour', () => {
    const shown = stage('live', { colour: true })
    play(shown)
    shown.live.close()
    expect(shown.text()).toMatchSnapshot()
  })

  test.each([
    ['failure', run('FAILED', failed('the tests still fail', 'agent_process_failed'))],
    ['platform error', run('ERROR', failed('the worker was lost', 'internal_error'))],
    ['blocked', run('BLOCKED', failed('Which database?'))],
    ['cancelled', run('CANCELLED')],
    ['unknown', run('UNKNOWN', { stateName: 'PAUSED\n::error::x' })],
  ])('%s', (_, last) => {
    const shown = stage()
    shown.live.state(run('INPROGRESS'))
    shown.atSecond(12)
    shown.live.conversation(talk(step('root', 'Fix it', work.slice(0, 3))))
    shown.atSecond(20)
    shown.live.state(last)
    shown.live.close()
    expect(shown.text()).toMatchSnapshot()
  })

  test('an end says what the run cost', () => {
    const shown = stage('brief')
    const usage = { credits: 4, usd: 0.08, tokens: 18_432 }
    shown.live.state(run('INPROGRESS', { usage }))
    shown.atSecond(9)
    shown.live.state(run('SUCCEEDED', { usage }))
    shown.live.close()
    expect(shown.text()).toMatch(/● Working\n[^]*0:09 {2}● Succeeded, 4 credits \(\$0\.08\)\n/)
  })

  test('timed out, after waits and silence', () => {
    const shown = stage()
    shown.live.state(run('INPROGRESS'))
    shown.live.conversation(talk(step('root', 'Fix it', work.slice(0, 2))))
    for (let second = 10; second <= 200; second += 10) {
      shown.atSecond(second)
      shown.live.heartbeat()
      if (second > 150) shown.live.waiting('no answer from the server (503); asking again in 10 s')
    }
    shown.live.close()
    expect(shown.text()).toMatchSnapshot()
  })

  test('no conversation', () => {
    const shown = stage()
    shown.live.state(run('QUEUED'))
    shown.live.conversation(undefined)
    shown.atSecond(60)
    shown.live.heartbeat()
    shown.live.state(run('SUCCEEDED', failed('All done.')))
    shown.live.close()
    expect(shown.text()).toMatchSnapshot()
  })
})

test('brief shows programs and counts of tests, but no word, argument, file, or result', () => {
  const shown = stage('brief')
  play(shown)
  shown.live.state(run('FAILED', failed('word-of-the-agent')))
  for (const secret of [
    '--token',
    'src/',
    'ok 1',
    'Done',
    'grep(',
    'word-of-the-agent',
    'policy',
    'small',
    'depends',
  ]) {
    expect(shown.text()).not.toContain(secret)
  }
  expect(shown.text()).toContain('npm test (exit 1, 1 failed)')
})

test('the last words come before the end, though the state is read first', () => {
  const shown = stage()
  shown.live.state(run('SUCCEEDED', { sessionLink: undefined }))
  shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'Done.')])))
  expect(shown.newMessages()).not.toContain('Succeeded')
  shown.live.heartbeat()
  expect(shown.newMessages()).toBe('::endgroup::\n   0:00  ● Succeeded\n')
  shown.live.close()
  expect(shown.newMessages()).toBe('')
})

describe('what was told before', () => {
  const first = says('assistant', 1, 'one')

  test('is not told again', () => {
    const shown = stage()
    const conversation = talk(step('s', 'S', work, { steps: [delegated] }))
    shown.live.conversation(conversation)
    shown.newMessages()
    shown.live.conversation(conversation)
    expect(shown.newMessages()).toBe('')
  })

  test('is not told again where the server gives an id twice', () => {
    const shown = stage()
    const twice = ['make', 'npm test'].map((line, at) => says('assistant', at, command('a', line)))
    shown.live.conversation(talk(step('s', 'S', twice)))
    expect(shown.newMessages().match(/\$/g)).toHaveLength(2)
    shown.live.conversation(talk(step('s', 'S', twice)))
    expect(shown.newMessages()).toBe('')
  })

  test('text that grows goes on from its last line', () => {
    const shown = stage()
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'one\ntwo th')])))
    shown.newMessages()
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'one\ntwo three\nfour')])))
    expect(shown.newMessages()).toBe('   0:00  … two three\n           four\n')
  })

  test('text that changed is told whole, and said to be edited', () => {
    const shown = stage()
    shown.live.conversation(talk(step('s', 'S', [first])))
    shown.newMessages()
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'two')])))
    expect(shown.newMessages()).toBe('   0:00  (edited)\n         two\n')
  })

  test('a message that arrives late is told when it comes, and nothing else', () => {
    const shown = stage()
    const late = says('assistant', 2, 'late')
    shown.live.conversation(talk(step('s', 'S', [first, says('assistant', 3, 'three')])))
    shown.newMessages()
    shown.atSecond(5)
    shown.live.conversation(talk(step('s', 'S', [first, late, says('assistant', 3, 'three')])))
    expect(shown.newMessages()).toBe('   0:02  late\n')
  })

  test('messages without ids are told once, wherever they move', () => {
    const shown = stage()
    const plain = (text: string): Message => says('assistant', 1, text, '')
    shown.live.conversation(talk(step('s', 'S', [plain('a'), plain('b')])))
    shown.newMessages()
    shown.live.conversation(talk(step('s', 'S', [plain('new'), plain('a'), plain('b')])))
    expect(shown.newMessages()).toBe('   0:00  new\n')
    shown.live.conversation(talk(step('s', 'S', [plain('new'), plain('a'), plain('b')])))
    expect(shown.newMessages()).toBe('')
  })

  test('a result is told when it is whole', () => {
    const shown = stage()
    const running = [
      says('assistant', 1, command('a', 'make')),
      says('tool', 2, result('a', 'running', { output: 'half' })),
    ]
    shown.live.conversation(talk(step('s', 'S', running)))
    expect(shown.newMessages()).not.toContain('half')
    shown.live.conversation(
      talk(
        step('s', 'S', [
          ...running.slice(0, 1),
          says('tool', 2, result('a', 'completed', { output: 'all', exit_code: 0 })),
        ]),
      ),
    )
    expect(shown.newMessages()).toBe('   0:00  ✓ exit 0\n         │ all\n')
  })
})

describe('times', () => {
  test('come from the server where its clock can be right', () => {
    const shown = stage()
    shown.atSecond(30)
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 12, 'x')])))
    expect(shown.text()).toContain('0:12  x')
  })

  test.each([3_600_000, -3_600_000])('stay between the readings when clocks differ by %i ms', (skewMs) => {
    const shown = stage('live', { skewMs })
    shown.atSecond(10)
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 5, 'x')])))
    shown.newMessages()
    shown.atSecond(30)
    shown.live.conversation(talk(step('s', 'S', [says('assistant', 5, 'x'), says('assistant', 20, 'y')])))
    const [, minutes, seconds] = /(\d+):(\d\d) {2}y/.exec(shown.newMessages()) ?? []
    const shownAt = Number(minutes) * 60 + Number(seconds)
    expect(shownAt).toBeGreaterThanOrEqual(10)
    expect(shownAt).toBeLessThanOrEqual(30)
  })

  test('no minute passes in silence', () => {
    const shown = stage()
    shown.live.state(run('INPROGRESS'))
    let lastSecond = 0
    for (let second = 0; second <= 1200; second += 15) {
      shown.atSecond(second)
      shown.live.heartbeat()
      if (shown.newMessages() !== '') lastSecond = second
      expect(second - lastSecond).toBeLessThan(60)
    }
  })
})

test('an annotation in between ends the group, and the step goes on in another', () => {
  const shown = stage()
  shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'one')])))
  shown.live.waiting('x')
  shown.live.conversation(talk(step('s', 'S', [says('assistant', 1, 'one'), says('assistant', 2, 'two')])))
  expect(findCommands(shown.text())).toEqual([
    { name: 'group', data: 'S' },
    { name: 'endgroup', data: '' },
    { name: 'group', data: 'S (continued)' },
  ])
})

test('thousands of messages, read again and again', () => {
  const shown = stage()
  const messages = Array.from({ length: 2000 }, (_, index) => [
    says('assistant', index, command(`a${index}`, `make part-${index}`), `m${index}`),
    says('tool', index, result(`a${index}`, 'completed', { output: 'line\n'.repeat(100), exit_code: 0 }), `r${index}`),
  ]).flat()
  const cpuMs = startCpuWatch()
  for (let count = 500; count <= messages.length; count += 500) {
    shown.atSecond(count)
    shown.live.conversation(talk(step('s', 'S', messages.slice(0, count))))
  }
  expect(cpuMs()).toBeLessThan(5000)
  expect(shown.text().match(/\$ make/g)).toHaveLength(2000)
  expect(shown.text().match(/… 83 lines omitted …/g)).toHaveLength(2000)
  expect(shown.text().split('\n').slice(0, 25).join('\n')).toMatchSnapshot()
})

test('one huge output is folded in no long time', () => {
  const shown = stage()
  const cpuMs = startCpuWatch()
  shown.live.conversation(
    talk(step('s', 'S', [says('tool', 1, result('a', 'completed', { output: 'x\u200by ::z\n'.repeat(1e6) }))])),
  )
  expect(cpuMs()).toBeLessThan(3000)
  expect(shown.text()).toContain('… 999,983 lines omitted …')
  expect(shown.text().length).toBeLessThan(1000)
})

test.each([' ', '\n', 'word ', '\u001b[1m', '\n```json\n'])(
  'megabytes of %j everywhere are laid out in no long time',
  (piece) => {
    const text = `a${piece.repeat(Math.ceil(2e6 / piece.length))}b`
    const shown = stage()
    const cpuMs = startCpuWatch()
    for (let reading = 0; reading < 2; reading++) {
      shown.live.state(run('INPROGRESS', { ...failed(text), title: text }))
      const messages = [
        says('assistant', 1, text),
        says('assistant', 2, action('a', 'files', text, { files: [text], title: text })),
        says('tool', 3, result('a', text, { output: text })),
      ]
      shown.live.conversation(talk(step('s', text, messages)))
    }
    expect(cpuMs()).toBeLessThan(2000)
    expect(shown.text().length).toBeLessThan(300_000)
  },
)

test('whatever comes, no command is made and no key is seen', () => {
  const json = fc.dictionary(
    fc.constantFrom('command', 'output', 'files', 'query', 'diff', 'x'),
    fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 })),
  )
  fc.assert(
    fc.property(hostileText, hostileText, json, (text, name, data) => {
      for (const level of ['live', 'brief'] as const) {
        const shown = stage(level, { colour: true })
        shown.live.state(run('UNKNOWN', { stateName: name, title: text, ...failed(text, name) }))
        const messages = [
          says('assistant', 1, text),
          says('user', 1, text, 'u'),
          says('assistant', 2, { type: 'action', id: name, category: 'command', name, input: data }),
          says('tool', 3, { type: 'action_result', actionId: name, category: text, name, state: text, output: data }),
          says('tool', 4, {
            type: 'action_result',
            actionId: text,
            category: 'command',
            name,
            state: 'failed',
            output: data,
          }),
          says('system', 5, { type: 'event', name, data }),
        ]
        shown.live.conversation(
          talk(step('s', text, messages, { steps: [step('t', name, messages, { summary: text })] })),
        )
        shown.live.waiting(text)
        shown.live.close()
        expect(
          findCommands(shown.text()).filter(({ name: found }) => found !== 'group' && found !== 'endgroup'),
        ).toEqual([])
        expect(sightsOfKey(shown.text())).toEqual([])
      }
    }),
    // More than two strings each.
    { numRuns: Math.ceil(fuzzRuns / 2) },
  )
}, 3_600_000)

test('tool outputs nested 100,000 levels deep are shown as such, and the run is watched on', () => {
  const shown = stage('live')
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
  const output = (of: string) => says('tool', 20, result(of, 'completed', { strange: deep }, 'files'), of)
  const input = says('assistant', 19, action('d0', 'other', 'x', { strange: deep }))
  shown.live.state(run('INPROGRESS'))
  shown.live.conversation(talk(step('root', 'Task', [input, output('d1'), output('d2')])))
  expect(shown.newMessages()).toContain('(nested too deeply to be shown)')
})

test('an action of a kind that only objects have is shown as any other', () => {
  const shown = stage('live')
  shown.live.conversation(talk(step('s', 'Work', [says('assistant', 1, action('a', 'constructor', 'look', {}))])))
  expect(shown.text()).toContain('⚙ look')
})
