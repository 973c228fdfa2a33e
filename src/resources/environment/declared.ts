/** The environments of a file, and what it takes to make those of the account the same. */
import { quote } from '../../inputs/fields.ts'
import { ActionError } from '../../platform/errors.ts'
import { type OwnerScope, ownerScopes } from '../oz-cli.ts'
import { type Entry, findDoubles, readKeys } from '../reconcile/file.ts'
import { type Change, planMarked, type PlanOptions } from '../reconcile/plan.ts'

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

export type DeclaredEnvironment = Readonly<ReturnType<typeof readEnvironment>>

const repoForm = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/
/** Limits of the service. */
const mostCommands = 100
const longestCommand = 4_096
/** The mark included. */
const longestDescription = 240

/** The environments of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
export function readEnvironments(entries: readonly Entry[], repositoryId: number): readonly DeclaredEnvironment[] {
  const keys = readKeys(entries)
  const environments = entries.map((entry, at) => readEnvironment(entry, keys[at] ?? '', repositoryId))
  const names = environments.map(({ name }) => name)
  for (const { entry, id, line } of findDoubles(entries, names)) {
    entry.refuse('name', `${quote(id)} is that of the entry in line ${line} too.`)
  }
  return environments
}

/** As the file declares it; its description ends with the mark. */
function readEnvironment(entry: Entry, key: string, repositoryId: number) {
  const environment = {
    key,
    name: entry.oneLine('name') ?? key,
    description: markDescription(repositoryId, key, entry.oneLine('description') ?? ''),
    image: entry.requiredText('docker_image') ?? '',
    repos: entry.texts('repos'),
    setupCommands: entry.texts('setup_commands'),
    /** Counts only when it is made; left to the service where undefined. */
    scope: entry.choice('scope', ownerScopes),
    /** Whether one of the same name that somebody made by hand becomes this one. */
    adopt: entry.flag('adopt') ?? false,
  }
  checkForm(entry, environment)
  entry.finish()
  return environment
}

function checkForm(entry: Entry, { description, image, repos, setupCommands }: EnvironmentSpec): void {
  const excess = description.length - longestDescription
  if (excess > 0) {
    const { length } = entry.text('description') ?? ''
    entry.refuse('description', `has ${length} characters; there is room for ${length - excess}.`)
  }
  if (/\s/.test(image)) entry.refuse('docker_image', `must be the name of an image, not ${quote(image)}.`)
  for (const repo of repos) {
    if (!repoForm.test(repo)) entry.refuse('repos', `must be written as owner/repo, not ${quote(repo)}.`)
  }
  const folded = repos.map((repo) => repo.toLowerCase())
  const double = repos.find((_, at) => folded.indexOf(folded[at] ?? '') !== at)
  if (double !== undefined) entry.refuse('repos', `names ${double} twice.`)
  if (setupCommands.length > mostCommands)
    entry.refuse('setup_commands', `are ${setupCommands.length}; ${mostCommands} is the most.`)
  for (const command of setupCommands) {
    if (Array.from(command).length > longestCommand) {
      entry.refuse('setup_commands', `has one of more than ${longestCommand} characters; put it into a script.`)
    }
    if (command.includes('\0')) entry.refuse('setup_commands', 'has a command with a null character.')
  }
}

const markForm = /(?:^|\s)\(gha:(\d{1,15}):([a-z0-9][a-z0-9._-]{0,63})\)$/

/** A description whose end tells which repository made the environment, and for which key of its file. */
export function markDescription(repositoryId: number, key: string, description: string): string {
  return `${description} (gha:${repositoryId}:${key})`.trim()
}

/** Which repository made the environment, and for which key; undefined for one made otherwise. */
export function readMark(description: string): { readonly repositoryId: number; readonly key: string } | undefined {
  const [, id, key] = markForm.exec(description.trim()) ?? []
  return id === undefined || key === undefined ? undefined : { repositoryId: Number(id), key }
}

export type EnvironmentChange = Change<DeclaredEnvironment, CloudEnvironment>

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
  const kind = {
    keyOf,
    // The list says nothing of who came first.
    order: (one: CloudEnvironment, other: CloudEnvironment) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
    differences: (wanted: DeclaredEnvironment, found: CloudEnvironment) =>
      Object.entries(compare(wanted, found)).flatMap(([field, change]) => (change.length > 0 ? [field] : [])),
    facts: (wanted?: DeclaredEnvironment, found?: CloudEnvironment) => environmentFacts(wanted ?? found ?? nothing),
    adopted: ({ name }: DeclaredEnvironment) => existing.find((one) => keyOf(one) === undefined && one.name === name),
  }
  const changes = planMarked<DeclaredEnvironment, CloudEnvironment>(kind, declared, existing, prune)
  const obstacles = changes.flatMap(({ wanted, existing: found }) => {
    if (!wanted || !found) return []
    const { key, scope, adopt } = wanted
    const { id, name } = found
    if (keyOf(found) === undefined) {
      if (readMark(found.description)) return [`${key}: another repository has an environment ${name} (${id}).`]
      if (!adopt) return [`${key}: there is an environment ${name} (${id}) that this repository did not make.`]
    }
    if (scope === undefined || found.scope === undefined || scope === found.scope) return []
    return [`${key}: its scope is ${found.scope}, which can't be changed to ${scope}.`]
  })
  if (obstacles.length === 0) return changes
  throw new ActionError(obstacles.join(' '), {
    hint: 'Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change.',
  })
}

/** What an environment is changed from when it is made. */
export const nothing: EnvironmentSpec = { name: '', description: '', image: '', repos: [], setupCommands: [] }

/**
 * What it takes to make the one the other: the arguments of `oz`, by the file's names of the fields. The order of
 * repositories means nothing, that of commands does.
 */
export function compare(wanted: EnvironmentSpec, existing: EnvironmentSpec) {
  const commands = changeCommands(existing.setupCommands, wanted.setupCommands)
  const set = (flag: string, want: string, have: string): readonly string[] =>
    want === have.trim() ? [] : [`${flag}=${want}`]
  const each = (flag: string, values: readonly string[]): readonly string[] => values.map((value) => `${flag}=${value}`)
  return {
    name: set('--name', wanted.name, existing.name),
    description: set('--description', wanted.description, existing.description),
    docker_image: set('--docker-image', wanted.image, existing.image),
    repos: [
      ...each('--repo', without(wanted.repos, existing.repos)),
      ...each('--remove-repo', without(existing.repos, wanted.repos)),
    ],
    setup_commands: [...each('--remove-setup-command', commands.remove), ...each('--setup-command', commands.add)],
  }
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
