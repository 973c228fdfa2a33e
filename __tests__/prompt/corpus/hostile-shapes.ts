/** Texts that make a careless scanner slow: the unit is repeated up to the size, between a head and a tail. */
export interface HostileShape {
  readonly name: string
  readonly unit: string
  readonly head?: string
  readonly tail?: string
}

export const hostileShapes: readonly HostileShape[] = [
  { name: 'comment openings', unit: '<!--' },
  { name: 'comment openings that are half closed', unit: '<!-- <!-- -->' },
  { name: 'comment openings, all closed at the end', unit: '<!-- ', tail: '-->'.repeat(50) },
  { name: 'comments that fall into place', unit: '<!-', tail: '<!-- -->- -->' },
  { name: 'opening angles', unit: '<' },
  { name: 'opening angles with a letter', unit: '<a', tail: '>' },
  { name: 'tags that never end', unit: '<a b ', tail: '"' },
  { name: 'tags with open quotes', unit: '<a b="', tail: '>' },
  { name: 'tags with crossed quotes', unit: `<a b="<a c='`, tail: '>' },
  { name: 'attributes without end', unit: 'b="x" ', head: '<a ' },
  { name: 'attribute names', unit: 'b ', head: '<a ', tail: '>' },
  { name: 'blanks in a tag', unit: ' ', head: '<a', tail: 'b>' },
  { name: 'blanks around an equals sign', unit: 'b    ', head: '<a ', tail: '=>' },
  { name: 'tags in an HTML block', unit: '<x a=', head: '<div>\n', tail: '>' },
  { name: 'open tags in an HTML block', unit: '<x b ', head: '<div>\n', tail: '<y a="' },
  { name: 'hidden elements', unit: '<p hidden>' },
  { name: 'hidden elements, closed', unit: '<p hidden>x</p>' },
  { name: 'hidden elements, nested', unit: '<b hidden>', tail: '</b>'.repeat(1000) },
  { name: 'scripts that never close', unit: '<script>' },
  { name: 'tags over lines', unit: '<a\n', tail: '>' },
  { name: 'lone tags on their lines', unit: '<a b="\n', tail: '>' },
  { name: 'opening brackets', unit: '[' },
  { name: 'image openings', unit: '![' },
  { name: 'image openings, closed', unit: '![', tail: ']'.repeat(1000) },
  { name: 'opening brackets, escaped', unit: '\\[', tail: '](x)' },
  { name: 'link openings', unit: '](' },
  { name: 'link openings, one closed', unit: '](', tail: ')' },
  { name: 'link titles', unit: '[x](y "' },
  { name: 'link titles in all quotes', unit: `[x](y "[x](y '[x](y (` },
  { name: 'link title that never ends', unit: '\\"', head: '[x](y "' },
  { name: 'link titles with blanks', unit: ' ', head: '[x](y', tail: '"' },
  { name: 'link addresses in angles', unit: '[x](<' },
  { name: 'link addresses in angles, one closed', unit: '[x](<', tail: ')' },
  { name: 'brackets in an address', unit: '(', head: '[x](' },
  { name: 'definitions', unit: '[a]: b\n' },
  { name: 'definitions with open titles', unit: '[a]: b "\n' },
  { name: 'definitions in paragraphs', unit: '[a]:\n' },
  { name: 'labels without end', unit: '[a\n' },
  { name: 'footnotes', unit: '[^a]: b\n\n' },
  { name: 'footnote with blank lines', unit: '\n', head: '[^a]: b\n', tail: 'x' },
  { name: 'ticks', unit: '`' },
  { name: 'ticks of growing length', unit: '` `` ``` ' },
  { name: 'lone ticks in paragraphs', unit: '`\n\n' },
  { name: 'fences that never close', unit: '```\n\n~~~\n\n' },
  { name: 'fences in quotes', unit: '> ```\n' },
  { name: 'list marks', unit: '- ' },
  { name: 'quote marks', unit: '>' },
  { name: 'backslashes', unit: '\\' },
  { name: 'ampersands', unit: '&' },
  { name: 'character references', unit: '&#x200b;' },
  { name: 'character references without end', unit: '&#x200' },
  { name: 'zero width spaces', unit: '\u200b' },
  { name: 'zero width spaces between letters', unit: 'a\u200b' },
  { name: 'tag characters', unit: '\u{e0041}' },
  { name: 'variation selectors', unit: '\ufe01' },
  { name: 'bidirectional controls', unit: '\u202e\u202c' },
  { name: 'joiners between emoji', unit: '\u2764\ufe0f\u200d' },
  { name: 'joiners between letters', unit: '\u0645\u200c' },
  { name: 'lone surrogates', unit: '\ud800' },
  { name: 'escapes', unit: '\u001b[0' },
  { name: 'terminal commands without end', unit: '\u001b]0' },
  { name: 'carriage returns', unit: '\r' },
  { name: 'line ends', unit: '\n' },
  { name: 'blanks', unit: ' ' },
  { name: 'blanks before a tag', unit: ' ', tail: '<b>' },
  { name: 'one word', unit: 'a' },
  { name: 'wide characters', unit: '\u4e2d' },
]

/** A text of about `bytes` bytes in UTF-8. */
export function makeHostileText(shape: HostileShape, bytes: number): string {
  const times = Math.ceil(bytes / Buffer.byteLength(shape.unit))
  return (shape.head ?? '') + shape.unit.repeat(times) + (shape.tail ?? '')
}
