import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { fieldsOf, optionalTextOf, textOf, type Fields } from './fields.ts'

/** The action, whoever owns the copy that a workflow names. */
const actionForm = /^[\w.-]+\/oz-agent-action(?=$|[/@])/

export interface ActionManifest {
  readonly name: string
  readonly inputs: ReadonlyMap<string, ActionInput>
  /** Absolute. */
  readonly main: string
  readonly post: string | undefined
  readonly postCondition: string
}

export interface ActionInput {
  /** May hold `${{ }}`. */
  readonly default: string | undefined
  readonly deprecation: string | undefined
}

/** Where `uses:` finds this action or one of its sub-actions; undefined when it names another one. */
export function findAction(uses: string, actionRoot: string): string | undefined {
  if (uses === '.' || uses.startsWith('./')) return resolve(actionRoot, uses)
  const folder = pathInAction(uses)
  return folder === undefined ? undefined : join(actionRoot, folder)
}

/** What stands between the action's name and its version; undefined for another action. */
export function pathInAction(uses: string): string | undefined {
  return actionForm.test(uses) ? uses.replace(actionForm, '').replace(/@.*$/s, '') : undefined
}

/** By their text: reading one takes 5 ms, and a suite may play hundreds of steps. */
const documents = new Map<string, Fields>()

/** An `action.yml` as it stands. */
export function readManifestFields(path: string): Fields {
  const text = readFileSync(path, 'utf8')
  const document = documents.get(text) ?? fieldsOf(parse(text), path)
  documents.set(text, document)
  return document
}

/** Reads `action.yml` in the folder. Throws unless it is a Node 24 action made of main and, at most, post. */
export function readActionManifest(folder: string): ActionManifest {
  const path = join(folder, 'action.yml')
  const document = readManifestFields(path)
  const runs = fieldsOf(document['runs'], 'runs')
  const using = textOf(runs['using'], 'runs.using')
  if (using !== 'node24')
    throw new Error(`${path}: runs.using must be node24 for the stand-in runner, but it is ${using}.`)
  if ('pre' in runs) throw new Error(`${path}: runs.pre isn't played by the stand-in runner.`)
  const post = optionalTextOf(runs['post'], 'runs.post')
  const inputs = Object.entries(fieldsOf(document['inputs'], 'inputs'))
  return {
    name: textOf(document['name'], 'name'),
    inputs: new Map(inputs.map(([name, input]) => [name, readInput(name, input)])),
    main: resolve(folder, textOf(runs['main'], 'runs.main')),
    post: post === undefined ? undefined : resolve(folder, post),
    postCondition: optionalTextOf(runs['post-if'], 'runs.post-if') ?? 'always()',
  }
}

function readInput(name: string, value: unknown): ActionInput {
  const input = fieldsOf(value, `inputs.${name}`)
  return {
    default: optionalTextOf(input['default'], `inputs.${name}.default`),
    deprecation: optionalTextOf(input['deprecationMessage'], `inputs.${name}.deprecationMessage`),
  }
}
