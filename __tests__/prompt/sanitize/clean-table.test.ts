/** What is taken out of a Markdown text, and what stays: a row for each thing that a page doesn't show. */
import { describe, expect, test } from '@jest/globals'
import { clean } from '../../../src/prompt/sanitize/clean.ts'
import { type CleanCounts, noCounts } from '../../../src/prompt/sanitize/counts.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

type Row = readonly [dirty: string, shown: string, counts: Partial<CleanCounts>]

const links: readonly Row[] = [
  ['[x](/y "t")', '[x](/y)', { titles: 1 }],
  ["[x](/y 't')", '[x](/y)', { titles: 1 }],
  ['[x](/y (t))', '[x](/y)', { titles: 1 }],
  ['[x](</y z> "t")', '[x](/y%20z)', { titles: 1 }],
  ['[x](/(y) "t")', '[x](/(y))', { titles: 1 }],
  ['[x](<> "t")', '[x]()', { titles: 1 }],
  ['[x](/y "a\nb")', '[x](/y)', { titles: 1 }],
  ['[x](/y\n"a")', '[x](/y)', { titles: 1 }],
  ['[x](javascript:alert(1))', '[x]()', {}],
  ['![alt](/p.png "t")', '![](/p.png)', { titles: 1, altTexts: 1 }],
  ['![](/p.png)', '![](/p.png)', {}],
  ['[![alt](/i.png)](/u)', '[![](/i.png)](/u)', { altTexts: 1 }],
  ['[a](b', '[a](b', {}],
  ['[a] (b "c")', '[a] (b "c")', {}],
  ['[x](/y "t" z)', '[x](/y "t" z)', {}],
  ['![a\n\nb](c) d', '![a\n\nb](c) d', {}],
  ['[a\n\n![b](c "d")', '[a\n\n![](c)', { titles: 1, altTexts: 1 }],
  ['<https://a.b/c> <a@b.c>', '<https://a.b/c> <a@b.c>', {}],
]

const definitions: readonly Row[] = [
  ['[x][r]\n\n[r]: /u "t"', '[x](/u)\n\n', {}],
  ['[r]: /u\n  "t"\nnext', '\nnext', { definitions: 1 }],
  ["[r]: /u\n'a' b\n", "\n'a' b\n", { definitions: 1 }],
  ['[r]: <a b>', '', { definitions: 1 }],
  ['[r]: /u (t)', '', { definitions: 1 }],
  ["[r]: /u 't'", '', { definitions: 1 }],
  ['- [r]: /u "t"\n', '- \n', { definitions: 1 }],
  ['> [r]: /u "t"\n', '> \n', { definitions: 1 }],
  ['[r]: /u "t" x', '[r]: /u "t" x', {}],
  ['[a]: ', '[a]: ', {}],
  ['x\n[a]: /b "c"', 'x\n[a]: /b "c"', {}],
]

