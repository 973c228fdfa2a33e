import { readFileSync } from 'node:fs'
import { isObject } from '../../../src/platform/json.ts'

/** What the stand-in account holds, in a file between calls. */
export interface OzState {
  /** The key that is let in. */
  readonly key: string
  environments: StoredEnvironment[]
  secrets: StoredSecret[]
  /** Ids of environments that an integration uses. */
  readonly integrations?: readonly string[]
  /**
   * What a command does instead, by its words. hang: waits for ever. linger: for some seconds. fail: says so and exits with 1. pretend: exits with 0
   * and has done nothing, as the real one does where somebody must first authorize a repository.
   */
  readonly behave?: Readonly<Record<string, 'hang' | 'linger' | 'fail' | 'pretend'>>
  readonly calls: OzCall[]
}

export interface StoredEnvironment {
  readonly id: string
  name: string
  description?: string | undefined
  image: string
  repos: string[]
  setupCommands: string[]
  readonly scope: 'Team' | 'Personal'
}

export interface StoredSecret {
  readonly name: string
  readonly scope: 'Team' | 'Personal'
  readonly type: string
  value: string
  description?: string | undefined
  readonly created: string
  updated: string
}

export interface OzCall {
  readonly args: readonly string[]
  /** Names of the variables it got. */
  readonly variables: readonly string[]
  readonly cwd: string
  /** Permissions of the value's file, `600`. */
  readonly valueFileMode?: string | undefined
}

/** Reads the file that this program wrote itself; throws on any other. */
export function readState(path: string): OzState {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isState(value)) throw new Error(`${path} holds no state of the stand-in`)
  return value
}

function isState(value: unknown): value is OzState {
  return isObject(value) && ['environments', 'secrets', 'calls'].every((name) => Array.isArray(value[name]))
}
