import { dataOf, type Line, priorities } from '../section.ts'
import type { ChangedFile, PatchLine } from './context.ts'

/**
 * Reads a file's `patch` as GitHub's API gives it into lines with both line numbers.
 * One pass; lines before the first hunk and anything that isn't a diff come back as notes.
 */
export function readPatch(patch: string): PatchLine[] {
  const lines = patch.split('\n')
  if (lines.at(-1) === '') lines.pop()
  let [old, now] = [0, 0]
  return lines.map((line): PatchLine => {
    const bare = { oldLine: undefined, newLine: undefined, text: line }
    const hunk = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/.exec(line)
    if (hunk) {
      ;[old, now] = [Number(hunk[1]), Number(hunk[2])]
      return { ...bare, kind: 'hunk' }
    }
    const text = line.slice(1)
    if ((old === 0 && now === 0) || line.startsWith('\\')) return { ...bare, kind: 'note' }
    if (line.startsWith('+')) return { ...bare, kind: 'added', newLine: now++, text }
    if (line.startsWith('-')) return { ...bare, kind: 'removed', oldLine: old++, text }
    return { kind: 'context', oldLine: old++, newLine: now++, text }
  })
}

const signs = { added: '+', removed: '-', context: ' ' } as const

/** A whole patch as in a diff, with `old new` line numbers in front, so that an agent can name either side. */
export function formatPatch(patch: readonly PatchLine[]): string {
  const largest = patch.reduce((most, line) => Math.max(most, line.oldLine ?? 0, line.newLine ?? 0), 0)
  const pad = (line: number | undefined): string => (line ?? '').toString().padStart(String(largest).length)
  const lines = patch.map(({ kind, oldLine, newLine, text }) =>
    kind === 'hunk' || kind === 'note' ? text : `${pad(oldLine)} ${pad(newLine)} ${signs[kind]}${text}`,
  )
  return lines.join('\n')
}

/** Files that tools write: what is in them follows from the others. */
const generatedPath = new RegExp(
  [
    '(?:^|/)(?:package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|go\\.sum|go\\.work\\.sum|bun\\.lockb)$',
    '(?:^|/)(?:packages\\.lock\\.json|gradle\\.lockfile|Package\\.resolved|\\.terraform\\.lock\\.hcl|\\.pnp\\.[cm]?js)$',
    '(?:^|/)(?:dist|build|vendor|node_modules|__snapshots__)/',
    '\\.(?:lock|map|snap|svg)$|[.-]min\\.(?:js|css)$|\\.pb\\.go$|_pb2(?:_grpc)?\\.pyi?$|\\.g\\.dart$|\\.designer\\.cs$',
  ].join('|'),
  'i',
)
/** What such a tool writes at a file's head; https://go.dev/s/generatedcode made it a custom. */
const generatedMark = /\bCode generated\b.*\bDO NOT EDIT\b|@generated\b|<auto-?generated\b/i
const headLines = 20

/** Whether a tool wrote the file, by its path, its head as far as the diff shows it, or what the repository says. */
function isGenerated({ path, isMarkedGenerated, patch = [] }: ChangedFile): boolean {
  if (isMarkedGenerated === true || generatedPath.test(path)) return true
  return patch.some(({ newLine, text }) => newLine !== undefined && newLine <= headLines && generatedMark.test(text))
}

/** The patches that were fetched, a fence for each file, with the old and the new line numbers in front. */
export function describeDiffs(files: readonly ChangedFile[]): Line[] {
  return files.flatMap((file, order): Line[] => {
    const { path, patch } = file
    if (!patch || patch.length === 0) return []
    const label = { what: 'diff (old line, new line, text)', author: '', trust: 'unknown', where: path } as const
    const rank = isGenerated(file) ? priorities.oldComment : priorities.diff
    return [[dataOf(formatPatch(patch), { form: 'plain', label, rank, order, share: 0.2, group: 'diffs of files' })]]
  })
}
