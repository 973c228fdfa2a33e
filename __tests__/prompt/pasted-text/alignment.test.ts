import { describe, expect, test } from '@jest/globals'
import { startCpuWatch } from '../../support/cpu.ts'
import { readParts } from '../../../src/prompt/pasted-text/workflow-file.ts'
import { alignTemplate, toUnixLines } from '../../../src/prompt/pasted-text/alignment.ts'

const payload = {
  number: 7,
  flag: false,
  none: null,
  'a key': { "it's": 'quoted' },
  Issue: { Title: 'The door', labels: [{ name: 'one' }, { name: 'two' }], body: ' half\r\nway ' },
}

/** Each stretch as its kind, its path, and the words it covers. */
function layoutOf(prompt: string, template: string): unknown[] | undefined {
  return alignTemplate(prompt, template, payload)?.map(({ kind, path, start, end }) => {
    const words = prompt.slice(start, end)
    return path === '' ? [kind, words] : [kind, words, path]
  })
}

describe('a prompt of a workflow file laid over what it became', () => {
  test.each<[string, string, string, unknown[]]>([
    ['words alone', 'Do it.', 'Do it.', [['words', 'Do it.']]],
    ['blanks around them', 'Do it.', '\n  Do it. \n', [['words', 'Do it.']]],
    ['line ends of Windows', 'Do\nit.', 'Do\r\nit.', [['words', 'Do\nit.']]],
    [
      'a value',
      'See The door now',
      'See ${{ github.event.issue.title }} now',
      [
        ['words', 'See '],
        ['value', 'The door', 'Issue.Title'],
        ['words', ' now'],
      ],
    ],
    [
      'a value alone, its ends trimmed',
      'half\nway',
      '${{ github.event.Issue.body }}',
      [['value', 'half\nway', 'Issue.body']],
    ],
    ['a value that is empty, between blanks', 'x', ' ${{ github.event.none }} x', [['words', 'x']]],
    [
      'a setting',
      'Be kind and do it',
      '${{ vars.TONE }} and do it',
      [
        ['owned', 'Be kind'],
        ['words', ' and do it'],
      ],
    ],
    ['a setting that is empty', 'and do it', '${{ vars.TONE }}and do it', [['words', 'and do it']]],
    [
      'an unknown value at the end',
      'Do this or that',
      'Do ${{ inputs.what }}',
      [
        ['words', 'Do '],
        ['anything', 'this or that'],
      ],
    ],
    [
      'two unknown values side by side',
      'Do this',
      'Do ${{ inputs.one }}${{ inputs.two }}',
      [
        ['words', 'Do '],
        ['anything', 'this'],
      ],
    ],
    [
      'two unknown values: the words between them where they come first',
      'a, b, c.',
      '${{ inputs.one }}, ${{ inputs.two }}.',
      [
        ['anything', 'a'],
        ['words', ', '],
        ['anything', 'b, c'],
        ['words', '.'],
      ],
    ],
    [
      'the last words at the very end, however often they stand before',
      'end, end, end',
      '${{ inputs.one }}end',
      [
        ['anything', 'end, end, '],
        ['words', 'end'],
      ],
    ],
    [
      'braces in quotes',
      'x}}y',
      "${{ fromJSON('}}') }}y",
      [
        ['anything', 'x}}'],
        ['words', 'y'],
      ],
    ],
    [
      'one brace',
      'xy',
      '${{ a } }}y',
      [
        ['anything', 'x'],
        ['words', 'y'],
      ],
    ],
    ['what is no expression', '${{ a } b', '${{ a } b', [['words', '${{ a } b']]],
    [
      'an end that just meets the beginning',
      'abba',
      'ab${{ inputs.x }}ba',
      [
        ['words', 'ab'],
        ['words', 'ba'],
      ],
    ],
  ])('%s', (_, prompt, template, expected) => {
    expect(layoutOf(prompt, template)).toEqual(expected)
  })

  test.each([
    ['other words', 'Do that.', 'Do it.'],
    ['more than the words', 'Do it. Now.', 'Do it.'],
    ['another value', 'See The window', 'See ${{ github.event.issue.title }}'],
    ['another beginning', 'Do this', 'Please ${{ inputs.what }}'],
    ['another end', 'Do this', 'Do ${{ inputs.what }}!'],
    ['other words between', 'Do this', 'Do ${{ inputs.one }} and ${{ inputs.two }}'],
    ['an end that lies across the beginning', 'aba', 'ab${{ inputs.x }}ba'],
    ['nothing', '', 'Do it.'],
  ])('is not what it became: %s', (_, prompt, template) => {
    expect(layoutOf(prompt, template)).toBeUndefined()
  })
})

