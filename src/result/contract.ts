/** What the prompt says about the form of the answer. */
import type { JsonObject } from '../platform/json.ts'

/** The file an agent may leave instead of writing the result into its answer. */
export const resultFileName = 'result.json'

/** For the end of the prompt: ours, so it stands outside of all fences. */
export function describeContract(schemas: readonly JsonObject[]): string {
  const [first = {}, ...more] = schemas
  const shown = more.length === 0 ? withoutTitles(first) : { allOf: schemas.map(withoutTitles) }
  return [
    '## How to answer',
    '',
    'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
    `If the value is too long for an answer (more than about 20,000 characters), write it to a file named \`${resultFileName}\`, run \`oz artifact upload ${resultFileName}\`, and say so in the answer instead of the block.`,
    'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
    'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
    '',
    'The schema (JSON Schema):',
    '',
    '```json',
    JSON.stringify(shown, undefined, 1),
    '```',
  ].join('\n')
}

const forEditors = ['$schema', '$id', 'title']

function withoutTitles(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)))
}
