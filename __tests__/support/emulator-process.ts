import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
const longestStartMs = 30_000

/** `npm run emulator` with a program as its agent, for all tests of a file. Resolves with its address. */
export function useEmulatorProcess(program: string, key: string): () => string {
  let url = ''
  let close: () => void
  beforeAll(async () => {
    const command = `"${process.execPath}" "${join(root, program)}"`
    const args = ['emulator/cli.ts', '--port', '0', '--key', key, '--agent', command]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    close = () => child.kill('SIGKILL')
    url = await new Promise((resolve, reject) => {
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /Oz emulator on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', () => {
        reject(new Error(`The emulator did not start: ${said}`))
      })
    })
  }, longestStartMs)
  afterAll(() => {
    close()
  })
  return () => url
}
