import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runDemo } from './run-demo.ts'
import { help, OptionError, readOptions } from './options.ts'
import type { DemoOptions } from './options.ts'

const root = join(import.meta.dirname, '..')

// Whoever reads along may stop reading, as `head` does: then there is nobody left to show anything to.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await main()

/** 0: the workflow went well; 1: it didn't; 2: the command line makes no sense. */
async function main(): Promise<number> {
  let options: DemoOptions | undefined
  try {
    options = readOptions(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    process.stderr.write(`${error.message}\nnpm run demo -- --help tells what there is.\n`)
    return 2
  }
  if (options === undefined) {
    process.stdout.write(`${help}\n`)
    return 0
  }
  const built = join(root, 'dist/main.js')
  if (!existsSync(built)) {
    process.stderr.write(`${relative(process.cwd(), built)} is missing: run npm run build first.\n`)
    return 2
  }
  const screen = {
    write: (text: string) => process.stdout.write(text),
    hasColour:
      process.env['NO_COLOR'] === undefined && (process.stdout.isTTY || process.env['FORCE_COLOR'] !== undefined),
  }
  try {
    return await runDemo(options, screen, root)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}
