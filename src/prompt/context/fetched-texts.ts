import { noOrigin, type TextKind, type UntrustedText } from '../../event/text.ts'
import { type FetchedContext, noContext } from './context.ts'

/**
 * What was fetched and somebody wrote, for finding it in a prompt: an earlier step may have read and pasted it. Not
 * the lines of diffs and logs: those have what any prompt may have.
 */
export function textsOfFetched(fetched: FetchedContext = noContext): UntrustedText[] {
  const { pull, comments = [], reviews = [], threads = [], commits = [], linkedIssues = [], files = [] } = fetched
  return [
    ...textsOf('pull request title', [pull?.title]),
    ...textsOf('pull request body', [pull?.body]),
    ...textsOf('branch', [pull?.headRef]),
    ...textsOf('comment', comments.map(bodyOf)),
    ...textsOf('review', reviews.map(bodyOf)),
    ...textsOf(
      'review comment',
      threads.flatMap((thread) => thread.comments.map(bodyOf)),
    ),
    ...textsOf(
      'commit message',
      commits.map(({ message }) => message),
    ),
    ...textsOf(
      'issue title',
      linkedIssues.map(({ title }) => title),
    ),
    ...textsOf('issue body', linkedIssues.map(bodyOf)),
    ...textsOf(
      'file name',
      files.map(({ path }) => path),
    ),
  ]
}

function bodyOf({ body }: { readonly body: string }): string {
  return body
}

function textsOf(what: TextKind, texts: readonly (string | undefined)[]): UntrustedText[] {
  return texts.flatMap((text) => (text ? [{ ...noOrigin, text, what, path: '' }] : []))
}
