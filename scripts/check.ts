/**
 * All that CI checks, in one command that writes nothing into the tree. Every check runs even when an earlier one
 * failed, so one run tells everything. `--report FILE` also writes the results as JSON, for .ci/run to count;
 * `--after-tests` leaves out the suites that more cases don't change, for who has just run them all.
 */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { findPropertySuites } from './property-suites.ts'

interface Check {
  readonly name: string
  readonly script: string
  readonly environment?: Readonly<Record<string, string>>
}

interface CheckResult {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const root = join(import.meta.dirname, '..')

function testsWithMoreCases(): Check {
  const environment = { PROPERTY_RUNS: '1000', SCHEDULES: '2000' }
  if (!process.argv.includes('--after-tests')) return { name: 'tests, with more cases', script: 'test', environment }
  const suites = findPropertySuites(join(root, '__tests__')).map((suite) => relative(root, suite))
  return { name: 'properties, with more cases', script: `test -- ${suites.join(' ')}`, environment }
}

const checks: readonly Check[] = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'docs', script: 'docs:check' },
  { name: 'words', script: 'words' },
  { name: 'dist', script: 'check:dist' },
  testsWithMoreCases(),
]

function runScript({ script, environment }: Check): Promise<{ passed: boolean; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ passed: boolean; output: string }>()
  // One command line for a shell: on Windows npm is a .cmd file, which only a shell can start.
  const child = spawn(`npm run --silent ${script}`, {
    shell: true,
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('error', reject)
  child.on('close', (code) => {
    resolve({ passed: code === 0, output: Buffer.concat(chunks).toString() })
  })
  return promise
}

async function runCheck(check: Check): Promise<CheckResult> {
  const start = performance.now()
  const { passed, output } = await runScript(check)
  const seconds = Math.round((performance.now() - start) / 100) / 10
  console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds} s)`)
  if (!passed) console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  return { name: check.name, passed, seconds }
}

const results: CheckResult[] = []
for (const check of checks) results.push(await runCheck(check))

const reportFlag = process.argv.indexOf('--report')
const reportPath = reportFlag === -1 ? undefined : process.argv[reportFlag + 1]
if (reportPath !== undefined) await writeFile(reportPath, JSON.stringify(results))

const failed = results.filter(({ passed }) => !passed)
console.log(`${results.length - failed.length} checks passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
