/** Runs collected tests in this process, cheapest first, until one fails. */
import { type Block, chainOf, enterTest, type TestCase } from './globals.ts'

export interface TestOutcome {
  readonly test: TestCase
  readonly milliseconds: number
  /** Why it failed; undefined where it passed. */
  readonly failure: Error | undefined
}

/** Milliseconds a test took when nothing was mutated, by its id. */
export type Costs = ReadonlyMap<string, number>

export interface Watcher {
  readonly before: (test: TestCase) => void
  /** False ends the run. */
  readonly after: (outcome: TestOutcome) => boolean
}

/** Tests whose blocks share a beforeAll or afterAll stay together; every other stands alone. */
function unitsOf(tests: readonly TestCase[]): readonly (readonly TestCase[])[] {
  const shared = new Map<Block, TestCase[]>()
  const units: TestCase[][] = []
  for (const test of tests) {
    const block = chainOf(test.block).find((it) => it.beforeAll.length + it.afterAll.length > 0)
    const unit = block === undefined ? undefined : shared.get(block)
    if (unit !== undefined) unit.push(test)
    else {
      const begun = [test]
      units.push(begun)
      if (block !== undefined) shared.set(block, begun)
    }
  }
  return units
}

function cheapestFirst(tests: readonly TestCase[], costs: Costs): readonly TestCase[] {
  const cost = (unit: readonly TestCase[]): number => unit.reduce((sum, { id }) => sum + (costs.get(id) ?? 0), 0)
  return unitsOf(tests)
    .map((unit) => ({ unit, cost: cost(unit) }))
    .toSorted((one, other) => one.cost - other.cost)
    .flatMap(({ unit }) => unit)
}

async function failureOf(step: () => unknown): Promise<Error | undefined> {
  try {
    await step()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function runAll(steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of steps) await step()
}

/** Where a test waits and the process has had next to nothing to do for this long, what it waits for never comes. */
const idleSeconds = 10
const idleShare = 0.02

/** Rejects once the process has been idle for so long. Goes by the CPU used, so that a busy machine is no reason. */
function whenIdle(): { readonly never: Promise<never>; readonly stop: () => void } {
  const { promise: never, reject } = Promise.withResolvers<never>()
  let last = process.cpuUsage()
  let idle = 0
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    idle = user + system < idleShare * 1e6 ? idle + 1 : 0
    if (idle >= idleSeconds) reject(new Hang())
  }, 1000)
  return {
    never,
    stop: () => {
      clearInterval(timer)
    },
  }
}

/** A test that would wait for ever. */
export class Hang extends Error {
  override readonly name = 'Hang'
}

async function runOne(test: TestCase): Promise<Error | undefined> {
  const blocks = chainOf(test.block)
  const failure = await failureOf(async () => {
    await runAll(blocks.flatMap(({ beforeEach }) => beforeEach))
    const { never, stop } = whenIdle()
    await Promise.race([test.body(), never]).finally(stop)
  })
  const afterwards = await failureOf(() => runAll(blocks.toReversed().flatMap(({ afterEach }) => afterEach)))
  return failure ?? afterwards
}

/** What a block does at its end; where it has no beginning, it would undo what loading did, and loading is once. */
function endOf({ beforeAll, beforeEach, afterAll }: Block): readonly (() => unknown)[] {
  return beforeAll.length + beforeEach.length > 0 ? afterAll : []
}

/** Leaves the blocks that `next` is not in and enters those it is in; what is open now. */
async function moveTo(next: readonly Block[], open: readonly Block[]): Promise<readonly Block[]> {
  await runAll(
    open
      .filter((it) => !next.includes(it))
      .toReversed()
      .flatMap(endOf),
  )
  await runAll(next.filter((it) => !open.includes(it)).flatMap(({ beforeAll }) => beforeAll))
  return next
}

/** Runs the tests; a step before or after all of a block that fails counts against the test beside it. */
export async function runTests(tests: readonly TestCase[], costs: Costs, watcher: Watcher): Promise<void> {
  let open: readonly Block[] = []
  for (const test of cheapestFirst(tests, costs)) {
    watcher.before(test)
    enterTest(test)
    const start = performance.now()
    const failure = await failureOf(async () => {
      open = await moveTo(chainOf(test.block), open)
    })
    const outcome = { test, failure: failure ?? (await runOne(test)), milliseconds: performance.now() - start }
    if (!watcher.after(outcome)) break
  }
  await failureOf(() => moveTo([], open))
}
