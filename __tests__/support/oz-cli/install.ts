import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { scenarioKey } from '../scenario.ts'
import { readState, type OzState } from './state.ts'

export interface InstalledOz {
  /** For the job: `oz` on PATH, and where it keeps its state. */
  readonly env: Readonly<Record<string, string>>
  /** What the account holds now, and what was called so far. */
  read(): OzState
  /** Changes what the account holds, or how `oz` behaves. */
  change(over: Partial<OzState>): void
}

/** Puts the stand-in where PATH finds it. */
export function installOz(folder: string, state: Partial<OzState> = {}): InstalledOz {
  const bin = join(folder, 'oz-bin')
  const path = join(folder, 'oz-state.json')
  const standIn = join(import.meta.dirname, 'stand-in.ts')
  mkdirSync(bin, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'oz.cmd'), `@"${process.execPath}" "${standIn}" %*\r\n`)
  } else {
    // Called often, each time a fresh Node.
    const cache = `NODE_COMPILE_CACHE="${process.env['NODE_COMPILE_CACHE'] ?? ''}"`
    writeFileSync(join(bin, 'oz'), `#!/bin/sh\n${cache} exec "${process.execPath}" "${standIn}" "$@"\n`)
    chmodSync(join(bin, 'oz'), 0o755)
  }
  const write = (whole: OzState): void => {
    writeFileSync(path, JSON.stringify(whole, null, 2))
  }
  write({ key: scenarioKey, environments: [], secrets: [], calls: [], ...state })
  return {
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, STAND_IN_OZ_STATE: path },
    read: () => readState(path),
    change(over) {
      write({ ...readState(path), ...over })
    },
  }
}
