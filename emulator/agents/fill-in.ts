import type { Task } from './agent.ts'

/** Puts the run's own words for `{{prompt}}`, `{{message}}`, `{{title}}` and `{{run_id}}` in every text of a scenario. */
export function fillIn(value: unknown, task: Task): unknown {
  if (typeof value === 'string') return fillText(value, task)
  if (Array.isArray(value)) return value.map((item: unknown) => fillIn(item, task))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, fillIn(item, task)]))
}

function fillText(text: string, { prompt, message, title, runId }: Task): string {
  const words: Readonly<Record<string, string>> = { prompt, message, title, run_id: runId }
  return text.replaceAll(/\{\{(prompt|message|title|run_id)\}\}/g, (whole, name: string) => words[name] ?? whole)
}
