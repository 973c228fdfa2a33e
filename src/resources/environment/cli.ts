import { arrayOf, objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import { idOf } from '../../oz/client/wire.ts'
import { type OwnerScope, type OzCli, readListing, scopeOf } from '../oz-cli.ts'

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
export interface EnvironmentPatch extends Partial<Pick<EnvironmentSpec, 'name' | 'description' | 'image'>> {
  readonly addRepos: readonly string[]
  readonly removeRepos: readonly string[]
  /** Each takes the first command of this text away. Done before anything is added. */
  readonly removeCommands: readonly string[]
  /** To the end. */
  readonly addCommands: readonly string[]
}

/*
 * Environments go through the command line: there is no other public way to make one.
 * See https://docs.warp.dev/platform/environments/configuring-environments/
 */

export async function listEnvironments(oz: OzCli): Promise<readonly CloudEnvironment[]> {
  return (await readListing(oz, 'environment')).flatMap((item) => readEnvironment(item) ?? [])
}

/** Resolves with the id, as far as the CLI tells. */
export async function createEnvironment(
  oz: OzCli,
  spec: EnvironmentSpec,
  scope: OwnerScope | undefined,
): Promise<string | undefined> {
  const lists = [...repeated('--repo', spec.repos), ...repeated('--setup-command', spec.setupCommands)]
  const owner = scope === undefined ? [] : [`--${scope}`]
  return idOf(/\bID: (\S+)/.exec(await oz(['environment', 'create', ...named(spec), ...lists, ...owner]))?.[1])
}

export async function updateEnvironment(oz: OzCli, id: string, patch: EnvironmentPatch): Promise<void> {
  for (const fields of updatesFor(patch)) await oz(['environment', 'update', id, ...fields, '--force'])
}

/** Fails for one that an integration uses. */
export async function deleteEnvironment(oz: OzCli, id: string): Promise<void> {
  await oz(['environment', 'delete', id])
}

/**
 * The arguments of each update. One will do, but a command that is taken away and added again needs two: within one,
 * `oz` adds first.
 */
function updatesFor(patch: EnvironmentPatch): readonly (readonly string[])[] {
  const additions = repeated('--setup-command', patch.addCommands)
  const fields = [
    ...named(patch),
    ...repeated('--repo', patch.addRepos),
    ...repeated('--remove-repo', patch.removeRepos),
    ...repeated('--remove-setup-command', patch.removeCommands),
  ]
  const isBoth = patch.addCommands.some((command) => patch.removeCommands.includes(command))
  return isBoth ? [fields, additions] : [[...fields, ...additions]]
}

function named({ name, description, image }: Partial<EnvironmentSpec>): readonly string[] {
  const flags = { '--name': name, '--description': description, '--docker-image': image }
  return Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [`${flag}=${value}`]))
}

function repeated(flag: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `${flag}=${value}`)
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
