/**
 * Every bench, one after the other, each in a process of its own so that none warms another's code or heap. Prints
 * their tables; the numbers of docs/benchmarks.md are from here.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'

/** In the order of the page. */
const benches = [
  ['start', 'process start to the first byte of the POST'],
  ['watch', 'reads, lag and memory of a watch, in virtual time'],
  ['faults', 'runs left behind by faults, beside a poller on the SDK'],
  ['many-runs', 'many runs from one step'],
  ['prompt-size', 'building a prompt, by size'],
  ['hostile-text', 'text made to be slow'],
] as const

async function run(name: string): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: ['ignore', 'inherit', 'inherit'] })
    .on('error', reject)
    .on('close', (code) => {
      resolve(code === 0)
    })
  return promise
}

const gigabytes = Math.round(totalmem() / 2 ** 30)
console.log(`Node ${process.version}, ${process.platform}, ${availableParallelism()} cores, ${gigabytes} GiB`)
for (const [name, what] of benches) {
  if (!existsSync(join(import.meta.dirname, `${name}.ts`))) continue
  console.log(`\n${name}: ${what}`)
  if (!(await run(name))) process.exitCode = 1
}
