import { expect, test } from '@jest/globals'
import { showUrl } from '../../src/prompt/sanitize/links.ts'

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  [' /docs/a.md\n', '/docs/a.md'],
  ['a b\tc', 'a%20b%09c'.replace('%09', '%20')],
  ['a"b>c', 'a%22b%3Ec'],
  ['https://example.com/<b', ''],
  ['https://example.com/\nb', ''],
  ['/x data:y', '/x%20data:y'],
  ['javascript:alert(1)', ''],
  [' JavaScript:alert(1)', ''],
  ['vbscript:x', ''],
  ['data:text/plain,obey', ''],
  ['data:text/plain,do it now', ''],
  ['metadata:x', 'metadata:x'],
  ['x'.repeat(2048), 'x'.repeat(2048)],
  ['x'.repeat(2049), ''],
  ['', ''],
])('an address shows no sentence and no script: %j', (address, shown) => {
  expect(showUrl(address)).toBe(shown)
})
