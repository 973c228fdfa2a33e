import type { TextKind } from './text.ts'

/** By the object's key and the text's own. */
const kinds: Readonly<Record<string, TextKind>> = {
  'issue.title': 'issue title',
  'issue.body': 'issue body',
  'pull_request.title': 'pull request title',
  'pull_request.body': 'pull request body',
  'discussion.title': 'discussion title',
  'discussion.body': 'discussion body',
  'comment.body': 'comment',
  'review_comment.body': 'review comment',
  'comments.body': 'review comment',
  'review.body': 'review',
  'label.name': 'label',
  'labels.name': 'label',
  'milestone.title': 'milestone',
  'release.name': 'release name',
  'release.body': 'release body',
  'author.name': 'commit author',
  'author.email': 'commit author',
  'committer.name': 'commit author',
  'committer.email': 'commit author',
  'head.label': 'branch',
  'base.label': 'branch',
  'branches.name': 'branch',
  'forkee.name': 'repository',
  'forkee.full_name': 'repository',
  'repo.name': 'repository',
  'repo.full_name': 'repository',
  'head_repository.name': 'repository',
  'head_repository.full_name': 'repository',
}

const kindsByParent: Readonly<Record<string, TextKind>> = { output: 'check output' }

const kindsByKey: Readonly<Record<string, TextKind>> = {
  message: 'commit message',
  ref: 'branch',
  head_branch: 'branch',
  head_ref: 'branch',
  base_ref: 'branch',
  tag_name: 'tag',
  diff_hunk: 'diff',
  path: 'file name',
  added: 'file name',
  removed: 'file name',
  modified: 'file name',
  description: 'description',
  from: 'earlier text',
}

/** What the text under `key` of the object under `parent` is. */
export function kindOfText(parent: string, key: string): TextKind {
  return find(kinds, `${parent}.${key}`) ?? find(kindsByParent, parent) ?? find(kindsByKey, key) ?? 'other'
}

function find(table: Readonly<Record<string, TextKind>>, key: string): TextKind | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
