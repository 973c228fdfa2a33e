/**
 * What a workflow that people copy must never show. Pure: text in, findings out. It goes further than actionlint and
 * zizmor in one thing: in a `run:` script only expressions known to be harmless may stand at all.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml'
import { entriesOf, fieldOf, type Manifest } from './manifest.ts'

export interface Finding {
  readonly rule: 'syntax' | 'untrusted-in-run' | 'always-true-if' | 'no-permissions' | 'unpinned' | 'unknown-name'
  /** 1-based. */
  readonly line: number
  readonly message: string
}

/** How users write this action in a workflow; the owner is theirs to fill in. */
const placeholder = /^your-org\/oz-agent-action(?:\/([\w-]+))?@v\d+$/

/** The same, calling one of its reusable workflows. */
const called = /^your-org\/oz-agent-action\/\.github\/workflows\/[\w-]+\.yml@v\d+$/

/** What no outsider can choose. Everything else goes through `env:`. */
const harmless =
  /^(?:runner\.[\w.]+|matrix\.[\w.-]+|github\.(?:sha|run_id|run_attempt|run_number|repository_id|job|workspace|action_path|event_name|server_url|api_url))$/

/** The manifest of this action (`''`) and of its sub-actions, by folder. */
export type Manifests = ReadonlyMap<string, Manifest>

/** Lints a workflow, or a list of steps as READMEs show them. Without manifests, names of inputs are not checked. */
export function lintWorkflow(text: string, manifests?: Manifests): Finding[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineOf = (node: Scalar): number => lines.linePos(node.range?.[0] ?? 0).line
  const findings: Finding[] = document.errors.map((error) => ({
    rule: 'syntax',
    line: error.linePos?.[0].line ?? 1,
    message: error.message,
  }))
  if (findings.length > 0) return findings

  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isScalar(pair.value)) return
      for (const [rule, message] of lintPair(String(pair.key.value), pair.value)) {
        findings.push({ rule, line: lineOf(pair.value), message })
      }
    },
    Map(_, map) {
      const uses = map.get('uses')
      if (manifests === undefined || typeof uses !== 'string' || !placeholder.test(uses)) return
      const names = manifestOf(uses, manifests)?.inputs.map((input) => input.name) ?? []
      for (const key of keysOf(map.get('with', true))) {
        if (names.includes(String(key.value))) continue
        findings.push({ rule: 'unknown-name', line: lineOf(key), message: `no input is called ${String(key.value)}` })
      }
    },
  })
  if (manifests !== undefined) findings.push(...lintOutputs(text, manifests))
  if (isMap(document.contents) && document.has('jobs') && !document.has('permissions')) {
    findings.push({ rule: 'no-permissions', line: 1, message: 'a workflow says its permissions at the top' })
  }
  return findings
}

/**
 * What a whole workflow that people copy needs beside that: no permissions but those of its jobs, a deadline for each
 * job, and a word on what happens when it starts twice. Gives what is missing.
 */
export function lintShape(text: string): string[] {
  const workflow: unknown = parseDocument(text).toJS()
  const isClosed = JSON.stringify(fieldOf(workflow, 'permissions')) === '{}'
  const isGrouped = fieldOf(fieldOf(workflow, 'concurrency'), 'group') !== undefined
  const endless = entriesOf(fieldOf(workflow, 'jobs')).filter(
    ([, job]) => typeof fieldOf(job, 'timeout-minutes') !== 'number',
  )
  return [
    ...(isClosed ? [] : ['permissions: {} at the top']),
    ...(isGrouped ? [] : ['a concurrency group']),
    ...endless.map(([id]) => `timeout-minutes of the job ${id}`),
  ]
}

function keysOf(node: unknown): Scalar[] {
  return isMap(node) ? node.items.map((item: Pair) => item.key).filter((key) => isScalar(key)) : []
}

function lintPair(key: string, value: Scalar): [Finding['rule'], string][] {
  const text = String(value.value)
  switch (key) {
    case 'run':
    case 'script':
      return expressionsIn(text)
        .filter((expression) => !harmless.test(expression))
        .map((expression) => ['untrusted-in-run', `\${{ ${expression} }} is pasted into a script: pass it through env`])
    case 'if':
      return text.includes('${{') && !/^\s*\$\{\{(?:(?!\}\}).)*\}\}\s*$/s.test(text)
        ? [['always-true-if', 'text around ${{ }} makes the condition a string, and a string is true']]
        : []
    case 'uses':
      return isPinned(text, value.comment ?? '') ? [] : [['unpinned', `${text} is not pinned by SHA with its version`]]
    default:
      return []
  }
}

function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gs)].map((match) => match[1] ?? '')
}

function isPinned(uses: string, comment: string): boolean {
  if (uses.startsWith('./') || placeholder.test(uses) || called.test(uses)) return true
  return /@[0-9a-f]{40}$/.test(uses) && /^ v\d/.test(comment)
}

function manifestOf(uses: string, manifests: Manifests): Manifest | undefined {
  return manifests.get(placeholder.exec(uses)?.[1] ?? '')
}

/** Outputs of a step of this action that are read elsewhere must be outputs it has. */
function lintOutputs(text: string, manifests: Manifests): Finding[] {
  const steps = new Map(ownSteps(parseDocument(text).toJS()))
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id = '', name = '']) => {
        const uses = steps.get(id)
        return uses !== undefined && !manifestOf(uses, manifests)?.outputs.some((output) => output.name === name)
      })
      .map(([, , name = '']) => ({ rule: 'unknown-name', line: index + 1, message: `no output is called ${name}` })),
  )
}

/** The steps of this action that have an id: id and `uses`. */
function ownSteps(value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap(ownSteps)
  if (typeof value !== 'object' || value === null) return []
  const { uses, id } = { uses: undefined, id: undefined, ...value }
  const isOwn = typeof uses === 'string' && typeof id === 'string' && placeholder.test(uses)
  return [...(isOwn ? [[id, uses] satisfies [string, string]] : []), ...Object.values(value).flatMap(ownSteps)]
}

/**
 * A snippet as a workflow that actionlint and zizmor can read: a whole workflow as it is, a list of steps in a job of
 * its own, anything else undefined.
 */
export function asWorkflow(snippet: string): string | undefined {
  const { contents } = parseDocument(snippet)
  if (isMap(contents)) return contents.has('jobs') ? snippet : undefined
  const isSteps =
    isSeq(contents) && contents.items.every((item) => isMap(item) && (item.has('uses') || item.has('run')))
  if (!isSteps) return undefined
  const head = ['on: workflow_dispatch', 'permissions: {}', 'jobs:', '  snippet:', '    runs-on: ubuntu-latest']
  return [
    ...head,
    '    steps:',
    ...snippet
      .trimEnd()
      .split('\n')
      .map((line) => `      ${line}`),
    '',
  ].join('\n')
}
