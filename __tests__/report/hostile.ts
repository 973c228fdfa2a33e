/** Strings that try everything: commands, line ends, invisible marks, terminal codes, Markdown, pieces of a key. */

import fc, { anyCharacter } from '../support/fast-check.ts'

/** How many strings each property tries: more in `npm run check`; SOAK=1000000 for a long look. */
export const fuzzRuns = Number(process.env['SOAK'] ?? (process.env['PROPERTY_RUNS'] === undefined ? 500 : 2000))

export const key = 'wk-1.f3A9c0DE_77b1-Zq8RtLmN2x5KvYpW4sHuJ6'

const commands = [
  '::set-output name=a::b',
  '::add-mask::x',
  '::stop-commands::t',
  '::group::',
  '::',
  '##[',
  '##[group]',
  '##[set-env name=a;]b',
]
const lineEnds = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u001c', '\u001e']
const invisible = [
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u202e',
  '\u2066',
  '\u{e0041}',
  '\ufe0f',
  '\u0000',
  '\u001f',
  '\u0007',
  '\ud800',
]
const space = [' ', '\t', '\u00a0', '\u1680', '\u2003', '\u3000', '   ']
const terminal = [
  '\u001b[31m',
  '\u001b[0m',
  '\u001b[2J',
  '\u001b]8;;https://x\u0007',
  '\u001b]0;title',
  '\u009b1m',
  '\u001b',
  '\u001bc',
  '\u009d',
]
const mentions = [
  '@octocat',
  '\\@bob',
  '@a/team',
  'a@b.example',
  'mailto:a@b.example',
  '#12',
  '\\#12',
  'GH-7',
  'o/r#3',
  'o/r@deadbeef1',
  'deadbeef12',
  'Closes ',
  '/merge',
  '\n/close ',
]
const links = [
  'https://example.com/a',
  'http://example.com',
  'www.example.com',
  'ftp://example.com',
  'https://github.com/o/r/issues/5',
  '](',
  '[a](https://example.com/b)',
  '[a](javascript:x)',
  '![a](https://example.com/p.png)',
  '[x]: https://example.com',
  '[^1]',
  '<https://a.example>',
  '<http://a.example>',
]
const markup = [
  '<',
  '>',
  '<img src=//e>',
  '<script>',
  '<!--',
  '-->',
  '<b>',
  '<br>',
  '</a>',
  '<details>',
  '&#64;',
  '&#x40;',
  '&commat;',
  '&lt;',
  '&',
  '[',
  ']',
  '(',
  ')',
  '!',
  '`',
  '``',
  '```',
  '~~~',
  '\\',
  '*',
  '**',
  '_',
  '|',
  '$',
  '$$',
  '"',
  "'",
]
const blocks = [
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n\n',
  '\n| a | b |\n|---|---|\n| ',
  '\n```mermaid\n',
  '\n~~~\n',
  '\n     ```\n',
  '\n<div>\n',
  '\n===\n',
  '\n# ',
  '\n$$\n',
]
const words = ['a', 'x ', '7', 'foo', 'é', '🧪', '👩‍💻', ':', '.', '/', '-', '=', '%', '%0A', 'www', 'http']
const keyPieces = [
  key,
  key.slice(7),
  key.slice(0, 14),
  key.slice(0, 11),
  Buffer.from(`a${key}b`).toString('base64'),
  encodeURIComponent(key),
  `${key.slice(0, 9)}\u200b${key.slice(9)}`,
  `${key.slice(0, 20)}\u001b[1m${key.slice(20)}`,
]

const piece = fc.oneof(
  ...[commands, lineEnds, invisible, space, terminal, mentions, links, markup, blocks, words, keyPieces].map((list) =>
    fc.constantFrom(...list),
  ),
  fc.string({ unit: anyCharacter, maxLength: 3 }),
)

export const hostileText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

const base64 = [0, 1, 2].map((shift) =>
  Buffer.from('\0'.repeat(shift) + key)
    .toString('base64')
    .slice(3, -4),
)
const forms = [
  key,
  encodeURIComponent(key),
  ...base64,
  ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
]
const sights = new Set(
  forms.flatMap((form) => Array.from({ length: form.length - 11 }, (_, at) => form.slice(at, at + 12))),
)

/** Where the key, or 12 characters of one of its forms, is to be seen. */
export function sightsOfKey(text: string): string[] {
  return [...sights].filter((sight) => text.includes(sight))
}
