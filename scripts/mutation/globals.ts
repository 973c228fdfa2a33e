/**
 * What test files get for `@jest/globals` when mutants are tried: the same words, from jest's own parts, but the tests
 * are only collected. So all of them are loaded once in a process and run as often as there are mutants, which is what
 * makes thousands of mutants take minutes: jest would load every file anew for each.
 */
import { expect as jestExpect } from 'expect'
import { bind } from 'jest-each'
import { SnapshotState, toMatchSnapshot } from 'jest-snapshot'
import { basename, dirname, join } from 'node:path'

type Step = () => unknown

export interface Block {
  readonly title: string
  readonly parent: Block | undefined
  readonly beforeAll: Step[]
  readonly beforeEach: Step[]
  readonly afterEach: Step[]
  readonly afterAll: Step[]
}

export interface TestCase {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly block: Block
  readonly body: Step
}

let block = newBlock('', undefined)
let file = ''
let declared: TestCase[] = []

function newBlock(title: string, parent: Block | undefined): Block {
  return { title, parent, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }
}

/** Imports a test file; the tests it declares. */
export async function collect(url: string, relativePath: string): Promise<readonly TestCase[]> {
  file = relativePath
  block = newBlock('', undefined)
  declared = []
  await import(url)
  return declared
}

/** A block and those around it, outermost first. */
export function chainOf(inner: Block | undefined): readonly Block[] {
  return inner === undefined ? [] : [...chainOf(inner.parent), inner]
}

function declareBlock(title: string, body: Step): void {
  const outer = block
  block = newBlock(title, outer)
  body()
  block = outer
}

function declareTest(title: string, body: Step): void {
  const name = [...chainOf(block).map((it) => it.title), title].filter((it) => it !== '').join(' ')
  declared.push({ id: `${file} ${name} ${declared.length}`, name, file, block, body })
}

export const describe = Object.assign(declareBlock, { each: bind(declareBlock, false) })
export const test = Object.assign(declareTest, { each: bind(declareTest) })
export const beforeAll = (step: Step): unknown => block.beforeAll.push(step)
export const beforeEach = (step: Step): unknown => block.beforeEach.push(step)
export const afterEach = (step: Step): unknown => block.afterEach.push(step)
export const afterAll = (step: Step): unknown => block.afterAll.push(step)
/** No test has a time limit of its own here: Stryker ends a process that takes too long. */
export const jest = { setTimeout: (): undefined => undefined }

let current: { readonly test: TestCase; state?: SnapshotState } | undefined

/** Tells jest's expect which test runs: its snapshots go by file and name. */
export function enterTest(entered: TestCase): void {
  current = { test: entered }
  jestExpect.setState({ currentTestName: entered.name, testPath: entered.file })
}

/** A snapshot that is missing fails its test; none is ever written. */
function snapshotState(): SnapshotState {
  if (current === undefined) throw new Error('A snapshot is compared outside a test.')
  const { test } = current
  const path = join(dirname(test.file), '__snapshots__', `${basename(test.file)}.snap`)
  const snapshotFormat = { escapeString: false, printBasicPrototype: false }
  const options = { updateSnapshot: 'none', snapshotFormat, expand: false, prettierPath: null, rootDir: '.' } as const
  return (current.state ??= new SnapshotState(path, options))
}

jestExpect.extend({
  toMatchSnapshot(received: unknown) {
    // Where a snapshot differs jest goes on with the test and fails it at its end; here it fails at once.
    const dontThrow = (): undefined => undefined
    return toMatchSnapshot.call({ ...this, dontThrow, snapshotState: snapshotState() }, received)
  },
})
export const expect = jestExpect
