import { describe, expect, test } from '@jest/globals'
import { readCommand } from './runner/log-commands.ts'

describe('log commands', () => {
  test.each([
    ['::error::broken', { name: 'error', properties: {}, data: 'broken' }],
    ['  \t::warning::w', { name: 'warning', properties: {}, data: 'w' }],
    ['\u0085\u00a0\u3000::notice::n', { name: 'notice', properties: {}, data: 'n' }],
    ['::ERROR Title=T::x', { name: 'error', properties: { title: 'T' }, data: 'x' }],
    [
      '::error file=a.js,line=1,title=a%3Ab%2Cc::x%0Ay%25',
      { name: 'error', properties: { file: 'a.js', line: '1', title: 'a:b,c' }, data: 'x\ny%' },
    ],
    ['::set-output name=a::b::c', { name: 'set-output', properties: { name: 'a' }, data: 'b::c' }],
    ['::error::%250A', { name: 'error', properties: {}, data: '%0A' }],
    ['::endgroup::', { name: 'endgroup', properties: {}, data: '' }],
    ['some text ##[set-output name=x;]y', { name: 'set-output', properties: { name: 'x' }, data: 'y' }],
    ['##[error]a%3Bb%5D', { name: 'error', properties: {}, data: 'a;b]' }],
    [':: ##[group]g', { name: 'group', properties: {}, data: 'g' }],
  ])('%j', (line, expected) => {
    expect(readCommand(line)).toEqual(expected)
  })

  test.each([
    ...[
      'text ::error::no',
      '::error',
      '::unknown::x',
      ':error::x',
      '::::x',
      ':: error::x',
      '\ufeff::error::x',
      '\u200b::error::x',
    ],
    ...['##[unknown]x', '##[error', '# #[error]x', '##[section]x ##[error]y', ''],
  ])('%j is plain text', (line) => {
    expect(readCommand(line)).toBeUndefined()
  })
})
