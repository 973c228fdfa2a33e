/** The git checkout that a workflow stands in: what the demo's GitHub has in the repository's contents. */
import { execFile } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Checkout {
  /** Undefined: the workflow stands in no checkout, or there is no git. */
  readonly root: string | undefined
  /** What git tracks or could track, as it is on disk; no links, which may lead anywhere. */
  read(path: string): Buffer | undefined
}

export async function findCheckout(workflow: string): Promise<Checkout> {
  const top = await git(dirname(workflow), 'rev-parse', '--show-toplevel')
  if (top === undefined) return { root: undefined, read: () => undefined }
  const root = top.trimEnd()
  const listed = await git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  const known = new Set(listed?.split('\0'))
  return {
    root,
    read(path) {
      if (!known.has(path)) return undefined
      const file = join(root, path)
      return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : undefined
    },
  }
}

function git(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      resolve(error === null ? stdout : undefined)
    })
  })
}
