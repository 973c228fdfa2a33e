/** The demo's agent: it answers in the form that the prompt asks for, or else with a plausible look into the subject. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Agent, Task } from '../../emulator/agents/agent.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { triageScenario } from '../../emulator/agents/triage.ts'
import { isObject, type JsonObject, parseJson } from '../../src/platform/json.ts'
import { fixNumber } from '../world/story.ts'
import { type Answer, answers } from './answers.ts'
import { sampleOf } from './sample.ts'

/** `fullName`: the repository that its pull requests are of. */
export function demoAgent(fullName: string): Agent {
  return scriptedAgent((task) => {
    const schema = schemaIn(task.prompt)
    const plain = triageScenario(task)
    if (schema === undefined) return plain
    const isAbout = (issue?: number): boolean => issue === undefined || task.prompt.includes(`\nIssue #${issue}: `)
    const answer = answers.find(({ result, issue }) => isAbout(issue) && fits(schema, result))
    const scenario = answer
      ? playAnswer(answer, task, fullName)
      : { ...plain, answer: block('Done.', sampleOf(schema)) }
    return { ...plain, messages: [], ...scenario, follow_ups: [scenario] }
  })
}

/** The last JSON block that is a schema: everything else in a prompt stands before it. */
function schemaIn(prompt: string): JsonObject | undefined {
  const blocks = [...prompt.matchAll(/^```json\n(.*?)\n```$/gms)].map(([, text = '']) => parseJson(text))
  return blocks.filter(isObject).findLast((value) => 'type' in value || 'properties' in value)
}

function fits(schema: JsonObject, result: object): boolean {
  try {
    return new Ajv2020({ strict: false, validateFormats: false, logger: false }).validate(schema, result)
  } catch {
    return false
  }
}

function playAnswer(
  { words, result, work, opensPull = false }: Answer,
  { prompt }: Task,
  fullName: string,
): ScenarioSpec {
  const branch = /\boz\/fix-ci-[\w-]+/.exec(prompt)?.[0] ?? 'oz/fix-ci'
  const url = `https://github.com/${fullName}/pull/${fixNumber}`
  return {
    messages: work,
    answer: block(words, result),
    ...(opensPull && { artifacts: [{ type: 'PULL_REQUEST', url, branch }] }),
  }
}

function block(words: string, result: unknown): string {
  return `${words}\n\n\`\`\`json\n${JSON.stringify(result, undefined, 2)}\n\`\`\``
}
