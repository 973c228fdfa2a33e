import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

/** A function that makes fresh folders, all of them removed when the test file is through. */
export function useTemporaryFolders(): () => string {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'oz-action-test-'))
    folders.push(folder)
    return folder
  }
}
