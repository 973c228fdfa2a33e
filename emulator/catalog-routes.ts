import type { Catalog, SkillVariant } from './catalog.ts'
import { json } from './message.ts'
import { invalid, notFound, Problem } from './problems.ts'
import { booleans, choice } from './run-query.ts'
import type { Route } from './router.ts'
import type { World } from './world.ts'

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
    {
      method: 'GET',
      path: '/agent/identities/:uid',
      handle: ({ params: { uid = '' } }) => json(200, identity(catalog, uid)),
    },
    { method: 'POST', path: '/agent/identities', handle: refuseWriting },
    { method: 'PUT', path: '/agent/identities/:uid', handle: refuseWriting },
    { method: 'DELETE', path: '/agent/identities/:uid', handle: refuseWriting },
  ]
}

function identity({ identities }: Catalog, uid: string) {
  const found = identities.find((one) => one['uid'] === uid)
  if (!found) throw notFound(`There is no agent ${uid}`)
  return found
}

/** The emulator's key is an agent's, and only people manage agents. */
function refuseWriting(): never {
  throw new Problem('not_authorized', 'Only people may manage agents, not their keys')
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
  // Nothing is cached here, so a refresh changes nothing; but it must be a boolean.
  choice(query, 'refresh', booleans)
  const withMalformed = choice(query, 'include_malformed_skills', booleans) === 'true'
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
