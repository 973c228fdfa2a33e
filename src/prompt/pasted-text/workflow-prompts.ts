import { isObject } from '../../event/json-cursor.ts'

/**
 * The `prompt:` values of a workflow file, with their expressions, for `fencePasted`. Empty where the file can't be
 * read as YAML or has none. Loads the YAML library.
 */
export async function readWorkflowPrompts(workflow: string): Promise<string[]> {
  const { parse } = await import(/* webpackChunkName: "yaml" */ 'yaml')
  try {
    const file: unknown = parse(workflow, { maxAliasCount: 0 })
    return isObject(file) ? Object.values(membersOf(file['jobs'])).flatMap(promptsOfJob) : []
  } catch {
    return []
  }
}

function promptsOfJob(job: unknown): string[] {
  const steps = membersOf(job)['steps']
  const parts: readonly unknown[] = Array.isArray(steps) ? steps : []
  return [job].concat(parts).flatMap((part) => {
    const { prompt } = membersOf(membersOf(part)['with'])
    return typeof prompt === 'string' ? [prompt] : []
  })
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}
