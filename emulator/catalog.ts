import { json } from './message.ts'
import { invalid } from './problems.ts'
import { choice } from './run-query.ts'
import type { Route } from './router.ts'
import type { World } from './world.ts'

type Item = Readonly<Record<string, unknown>>

/** What stands on the server beside runs, as it is sent. */
export interface Catalog {
  readonly environments: readonly Environment[]
  readonly models: { readonly default_model_id: string; readonly models: readonly Item[] }
  readonly skills: readonly Skill[]
  readonly identities: readonly Item[]
}

export interface Environment extends Item {
  readonly uid: string
  readonly config: {
    readonly name: string
    readonly github_repos: readonly { readonly owner: string; readonly repo: string }[]
    readonly docker_image?: string
    readonly setup_commands?: readonly string[]
  }
  readonly last_updated: string
  readonly setup_failed: boolean
}

export interface Skill {
  readonly name: string
  readonly variants: readonly SkillVariant[]
}

export interface SkillVariant extends Item {
  readonly id: string
  readonly source: { readonly owner: string; readonly name: string; readonly skill_path: string }
  readonly last_run_timestamp?: string | null
  /** Why the skill can't be read; such ones are shown on request only. */
  readonly error?: string
}

/** One environment for a repository of its own, one for two, a few models, a skill, an identity. */
export const defaultCatalog: Catalog = {
  environments: [
    environment('env-octo', 'octo', '2026-01-02T00:00:00Z', [{ owner: 'octo-org', repo: 'octo-repo' }]),
    environment('env-shared', 'shared', '2026-01-01T00:00:00Z', [
      { owner: 'octo-org', repo: 'octo-repo' },
      { owner: 'octo-org', repo: 'octo-docs' },
    ]),
  ],
  models: {
    default_model_id: 'auto',
    models: [
      { id: 'auto', display_name: 'Auto', provider: 'UNKNOWN', vision_supported: true },
      { id: 'claude-4-6-opus-high', display_name: 'Claude 4.6 Opus', provider: 'ANTHROPIC', vision_supported: true },
      {
        id: 'gpt-5-4-high',
        display_name: 'GPT-5.4',
        provider: 'OPENAI',
        vision_supported: true,
        reasoning_level: 'high',
      },
    ],
  },
  skills: [
    {
      name: 'triage',
      variants: [
        {
          id: 'octo-org/octo-repo:.agents/skills/triage/SKILL.md',
          description: 'Sorts a new issue',
          base_prompt: 'Triage the issue.',
          source: { owner: 'octo-org', name: 'octo-repo', skill_path: '.agents/skills/triage/SKILL.md' },
          environments: [{ uid: 'env-octo', name: 'octo' }],
          last_run_timestamp: null,
        },
      ],
    },
  ],
  identities: [{ uid: 'agent-1', name: 'Triage agent', available: true, created_at: '2026-01-01T00:00:00Z' }],
}

function environment(
  uid: string,
  name: string,
  last_updated: string,
  github_repos: Environment['config']['github_repos'],
) {
  return { uid, config: { name, github_repos, docker_image: 'ubuntu:24.04' }, last_updated, setup_failed: false }
}

/** Environments, models, skills and identities. */
export function catalogRoutes({ catalog }: World): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/agent/environments',
      handle: ({ query }) => json(200, { environments: sortEnvironments(catalog.environments, query) }),
    },
    { method: 'GET', path: '/agent/models', handle: () => json(200, catalog.models) },
    { method: 'GET', path: '/agent', handle: ({ query }) => json(200, { agents: listSkills(catalog.skills, query) }) },
    { method: 'GET', path: '/agent/identities', handle: () => json(200, { agents: catalog.identities }) },
  ]
}

function sortEnvironments(environments: Catalog['environments'], query: URLSearchParams) {
  const byName = choice(query, 'sort_by', ['name', 'last_updated']) === 'name'
  return environments.toSorted((one, other) =>
    byName ? one.config.name.localeCompare(other.config.name) : other.last_updated.localeCompare(one.last_updated),
  )
}

function listSkills(skills: Catalog['skills'], query: URLSearchParams) {
  const repo = query.get('repo')
  if (repo !== null && !/^[\w.-]+\/[\w.-]+$/.test(repo)) throw invalid(`repo must be owner/repo; got ${repo}`)
  const withMalformed = choice(query, 'include_malformed_skills', ['true', 'false']) === 'true'
  const lastRun = choice(query, 'sort_by', ['name', 'last_run']) === 'last_run'
  return skills
    .map(({ variants, ...skill }) => ({
      ...skill,
      variants: variants
        .filter(({ source }) => repo === null || repo === `${source.owner}/${source.name}`)
        .filter(({ error }) => withMalformed || error === undefined),
    }))
    .filter(({ variants: [first] }) => first)
    .sort((one, other) => (lastRun ? compare(ranAt(other), ranAt(one)) : compare(one.name, other.name)))
}

function ranAt({ variants }: { readonly variants: readonly SkillVariant[] }): string {
  return (
    variants
      .map(({ last_run_timestamp: ran }) => ran ?? '')
      .sort(compare)
      .at(-1) ?? ''
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
