import type { TaskInputs } from './inputs/task.ts'
import type { JsonObject } from './json.ts'

/** The wire's request for a new run; what isn't given is left to the server. */
export function buildRequest(task: TaskInputs, prompt: string): JsonObject {
  const fields = {
    prompt,
    title: task.title,
    skill: task.skill,
    agent_identity_uid: task.agent,
    config: Object.keys(task.config).length === 0 ? undefined : task.config,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
