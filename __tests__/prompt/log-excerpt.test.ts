import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { excerptLog, signature } from '../../src/prompt/log-excerpt.ts'
import { jsonBytes } from '../../src/prompt/size.ts'
import { startCpuWatch } from '../support/cpu.ts'

const chatter = (count: number, words: string): string[] =>
  Array.from({ length: count }, (_, index) => words.replaceAll('N', String(index)))

/** A log in which the failure stands between so much else that it fits nowhere near the end. */
function logAround(failure: readonly string[], noise: string): string {
  const head = ['##[group]Run the tests', 'the tests', 'shell: bash', '##[endgroup]']
  const exit = '##[error]Process completed with exit code 1.'
  return [...head, ...chatter(2000, noise), ...failure, ...chatter(2000, noise), exit].join('\n')
}

const room = 8000

describe('in a long log the failure is seen of', () => {
  test.each<[string, readonly string[], string]>([
    [
      'go test',
      ['--- FAIL: TestDoor (0.02s)', '    door_test.go:17: got open, want shut'],
      'ok  \texample.test/errorsN\t0.012s',
    ],
    [
      'a Go panic',
      ['panic: runtime error: index out of range [3] with length 3', 'goroutine 7 [running]:'],
      'ok  \texample.test/pN\t0.012s',
    ],
    [
      'pytest',
      ['=================== FAILURES ===================', '______ test_door ______', 'E   assert 1 == 2'],
      'tests/test_N.py ....... [ 10%]',
    ],
    [
      'unittest',
      ['FAIL: test_door (test_door.TestDoor)', 'AssertionError: 1 != 2'],
      'test_N (test_door.TestDoor) ... ok',
    ],
    [
      'jest',
      ['FAIL src/door.test.ts', '  ● door › shuts', '    expect(received).toBe(expected)'],
      'PASS src/N.test.ts',
    ],
    [
      'vitest',
      [' FAIL  src/door.test.ts > shuts', 'AssertionError: expected 1 to be 2'],
      ' ✓ src/N.test.ts (3 tests) 2ms',
    ],
    ['mocha', ['  1 failing', '  1) door', '       shuts:'], '    ✔ opens N'],
    ['Kotlin', ["e: file:///src/Door.kt:3:5 Unresolved reference 'hinge'."], '> Task :compileN UP-TO-DATE'],
    ['dart test', ['00:05 +3 -1: door shuts [E]', '  Expected: <shut>'], '00:05 +N: opens'],
    ['TAP', ['not ok 3 - the door shuts'], 'ok N - opens'],
    [
      'cargo test',
      ['test door::shuts ... FAILED', "thread 'door::shuts' panicked at src/door.rs:3:5:"],
      'test door::opens_N ... ok',
    ],
    ['rustc', ['error[E0308]: mismatched types', '  --> src/door.rs:3:5'], '   Compiling crate-N v1.0.0'],
    ['Maven', ['[ERROR] DoorTest.shuts:17 expected: <1> but was: <2>'], '[INFO] Tests run: N, Failures: 0, Errors: 0'],
    ['Gradle', ['> Task :test FAILED', 'DoorTest > shuts() FAILED'], '> Task :compileN UP-TO-DATE'],
    [
      'dotnet build',
      ['/src/Door.cs(3,5): error CS1002: ; expected [/src/Door.csproj]'],
      '  Restored /src/pN.csproj (in 12 ms).',
    ],
    ['dotnet test', ['  Failed Door.Shuts [12 ms]', '  Error Message:'], '  Passed Door.OpensN [< 1 ms]'],
    ['rspec', ['Failures:', '  1) Door shuts', '     Failure/Error: expect(door).to be_shut'], 'Door opens N'],
    ['phpunit', ['There was 1 failure:', '1) DoorTest::testShuts'], '............ N / 5000 (10%)'],
    ['make', ['make: *** [Makefile:3: door.o] Error 1'], 'cc -c partN.c'],
    ['gcc', ["door.c:3:5: error: expected ';' before 'return'"], 'cc -c partN.c'],
    ['the linker', ["door.c:(.text+0x5): undefined reference to `shut'"], 'cc -c partN.c'],
    [
      'CMake and ctest',
      [' 3/9 Test #3: door .............***Failed    0.01 sec'],
      ' N/9 Test #1: window ........   Passed    0.01 sec',
    ],
    ['tsc', ['src/door.ts(3,5): error TS2322: Type is wrong.'], 'src/partN.ts emitted'],
    ['tsc with colors taken out', ["src/door.ts:3:5 - error TS2322: Type 'x' is wrong."], 'src/partN.ts emitted'],
    ['eslint', ['/src/door.ts', '  3:5  error  Missing semicolon  semi'], '/src/partN.ts: checked'],
    ['ruff', ['src/door.py:3:5: F401 `os` imported but unused'], 'checked partN.py'],
    ['mypy', ['src/door.py:3: error: Incompatible types in assignment'], 'checked partN.py'],
    ['npm', ['npm error code ERESOLVE', 'npm error could not resolve'], 'added package N'],
    ['docker', ['ERROR: failed to solve: process "/bin/sh -c make" did not complete'], '#N 0.1 layer'],
    ['Terraform', ['│ Error: Invalid reference'], 'aws_door.N: Refreshing state...'],
    ['a Python program', ['Traceback (most recent call last):', 'KeyError: door'], 'line N'],
    [
      'a Java program',
      ['Exception in thread "main" java.lang.IllegalStateException: door', 'Caused by: java.io.IOException: shut'],
      'line N',
    ],
    ['the shell', ['/tmp/a.sh: line 3: door: command not found'], 'line N'],
    ['a full disk', ['write /tmp/x: No space left on device'], 'line N'],
    ['a tool nobody knows', ['!! the door check failed for 3 doors'], 'line N'],
  ])('%s', (_, failure, noise) => {
    const excerpt = excerptLog(logAround(failure, noise), room)
    expect(excerpt).toContain(failure.join('\n'))
    expect(excerpt.startsWith('##[group]Run the tests\nthe tests\n')).toBe(true)
    expect(excerpt.endsWith('##[error]Process completed with exit code 1.')).toBe(true)
    expect(excerpt).toMatch(/\n\[… \d+ lines omitted …\]\n/)
    expect(jsonBytes(excerpt)).toBeLessThanOrEqual(room)
  })
})

