/** An issue, a pull request or a discussion by its number, and those that a search finds. */
import type { SubjectData } from '../../event/read.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { type CallOptions, type GitHub, listOf } from '../client.ts'
import { ignoreMissing } from '../failure.ts'

const discussionFacts = `query Subject($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      node_id: id number title body html_url: url closed locked
      created_at: createdAt updated_at: updatedAt author_association: authorAssociation
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      category { name } comments { totalCount }
      labels(first: 100) { nodes { name description } }
    }
  }
}`

/** What has this number here; undefined where nothing has, or it was moved elsewhere. @throws GitHubError */
export async function readSubject(
  github: GitHub,
  number: number,
  { isDiscussion, ...call }: CallOptions & { readonly isDiscussion: boolean | undefined },
): Promise<SubjectData | undefined> {
  if (isDiscussion === true) return readDiscussion(github, number, call)
  return (await readIssue(github, number, call)) ?? (await readDiscussion(github, number, call))
}

async function readIssue(github: GitHub, number: number, call: CallOptions): Promise<SubjectData | undefined> {
  const answer = await github
    .call(call, ({ issues }, place) => issues.get({ ...place, issue_number: number }))
    .catch(ignoreMissing)
  const value: unknown = answer?.data
  if (!isObject(value) || value['number'] !== number) return undefined
  if (!isObject(value['pull_request'])) return { key: 'issue', value }
  const pull = await github.call(call, ({ pulls }, place) => pulls.get({ ...place, pull_number: number }))
  return { key: 'pull_request', value: objectOf(pull.data) }
}

async function readDiscussion(github: GitHub, number: number, call: CallOptions): Promise<SubjectData | undefined> {
  const data = await github.graphql(discussionFacts, { number }, call).catch(ignoreMissing)
  const node = objectOf(objectOf(data?.['repository'])['discussion'])
  return node['number'] === number ? { key: 'discussion', value: asWebhook(node) } : undefined
}

/** As the payload of an event names the same things. */
function asWebhook(node: JsonObject): JsonObject {
  const { __typename: type, login, databaseId } = objectOf(node['author'])
  const name = type === 'Bot' ? `${textOf(login) ?? ''}[bot]` : login
  return {
    ...node,
    state: node['closed'] === true ? 'closed' : 'open',
    user: textOf(login) === undefined ? null : { login: name, type, id: databaseId },
    comments: objectOf(node['comments'])['totalCount'],
    labels: arrayOf(objectOf(node['labels'])['nodes']),
  }
}

/** Issues and pull requests here, the oldest first unless the query sorts; `total` are there. @throws GitHubError */
export async function searchSubjects(
  github: GitHub,
  { query, limit, signal }: CallOptions & { readonly query: string; readonly limit: number },
): Promise<{ readonly numbers: readonly number[]; readonly total: number }> {
  const order = /(?:^|\s)sort:/i.test(query) ? {} : ({ sort: 'created', order: 'asc' } as const)
  // OR would look elsewhere without the brackets.
  const q = `repo:${github.repository} ${/\sOR\s/.test(query) ? `(${query})` : query}`
  const here = `/repos/${github.repository}`.toLowerCase()
  const numbers = new Set<number>()
  let total = 0
  for (let page = 1; page <= Math.ceil(limit / 100); page += 1) {
    const { data } = await github.call({ signal }, ({ search }, { request }) =>
      search.issuesAndPullRequests({ q, ...order, per_page: 100, page, request }),
    )
    total = numberOf(data.total_count) ?? 0
    const items = listOf(data.items)
    for (const { number, repository_url: url } of items) {
      // A qualifier in the query may bring in other repositories.
      const isHere = typeof url !== 'string' || url.toLowerCase().endsWith(here)
      if (isHere && typeof number === 'number') numbers.add(number)
    }
    if (items.length < 100) break
  }
  return { numbers: [...numbers].slice(0, limit), total }
}
