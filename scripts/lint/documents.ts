import { glob, readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { readManifest } from './manifest.ts'
import type { Manifests } from './workflows.ts'

/** Every page written for people, relative to `root` with forward slashes, sorted. */
export async function listDocuments(root: string): Promise<string[]> {
  const patterns = [
    '*.md',
    'docs/**/*.md',
    'examples/**/*.md',
    'recipes/**/README.md',
    'skills/**/*.md',
    '{collect,environment,schedule,secret}/README.md',
  ]
  return list(root, patterns)
}

/** Every workflow: the project's own and the examples. */
export async function listWorkflows(root: string): Promise<string[]> {
  return list(root, ['.github/workflows/*.{yml,yaml}', 'examples/**/*.{yml,yaml}'])
}

/** The manifests of the action and its sub-actions. */
export async function readManifests(root: string): Promise<Manifests> {
  const paths = await list(root, ['action.yml', '{collect,environment,schedule,secret}/action.yml'])
  const read = async (path: string) => readManifest(await readFile(join(root, path), 'utf8'))
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path === 'action.yml' ? '' : dirname(path), await read(path)] as const),
    ),
  )
}

async function list(root: string, patterns: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(patterns, { cwd: root })) found.push(path.split(sep).join('/'))
  return found.sort()
}
