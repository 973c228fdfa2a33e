import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Environment } from '../../platform/ports.ts'

const prefix = 'oz-secret-'
const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/

/**
 * A folder only this user can enter, made when the first value is handed over. `remember` is told of it before anything
 * is written, so that post can remove it should this process be killed.
 */
export class ValueFolder {
  private readonly env: Environment
  private readonly remember: (folder: string) => void
  private folder: string | undefined

  constructor(env: Environment, remember: (folder: string) => void) {
    this.env = env
    this.remember = remember
  }

  /** Calls `use` with a file that holds the value, and removes it whatever happens. */
  async handOver(value: string, use: (path: string) => Promise<void>): Promise<void> {
    if (this.folder === undefined) {
      this.folder = await mkdtemp(join(this.env['RUNNER_TEMP'] ?? tmpdir(), prefix))
      this.remember(this.folder)
    }
    const path = join(this.folder, 'value')
    try {
      await writeFile(path, value, { mode: 0o600, flag: 'wx' })
      await use(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  async close(): Promise<void> {
    if (this.folder !== undefined) await removeValueFolder(this.env, this.folder)
  }
}

/** Removes a folder of ours with all that is in it; any other is left alone. True where there was one. */
export async function removeValueFolder(env: Environment, folder: string): Promise<boolean> {
  const temp = env['RUNNER_TEMP'] ?? tmpdir()
  const isOurs = folderForm.test(basename(folder)) && (await realOf(dirname(folder))) === (await realOf(temp))
  if (!isOurs || !existsSync(folder)) return false
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return true
}

async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
