import { findDoubles, readKeys, type Entry } from '../reconcile/entry.ts'
import { quote } from '../../inputs/fields.ts'
import { type OwnerScope, ownerScopes } from '../oz-cli.ts'
import type { EnvironmentSpec } from './cli.ts'

/** An environment as the file declares it; its description ends with the mark. */
export interface DeclaredEnvironment {
  readonly key: string
  readonly spec: EnvironmentSpec
  /** Counts only when it is made; left to the service where undefined. */
  readonly scope: OwnerScope | undefined
  /** Whether one of the same name that somebody made by hand becomes this one. */
  readonly adopt: boolean
}

const repoForm = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/
/** Limits of the service. */
const mostCommands = 100
const longestCommand = 4_096

/** The environments of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
export function readEnvironments(entries: readonly Entry[], repositoryId: number): readonly DeclaredEnvironment[] {
  const keys = readKeys(entries)
  const environments = entries.map((entry, at) => readEnvironment(entry, keys[at] ?? '', repositoryId))
  for (const { entry, id, line } of findDoubles(
    entries,
    environments.map(({ spec }) => spec.name),
  )) {
    entry.refuse('name', `${quote(id)} is that of the entry in line ${line} too.`)
  }
  return environments
}

function readEnvironment(entry: Entry, key: string, repositoryId: number): DeclaredEnvironment {
  const environment = {
    key,
    spec: {
      name: entry.oneLine('name') ?? key,
      description: readDescription(entry, key, repositoryId),
      image: readImage(entry),
      repos: readRepos(entry),
      setupCommands: readCommands(entry),
    },
    scope: entry.choice('scope', ownerScopes),
    adopt: entry.flag('adopt') ?? false,
  }
  entry.finish()
  return environment
}

function readDescription(entry: Entry, key: string, repositoryId: number): string {
  const text = entry.oneLine('description') ?? ''
  const marked = markDescription(repositoryId, key, text)
  const room = longestDescription - (marked.length - text.length)
  if (marked.length > longestDescription)
    entry.refuse('description', `has ${text.length} characters; there is room for ${room}.`)
  return marked
}

function readImage(entry: Entry): string {
  const image = entry.requiredText('docker_image') ?? ''
  if (/\s/.test(image)) entry.refuse('docker_image', `must be the name of an image, not ${quote(image)}.`)
  return image
}

function readRepos(entry: Entry): readonly string[] {
  const repos = entry.texts('repos')
  for (const repo of repos) {
    if (!repoForm.test(repo)) entry.refuse('repos', `must be written as owner/repo, not ${quote(repo)}.`)
  }
  const folded = repos.map((repo) => repo.toLowerCase())
  const double = repos.find((_, at) => folded.indexOf(folded[at] ?? '') !== at)
  if (double !== undefined) entry.refuse('repos', `names ${double} twice.`)
  return repos
}

function readCommands(entry: Entry): readonly string[] {
  const commands = entry.texts('setup_commands')
  if (commands.length > mostCommands)
    entry.refuse('setup_commands', `are ${commands.length}; ${mostCommands} is the most.`)
  for (const command of commands) {
    if (Array.from(command).length > longestCommand) {
      entry.refuse('setup_commands', `has one of more than ${longestCommand} characters; put it into a script.`)
    }
    if (command.includes('\0')) entry.refuse('setup_commands', 'has a command with a null character.')
  }
  return commands
}

/** What a description may hold at most, the mark included. */
export const longestDescription = 240

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
