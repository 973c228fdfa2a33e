/** Loads the test files once, and those whose tables a mutant reaches again with that mutant switched on. */
import { globSync } from 'node:fs'
import { registerHooks, type ResolveHookSync } from 'node:module'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

import { collect, type TestCase } from './globals.ts'

/** Rooms whose tests may kill a mutant; scenarios run the built dist, which is never mutated. */
const rooms = (process.env['MUTATION_TESTS'] ?? 'oz,run,report,prompt').split(',')
const sources = 'src/{oz,run,report,prompt}/**/*.ts'

/** The properties' settings: few cases, and the same ones each time, or a mutant's fate would be luck. */
const settings = {
  SOAK: '40',
  SCHEDULES: '20',
  PROPERTY_RUNS: '40',
  PROMPTS: process.env['PROMPTS'] ?? '200',
  SEED: '1',
}

/** Tests of how long something large takes: whole seconds each, on a busy machine a matter of luck. */
const slow = /no long time|megabyte|mebibyte|thousands of|time grows with/

const globals = new URL('./globals.ts', import.meta.url).href
const suitePattern = /\?suite=.*$/

/** As under jest, each test file has its helpers to itself: a suite's name goes on from importer to imported. */
function resolveForTests(...[name, context, next]: Parameters<ResolveHookSync>): ReturnType<ResolveHookSync> {
  if (name === '@jest/globals') return { url: globals, shortCircuit: true }
  const resolved = next(name, context)
  const suite = suitePattern.exec(context.parentURL ?? '')?.[0]
  const isHelper = suite !== undefined && resolved.url.includes('/__tests__/')
  return isHelper ? { ...resolved, url: resolved.url + suite } : resolved
}

function asUrl(path: string): string {
  return pathToFileURL(join(process.cwd(), path)).href
}

/** The id of what a test file does before its tests: mostly to fill their tables. */
function loadingId(file: string): string {
  return `loading ${file}`
}

export interface Suites {
  /** Ids of the loading of each file. */
  readonly loadings: readonly string[]
  readonly tests: readonly TestCase[]
  /** The tests of these ids; where the loading of a file is among them, all of that file's, loaded anew. */
  readonly choose: (ids: ReadonlySet<string>) => Promise<readonly TestCase[]>
}

let loads = 0

async function loadFile(file: string): Promise<readonly TestCase[]> {
  const declared = await collect(`${asUrl(file)}?suite=${encodeURIComponent(file)}&load=${++loads}`, file)
  return declared.filter(({ name }) => !slow.test(name))
}

/** Loads the sources, then the tests; `onLoading` is told before each file of tests. */
export async function loadSuites(onLoading: (id: string) => void): Promise<Suites> {
  Object.assign(process.env, settings)
  registerHooks({ resolve: resolveForTests })
  const { configureGlobal } = await import('fast-check')
  configureGlobal({ numRuns: Number(settings.PROPERTY_RUNS), seed: Number(settings.SEED) })
  for (const file of globSync(sources, { exclude: ['**/*.d.ts'] })) await import(asUrl(file))
  const found = rooms.flatMap((room) =>
    globSync(room.endsWith('.ts') ? `__tests__/${room}` : `__tests__/${room}/**/*.test.ts`),
  )
  const files = found.map((file) => file.replaceAll(sep, '/')).toSorted()
  const tests: TestCase[] = []
  for (const file of files) {
    onLoading(loadingId(file))
    tests.push(...(await loadFile(file)))
  }
  return {
    loadings: files.map(loadingId),
    tests,
    choose: async (ids) => {
      const again = files.filter((file) => ids.has(loadingId(file)))
      const anew: TestCase[] = []
      for (const file of again) anew.push(...(await loadFile(file)))
      return [...tests.filter(({ id, file }) => ids.has(id) && !again.includes(file)), ...anew]
    },
  }
}
