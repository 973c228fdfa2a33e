import { type Line, priorities } from '../section.ts'
import type { ChangedFile } from './context.ts'
import { formatPatch } from './patch.ts'

/** Files that tools write: what is in them follows from the others. */
const generated =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|composer\.lock|go\.sum|dist|build|vendor|node_modules|__snapshots__)(?:\/|$)|\.(?:min\.js|min\.css|map|snap|svg|lock)$/

/** The patches that were fetched, a fence for each file, with the old and the new line numbers in front. */
export function describeDiffs(files: readonly ChangedFile[]): Line[] {
  return files.flatMap((file, index) => describeDiff(file, index))
}

function describeDiff({ path, patch }: ChangedFile, index: number): Line[] {
  if (!patch || patch.length === 0) return []
  return [
    [
      {
        text: formatPatch(patch),
        form: 'plain',
        label: { what: 'diff (old line, new line, text)', author: '', trust: 'unknown', where: path },
        rank: generated.test(path) ? priorities.oldComment : priorities.diff,
        order: index,
        keep: 'start',
        share: 0.2,
        group: 'diffs of files',
      },
    ],
  ]
}