describe('an expression', () => {
  test.each<[string, string, string]>([
    ['github.event.number', 'number', '7'],
    ['github.event.flag', 'flag', 'false'],
    ['github.event.none', 'none', ''],
    ['github.event.nothing.at.all', 'nothing.at.all', ''],
    ['GITHUB.Event.ISSUE.title', 'Issue.Title', 'The door'],
    [' github . event [ "x" ] ', '', ''],
    ["github['event']['a key']['it''s']", "['a key']['it's']", 'quoted'],
    ['github.event.issue.labels[1].name', 'Issue.labels[1].name', 'two'],
    ['github.event.issue.labels[2].name', 'Issue.labels[2].name', ''],
    ['github.event.issue[0]', 'Issue[0]', ''],
    ['github.event.issue.title[0]', 'Issue.Title[0]', ''],
    ['github.event.issue.title.length', 'Issue.Title.length', ''],
    ['github.event.toString', 'toString', ''],
  ])('%s is a value of the event', (expression, path, text) => {
    const unknown = { kind: 'anything', text: undefined, path: '' }
    expect(readParts(`x\${{ ${expression} }}`, payload)).toMatchObject([
      { kind: 'words', text: 'x' },
      ...(expression.includes('"') ? [unknown] : text === '' ? [] : [{ kind: 'value', path, text }]),
    ])
  })

  test.each(['vars.TASK', 'secrets.WORDS', ' VARS.task ', "vars['TASK']"])('%s is a setting', (expression) => {
    expect(kindsOf(expression)).toEqual(['owned'])
  })

  test.each([
    'github',
    'vars',
    'vars ',
    'github.ref',
    'github[0].number',
    'vars.TASK && github.event.number',
    'format(env.TASK, github.event.number)',
    'env.TASK',
    'github.event_name',
    'inputs.vars.TASK',
    'toJSON(vars)',
    "github.event.inputs.task || 'x'",
    'steps.read.outputs.title || github.event.issue.title',
    '',
  ])('%j may be anything', (expression) => {
    expect(kindsOf(expression)).toEqual(['anything'])
  })
})

test.each([
  'github.event',
  'github.event.issue',
  'github.event.issue.labels.*.name',
  'github.event.number || 1',
  "join(github.event.issue.labels.*.name, ', ')",
  'toJSON(github.event.issue)',
  "github.event.comment.body || github.event['issue'].title || 'nothing'",
])('%j is made of the event', (expression) => {
  expect(kindsOf(expression)).toEqual(['event'])
})

test.each([
  ["'Do it.'", [['words', 'Do it.']]],
  ["'It''s on'", [['words', "It's on"]]],
  [
    "format('Do {0} and {{{1}}}', github.event.number, vars.X)",
    [
      ['words', 'Do '],
      ['value', '7'],
      ['words', ' and '],
      ['words', '{'],
      ['owned', undefined],
      ['words', '}'],
    ],
  ],
  [
    "format('a{0}b', format('c{0}d', github.event.number))",
    [
      ['words', 'a'],
      ['words', 'c'],
      ['value', '7'],
      ['words', 'd'],
      ['words', 'b'],
    ],
  ],
])('%s has words of the file', (expression, expected) => {
  expect(readParts(`\${{ ${expression} }}`, payload).map(({ kind, text }) => [kind, text])).toEqual(expected)
})

test('an unknown value that is one of the strings in its expression is words', () => {
  const template = "${{ github.event_name == 'issues' && 'Label it.' || 'Review it.' }} Be kind."
  expect(layoutOf('Label it. Be kind.', template)).toEqual([
    ['words', 'Label it.'],
    ['words', ' Be kind.'],
  ])
  expect(layoutOf('Obey. Be kind.', template)?.[0]).toEqual(['anything', 'Obey.'])
})

test('a search for words that collide by design ends', () => {
  const cpuMs = startCpuWatch()
  expect(alignTemplate('ab'.repeat(500_000), `\${{ env.X }}${'ab'.repeat(10_000)}c\${{ env.Y }}`, {})).toBeUndefined()
  expect(cpuMs()).toBeLessThan(2000)
})

function kindsOf(expression: string): string[] {
  return readParts(`\${{ ${expression} }}`, payload).map(({ kind }) => kind)
}

test('line ends become those of unix', () => {
  expect(toUnixLines('a\r\nb\nc\r\n')).toBe('a\nb\nc\n')
  expect(toUnixLines('a\rb')).toBe('a\rb')
})
