/** What a pull request changes, by what it says and not by where it stands: the same after a rebase. */
import { hash } from 'node:crypto'
import { type GitHub, listOf } from '../client.ts'
import type { IssueAddress } from '../write/comments.ts'
import type { ReadCall } from './scope.ts'

const maxBytes = 64 * 1024 * 1024
/** GitHub gives no more files in a comparison, and does not say how many there are. */
const maxFiles = 300

/** By path. */
export type PatchIds = ReadonlyMap<string, string>

/**
 * An id of each file's changes between where `head` left `base` and `head`: their lines and the lines around them,
 * without line numbers, as `git patch-id --verbatim` has it; of a file without a patch its content. Undefined where
 * GitHub can't give all of them. @throws GitHubError
 */
export async function readPatchIds(
  github: GitHub,
  { owner, repo }: IssueAddress,
  { base, head }: { readonly base: string; readonly head: string },
  { signal }: ReadCall,
): Promise<PatchIds | undefined> {
  const { data } = await github.call({ signal, maxBytes }, ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, request }),
  )
  const files = listOf(data.files)
  if (files.length >= maxFiles || (files.length === 0 && (data.total_commits ?? 0) > 0)) return undefined
  const ids = new Map<string, string>()
  for (const { filename, previous_filename: before, status, sha, patch, additions, deletions } of files) {
    const content = patch ?? sha
    if (filename === undefined || filename === null || content === undefined || content === null) return undefined
    const words = [status, before ?? '', additions, deletions, withoutNumbers(content)]
    ids.set(filename, hash('sha256', JSON.stringify(words), 'hex'))
  }
  return ids
}

/** `@@ -12,7 +12,9 @@ function name()`: the rest of the line is a line above. */
function withoutNumbers(patch: string): string {
  return patch.replace(/^@@ .*$/gm, '@@')
}

/** Whether both change the same in all files that count. */
export function areSameChanges(one: PatchIds, other: PatchIds, counts: (path: string) => boolean): boolean {
  const counted = [...other].filter(([path]) => counts(path))
  const isAsMany = [...one.keys()].filter(counts).length === counted.length
  return isAsMany && counted.every(([path, id]) => one.get(path) === id)
}
