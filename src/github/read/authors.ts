import { type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import type { FetchedAuthor, FetchedComment } from '../../prompt/context/context.ts'

/** What GraphQL is asked for of everything somebody wrote. */
export const writingFields = 'body createdAt lastEditedAt url authorAssociation author { __typename login }'

/** The author of a GraphQL node. Apps come without the `[bot]` that the rest of GitHub knows them by. */
export function authorOf(node: JsonObject): FetchedAuthor {
  const author = objectOf(node['author'])
  const login = textOf(author['login'])
  const isApp = author['__typename'] === 'Bot' && login?.endsWith('[bot]') === false
  return { login: isApp ? `${login}[bot]` : login, association: textOf(node['authorAssociation']) }
}

export function commentOf(node: JsonObject): FetchedComment {
  return {
    author: authorOf(node),
    createdAt: textOf(node['createdAt']) ?? '',
    body: textOf(node['body']) ?? '',
    url: textOf(node['url']),
  }
}
