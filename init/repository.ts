/** The repository that is set up: its workflows, and what git says of it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { InitError } from './options.ts'

export interface WorkflowFile {
  /** With slashes, from the repository's root. */
  readonly path: string
  readonly text: string
}

export const workflowFolder = '.github/workflows'

/** @throws InitError outside of a git repository. */
export function findRoot(folder: string): string {
  if (!existsSync(folder)) throw new InitError(`There is no folder ${folder}.`)
  const root = run(folder, 'git', ['rev-parse', '--show-toplevel'])
  if (root !== undefined) return root
  throw new InitError(`${folder} is in no git repository: run git init first, or go into your clone.`)
}

export function readWorkflows(root: string): readonly WorkflowFile[] {
  const folder = join(root, workflowFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ path: `${workflowFolder}/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Names of the events that start a workflow, however `on:` is written. */
export function eventsOf(document: Document): readonly string[] {
  const on = document.get('on')
  const node: unknown = isAlias(on) ? on.resolve(document) : on
  const names: readonly unknown[] = isMap(node) ? node.items.map(({ key }) => key) : isSeq(node) ? node.items : [node]
  return names.map((name) => (isScalar(name) ? name.value : name)).filter((name) => typeof name === 'string')
}

/** Names of the workflows that pushes and pull requests start: those whose failure is worth a look. */
export function ciNames(workflows: readonly WorkflowFile[]): readonly string[] {
  return workflows.flatMap(({ path, text }) => {
    const document = parseDocument(text)
    if (document.errors.length > 0 || !isMap(document.contents)) return []
    const events = eventsOf(document)
    if (/\boz-agent-action\b/.test(text) || !events.some((event) => ['push', 'pull_request'].includes(event))) return []
    const name: unknown = document.get('name')
    return [typeof name === 'string' ? name : path]
  })
}

/** `host` is github.com or a server of one's own; `fullName` is `owner/name`. Undefined without such a remote. */
export function remoteOf(root: string): { readonly host: string; readonly fullName: string } | undefined {
  const url = run(root, 'git', ['config', '--get', 'remote.origin.url']) ?? ''
  const form =
    /^(?:(?:https?|ssh):\/\/)?(?:[^@/]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/
  const [, host, fullName] = form.exec(url) ?? []
  return host === undefined || fullName === undefined ? undefined : { host, fullName }
}

/** What a program printed, trimmed; undefined where it failed or isn't there. `input` goes to its standard input. */
export function run(folder: string, program: string, args: readonly string[], input = ''): string | undefined {
  try {
    const stdio = ['pipe', 'pipe', 'ignore'] as const
    return execFileSync(program, args, { cwd: folder, input, stdio: [...stdio], encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
