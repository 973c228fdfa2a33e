import { ActionError } from '../../platform/errors.ts'
import { type Change, planMarked, type PlanOptions } from '../reconcile/plan.ts'
import type { CloudEnvironment, EnvironmentPatch, EnvironmentSpec } from './cli.ts'
import { type DeclaredEnvironment, readMark } from './declared.ts'

export type EnvironmentChange = Change<DeclaredEnvironment, CloudEnvironment>

/** The columns of `facts`. */
export const environmentColumns = ['name', 'image', 'repositories'] as const

export function environmentFacts({ name, image, repos }: EnvironmentSpec): readonly string[] {
  return [name, image, repos.join(', ')]
}

/**
 * The differences between file and account, for what this repository made and nothing else; deletions last.
 * @throws ActionError where a name is taken by somebody else's, or a scope would have to change
 */
export function planEnvironments(
  declared: readonly DeclaredEnvironment[],
  existing: readonly CloudEnvironment[],
  { repositoryId, prune }: PlanOptions,
): readonly EnvironmentChange[] {
  const keyOf = ({ description }: CloudEnvironment): string | undefined => {
    const mark = readMark(description)
    return mark?.repositoryId === repositoryId ? mark.key : undefined
  }
  const others = existing.filter((one) => keyOf(one) === undefined)
  const changes = planMarked<DeclaredEnvironment, CloudEnvironment>(
    {
      keyOf,
      // The list says nothing of who came first.
      order: (one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
      differences: (wanted, found) => compare(wanted, found).differences,
      facts: (wanted, found) => environmentFacts(wanted?.spec ?? found ?? nothing),
      adopted: ({ spec }) => others.find(({ name }) => name === spec.name),
    },
    { declared, existing, prune },
  )
  assertPossible(changes, keyOf)
  return changes
}

const nothing: EnvironmentSpec = { name: '', description: '', image: '', repos: [], setupCommands: [] }

function assertPossible(
  changes: readonly EnvironmentChange[],
  keyOf: (existing: CloudEnvironment) => string | undefined,
): void {
  const obstacles = changes.flatMap(({ wanted, existing }) => {
    if (!wanted || !existing) return []
    const { key, scope, adopt } = wanted
    const { id, name } = existing
    if (keyOf(existing) === undefined) {
      if (readMark(existing.description)) return [`${key}: another repository has an environment ${name} (${id}).`]
      if (!adopt) return [`${key}: there is an environment ${name} (${id}) that this repository did not make.`]
    }
    if (scope === undefined || existing.scope === undefined || scope === existing.scope) return []
    return [`${key}: its scope is ${existing.scope}, which can't be changed to ${scope}.`]
  })
  if (obstacles.length === 0) return
  throw new ActionError(obstacles.join(' '), {
    hint: 'Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change.',
  })
}

/** What it takes to make the one the other; the order of repositories means nothing, that of commands does. */
export function compare(
  { spec }: DeclaredEnvironment,
  existing: CloudEnvironment,
): { readonly patch: EnvironmentPatch; readonly differences: readonly string[] } {
  const { name, description, image } = spec
  const differs = {
    name: name !== existing.name.trim(),
    description: description !== existing.description.trim(),
    docker_image: image !== existing.image.trim(),
  }
  const commands = changeCommands(existing.setupCommands, spec.setupCommands)
  const patch = {
    ...(differs.name && { name }),
    ...(differs.description && { description }),
    ...(differs.docker_image && { image }),
    addRepos: without(spec.repos, existing.repos),
    removeRepos: without(existing.repos, spec.repos),
    addCommands: commands.add,
    removeCommands: commands.remove,
  }
  const lists = {
    repos: patch.addRepos.length + patch.removeRepos.length > 0,
    setup_commands: patch.addCommands.length + patch.removeCommands.length > 0,
  }
  const differences = Object.entries({ ...differs, ...lists }).flatMap(([field, isOther]) => (isOther ? [field] : []))
  return { patch, differences }
}

/** GitHub's names mean the same in any case. */
function without(repos: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map((repo) => repo.toLowerCase()))
  return repos.filter((repo) => !known.has(repo.toLowerCase()))
}

/**
 * How one list of commands becomes another where commands can only be taken away, the first of a text each time, and
 * put at the end: what both begin with stays.
 */
export function changeCommands(
  actual: readonly string[],
  wanted: readonly string[],
): { readonly remove: readonly string[]; readonly add: readonly string[] } {
  let kept = 0
  while (kept < actual.length && actual[kept] === wanted[kept]) kept += 1
  // A removal takes the first of its text: what stays must not hold one.
  while (actual.slice(kept).some((command) => actual.indexOf(command) < kept)) kept -= 1
  return { remove: actual.slice(kept), add: wanted.slice(kept) }
}
