import { parse } from 'yaml'

export interface ManifestInput {
  readonly name: string
  readonly description: string
  readonly required: boolean
  readonly default: string
}

export interface ManifestOutput {
  readonly name: string
  readonly description: string
}

/** What an action.yml promises its users. */
export interface Manifest {
  readonly inputs: readonly ManifestInput[]
  readonly outputs: readonly ManifestOutput[]
}

/** Reads the text of an action.yml; throws where an input or output has no description. */
export function readManifest(text: string): Manifest {
  const manifest: unknown = parse(text)
  return {
    inputs: entriesOf(fieldOf(manifest, 'inputs')).map(([name, input]) => ({
      name,
      description: descriptionOf(name, input),
      required: fieldOf(input, 'required') === true,
      default: scalarText(fieldOf(input, 'default')),
    })),
    outputs: entriesOf(fieldOf(manifest, 'outputs')).map(([name, output]) => ({
      name,
      description: descriptionOf(name, output),
    })),
  }
}

/** The own entries of a map; none for anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

/** A field of a map; undefined for anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1]
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function descriptionOf(name: string, value: unknown): string {
  const description = scalarText(fieldOf(value, 'description')).trim().replaceAll(/\s+/g, ' ')
  if (description === '') throw new Error(`${name} has no description in action.yml`)
  return description
}
