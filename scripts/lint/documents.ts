import { glob } from 'node:fs/promises'
import { sep } from 'node:path'

/** Every page written for people, relative to `root` with forward slashes, sorted. */
export async function listDocuments(root: string): Promise<string[]> {
  const patterns = [
    '*.md',
    'docs/**/*.md',
    'examples/**/*.md',
    'recipes/**/*.md',
    '{schedule,environment,secret}/README.md',
  ]
  return list(root, patterns)
}

/** Every workflow: the project's own and the examples. */
export async function listWorkflows(root: string): Promise<string[]> {
  return list(root, ['.github/workflows/*.{yml,yaml}', 'examples/**/*.{yml,yaml}'])
}

async function list(root: string, patterns: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(patterns, { cwd: root })) found.push(path.split(sep).join('/'))
  return found.sort()
}
