/**
 * A test runner for Stryker that loads the tests once in a process and runs those that reach a mutant with that mutant
 * switched on. Stryker loads this file itself; stryker.config.js says how.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { TestCase } from './globals.ts'
import { runTests, type Costs, type TestOutcome } from './run.ts'
import { loadSuites, type Suites } from './suites.ts'

/** What the mutated code and Stryker share; the mutated code reads and writes it as it runs. */
interface Shared {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: unknown
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

interface MutantRun {
  readonly activeMutant: { readonly id: string; readonly fileName: string; readonly location: unknown }
  /** Left out for a mutant in what runs as a module loads; the configuration leaves those out. */
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}

const shared: Shared = {}
Object.assign(globalThis, { __stryker__: shared })

/** How many of a hundred mutants are tried. Which ones goes by where they are, so the same again next time. */
const sample = Number(process.env['MUTATION_SAMPLE'] ?? 100)

function isInSample({ id, fileName, location }: MutantRun['activeMutant']): boolean {
  const name = `${basename(fileName)} ${JSON.stringify(location)} ${id}`
  return createHash('sha256').update(name).digest().readUInt32BE() % 100 < sample
}

/** Written by the process that ran all tests, for those that try mutants. */
const costsFile = 'test-costs.json'

async function readCosts(): Promise<Costs> {
  try {
    const parsed: unknown = JSON.parse(await readFile(costsFile, 'utf8'))
    return new Map(Object.entries(parsed ?? {}).map(([id, cost]) => [id, Number(cost)]))
  } catch {
    return new Map()
  }
}

function activate(mutant: string | undefined, hitLimit?: number): void {
  const hitCount = hitLimit === undefined ? undefined : 0
  // For processes that a test starts: they read it as they load what is mutated.
  if (mutant === undefined) delete process.env['__STRYKER_ACTIVE_MUTANT__']
  else process.env['__STRYKER_ACTIVE_MUTANT__'] = mutant
  Object.assign(shared, { activeMutant: mutant, hitLimit, hitCount })
}

function asTestResult({ test, milliseconds, failure }: TestOutcome): object {
  const result = { id: test.id, name: test.id, fileName: join(process.cwd(), test.file), timeSpentMs: milliseconds }
  if (failure === undefined) return { ...result, status: 'success' }
  return { ...result, status: 'failed', failureMessage: failure.message }
}

async function runUntilFailure(tests: readonly TestCase[]): Promise<{ ran: number; failed?: TestOutcome }> {
  const outcomes: TestOutcome[] = []
  await runTests(tests, await readCosts(), {
    before: () => undefined,
    after: (outcome) => {
      outcomes.push(outcome)
      return outcome.failure === undefined
    },
  })
  const failed = outcomes.find(({ failure }) => failure !== undefined)
  return { ran: outcomes.length, ...(failed && { failed }) }
}

/** A test that fails without the mutant too has met something left behind: only a new process can tell then. */
async function requireHealthy({ choose }: Suites, ids: ReadonlySet<string>, test: TestCase): Promise<void> {
  const again = (await choose(ids)).filter(({ id }) => id === test.id)
  const { failed } = await runUntilFailure(again)
  if (failed?.failure === undefined) return
  console.error(`${test.id} fails without the change too: ${failed.failure.message}`)
  process.exit(1)
}

class Runner {
  private suites: Promise<Suites> | undefined

  /** What a mutant reaches while test files load is loaded anew here; Stryker need not end the process for it. */
  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true }
  }

  private load(): Promise<Suites> {
    return (this.suites ??= loadSuites((id) => {
      shared.currentTestId = id
    }))
  }

  /** All tests once with nothing mutated: which mutants each reaches, and how long it takes. */
  async dryRun(): Promise<unknown> {
    const { tests, loadings } = await this.load()
    const outcomes: TestOutcome[] = []
    await runTests(tests, new Map(), {
      before: ({ id }) => {
        shared.currentTestId = id
      },
      after: (outcome) => outcomes.push(outcome) > 0,
    })
    await writeFile(costsFile, JSON.stringify(Object.fromEntries(outcomes.map((it) => [it.test.id, it.milliseconds]))))
    const loaded = loadings.map((id) => ({ id, name: id, timeSpentMs: 0, status: 'success' }))
    return {
      status: 'complete',
      tests: [...loaded, ...outcomes.map(asTestResult)],
      mutantCoverage: shared.mutantCoverage,
    }
  }

  /** The tests that reach a mutant, with it switched on, until one fails. */
  async mutantRun({ activeMutant, testFilter = [], hitLimit }: MutantRun): Promise<unknown> {
    if (!isInSample(activeMutant)) return { status: 'error', errorMessage: 'Left out of the sample.' }
    const suites = await this.load()
    const ids = new Set(testFilter)
    activate(activeMutant.id, hitLimit)
    const chosen = await chooseOrFail(suites, ids)
    if (chosen instanceof Error) {
      activate(undefined)
      return { status: 'killed', killedBy: [testFilter[0]], failureMessage: chosen.message, nrOfTests: 0 }
    }
    const { ran, failed } = await runUntilFailure(chosen)
    const hits = shared.hitCount ?? 0
    activate(undefined)
    if (hits > (hitLimit ?? Infinity)) return { status: 'timeout', reason: 'reached too often' }
    if (failed?.failure === undefined) return { status: 'survived', nrOfTests: ran }
    const { name, message } = failed.failure
    if (name === 'Hang') return { status: 'timeout', reason: `${failed.test.name} waits for ever` }
    await requireHealthy(suites, ids, failed.test)
    return { status: 'killed', killedBy: [failed.test.id], failureMessage: message, nrOfTests: ran }
  }
}

/** A file of tests that can't even be loaded with a mutant has found it. */
async function chooseOrFail({ choose }: Suites, ids: ReadonlySet<string>): Promise<readonly TestCase[] | Error> {
  try {
    return await choose(ids)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: Runner }]
