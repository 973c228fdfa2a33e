import { arrayOf, objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import { idOf } from '../../oz/client/wire.ts'
import type { OzCli } from './command.ts'
import { readListing, scopeOf, type OwnerScope } from './listing.ts'

/** A cloud environment as it should be. */
export interface EnvironmentSpec {
  readonly name: string
  readonly description: string
  readonly image: string
  /** `owner/repo`. */
  readonly repos: readonly string[]
  /** In the order they run in. */
  readonly setupCommands: readonly string[]
}

/** As the account has it. */
export interface CloudEnvironment extends EnvironmentSpec {
  readonly id: string
  readonly scope: OwnerScope | undefined
}

/** What an update changes; what isn't there stays. */
export interface EnvironmentPatch {
  readonly name?: string
  readonly description?: string
  readonly image?: string
  readonly addRepos: readonly string[]
  readonly removeRepos: readonly string[]
  /** Each takes the first command of this text away. Done before anything is added. */
  readonly removeCommands: readonly string[]
  /** To the end. */
  readonly addCommands: readonly string[]
}

/**
 * Environments through the command line: there is no other public way to make one.
 * @see https://docs.warp.dev/platform/environments/configuring-environments/
 */
export interface EnvironmentsCli {
  list(): Promise<readonly CloudEnvironment[]>
  /** Resolves with the id, as far as the CLI tells. */
  create(spec: EnvironmentSpec, scope: OwnerScope | undefined): Promise<string | undefined>
  update(id: string, patch: EnvironmentPatch): Promise<void>
  /** Fails for one that an integration uses. */
  remove(id: string): Promise<void>
}

export function createEnvironmentsCli(oz: OzCli): EnvironmentsCli {
  return {
    async list() {
      return (await readListing(oz, 'environment')).flatMap((item) => readEnvironment(item) ?? [])
    },
    async create(spec, scope) {
      const fields = [
        ...given('--name', spec.name),
        ...given('--description', spec.description),
        ...given('--docker-image', spec.image),
        ...spec.repos.map((repo) => `--repo=${repo}`),
        ...spec.setupCommands.map((command) => `--setup-command=${command}`),
      ]
      const said = await oz(['environment', 'create', ...fields, ...(scope === undefined ? [] : [`--${scope}`])])
      return idOf(/\bID: (\S+)/.exec(said)?.[1])
    },
    async update(id, patch) {
      for (const fields of updatesFor(patch)) await oz(['environment', 'update', id, ...fields, '--force'])
    },
    async remove(id) {
      await oz(['environment', 'delete', id])
    },
  }
}

/**
 * The arguments of each update. One will do, but a command that is taken away and added again needs two: within one,
 * `oz` adds first.
 */
function updatesFor(patch: EnvironmentPatch): readonly (readonly string[])[] {
  const removals = patch.removeCommands.map((command) => `--remove-setup-command=${command}`)
  const additions = patch.addCommands.map((command) => `--setup-command=${command}`)
  const fields = [
    ...given('--name', patch.name),
    ...given('--description', patch.description),
    ...given('--docker-image', patch.image),
    ...patch.addRepos.map((repo) => `--repo=${repo}`),
    ...patch.removeRepos.map((repo) => `--remove-repo=${repo}`),
    ...removals,
  ]
  const isBoth = patch.addCommands.some((command) => patch.removeCommands.includes(command))
  return isBoth ? [fields, additions] : [[...fields, ...additions]]
}

function given(flag: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${flag}=${value}`]
}

function readEnvironment(item: JsonObject): CloudEnvironment | undefined {
  const id = idOf(item['id'])
  if (id === undefined) return undefined
  return {
    id,
    name: textOf(item['name']) ?? '',
    description: textOf(item['description']) ?? '',
    image: textOf(objectOf(item['base_image'])['docker_image']) ?? textOf(item['docker_image']) ?? '',
    repos: arrayOf(item['github_repos']).flatMap((repo) => {
      const { owner, repo: name } = objectOf(repo)
      return typeof owner === 'string' && typeof name === 'string' ? [`${owner}/${name}`] : []
    }),
    setupCommands: arrayOf(item['setup_commands']).flatMap((command) => textOf(command) ?? []),
    scope: scopeOf(item['scope']),
  }
}
