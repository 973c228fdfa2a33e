/** A stand-in for the `oz` command line: knows what is known of the real one, and nothing else. Keeps state in a file. */
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { readArguments, type Invocation } from './arguments.ts'
import { readState, type OzState, type StoredEnvironment, type StoredSecret } from './state.ts'

const path = process.env['STAND_IN_OZ_STATE'] ?? ''

function writeState(state: OzState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state, null, 2))
  renameSync(`${path}.new`, path)
}

class Rejection extends Error {}

function run(state: OzState, call: Invocation): string {
  switch (call.command) {
    case 'environment list':
      return show(call, state.environments.map(showEnvironment))
    case 'environment create':
      return createEnvironment(state, call)
    case 'environment update':
      return updateEnvironment(state, call)
    case 'environment delete':
      return deleteEnvironment(state, call)
    case 'secret list':
      return show(call, state.secrets.map(showSecret))
    case 'secret update':
      return updateSecret(state, call)
    case 'secret delete':
      return deleteSecret(state, call)
    default:
      return createSecret(state, call)
  }
}

function show(call: Invocation, items: readonly object[]): string {
  return call.value('--output-format') === 'json'
    ? JSON.stringify(items)
    : items.map((item) => Object.values(item).join('\t')).join('\n')
}

function showEnvironment(one: StoredEnvironment): object {
  return {
    id: one.id,
    name: one.name,
    ...(one.description === undefined ? {} : { description: one.description }),
    base_image: { docker_image: one.image },
    github_repos: one.repos.map((repo) => ({ owner: repo.split('/')[0], repo: repo.split('/')[1] })),
    setup_commands: one.setupCommands,
    creator_email: 'someone@example.com',
    last_edited: '2026-01-01T00:00:00Z',
    scope: one.scope,
  }
}

function showSecret({ name, scope, type, created, updated }: StoredSecret): object {
  return { name, scope, type, created, updated }
}

function createEnvironment(state: OzState, call: Invocation): string {
  const image = call.value('--docker-image')
  if (image === undefined) throw new Rejection('Error selecting image: the input device is not a TTY')
  const environment: StoredEnvironment = {
    id: randomBytes(11).toString('hex'),
    name: call.value('--name') ?? '',
    description: checkedDescription(call),
    image,
    repos: checkedRepos(call, '--repo'),
    setupCommands: [...call.values('--setup-command')],
    scope: call.has('--personal') ? 'Personal' : 'Team',
  }
  state.environments.push(environment)
  return `Environment created successfully with ID: ${environment.id}`
}

function updateEnvironment(state: OzState, call: Invocation): string {
  const one = findEnvironment(state, call)
  if (!call.has('--force')) confirmUnused(state, one)
  one.name = call.value('--name') ?? one.name
  one.image = call.value('--docker-image') ?? one.image
  one.description = call.has('--remove-description') ? undefined : (checkedDescription(call) ?? one.description)
  for (const repo of checkedRepos(call, '--repo')) if (!one.repos.includes(repo)) one.repos.push(repo)
  for (const repo of checkedRepos(call, '--remove-repo')) one.repos = one.repos.filter((other) => other !== repo)
  one.setupCommands.push(...call.values('--setup-command'))
  for (const command of call.values('--remove-setup-command')) {
    const at = one.setupCommands.indexOf(command)
    if (at >= 0) one.setupCommands.splice(at, 1)
    else process.stderr.write(`Warning: setup command '${command}' not found in environment, skipping removal\n`)
  }
  return 'Environment updated successfully!'
}

function deleteEnvironment(state: OzState, call: Invocation): string {
  const one = findEnvironment(state, call)
  if (!call.has('--force')) confirmUnused(state, one)
  state.environments = state.environments.filter((other) => other !== one)
  return 'Environment deleted successfully'
}

function findEnvironment({ environments }: OzState, { positional }: Invocation): StoredEnvironment {
  const one = environments.find(({ id }) => id === positional)
  if (one === undefined) throw new Rejection(`Environment ${positional} not found`)
  return one
}

function confirmUnused({ integrations = [] }: OzState, { id }: StoredEnvironment): void {
  if (integrations.includes(id)) throw new Rejection('Error prompting for confirmation: the input device is not a TTY')
}

