/** An issue or pull request as it is now, and its labels. */
import { arrayOf, isObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import type { IssueAddress } from './comments.ts'
import { GitHubError } from '../failure.ts'
import { readPages } from '../pages.ts'

export interface IssueState {
  readonly isOpen: boolean
  readonly isLocked: boolean
  readonly labels: readonly string[]
  /** Its page. */
  readonly url: string | undefined
}

interface IssueCall {
  readonly signal: AbortSignal
}

const issueRoute = '/repos/{owner}/{repo}/issues/{number}'

/** undefined: it is in another repository now, or has another number there. @throws GitHubError */
export async function readIssueState(
  github: GitHub,
  address: IssueAddress,
  call: IssueCall,
): Promise<IssueState | undefined> {
  const { owner, repo, number } = address
  const issue = objectOf(await github.json(`GET ${issueRoute}`, { owner, repo, number }, call))
  if (!isAt(address, numberOf(issue['number']), textOf(issue['repository_url']))) return undefined
  return {
    isOpen: textOf(issue['state']) === 'open',
    isLocked: issue['locked'] === true,
    labels: namesIn(issue['labels']),
    url: textOf(issue['html_url']),
  }
}

/** A read follows redirects, as to where an issue was moved; a write must not land there. */
function isAt({ owner, repo, number }: IssueAddress, found: number | undefined, url: string | undefined): boolean {
  const isHere = url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase())
  return found === number && isHere
}

const maxLabelPages = 30

/** All labels of the repository, as it spells them; of more than 3,000 the first and the last. @throws GitHubError */
export async function readLabels(
  github: GitHub,
  { owner, repo }: IssueAddress,
  { signal }: IssueCall,
): Promise<readonly string[]> {
  const options = { signal, maxPages: maxLabelPages }
  return namesIn((await readPages(github, 'GET /repos/{owner}/{repo}/labels', { owner, repo }, options)).items)
}

/** Makes a label in the repository. @throws GitHubError */
export async function createLabel(
  github: GitHub,
  { owner, repo }: IssueAddress,
  name: string,
  call: IssueCall,
): Promise<void> {
  await github.request('POST /repos/{owner}/{repo}/labels', { owner, repo, name, color: 'ededed' }, call)
}

/** Puts labels on beside those that are there. @throws GitHubError */
export async function addLabels(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  labels: readonly string[],
  call: IssueCall,
): Promise<void> {
  await github.request(`POST ${issueRoute}/labels`, { owner, repo, number, labels }, call)
}

/** Takes one label off; that it is off already is fine. @throws GitHubError */
export async function removeLabel(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  name: string,
  call: IssueCall,
): Promise<void> {
  try {
    await github.request(`DELETE ${issueRoute}/labels/{name}`, { owner, repo, number, name }, call)
  } catch (error) {
    if (!(error instanceof GitHubError && error.failure === 'missing' && /does not exist/i.test(error.message))) {
      throw error
    }
  }
}

/** GitHub writes a label as an object, or, in old answers, as its name. */
function namesIn(labels: unknown): string[] {
  return arrayOf(labels).flatMap((label) => textOf(isObject(label) ? label['name'] : label) ?? [])
}
