import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

export interface TreeDifference {
  /** Relative, with forward slashes on every system. */
  readonly path: string
  readonly how: 'missing' | 'altered' | 'left over'
}

/** Every file below `folder`, relative with forward slashes, sorted; a folder that is not there is empty. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** How `actual` differs from `expected`, file by file and byte by byte. */
export async function compareTrees(expected: string, actual: string): Promise<TreeDifference[]> {
  const [wanted, found] = await Promise.all([listFiles(expected), listFiles(actual)])
  const differences: TreeDifference[] = []
  for (const path of wanted) {
    if (!found.includes(path)) differences.push({ path, how: 'missing' })
    else if (!(await sameBytes(join(expected, path), join(actual, path)))) differences.push({ path, how: 'altered' })
  }
  for (const path of found) if (!wanted.includes(path)) differences.push({ path, how: 'left over' })
  return differences
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([readFile(one), readFile(other)])
  return a.equals(b)
}
