/** The one message by which an agent is asked to correct its result. */
import type { JsonObject } from '../platform/json.ts'
import { describeContract } from './contract.ts'

/** `problems`: a sentence each, as people are told them. */
export function writeRepair(problems: readonly string[], schemas: readonly JsonObject[]): string {
  return [
    'The result in your answer is invalid. Nothing of it was carried out.',
    '',
    ...problems.map((problem) => `- ${problem}`),
    '',
    'Do no further work. Answer once more, with the same content in the right form: one JSON block, and only that one.',
    '',
    describeContract(schemas),
  ].join('\n')
}
