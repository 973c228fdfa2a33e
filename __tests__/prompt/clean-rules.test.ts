/** Rules of the Markdown cleaner that one small text each shows: where code, notes, labels and blocks begin and end. */
import { describe, expect, test } from '@jest/globals'
import { clean, type CleanCounts, noCounts } from '../../src/prompt/clean.ts'

type Row = readonly [rule: string, dirty: string, shown: string, counts: Partial<CleanCounts>]

/** What comes out is what the page shows. */
const rules: readonly Row[] = [
  ['a heading ends a paragraph: a definition may follow', '# h\n[a]: /b "t"', '# h\n', { definitions: 1 }],
  ['no blank behind the number signs: no heading', '#h\n[a]: /b "t"', '#h\n[a]: /b "t"', {}],
  ['indented text refers to no footnote', '    [^1]\n\n[^1]: n', '    [^1]\n\n', { definitions: 1 }],
  ['text behind a tab refers to no footnote', '\t[^1]\n\n[^1]: n', '\t[^1]\n\n', { definitions: 1 }],
  ['text behind three blanks refers to a footnote', '   [^1]\n\n[^1]: n', '   [^1]\n\n[^1]: n', {}],
  ["the case of a footnote's label means nothing", 'a[^B]\n\n[^b]: n', 'a[^B]\n\n[^b]: n', {}],
  ['an unused footnote goes with what is indented below it', '[^1]: n\n\n    m\n\nb', '\n\nb', { definitions: 1 }],
  ['an unused footnote goes with what a tab indents below it', '[^1]: n\n\n\tm\n\nb', '\n\nb', { definitions: 1 }],
  [
    'a reference in hidden text refers to nothing',
    '<p hidden>[^1]</p>\n\n[^1]: n',
    '\n\n',
    { elements: 1, attributes: 1, definitions: 1 },
  ],
  ['a fence closes indented by three', '```\na\n   ```\n<!-- b -->', '```\na\n   ```\n', { comments: 1 }],
  ['a fence does not close indented by four', '```\na\n    ```\n<!-- b -->', '```\na\n    ```\n<!-- b -->', {}],
  ['a pipe behind code parts nothing', '`<!-- a -->`|b', '`<!-- a -->`|b', {}],
  [
    'code in the paragraph behind a comment is trusted',
    'a <!-- b -->\n\n`<!-- c -->`',
    'a \n\n`<!-- c -->`',
    { comments: 1 },
  ],
  ['code in an HTML block is HTML', '<div>`<!-- a -->`</div>', '<div>``</div>', { comments: 1 }],
  ['a comment may end at `--!>`', '<!-- a --!> b\nc', ' b\nc', { comments: 1 }],
  [
    'behind it the block goes on as HTML',
    '<!-- a --!>\n\n`<p hidden>b</p>`\n--> c',
    '\n\n``\n--> c',
    { comments: 1, elements: 1, attributes: 1 },
  ],
  [
    'in a line too',
    'x <!-- a --!> `<p hidden>b</p>` --> c',
    'x  `` --> c',
    { comments: 1, elements: 1, attributes: 1 },
  ],
  ['of `-->` and `--!>` the first ends it', '<!-- a --> b --!> c', ' b --!> c', { comments: 1 }],
  ['an empty comment does not wait for either', '<!---> b --!> c', ' b --!> c', { comments: 1 }],
  ['a backslash before a line end in a label', 'x\n\n[a\\\nb]: /u "t"', 'x\n\n', { definitions: 1 }],
  ['a label of a caret and a blank is no footnote’s', 'x\n\n[^a b]: /u "t"', 'x\n\n', { definitions: 1 }],
  ['nor is that of a caret alone', 'x\n\n[^]: /u "t"', 'x\n\n', { definitions: 1 }],
  ['such a label can be referred to', '[^a b]\n\n[^a b]: /u "t"', '[^a b]\n\n[^a b]: /u', { titles: 1 }],
  ['a footnote’s long label', `x\n\n[^${'a'.repeat(900)}]: b`, 'x\n\n', { definitions: 1 }],
  [
    'a footnote’s long label that is referred to',
    `x[^${'a'.repeat(900)}]\n\n[^${'A'.repeat(900)}]: b`,
    `x[^${'a'.repeat(900)}]\n\n[^${'A'.repeat(900)}]: b`,
    {},
  ],
  ['blanks within labels count as one', '[x][a  b]\n\n[a b]: /u "t"', '[x][a  b]\n\n[a b]: /u', { titles: 1 }],
  ['blanks at the ends of a label count for nothing', '[x][ a ]\n\n[a]: /u "t"', '[x][ a ]\n\n[a]: /u', { titles: 1 }],
  ['an escaped bracket in a label', '[x][a\\]b]\n\n[a\\]b]: /u "t"', '[x][a\\]b]\n\n[a\\]b]: /u', { titles: 1 }],
  ['a label of 999 characters', `[${'a'.repeat(999)}]: /u "t"`, '', { definitions: 1 }],
  ['a label of 1,000 characters is none', `[${'a'.repeat(1000)}]: /u "t"`, `[${'a'.repeat(1000)}]: /u "t"`, {}],
  ['brackets of an address in angles are escaped', '[x](<(a)> "t")', '[x](%28a%29)', { titles: 1 }],
  ['a backslash escapes a bracket in an address', '[x](/a\\) "t")', '[x](/a\\))', { titles: 1 }],
  [
    'an address may hold 32 brackets',
    '[x](((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))) "t")',
    '[x](((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))',
    { titles: 1 },
  ],
  ['a title over a blank line is none', '[x](/y "a\n\nb")', '[x](/y "a\n\nb")', {}],
  ["an element's name of 25 letters goes", '<aaaaaaaaaaaaaaaaaaaaaaaaa>b', 'b', { attributes: 1 }],
  [
    "an element's name of 24 letters stays",
    '<aaaaaaaaaaaaaaaaaaaaaaaa t="x">b',
    '<aaaaaaaaaaaaaaaaaaaaaaaa>b',
    { attributes: 1 },
  ],
  [
    'an element in a hidden one of its name does not end it',
    '<p hidden><p>a</p>b</p>c',
    'c',
    { elements: 1, attributes: 1 },
  ],
  [
    'a fence in a comment that is a block spoils no later one',
    '<!--\n```\n-->\n\n```\n<!-- a -->\n```',
    '\n\n```\n<!-- a -->\n```',
    { comments: 1 },
  ],
  ['a tag with words behind it begins no HTML block', '<x-y> b\n`<!-- a -->`', '<x-y> b\n`<!-- a -->`', {}],
  [
    'of two footnotes of one label a reference between them brings no second',
    'a[^1]\n\n[^1]: n\n\nb[^1]\n\n[^1]: m',
    'a[^1]\n\n[^1]: n\n\nb[^1]\n\n',
    { definitions: 1 },
  ],
  ['a definition may follow fenced code', 'x\n```\na\n```\n[r]: /u "t"', 'x\n```\na\n```\n', { definitions: 1 }],
  ['an element that no page shows ends in capitals as well', '<template>a</TEMPLATE>b', 'b', { elements: 1 }],
  [
    "a footnote's label may have 99 characters",
    `a[^${'b'.repeat(99)}]\n\n[^${'b'.repeat(99)}]: n`,
    `a[^${'b'.repeat(99)}]\n\n[^${'b'.repeat(99)}]: n`,
    {},
  ],
  [
    'an image whose text is too long for a label keeps it',
    `![${'a'.repeat(1000)}]\n\n[b]: /u`,
    `![${'a'.repeat(1000)}]\n\n`,
    { definitions: 1 },
  ],
]

