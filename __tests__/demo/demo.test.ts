import { execFile, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')

interface Ended {
  readonly exitCode: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

/** Runs the demo as `npm run demo` does, leaving nothing outside of a folder of its own. */
async function runDemo(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', TMPDIR: makeFolder(), BROWSER: 'true' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['demo/demo.ts', ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : error.code, stdout, stderr })
    })
  })
}

function write(name: string, text: string): string {
  const path = join(makeFolder(), name)
  writeFileSync(path, text)
  return path
}

describe('the demo', () => {
  test('without arguments it shows a review of a pull request with a real bug', async () => {
    const { exitCode, stdout, stderr } = await runDemo()
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    const headings = [...stdout.matchAll(/^── (.*?) ─+$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(['Outputs of Run your-org/oz-agent-action@v1', 'Summary', 'Written on GitHub'])
    expect(stdout).toMatch(/^conclusion +success$/m)
    expect(stdout).toMatch(/As Markdown: .*summary\.md/)
    expect(stdout).toMatch(/■ Comment on src\/price\.ts:8\n/)
    expect(stdout).toContain('Two coupons can make the price negative')
    expect(stdout.trimEnd()).toMatch(/The workflow ended with: success$/)
  })

  test('with --open it leaves one page, which loads nothing and runs nothing', async () => {
    const { stdout } = await runDemo('--recipe', 'triage', '--open')
    const [, path = ''] = /^(?:Opened|No browser was found; open it yourself:) (.*demo\.html)$/m.exec(stdout) ?? []
    const page = readFileSync(path, 'utf8')
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).toContain('<h2>Comment on #7</h2>')
    expect(page).toContain('<code>bug</code>')
  })

  test("plays one's own workflow, event and command", async () => {
    const workflow = write(
      'mine.yml',
      `
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: agent
        uses: your-org/oz-agent-action@v1
        with:
          prompt: 'To \${{ github.ref_name }}'
          oz_api_key: \${{ secrets.OZ_API_KEY }}
          poll_interval_seconds: 0.05
`,
    )
    const event = write('push.json', JSON.stringify({ ref: 'refs/heads/trunk', repository: { full_name: 'o/r' } }))
    const { exitCode, stdout } = await runDemo(
      '--workflow',
      workflow,
      '--event',
      `push:${event}`,
      '--agent',
      'head -n 1',
    )
    expect(stdout).toMatch(/── The agent's answer ─+\n\nTo trunk\n/)
    expect(exitCode).toBe(0)
  })

  test('exits with 1 when the workflow fails', async () => {
    const { exitCode, stdout } = await runDemo('--agent', 'emulator/scenarios/failed.yml', '--dialect', 'bare')
    expect(stdout).toContain('Error: ')
    expect(stdout).toContain('The workflow ended with: failure')
    expect(exitCode).toBe(1)
  })

  test('cancels the job on Ctrl-C, and the agent with it', async () => {
    const env = { ...process.env, NO_COLOR: '1', TMPDIR: makeFolder() }
    const child = spawn(process.execPath, ['demo/demo.ts', '--agent', 'sleep 60'], { cwd: root, env })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const before = stdout
      stdout += chunk.toString()
      if (!before.includes('Working') && stdout.includes('Working')) child.kill('SIGINT')
    })
    const exitCode = await new Promise((resolve) => child.once('close', resolve))
    expect(stdout).toContain('The workflow ended with: cancelled')
    expect(stdout).toMatch(/^conclusion +cancelled$/m)
    expect(exitCode).toBe(1)
  })

  test.each([
    [['--help'], 0, 'npm run demo -- [options]'],
    [['--workflow', 'examples'], 2, '--workflow: examples is not a file.'],
    [
      ['--event', 'push:package.json'],
      2,
      'GitHub would not start this workflow: it runs on pull_request, merge_group, and this is push.',
    ],
  ])('%j exits with %i', async (args, code, words) => {
    const { exitCode, stdout, stderr } = await runDemo(...args)
    expect(stdout + stderr).toContain(words)
    expect(exitCode).toBe(code)
  })
})
