import { loadReaders } from '../../platform/text/parse-markdown.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import type { JsonObject } from '../../platform/json.ts'
import { defaultBudgetBytes } from '../budget.ts'
import type { ContextSource } from '../context/context.ts'
import type { Fencer } from '../fence.ts'
import { adviceOf, markAbsent, explain } from './errors.ts'
import { makeFetchedScope } from './fetched.ts'
import { makeFilters } from './filters.ts'
import { makeEventScope, type TemplateScope } from './scope.ts'
import type { Placeholders } from '../pasted-text/placeholders.ts'
import { fenceText, fenceVars, DataWriter, FencedValue } from './values.ts'

interface TemplateParts {
  /** The Liquid text. */
  readonly template: string
  /** As the user named it, for errors. */
  readonly file: string
  readonly event: WorkflowEvent
  /** With placeholders for what was pasted into them. */
  readonly vars: JsonObject
  readonly placeholders: Placeholders
  readonly source: ContextSource
  readonly fencer: Fencer
  /** Of JSON, for all that is fenced. */
  readonly budgetBytes?: number | undefined
}

export interface RenderedTemplate {
  readonly text: string
  /** For the log. */
  readonly notes: readonly string[]
}

/** What a template may take: characters, milliseconds, bytes. Each ends a hostile or careless one with an error. */
const limits = { parseLimit: 200_000, renderLimit: 120_000, memoryLimit: 50_000_000 } as const

/** They read files, of which a template has none. */
const fileTags = ['include', 'render', 'layout', 'block'] as const

/**
 * Renders a prompt template. Text from outside comes out fenced, whatever the template does with it; a name that
 * doesn't exist is an error. Loads the template library.
 * @throws ActionError for a template that can't be read or rendered; and what the source of the context throws.
 */
export async function renderTemplate(parts: TemplateParts): Promise<RenderedTemplate> {
  const { Drop, filters, Liquid } = await import(/* webpackChunkName: "template" */ 'liquidjs')
  await loadReaders()
  const writer = new DataWriter(parts.fencer, parts.budgetBytes ?? defaultBudgetBytes)
  const fetched = makeFetchedScope(parts.source, writer)
  const eventScope = markAbsent(makeEventScope(parts.event, writer), parts.event.name, Drop)
  const own = { event: eventScope, vars: fenceVars(parts.vars, parts.placeholders, writer) }
  // Copying the getters of what is fetched would call them, and so ask GitHub for everything.
  const scope: TemplateScope = Object.defineProperties(own, Object.getOwnPropertyDescriptors(fetched.scope))
  const known = makeFilters(filters, parts.fencer.mark)
  const liquid = new Liquid({
    ...limits,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: writeOut,
  })
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name)
  for (const [name, filter] of known) liquid.registerFilter(name, filter)
  for (const tag of fileTags) Reflect.deleteProperty(liquid.tags, tag)
  try {
    const text: unknown = await liquid.parseAndRender(parts.template, scope)
    const fenced = String(fenceText(String(text), parts.placeholders, writer))
    return { text: fenced, notes: [...writer.describeCuts(), ...fetched.missing().map(({ reason }) => reason)] }
  } catch (error) {
    const failure = fetched.failure()
    throw failure instanceof Error ? failure : explain(error, parts.file, scope, [...known.keys()])
  }
}

/** How a value is put out; what comes from outside fences itself. */
function writeOut(value: unknown): string {
  if (value === undefined || value === null) return ''
  const advice = adviceOf(value)
  if (advice !== undefined) throw new Error(advice)
  if (value instanceof FencedValue) return value.toString()
  if (Array.isArray(value))
    return value.map(writeOut).join(value.some((item) => item instanceof FencedValue) ? '\n' : '')
  if (typeof value === 'object') {
    throw new Error('a value with parts can only be put out by its parts, or with the filter json')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
