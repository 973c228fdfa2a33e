import { describe, expect, test } from '@jest/globals'
import { renderMarkdown } from '../../demo/markdown.ts'

const screen = { write: () => undefined, hasColour: false }

describe('Markdown in a terminal', () => {
  test.each([
    ['# Title #1', 'Title #1\n'],
    ['- one\n  * two', '• one\n  • two\n'],
    ['a **bold** `code` [page](https://x.y/z "t")', 'a bold code page (https://x.y/z)\n'],
    ['1 \\* 2 &lt;b&gt; &amp;', '1 * 2 <b> &\n'],
    ['<details><summary><b>More</b></summary>\n\ninside\n\n</details>', '▸ More\n\ninside\n'],
    ['> said', '│ said\n'],
    ['---', `${'─'.repeat(40)}\n`],
    ['```js\nlet **a**\n```\nafter', '    let **a**\nafter\n'],
    ['````\n```\n````', '    ```\n'],
    ['```mermaid\na\nb\n```', '    (a Mermaid diagram of 2 lines; GitHub draws it)\n'],
    ['| a | long |\n|---|---|\n| longer | b \\| c |', '  a        long\n  longer   b | c\n'],
    ['```\nnot closed', '    not closed\n'],
  ])('%j', (markdown, text) => {
    expect(renderMarkdown(screen, markdown).trimStart()).toBe(text.trimStart())
  })
})