test('155 lines of Go: all of it, since it fits', () => {
  const log = [...chatter(20, '--- FAIL: TestN'), ...chatter(135, 'ok  \tpN\t0.01s'), '##[error]no'].join('\n')
  expect(excerptLog(log, 60_000)).toBe(log)
})

test('of many failures the first ones, with as much of each as there is room for', () => {
  const failures = Array.from({ length: 200 }, (_, index) => [
    `--- FAIL: Test${index} (0.01s)`,
    ...chatter(60, 'out N'),
  ])
  const excerpt = excerptLog(logAround(failures.flat(), 'ok N'), room)
  expect(excerpt).toContain('--- FAIL: Test0 ')
  expect(excerpt).toContain('--- FAIL: Test3 ')
  expect(excerpt).not.toContain('--- FAIL: Test150 ')
})

const anyLine = fc.constantFrom(
  '--- FAIL: x',
  'ok',
  '',
  '##[group]Run x',
  '##[endgroup]',
  'x'.repeat(900),
  '"\\門\u{1f6aa}',
  'error',
)

test('takes no more than its room, and counts what is missing', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 400 }), fc.integer({ min: 400, max: 9000 }), (lines, bytes) => {
      const excerpt = excerptLog(lines.join('\n'), bytes)
      expect(jsonBytes(excerpt)).toBeLessThanOrEqual(bytes)
      const gaps = Array.from(excerpt.matchAll(/^\[… (\d+) lines? omitted …\]$/gm), ([, count]) => Number(count))
      if (gaps.length === 0) return
      const kept = excerpt.split('\n').length - gaps.length
      expect(kept + gaps.reduce((sum, count) => sum + count, 0)).toBe(lines.length)
    }),
    { numRuns: 300 },
  )
})

describe('5 MB of each hostile shape ends soon', () => {
  test.each(['--- FAIL: x\n', 'a'.repeat(399), ' > > > ', '1:1: '.repeat(80) + '\n', '\n', 'Error '])('%j', (part) => {
    const cpuMs = startCpuWatch()
    excerptLog(part.repeat(Math.ceil(5_000_000 / part.length)), 60_000)
    expect(cpuMs()).toBeLessThan(5_000)
  })
})

describe('legs of a matrix', () => {
  const leg = (time: string, words: string): string => `node ${time}\n--- FAIL: TestDoor (${time}s)\n    ${words}\nPASS`
  test('have the same signature where the same failed', () => {
    expect(signature(leg('0.02', 'at /tmp/a'))).toBe(signature(leg('1.97', 'at D:\\b')))
  })
  test('have another one where something else did', () => {
    expect(signature(leg('0.02', ''))).not.toBe(signature(leg('0.02', '').replace('TestDoor', 'TestWindow')))
  })
})
