import type { Liquid } from 'liquidjs'
import { isObject } from '../../platform/json.ts'
import { formatPatch, readPatch } from '../context/patch.ts'
import { adviceOf } from './errors.ts'
import { bareOf, FencedValue, findFenced, originOfAll, refence } from './values.ts'

type Filter = Parameters<Liquid['registerFilter']>[1]
type Handler = Extract<Filter, (...values: never[]) => unknown>

/** They would let text out of its fence, or show how values look inside. */
const withheld = new Set(['raw', 'inspect', 'jsonify'])

/** The filters a template may use, by name: Liquid's own, made to keep fences, and ours. */
export function makeFilters(builtIn: Readonly<Record<string, Filter>>, mark: string): Map<string, Handler> {
  const all: Record<string, Filter> = { ...builtIn, json: writeJson, code: writeCode, diff: writeDiff }
  const kept = Object.entries(all).filter(([name]) => !withheld.has(name))
  const handlerOf = (filter: Filter): Handler => (typeof filter === 'function' ? filter : filter.handler)
  return new Map(kept.map(([name, filter]) => [name, keepFences(handlerOf(filter), name, mark)]))
}

/** A filter works on bare texts; what it makes of one comes from the same hand. */
function keepFences(handler: Handler, name: string, mark: string): Handler {
  return function* (value: unknown, ...more: unknown[]): Generator<unknown, unknown> {
    const advice = adviceOf(value)
    if (advice !== undefined && name !== 'default' && name !== 'json') throw new Error(advice)
    const [first, ...rest] = [value, ...more].map((one) => (adviceOf(one) === undefined ? one : null))
    const values = [first, ...rest]
    if (values.some((one) => typeof one === 'string' && one.includes(mark))) {
      throw new Error(`the filter ${name} can't work on a text that is fenced already: use it before capture or append`)
    }
    const origin = originOfAll(findFenced(values))
    const result: unknown = yield handler.apply(this, [bareOf(first), ...rest.map(bareOf)])
    const isOwn = typeof result === 'string' && more.includes(result)
    return origin && !isOwn ? refence(result, origin) : result
  }
}

/** As JSON; with texts from outside anywhere in it, all of it is one. */
function writeJson(value: unknown, indent?: unknown): unknown {
  const texts: FencedValue[] = []
  const bare = (_key: string, item: unknown): unknown => {
    if (!(item instanceof FencedValue)) return item
    texts.push(item)
    return item.bare
  }
  const json = JSON.stringify(value, bare, typeof indent === 'number' ? indent : undefined)
  return originOfAll(texts)?.with(json) ?? json
}

/** In a Markdown fence that is longer than any in the text. */
function writeCode(value: unknown, language?: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  let longest = 0
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length)
  const marks = '`'.repeat(Math.max(3, longest + 1))
  return `${marks}${typeof language === 'string' ? language : ''}\n${text}\n${marks}`
}

/** The diffs of files, or a diff in a text, with the old and the new line numbers. */
function writeDiff(value: unknown): unknown {
  if (typeof value === 'string') return formatPatch(readPatch(value))
  const files: readonly unknown[] = Array.isArray(value) ? value : [value]
  return files.flatMap((file) => (isObject(file) && file['patch'] instanceof FencedValue ? [file['patch']] : []))
}
