import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'

const root = join(import.meta.dirname, '..', '..')

/** Every module of the house and what it imports of it, types included. Paths have `/` on every system. */
const imports = new Map(
  ['src', 'emulator', 'demo', 'init', 'bench', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name))
      .map((file) => [name(file), importsOf(file)] as const),
  ),
)

function name(file: string): string {
  return relative(root, file).replaceAll(sep, '/')
}

function importsOf(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? name(join(dirname(file), fileName)) : fileName))
}

/** The first circle met from a module on, if there is one; modules known to lead to none are not looked at again. */
function findCircle(module: string, trail: readonly string[], clear: Set<string>): readonly string[] | undefined {
  if (trail.includes(module)) return [...trail.slice(trail.indexOf(module)), module]
  if (clear.has(module)) return undefined
  for (const next of imports.get(module) ?? []) {
    const circle = findCircle(next, [...trail, module], clear)
    if (circle !== undefined) return circle
  }
  clear.add(module)
  return undefined
}

test('no module imports itself by way of others, not even for a type', () => {
  const clear = new Set<string>()
  const circles = [...imports.keys()].flatMap((module) => findCircle(module, [], clear)?.join(' → ') ?? [])
  expect(circles).toEqual([])
})

/** From the top of the house down: a room knows those below it, types included. */
const rooms = 'resources action inputs result report github prompt oz event platform'.split(' ')

test('no arrow between rooms runs up', () => {
  const roomOf = (module: string): number => rooms.indexOf(/^src\/(\w+)\//.exec(module)?.[1] ?? '')
  const up = [...imports].flatMap(([module, names]) =>
    names.filter((one) => roomOf(one) >= 0 && roomOf(one) < roomOf(module)).map((one) => `${module} → ${one}`),
  )
  expect(new Set([...imports.keys()].map(roomOf))).toEqual(new Set([-1, ...rooms.keys()]))
  expect(up).toEqual([])
})

test('no module is longer than 250 lines', () => {
  const long = [...imports.keys()].filter((module) => lineCount(join(root, module)) > 250)
  expect(long).toEqual([])
})

function lineCount(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

describe('rooms that know no network', () => {
  const network =
    /^(?:node:(?:http|https|http2|net|tls|dns)|undici.*|@actions\/http-client)$|^src\/(?:oz|github|platform\/http)\/.*/
  /** Types and names may be known: what counts is what is run. */
  const harmless = new Set(['src/oz/client/types.ts'])

  test.each(['src/prompt/', 'src/event/', 'src/result/'])('%s', (room) => {
    const found = [...imports].flatMap(([module, names]) =>
      module.startsWith(room) && !module.startsWith('src/result/apply/')
        ? names.filter((one) => network.test(one) && !harmless.has(one)).map((one) => `${module} → ${one}`)
        : [],
    )
    expect(found).toEqual([])
  })
})

test('only platform/process.ts and resources/oz-cli.ts start programs', () => {
  const starters = [...imports].filter(
    ([, names]) => names.includes('node:child_process') || names.includes('@actions/exec'),
  )
  expect(
    starters
      .map(([module]) => module)
      .filter((module) => module.startsWith('src/'))
      .sort(),
  ).toEqual(['src/platform/process.ts', 'src/resources/oz-cli.ts'])
})
