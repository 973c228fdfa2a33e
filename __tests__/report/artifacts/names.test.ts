import { describe, expect, test } from '@jest/globals'
import fc, { anyCharacter } from '../../support/fast-check.ts'
import { basename, posix, win32 } from 'node:path'
import { createNamer, extensionFor, safeName } from '../../../src/report/artifacts/names.ts'
import { startCpuWatch } from '../../support/cpu.ts'

describe('safeName', () => {
  test.each([
    ['report.html', 'report.html'],
    ['Plan: fix the flaky test!.md', 'Plan-fix-the-flaky-test.md'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['C:\\x.txt', 'x.txt'],
    ['/', 'artifact'],
    ['..', 'artifact'],
    ['', 'artifact'],
    ['a/b/..', 'b'],
    ['.bashrc', 'bashrc'],
    ['--upload-pack=x', 'upload-pack=x'],
    ['-rf', 'rf'],
    ['name.', 'name'],
    ['name. . .', 'name'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT².log', '_LPT2.log'],
    ['conical.txt', 'conical.txt'],
    ['file.txt:stream', 'file.txt-stream'],
    ['a\u0000b\r\nc.txt', 'a-b-c.txt'],
    ['exe\u202Etxt.doc', 'exetxt.doc'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['\uFF0E\uFF0E\uFF0Fup', 'up'],
    ['cafe\u0301.md', 'caf\u00E9.md'],
    ['日本語 計画.md', '日本語-計画.md'],
    ['$(touch pwn)`id`;&|<>"\'*?.txt', 'touch-pwn-id.txt'],
    ['🎉', 'artifact'],
    ['half\uD83D.txt', 'half.txt'],
  ])('makes of %j the name %j', (raw, name) => {
    expect(safeName(raw)).toBe(name)
  })

  test('keeps the extension of a name that is cut', () => {
    const name = safeName(`${'long '.repeat(100)}.json`)
    expect(name.length).toBeLessThanOrEqual(80)
    expect(name).toMatch(/^long-.*g\.json$/)
  })

  test('leaves no dot at the end of a name that is cut', () => {
    expect(safeName(`${'x'.repeat(79)}.${'y'.repeat(40)}`)).toBe('x'.repeat(79))
  })

  const hostile = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '..',
          '.',
          '/',
          '\\',
          '-',
          ':',
          '~',
          '%2e',
          '\uFF0E',
          '\uFF0F',
          '\u2025',
          'con',
          'nul',
          ' ',
          '\u0000',
          'é',
          'ﷺ',
          '한',
          '🎉',
          '.md',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )

  test('never leaves its folder, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const name = safeName(raw)
        expect(basename(name)).toBe(name)
        expect(win32.basename(name)).toBe(name)
        expect(posix.join('/a/b', name)).toBe(`/a/b/${name}`)
        expect(win32.join('C:\\a', name)).toBe(`C:\\a\\${name}`)
        expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._+@=,-]*$/u)
        expect(name).not.toMatch(/[.\s]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(name.length).toBeLessThanOrEqual(81)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is made in the time of the text, however long', () => {
    const cpuMs = startCpuWatch()
    safeName('.- '.repeat(500_000))
    safeName('ﷺ'.repeat(500_000))
    safeName('-'.repeat(1_000_000) + 'a')
    expect(cpuMs()).toBeLessThan(1_500)
  })
})

describe('createNamer', () => {
  test('numbers what is taken, by case and form of letters too', () => {
    const nameFor = createNamer(['Plan.md'])
    expect(['plan.md', 'plan.md', 'plan-2.md', 'other', 'OTHER', 'straße', 'STRASSE'].map(nameFor)).toEqual([
      'plan-2.md',
      'plan-3.md',
      'plan-2-2.md',
      'other',
      'OTHER-2',
      'straße',
      'STRASSE-2',
    ])
  })

  test('never gives a name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'a.md', 'A.md', 'a-2.md'), { maxLength: 30 }), (names) => {
        const given = names.map(createNamer(['a-3'])).map((name) => name.toLowerCase())
        expect(new Set([...given, 'a-3']).size).toBe(names.length + 1)
      }),
    )
  })
})

test.each([
  ['image/png', '.png'],
  ['Text/Markdown; charset=utf-8', '.md'],
  ['application/x-evil', '.bin'],
  ['constructor', '.bin'],
  ['', '.bin'],
])('extensionFor %j is %s', (mimeType, extension) => {
  expect(extensionFor(mimeType)).toBe(extension)
})
