import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../../scripts/lint/manifest.ts'
import { fillTables } from '../../../scripts/tables.ts'
import { environments } from '../../../src/resources/environment/action.ts'
import { schedules } from '../../../src/resources/schedule/action.ts'
import { secrets } from '../../../src/resources/secret/action.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8')

describe.each([
  ['schedule', schedules],
  ['environment', environments],
  ['secret', secrets],
])('%s/', (folder, { inputNames: names }) => {
  const manifest = readManifest(read(`${folder}/action.yml`))

  test('takes the inputs its action.yml promises', () => {
    expect(manifest.inputs.map(({ name }) => name).sort()).toEqual(names.toSorted())
  })

  test('has a README that says what action.yml says (npm run docs)', () => {
    expect(fillTables(read(`${folder}/README.md`), manifest)).toBe(read(`${folder}/README.md`))
  })
})
