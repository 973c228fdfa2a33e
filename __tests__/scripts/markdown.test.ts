import { describe, expect, test } from '@jest/globals'
import {
  headingAnchors,
  localLinks,
  namedPaths,
  namedScripts,
  readProse,
  readSnippets,
} from '../../scripts/lint/markdown.ts'

describe('readSnippets', () => {
  test('gives each block its language, text and line', () => {
    const page = 'Text\n\n```yaml\na: 1\n\nb: 2\n```\n\n````markdown\n```\ninner\n```\n````\n'
    expect(readSnippets(page)).toEqual([
      { language: 'yaml', text: 'a: 1\n\nb: 2\n', line: 3 },
      { language: 'markdown', text: '```\ninner\n```\n', line: 9 },
    ])
  })

  test('a block that never closes is an error', () => {
    expect(() => readSnippets('a\n```yaml\nb')).toThrow('line 2')
  })
})

test('prose is the page without its blocks', () => {
  expect(readProse('one `src/a.ts`\n```bash\nls src/b.ts\n```\ntwo')).toBe('one `src/a.ts`\n\ntwo')
})

test.each([
  ['`npm run build`', ['build']],
  ['`npm run --silent snippets -- x`', ['snippets']],
  ['```bash\nnpm ci && npm run demo\n```', ['demo']],
  ['npm run check:dist, then npm test', ['check:dist', 'test']],
  ['npm ci', []],
])('scripts named in %j', (page, scripts) => {
  expect(namedScripts(page)).toEqual(scripts)
})

test.each([
  ['`docs/security.md` and `src/oz/`', ['docs/security.md', 'src/oz/']],
  ['`src/<name>.ts`, `dist/**/*.js`, `.ci/run`', ['src/', 'dist/']],
  ['`action.yml`', ['action.yml']],
  ['`.ts`, `owner/repo`, `text/html`, `/api/v1/agent/run`, `a b.md`, `https://x.dev/y.md`', []],
])('paths named in %j', (page, paths) => {
  expect(namedPaths(page)).toEqual(paths)
})

test('local links are found, with their fragments', () => {
  const page = '[a](docs/a.md#part) [b](#here) [c](https://c.dev/x.md) ![d](docs/d.svg) [m](mailto:x@y.z)'
  expect(localLinks(page)).toEqual([
    { path: 'docs/a.md', fragment: 'part' },
    { path: '', fragment: 'here' },
    { path: 'docs/d.svg', fragment: '' },
  ])
})

test('anchors are made as GitHub makes them', () => {
  expect(headingAnchors("# What `profile` does\n\n```bash\n# no heading\n```\n## Can't start: 401\n")).toEqual([
    'what-profile-does',
    'cant-start-401',
  ])
})