/** The page shows more; but what follows may be something else for another reader, so it goes or is looked into. */
const cautions: readonly Row[] = [
  ['an open tick before a reference: it may be code', '`a [^1]\n\n[^1]: n', '`a [^1]\n\n', { definitions: 1 }],
  [
    'code trusted no more after a fence in a quotation',
    '> ```\n\n[^1]\n\n[^1]: n',
    '> ```\n\n[^1]\n\n',
    { definitions: 1 },
  ],
  ['a colon behind: no reference', 'a [^1]: b\n\n[^1]: n', 'a [^1]: b\n\n', { definitions: 1 }],
  [
    'code in a text with invisible characters is looked into',
    '\u200b`<!-- a -->`',
    '``',
    { invisible: 1, comments: 1 },
  ],
  [
    'markup that three rounds did not end becomes text',
    '&#82&#82&#82&#8203;03;03;03; a < b &amp; [c](d) ![](e) &lt; [f]: g & i [j][k] h!',
    '& #8203; a &lt; b & amp; [c] (d) ! [] (e) &lt; [f] : g & i [j] [k] h!',
    { entities: 3 },
  ],
  [
    'behind a comment with a fence in it no fence is trusted',
    'a <!-- ``` -->\n\n```\n<!-- b -->\n```',
    'a \n\n```\n\n```',
    { comments: 2 },
  ],
  ['a tag that does not end makes ticks doubtful', '<b `<!-- a -->`', '<b ``', { comments: 1 }],
  ['a backslash behind a word in a hidden element', '<p hidden>a\\</p>b', '', { elements: 1, attributes: 1 }],
  ['ticks in a hidden element', '<p hidden>`</p>`b', '', { elements: 1, attributes: 1 }],
  ['an image in a hidden element', '<p hidden>![</p>](/u)b', '', { elements: 1, attributes: 1 }],
  ['an image may name a definition by its text', '![a b]\n\n[a b]: /u', '![]\n\n', { altTexts: 1, definitions: 1 }],
  [
    'a comment over lines of a quotation takes the paragraph with it',
    '> a <!--\n> b\n> --> c\n\nd',
    '> a \n\nd',
    { comments: 1 },
  ],
  [
    'an unused footnote that begins within a comment goes with its paragraph',
    'a <!--\n[^1]: x\n--> b\nc\n\nd',
    'a \n\nd',
    { comments: 1 },
  ],
  [
    'behind a title with a fence in it no fence is trusted',
    '[r]: /u\n"a\n```"\n\n```\n<!-- b -->\n```',
    '\n\n```\n\n```',
    { comments: 1, definitions: 1 },
  ],
  [
    'behind the angle of a declaration goes HTML',
    'a <?b > c\n`<!-- d -->` ?> e\n\n`<!-- f -->`',
    'a  c\n`` ?> e\n\n`<!-- f -->`',
    { comments: 2 },
  ],
]

describe('of a Markdown text', () => {
  test.each([...rules, ...cautions])('%s', (_rule, dirty, shown, counts) => {
    expect(clean(dirty, 'markdown')).toEqual({ text: shown, counts: { ...noCounts(), ...counts } })
  })
})
