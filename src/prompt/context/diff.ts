import { type Line, priorities } from '../section.ts'
import type { ChangedFile } from './context.ts'
import { formatPatch } from './patch.ts'

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
  return files.flatMap((file, index) => describeDiff(file, index))
}

function describeDiff(file: ChangedFile, index: number): Line[] {
  const { path, patch } = file
  if (!patch || patch.length === 0) return []
  return [
    [
      {
        text: formatPatch(patch),
        form: 'plain',
        label: { what: 'diff (old line, new line, text)', author: '', trust: 'unknown', where: path },
        rank: isGenerated(file) ? priorities.oldComment : priorities.diff,
        order: index,
        keep: 'start',
        share: 0.2,
        group: 'diffs of files',
      },
    ],
  ]
}
