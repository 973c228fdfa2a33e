/** The one message by which an agent is asked to mend its result. */
import type { JsonObject } from '../platform/json.ts'
import { describeContract } from './contract.ts'

/** `problems`: a sentence each, as people are told them. */
export function writeRepair(problems: readonly string[], schema: JsonObject): string {
  return [
    'The result in your answer could not be used. Nothing of it was carried out.',
    '',
    ...problems.map((problem) => `- ${problem}`),
    '',
    'Do no further work. Answer once more, with the same findings in the right form.',
    '',
    describeContract(schema),
  ].join('\n')
}
