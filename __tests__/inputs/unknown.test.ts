import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ActionError } from '../../src/platform/errors.ts'
import { Fields } from '../../src/inputs/fields.ts'
import { foldName } from '../../src/platform/text/nearest.ts'
import { knownInputs } from '../../src/inputs/inputs.ts'
import { officialInputs } from '../../src/inputs/unknown.ts'
import { checkInputNames, type KnownInputs } from '../../src/inputs/unknown.ts'
import { declaredDefaults } from '../../src/resources/reconcile/inputs.ts'

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

function readManifest(folder: string): Manifest['inputs'] {
  return (parse(readFileSync(`${folder}/action.yml`, 'utf8')) as Manifest).inputs
}

/** As the runner makes them. */
function environment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** The defaults of a manifest, under what is given. */
function passedBy(folder: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = Object.entries(readManifest(folder)).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return environment({ ...Object.fromEntries(defaults), ...given })
}

function knownOf(folder: string): KnownInputs {
  if (folder === '.') return knownInputs
  const inputs = readManifest(folder)
  return {
    names: Object.keys(inputs),
    defaults: { ...declaredDefaults, log: 'auto', file: inputs['file']?.default ?? '' },
  }
}

function check(folder: string, given: Readonly<Record<string, string>>): { said: readonly string[]; error?: string } {
  const lines: string[] = []
  const note = (line: string): void => void lines.push(line)
  const log = { info: note, group: note, endGroup: () => undefined, notice: note, warning: note, error: note }
  try {
    checkInputNames({ env: passedBy(folder, given), log }, knownOf(folder))
    return { said: lines }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { said: lines, error: error.oneLine }
  }
}

const folders = ['.', 'collect', 'schedule', 'environment', 'secret']
const table = folders.flatMap((folder) => Object.keys(readManifest(folder)).map((name) => [folder, name] as const))
const several = table.filter(([, name]) => name.includes('_'))

/** One letter too few, too many, another, and two that changed places, in the middle of the word. */
function slipsOf(name: string): readonly string[] {
  const at = Math.max(1, Math.floor(name.length / 2) - (name[Math.floor(name.length / 2)] === '_' ? 1 : 0))
  const [before, letter = '', after] = [name.slice(0, at), name[at], name.slice(at + 1)]
  const other = letter === 'q' ? 'z' : 'q'
  const swapped = `${name.slice(0, at - 1)}${letter}${name[at - 1] ?? ''}${after}`
  return [before + after, before + letter + other + after, before + other + after, swapped].filter(
    (one) => one !== name,
  )
}

describe('names of inputs', () => {
  test.each(several)('%s: %s with hyphens is taken as meant, over the default', (folder, name) => {
    const variant = name.replaceAll('_', '-')
    expect(check(folder, { [variant]: 'given' })).toEqual({ said: [`Using the input ${variant} as ${name}.`] })
    expect(new Fields(passedBy(folder, { [variant]: 'given' })).text(name)).toBe('given')
  })

  test.each(several)('%s: %s in other case is taken as meant', (folder, name) => {
    const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(check(folder, { [camel]: 'given' }).error).toBeUndefined()
    expect(new Fields(passedBy(folder, { [camel]: 'given' })).text(name)).toBe('given')
  })

  test.each(table)('%s: %s with one slip ends the step, and its own name is said', (folder, name) => {
    const known = knownOf(folder).names.map(foldName)
    for (const slip of slipsOf(name).filter((one) => !known.includes(foldName(one)))) {
      const { error } = check(folder, { [slip]: 'x' })
      expect({ slip, error }).toEqual({
        slip,
        error: expect.stringContaining(`\`${slip}\` is not an input of this action.`),
      })
      // Of `runs` one letter less is as near to `run_id`.
      if (name.length > 5) expect(error).toContain(`Did you mean \`${name}\`?`)
    }
  })

  test.each([
    ['timeout', 'timeout_minutes'],
    ['max-cost-credits', 'max_cost'],
    ['token', 'github_token'],
    ['model_id', 'model'],
    ['api_key', 'oz_api_key'],
    ['enviroment', 'environment'],
    ['require-permissions', 'require_permission'],
  ])('%s is told to be %s', (name, meant) => {
    expect(check('.', { [name]: 'x' }).error).toBe(
      `\`${name}\` is not an input of this action. Did you mean \`${meant}\`? Nothing was started.`,
    )
  })

  test('all of them are said in one line', () => {
    expect(check('.', { promt: 'x', modle: 'y' }).error).toBe(
      '`promt` is not an input of this action. Did you mean `prompt`? `modle` is not an input of this action. Did you mean `model`? Nothing was started.',
    )
  })

  test('what is near to nothing is left to GitHub, which warns about it', () => {
    expect(check('.', { unrelated_thing: 'x' })).toEqual({ said: [] })
  })

  test.each([
    ['max-cost', 'max_cost', '5', '50'],
    ['dry-run', 'dry_run', 'false', 'true'],
  ])('%s beside another %s is a contradiction', (variant, name, one, other) => {
    expect(check('.', { [variant]: one, [name]: other }).error).toBe(
      `"${variant}" and "${name}" are the same input, and their values differ. Write ${name} alone.`,
    )
  })

  test.each(Object.entries(officialInputs))(
    '%s of the official action says what to do, as the page does',
    (name, text) => {
      for (const spelled of [name, name.replaceAll('_', '-')]) {
        const advice = text.startsWith('`') ? `Instead: ${text}` : `It is ${text}`
        expect(check('.', { [spelled]: 'x' }).error).toBe(
          `\`${spelled}\` is not an input of this action. ${advice}. Nothing was started.`,
        )
      }
      const row = readFileSync('docs/migration.md', 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``))
      expect(row).toContain(`| ${text}`)
    },
  )
})

test.each(folders)('%s: the defaults are those of action.yml', (folder) => {
  const { defaults } = knownOf(folder)
  for (const [name, { default: value }] of Object.entries(readManifest(folder))) {
    if (name !== 'github_token') expect([name, defaults[name] ?? '']).toEqual([name, value ?? ''])
  }
})

test.each(folders)('%s: no two names differ in hyphens or case alone', (folder) => {
  const folded = Object.keys(readManifest(folder)).map(foldName)
  expect(new Set(folded).size).toBe(folded.length)
})
