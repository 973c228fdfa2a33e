import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const main = join(import.meta.dirname, '../../dist/main.js')

/** A dry run: it needs no server, and tells the runner how it ended. */
function dryRun(folder: string, files: Readonly<Record<string, string>>) {
  const env = {
    PATH: process.env['PATH'],
    RUNNER_TEMP: folder,
    GITHUB_EVENT_NAME: 'schedule',
    INPUT_PROMPT: 'Say it.',
    INPUT_DRY_RUN: 'true',
    ...files,
  }
  return spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 10_000 })
}

test('a summary that cannot be written is a warning, and the outputs are there', () => {
  const folder = makeFolder()
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const { status, stdout, stderr } = dryRun(folder, { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: folder })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^::warning::Couldn't write the summary: EISDIR/m)
  expect(readFileSync(output, 'utf8')).toMatch(/^conclusion<<.*\ndry_run\n/m)
  expect(status).toBe(0)
})

test('outputs that cannot be written fail the step in one line', () => {
  const folder = makeFolder()
  const { status, stdout, stderr } = dryRun(folder, { GITHUB_OUTPUT: join(folder, 'gone') })
  expect(stderr).toBe('')
  expect(stdout).toMatch(
    /^::error::The step ended as dry_run, but not all of its outputs could be written: Missing file/m,
  )
  expect(status).toBe(1)
})