function checkedDescription(call: Invocation): string | undefined {
  const description = call.value('--description')
  if (description !== undefined && Array.from(description).length > 240) {
    throw new Rejection('Description must be at most 240 characters')
  }
  return description
}

function checkedRepos(call: Invocation, flag: string): string[] {
  return call.values(flag).map((repo) => {
    if (repo.split('/').length !== 2)
      throw new Rejection(`Invalid repo format: '${repo}'. Expected format: 'owner/repo'`)
    return repo
  })
}

const types: Readonly<Record<string, string>> = {
  'secret create': 'RAW_VALUE',
  'secret create claude api-key': 'ANTHROPIC_API_KEY',
  'secret create codex api-key': 'OPENAI_API_KEY',
}

function createSecret(state: OzState, call: Invocation): string {
  const value = readValue(call)
  // An empty value counts as a change of mind.
  if (value === undefined) return ''
  if (findSecret(state, call)) throw new Rejection(`Secret '${call.positional}' already exists`)
  const now = new Date().toISOString()
  const description = call.value('--description')
  const type = types[call.command] ?? ''
  state.secrets.push({
    name: call.positional,
    scope: scopeOf(call),
    type,
    value,
    description,
    created: now,
    updated: now,
  })
  return `Secret '${call.positional}' created`
}

function updateSecret(state: OzState, call: Invocation): string {
  const value = call.has('--value-file') ? readValue(call) : undefined
  if (call.has('--value-file') && value === undefined) return ''
  const secret = findSecret(state, call)
  if (secret === undefined) throw new Rejection(`Secret '${call.positional}' not found`)
  secret.value = value ?? secret.value
  secret.description = call.value('--description') ?? secret.description
  secret.updated = new Date().toISOString()
  return `Secret '${call.positional}' updated`
}

function deleteSecret(state: OzState, call: Invocation): string {
  if (!call.has('--force')) {
    throw new Rejection(
      'Refusing to delete secret without confirmation in non-interactive mode (use --force to bypass)',
    )
  }
  const secret = findSecret(state, call)
  if (secret === undefined) throw new Rejection(`Secret '${call.positional}' not found`)
  state.secrets = state.secrets.filter((other) => other !== secret)
  return `Secret '${call.positional}' deleted`
}

function scopeOf(call: Invocation): 'Team' | 'Personal' {
  return call.has('--personal') ? 'Personal' : 'Team'
}

function findSecret({ secrets }: OzState, call: Invocation): StoredSecret | undefined {
  return secrets.find(({ name, scope }) => name === call.positional && scope === scopeOf(call))
}

function readValue(call: Invocation): string | undefined {
  const file = call.value('--value-file')
  const value = file === undefined ? readFileSync(0, 'utf8') : readFileSync(file, 'utf8')
  return value === '' ? undefined : value
}

function logCall(state: OzState, args: readonly string[]): void {
  const file = args.find((arg) => arg.startsWith('--value-file='))?.slice('--value-file='.length)
  const mode = file === undefined ? undefined : (statSync(file).mode & 0o777).toString(8)
  state.calls.push({ args, variables: Object.keys(process.env).sort(), cwd: process.cwd(), valueFileMode: mode })
}

function main(): void {
  const args = process.argv.slice(2)
  const state = readState(path)
  logCall(state, args)
  writeState(state)
  let call: Invocation
  try {
    call = readArguments(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
    return
  }
  try {
    if (process.env['WARP_API_KEY'] !== state.key)
      throw new Rejection('You are not logged in. Run oz login or set WARP_API_KEY')
    const instead = state.behave?.[call.command]
    if (instead === 'hang' || instead === 'linger') {
      process.stdout.write('Authorize access here: https://example.com/authorize\n')
      setTimeout(() => undefined, instead === 'hang' ? 600_000 : 2_500)
      return
    }
    if (instead === 'fail') throw new Rejection(`The service has a problem; it was sent ${readSent(call)}`)
    if (instead === 'pretend') {
      process.stdout.write('Authorize access here: https://example.com/authorize\n')
      return
    }
    const said = run(state, call)
    writeState(state)
    process.stdout.write(`${said}\n`)
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    process.stderr.write(`Error: ${error.message}\n`)
    process.exitCode = 1
  }
}

/** A careless program tells what it was given. */
function readSent(call: Invocation): string {
  return call.has('--value-file') ? (readValue(call) ?? '') : 'nothing'
}

main()
