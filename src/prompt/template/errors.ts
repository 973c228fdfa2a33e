import type { Drop } from 'liquidjs'
import { isObject } from '../../platform/json.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { nearest } from '../../platform/text/nearest.ts'
import type { TemplateScope } from './scope.ts'

/** Parts of `event` that not every event has, and which ones do. */
const havers: Readonly<Record<string, string>> = {
  issue: 'issues, issue_comment',
  pull_request: 'pull_request, pull_request_review, pull_request_review_comment, and issue_comment on a pull request',
  discussion: 'discussion, discussion_comment',
  comment: 'issue_comment, discussion_comment, pull_request_review_comment',
  review: 'pull_request_review',
  release: 'release',
  push: 'push',
  check: 'workflow_run, check_run, check_suite, status',
  inputs: 'workflow_dispatch',
  client_payload: 'repository_dispatch',
}

/** What is said of each absence there is. */
const advices = new WeakMap<object, string>()

/**
 * A scope's parts, those that are null and have parts of their own in other events put as absences: false to whoever
 * asks, whatever part of them is asked for, and an error to whoever puts them out.
 */
export function markAbsent(scope: TemplateScope, event: string, Base: typeof Drop): TemplateScope {
  class Absence extends Base {
    override valueOf(): null {
      return null
    }

    override liquidMethodMissing(): this {
      return this
    }
  }
  const which = event === '' ? 'this event' : `the event ${event}`
  const absent = Object.entries(havers).filter(([name]) => scope[name] === null)
  const absences = absent.map(([name, events]) => {
    const absence = new Absence()
    advices.set(absence, `${which} has no event.${name} (these have: ${events}); ask with {% if event.${name} %} first`)
    return [name, absence] as const
  })
  return { ...scope, ...Object.fromEntries(absences) }
}

/** Why there is nothing to put out; undefined where there is. */
export function adviceOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? advices.get(value) : undefined
}

/** Says what is wrong with a template, where, and for a name that doesn't exist which one is near. */
export function explain(error: unknown, file: string, scope: TemplateScope, filters: readonly string[]): ActionError {
  const message = messageOf(error)
  const [, kind, name = ''] = /undefined (variable|filter): ([^\s,]+)/.exec(message) ?? []
  const near = kind === 'filter' ? nearTo(name, filters) : undefined
  let hint = 'Put code that holds {{ or {% as it is between {% raw %} and {% endraw %}.'
  if (kind === 'variable') hint = adviseVariable(name, scope)
  if (kind === 'filter') hint = near ? `Did you mean the filter ${near}?` : `Known filters: ${filters.join(', ')}.`
  return new ActionError(`The template ${file} can't be used: ${message}.`, { cause: error, hint })
}

function adviseVariable(path: string, scope: TemplateScope): string {
  const names = path.split('.')
  let parent: unknown = scope
  for (const [index, name] of names.entries()) {
    const known = isObject(parent) ? Object.keys(parent) : []
    if (!known.includes(name)) return adviseName(names.slice(0, index), name, known)
    // Getters ask GitHub: not for the sake of an error.
    const isGetter = Object.getOwnPropertyDescriptor(Object(parent), name)?.get !== undefined
    if (index === 0 && isGetter) return 'Look up the names of its parts in the documentation.'
    parent = Reflect.get(Object(parent), name)
    const above = names.slice(0, index + 1).join('.')
    if (parent === null) return `This event has no ${above}: ask with {% if ${above} %} first.`
  }
  return 'It is null in this event: ask for it with {% if %} first.'
}

function adviseName(above: readonly string[], name: string, known: readonly string[]): string {
  if (above.join('.') === 'vars') {
    const given = known.length === 0 ? 'prompt_vars is empty' : `prompt_vars has ${known.join(', ')}`
    return `Add ${name} to the input prompt_vars; ${given}.`
  }
  const near = nearTo(name, known)
  if (near !== undefined) return `Did you mean ${[...above, near].join('.')}?`
  if (known.length === 0) return 'It has no such part.'
  const raw = above.length === 0 ? ' Code that holds {{ as it is goes between {% raw %} and {% endraw %}.' : ''
  return `Known names: ${known.join(', ')}.${raw}`
}

/** One that is spelled much the same, or has two letters in each other's place: the commonest slip. */
function nearTo(name: string, known: readonly string[]): string | undefined {
  const lettersOf = (word: string): string => Array.from(word).sort().join('')
  return nearest(name, known) ?? known.find((other) => lettersOf(other) === lettersOf(name))
}
