import { ActionError } from '../../platform/errors.ts'
import type { CloudEnvironment, EnvironmentPatch } from '../oz-cli/environments.ts'
import { type DeclaredEnvironment, readMark } from './declared.ts'

interface Wanted {
  readonly key: string
  readonly wanted: DeclaredEnvironment
}

interface Found {
  readonly key: string
  readonly existing: CloudEnvironment
}

/** What it takes to make one environment as the file says. */
export type EnvironmentChange =
  | (Wanted & { readonly kind: 'create' })
  | (Wanted &
      Found & { readonly kind: 'update'; readonly patch: EnvironmentPatch; readonly differences: readonly string[] })
  | (Wanted & Found & { readonly kind: 'unchanged' })
  | (Found & { readonly kind: 'delete'; readonly why: 'gone' | 'double' })
  /** Ours, no longer in the file, and nobody asked for it to be deleted. */
  | (Found & { readonly kind: 'left' })

export interface PlanOptions {
  readonly repositoryId: number
  /** Whether what the file no longer has is deleted. */
  readonly prune: boolean
}

interface Standing {
  readonly existing: CloudEnvironment
  readonly isOurs: boolean
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
  const owned = Map.groupBy(existing.toSorted(byId), ({ description }) => {
    const mark = readMark(description)
    return mark?.repositoryId === repositoryId ? mark.key : undefined
  })
  const others = owned.get(undefined) ?? []
  owned.delete(undefined)
  const pairs = declared.map((wanted) => ({ wanted, standing: findStanding(wanted, owned.get(wanted.key), others) }))
  assertPossible(pairs)
  const keys = new Set(declared.map(({ key }) => key))
  const rest = [...owned].flatMap(([key = '', environments]): readonly EnvironmentChange[] => {
    if (keys.has(key))
      return environments.slice(1).map((one) => ({ kind: 'delete', key, existing: one, why: 'double' }))
    if (!prune) return environments.map((one) => ({ kind: 'left', key, existing: one }))
    return environments.map((one) => ({ kind: 'delete', key, existing: one, why: 'gone' }))
  })
  return [...pairs.map(({ wanted, standing }) => planOne(wanted, standing?.existing)), ...rest]
}

/** The list says nothing of who came first; of doubles the one with the first id stays, so that every run decides the same. */
function byId(one: CloudEnvironment, other: CloudEnvironment): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function findStanding(
  { spec }: DeclaredEnvironment,
  ours: readonly CloudEnvironment[] | undefined,
  others: readonly CloudEnvironment[],
): Standing | undefined {
  const own = ours?.[0]
  if (own !== undefined) return { existing: own, isOurs: true }
  const namesake = others.find(({ name }) => name === spec.name)
  return namesake && { existing: namesake, isOurs: false }
}

interface Pair {
  readonly wanted: DeclaredEnvironment
  readonly standing: Standing | undefined
}

function assertPossible(pairs: readonly Pair[]): void {
  const obstacles = pairs.flatMap(({ wanted, standing }) => (standing ? (obstacleTo(wanted, standing) ?? []) : []))
  if (obstacles.length === 0) return
  throw new ActionError(obstacles.join(' '), {
    hint: 'Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change.',
  })
}

function obstacleTo({ key, scope, adopt }: DeclaredEnvironment, { existing, isOurs }: Standing): string | undefined {
  const { id, name } = existing
  if (!isOurs && readMark(existing.description)) return `${key}: another repository has an environment ${name} (${id}).`
  if (!isOurs && !adopt) return `${key}: there is an environment ${name} (${id}) that this repository did not make.`
  if (scope === undefined || existing.scope === undefined || scope === existing.scope) return undefined
  return `${key}: its scope is ${existing.scope}, which can't be changed to ${scope}.`
}

function planOne(wanted: DeclaredEnvironment, existing: CloudEnvironment | undefined): EnvironmentChange {
  const { key } = wanted
  if (existing === undefined) return { kind: 'create', key, wanted }
  const { patch, differences } = compare(wanted, existing)
  if (differences.length === 0) return { kind: 'unchanged', key, wanted, existing }
  return { kind: 'update', key, wanted, existing, patch, differences }
}

/** What it takes to make the one the other; the order of repositories means nothing, that of commands does. */
function compare(
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

export interface CommandChanges {
  readonly remove: readonly string[]
  readonly add: readonly string[]
}

/**
 * How one list of commands becomes another where commands can only be taken away, the first of a text each time, and
 * put at the end: what both begin with stays.
 */
export function changeCommands(actual: readonly string[], wanted: readonly string[]): CommandChanges {
  let kept = 0
  while (kept < actual.length && actual[kept] === wanted[kept]) kept += 1
  // A removal takes the first of its text: what stays must not hold one.
  while (actual.slice(kept).some((command) => actual.indexOf(command) < kept)) kept -= 1
  return { remove: actual.slice(kept), add: wanted.slice(kept) }
}
