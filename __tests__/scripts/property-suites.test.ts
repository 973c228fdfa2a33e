import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findPropertySuites } from '../../scripts/property-suites.ts'

test('suites that reach fast-check, themselves or through their own helpers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suites-'))
  const files = {
    'direct.test.ts': `import fc from 'fast-check'`,
    'through.test.ts': `import { texts } from './texts.ts'`,
    'texts.ts': `import { more } from './more.ts'`,
    'more.ts': `import { texts } from './texts.ts'\nimport * as fc from 'fast-check'`,
    'plain.test.ts': `import { other } from './other.ts'\nimport { gone } from '../src/gone.ts'`,
    'other.ts': '',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  expect(findPropertySuites(folder).map((suite) => basename(suite))).toEqual(['direct.test.ts', 'through.test.ts'])
  rmSync(folder, { recursive: true })
})
