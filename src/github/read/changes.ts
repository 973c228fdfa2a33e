import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { ChangedFile, FetchedCommit, FileStatus } from '../../prompt/context/context.ts'
import { readPatch } from '../../prompt/context/patch.ts'

const statuses: readonly FileStatus[] = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']

/** A changed file as the REST API gives it; without a patch for binary and for very large files. */
export function changedFileOf(file: JsonObject): ChangedFile {
  const patch = textOf(file['patch'])
  return {
    path: textOf(file['filename']) ?? '',
    previousPath: textOf(file['previous_filename']),
    status: statuses.find((known) => known === file['status']) ?? 'changed',
    additions: numberOf(file['additions']) ?? 0,
    deletions: numberOf(file['deletions']) ?? 0,
    patch: patch === undefined ? undefined : readPatch(patch),
  }
}

/** The author is the account GitHub knows by the commit's address: a claim, like all that a commit says. */
export function fetchedCommitOf(node: JsonObject): FetchedCommit {
  const commit = objectOf(node['commit'])
  return {
    sha: textOf(node['sha']) ?? '',
    author: { login: textOf(objectOf(node['author'])['login']), association: undefined },
    date: textOf(objectOf(commit['author'])['date']),
    message: textOf(commit['message']) ?? '',
  }
}

export function listOf(value: unknown, key: string): JsonObject[] {
  return arrayOf(objectOf(value)[key]).filter(isObject)
}
