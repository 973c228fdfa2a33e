import { describe, expect, jest, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { clean } from '../../../src/prompt/sanitize/clean.ts'
import { readPage } from './page.ts'
import { tables } from './table-texts.ts'
import { number, torn } from './torn.ts'
import { propertyRuns } from '../written.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

jest.setTimeout(Math.max(60_000, propertyRuns * 10))

function wordsOf(text: string): string[] {
  return [...text.matchAll(/q[0-9a-z]{1,2}z/g)].map(([word]) => word)
}

/** Names of elements stay, short as they are: whoever writes `Vec<String>` without code ticks means them to be read. */
function isElementName(text: string, word: string): boolean {
  return new RegExp(`<[^\\s>]*${word}`).test(text)
}

/** Words of the cleaned text that the page doesn't show. */
function leaksOf(text: string): string[] {
  const shown = new Set(wordsOf(readPage(text)))
  const cleaned = clean(text, 'markdown').text
  return wordsOf(cleaned).filter((word) => !shown.has(word) && !isElementName(text, word))
}

/** What people write who hide nothing. */
const blocks = [
  'The door @ is stuck, *very* `@` stuck: a < b && c > d, Vec<String> @.',
  '# @\n\n@ said [@](https://a.example/@) and <https://a.example/@>.',
  '> @\n> @\n\n@',
  '- @\n- [ ] @\n  - @\n\n    @',
  '1. @\n2. `` @ ` ``',
  '```js\nconst @ = "<!-- @ -->"\n```',
  '    let @ = 1',
  '| @ | @ |\n|---|---|\n| @ | `@` |',
  '@ | @\n:- | -:\n@ | @ \\| @\n@\n# @ | @ | @',
  '> | @ |\n> | --- |\n> | @ |\n\n@ | @ | @\n--- | ---',
  '- | @ | @\n  |-|-\n  | @ | @\n- @ | @ | @',
  '<details><summary>@</summary>\n\n@\n\n</details>',
  '<p align="center">@<br>@</p>',
  '@ [@][ref] @\n\n[ref]: https://a.example/',
  '@[^1]\n\n[^1]: @ @',
  '@ \\<b\\> @ ~~@~~ 1 &lt; 2 @',
  '<script>let @ = 1</script>\n\n@',
  '<sub>@</sub> ![](https://a.example/x.png) @',
] as const
const honest = fc
  .array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 6 })
  .map((chosen) => number(chosen.join('\n\n')))

describe('against the page that another renderer makes', () => {
  // Both renderers and the browser disagree on a few texts that are torn in many places at once.
  test('next to nothing reaches the agent that readers of the page would not see', () => {
    const leaky = new Set<string>()
    fc.assert(
      fc.property(torn, (text) => {
        if (leaksOf(text).length > 0) leaky.add(text)
      }),
      { numRuns: propertyRuns },
    )
    expect([...leaky].slice(Math.ceil(propertyRuns / 250))).toEqual([])
  })

  test('no cell beyond the columns of its table reaches the agent', () => {
    fc.assert(
      fc.property(tables, (text) => {
        expect(leaksOf(text)).toEqual([])
      }),
      { numRuns: propertyRuns },
    )
  })

  test('cleaning again finds nothing', () => {
    fc.assert(
      fc.property(fc.oneof(torn, tables), (text) => {
        const { text: once } = clean(text, 'markdown')
        expect(clean(once, 'markdown').text).toBe(once)
      }),
      { numRuns: propertyRuns },
    )
  })

  test('all of an honest text stays', () => {
    fc.assert(
      fc.property(honest, (text) => {
        expect(leaksOf(text)).toEqual([])
        expect(wordsOf(clean(text, 'markdown').text)).toEqual(expect.arrayContaining(wordsOf(readPage(text))))
      }),
      { numRuns: propertyRuns / 4 },
    )
  })
})
