/**
 * The test suites that hold properties: those that reach fast-check through what they import from the tests' own
 * folder. More cases change nothing in any other suite.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

const imported = /\bfrom '([^']+)'/g

/** Whether a module reaches fast-check without leaving `folder`; `seen` ends circles. */
function reachesFastCheck(file: string, folder: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  const names = Array.from(readFileSync(file, 'utf8').matchAll(imported), ([, name = '']) => name)
  if (names.includes('fast-check')) return true
  return names
    .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
    .map((name) => join(dirname(file), name))
    .some((path) => path.startsWith(folder + sep) && reachesFastCheck(path, folder, seen))
}

/** The paths of all suites with properties below a folder of tests, sorted. */
export function findPropertySuites(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .filter((suite) => reachesFastCheck(suite, folder, new Set()))
    .sort()
}
