import { fieldsOf, isFields } from './fields.ts'
import type { Fields, Texts } from './fields.ts'

/** The `github` context as texts; the event itself is apart. */
export type GithubFacts = Texts

const defaultSha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'

/** The facts GitHub would give for this event. `overrides` are named as in the `github` context. */
export function describeGithub(eventName: string, payload: Fields, overrides: Texts): GithubFacts {
  const repository = readRepository(payload)
  const fullName = overrides['repository'] ?? repository.fullName
  const refs = readRefs(eventName, payload, repository.defaultBranch)
  const ref = overrides['ref'] ?? refs.ref
  const sha = overrides['sha'] ?? refs.sha
  const actor = overrides['actor'] ?? textAt(payload, 'sender', 'login') ?? 'octocat'
  const serverUrl = overrides['server_url'] ?? 'https://github.com'
  return {
    actor,
    actor_id: textAt(payload, 'sender', 'id') ?? '583231',
    api_url: 'https://api.github.com',
    base_ref: refs.baseRef,
    event_name: eventName,
    graphql_url: 'https://api.github.com/graphql',
    head_ref: refs.headRef,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: fullName,
    repository_id: repository.id,
    repository_owner: fullName.split('/')[0] ?? '',
    repository_owner_id: repository.ownerId,
    repositoryUrl: `git://github.com/${fullName}.git`,
    retention_days: '90',
    run_attempt: '1',
    run_id: '8123456789',
    run_number: '1',
    secret_source: 'Actions',
    server_url: serverUrl,
    triggering_actor: actor,
    workflow_ref: `${fullName}/.github/workflows/workflow.yml@${ref}`,
    workflow_sha: sha,
    ...overrides,
    ref,
    sha,
  }
}

interface Repository {
  readonly fullName: string
  readonly id: string
  readonly ownerId: string
  readonly defaultBranch: string
}

function readRepository(payload: Fields): Repository {
  return {
    fullName: textAt(payload, 'repository', 'full_name') ?? 'octo-org/octo-repo',
    id: textAt(payload, 'repository', 'id') ?? '1296269',
    ownerId: textAt(payload, 'repository', 'owner', 'id') ?? '583231',
    defaultBranch: textAt(payload, 'repository', 'default_branch') ?? 'main',
  }
}

interface Refs {
  readonly ref: string
  readonly sha: string
  readonly headRef: string
  readonly baseRef: string
}

function readRefs(eventName: string, payload: Fields, defaultBranch: string): Refs {
  const onDefaultBranch: Refs = { ref: `refs/heads/${defaultBranch}`, sha: defaultSha, headRef: '', baseRef: '' }
  switch (eventName) {
    case 'push':
    case 'create':
      return { ...onDefaultBranch, ref: textAt(payload, 'ref') ?? '', sha: textAt(payload, 'after') ?? defaultSha }
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
    case 'pull_request_target':
      return readPullRefs(eventName, payload)
    case 'release':
      return { ...onDefaultBranch, ref: `refs/tags/${textAt(payload, 'release', 'tag_name') ?? 'v1'}` }
    default:
      return onDefaultBranch
  }
}

/** A pull request's event stands on the merge of head and base, but `pull_request_target` on the base itself. */
function readPullRefs(eventName: string, payload: Fields): Refs {
  const headRef = textAt(payload, 'pull_request', 'head', 'ref') ?? ''
  const baseRef = textAt(payload, 'pull_request', 'base', 'ref') ?? ''
  if (eventName === 'pull_request_target') {
    const sha = textAt(payload, 'pull_request', 'base', 'sha') ?? defaultSha
    return { ref: `refs/heads/${baseRef}`, sha, headRef, baseRef }
  }
  const sha = textAt(payload, 'pull_request', 'merge_commit_sha') ?? defaultSha
  return { ref: `refs/pull/${textAt(payload, 'pull_request', 'number') ?? '1'}/merge`, sha, headRef, baseRef }
}

/** A text or number deep in the payload; undefined where the way to it ends early. */
function textAt(payload: Fields, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((at, key) => (isFields(at) ? fieldsOf(at, key)[key] : undefined), payload)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' ? found : undefined
}