const html: readonly Row[] = [
  ['a<!-- b -->c', 'ac', { comments: 1 }],
  ['a<!-- b', 'a<!-- b', {}],
  ['a<!-- b <!-- c --> d --> e', 'a d --> e', { comments: 1 }],
  ['a<!-- b <!-- c --> d <!-- e --> f', 'a d  f', { comments: 2 }],
  ['a <!-- b <!-- c <!-- d --> e --> f --> g', 'a  e --> f --> g', { comments: 1 }],
  ['a<!-- b <!-- c --> d', 'a d', { comments: 1 }],
  ['<!A b\n> c <i title="d">e</i>', ' c <i>e</i>', { comments: 1, attributes: 1 }],
  ['<input type="text" value="x">y', '<input>y', { attributes: 2 }],
  ['<b align="left" align="right">x</b>', '<b align="left">x</b>', { attributes: 1 }],
  ['<p align="cen ter">x</p>', '<p>x</p>', { attributes: 1 }],
  ['<a href="javascript:x">y</a>', '<a>y</a>', { attributes: 1 }],
  ['</script/> a', '</script/> a', {}],
  ['a<!--> b -->c', 'a b -->c', { comments: 1 }],
  ['a<!---> b -->c', 'a b -->c', { comments: 1 }],
  ['<!-- a\n\nb -->c', 'c', { comments: 1 }],
  ['- <!-- a -->\n- b', '- \n- b', { comments: 1 }],
  ['# h <!-- x -->', '# h ', { comments: 1 }],
  ['| a | b |\n|---|---|\n| <!-- x --> | y |', '| a | b |\n|---|---|\n|  | y |', { comments: 1 }],
  ['a <? b ?> c', 'a  c', { comments: 1 }],
  ['a <![CDATA[ b ]]> c', 'a  c', { comments: 1 }],
  ['<![CDATA[</div>\n[^1]: b\n', '\n\\[^1]: b\n', { comments: 1 }],
  ['<div hidden>\na\n</div>\n[^1]: b', '\n\\[^1]: b', { elements: 1, attributes: 1 }],
  ['<!DOCTYPE html>a', 'a', { comments: 1 }],
  ['<p hidden>a</p>b', 'b', { elements: 1, attributes: 1 }],
  ['<p HIDDEN=x>a</p>b', 'b', { elements: 1, attributes: 1 }],
  ['<div style="display: NONE;">a</div>b', 'b', { elements: 1, attributes: 1 }],
  ['<span aria-hidden="true">a</span>b', 'b', { elements: 1, attributes: 1 }],
  ['<p hidden>a', '', { elements: 1, attributes: 1 }],
  ['<input value="words" type=hidden>a', 'a', { elements: 1, attributes: 2 }],
  ['<template>a</template>b', 'b', { elements: 1 }],
  ['<noscript>a</noscript>b', 'b', { elements: 1 }],
  ['<img src="/a.png" alt="words" title="t">', '<img src="/a.png">', { attributes: 2 }],
  ['<img src=a alt=b>', '<img src="a">', { attributes: 1 }],
  ['<b title="t">a</b>', '<b>a</b>', { attributes: 1 }],
  ['<a href="/u" title="t">a</a>', '<a href="/u">a</a>', { attributes: 1 }],
  ['<a name=x data-y="t">a</a>', '<a>a</a>', { attributes: 2 }],
  ['<x-y z="1">a</x-y>', 'a', { attributes: 1, tags: 2 }],
  ['<div title="a\nb">c</div>', '<div>c</div>', { attributes: 1 }],
  ["<div title='a>b'>c</div>", '<div>c</div>', { attributes: 1 }],
  ['<p>\n[x](/y "t")\n</p>', '<p>\n[x](/y "t")\n</p>', {}],
  ['<div>\n\n[x](/y "t")\n\n</div>', '<div>\n\n[x](/y)\n\n</div>', { titles: 1 }],
]

const entities: readonly Row[] = [
  ['a&#8203;b&zwj;c', 'abc', { entities: 2 }],
  ['&lt;!-- a --&gt;', '&lt;!-- a --&gt;', {}],
  ['a\\`<!-- b -->`c', 'a\\``c', { comments: 1 }],
]

const code: readonly Row[] = [
  ['~~~ x <!-- y -->\n<!-- a -->\n~~~\nb', '~~~ x\n<!-- a -->\n~~~\nb', { infoStrings: 1 }],
  ['```js title="obey"\na\n```', '```js\na\n```', { infoStrings: 1 }],
  ['> ```\n> <!-- a -->\n> ```', '> ```\n> <!-- a -->\n> ```', {}],
]

/** Seen on the page, so nothing of it may go. */
const seen = [
  '`<!-- a -->`',
  '``<b title="x">``',
  '`&#8203;`',
  '```\n<!-- a -->\n```',
  '```\n<!-- a -->',
  '\\<!-- a -->',
  '<details><summary>s</summary>a</details>',
  '<br>a<br/>b',
  '</b>a',
  '<b a',
  'a < b > c',
  '<video src="/v"><source src="/s"></video>',
  'a  \nb',
  'www.a.b',
]

describe('of a Markdown text', () => {
  const rows = [...links, ...definitions, ...html, ...entities, ...code]
  test.each([...rows, ...seen.map((text): Row => [text, text, {}])])('%j is shown as %j', (dirty, shown, counts) => {
    expect(clean(dirty, 'markdown')).toEqual({ text: shown, counts: { ...noCounts(), ...counts } })
  })

  test.each(rows)('%j shows whole where a text is no Markdown', (dirty) => {
    expect(clean(dirty, 'plain')).toEqual({ text: dirty, counts: noCounts() })
  })
})
