import type { WorkflowEvent } from '../../src/event/event.ts'
import type { JsonObject } from '../../src/platform/json.ts'
import { untrustedTexts } from '../../src/event/untrusted.ts'
import { buildPrompt, type Instructions, type Prompt, type PromptParts } from '../../src/prompt/build.ts'
import { Fencer } from '../../src/prompt/fence.ts'
import { readSegments, type Segment } from './segments.ts'
import { type PromptReading, readPrompt, searchPrompt } from '../../src/prompt/pasted-text/classify.ts'
import { wordsOf } from '../../src/prompt/pasted-text/workflow-file.ts'
import type { WorkflowFile } from '../../src/prompt/pasted-text/workflow-file.ts'
import { here, issue, readFrom, user } from '../event/payloads.ts'

/** The mark of every fence in these tests. */
export const mark = '5eed5eed5eed5eed'
export const keyLine = 'oz-agent-action run 0123456789abcdef https://github.com/octo/repo/actions/runs/1'

/** How many texts each property tries; PROMPTS=100000 for a long look. */
export const propertyRuns = Number(process.env['PROMPTS'] ?? 500)

/** Somebody opened an issue. */
export function openedIssue(parts: JsonObject): WorkflowEvent {
  return readFrom('issues', { action: 'opened', issue: issue(parts), repository: here, sender: user('mona') })
}

interface Wanted extends Pick<PromptParts, 'event'>, Partial<Omit<PromptParts, 'instructions' | 'event'>> {
  readonly instructions?: Omit<Instructions, 'prompt'> & { readonly prompt?: string | undefined }
  /** The workflow file's `prompt:` values, where it could be read. */
  readonly templates?: readonly string[] | undefined
}

/** The prompt of an event with the fixed mark and key line. */
export function write({ event, instructions = plain, templates, ...parts }: Wanted): Prompt {
  const { prompt, ...others } = instructions
  return buildPrompt({
    instructions: { ...others, prompt: prompt === undefined ? undefined : read(prompt, event, templates) },
    event,
    fencer: new Fencer(mark),
    context: 'auto',
    keyLine,
    ...parts,
  })
}

const plain = { prompt: 'Look into what happened and say what to do next.' }

/** What a prompt consists of, as the gate sees it. */
export function read(prompt: string, event: WorkflowEvent, templates?: readonly string[]): PromptReading {
  const texts = untrustedTexts(event)
  const file = templates && fileOf(templates)
  return readPrompt(searchPrompt(prompt, texts), texts, { payload: event.payload, file, input: 'prompt' })
}

/** A workflow's file with these `prompt:` values and nothing else. */
export function fileOf(templates: readonly string[]): WorkflowFile {
  return { templatesOf: () => templates, words: templates.map(wordsOf).join('\n') }
}

/** What the fences of a prompt hold. */
export function dataOf(prompt: string): string[] {
  return textsOf(prompt, 'data')
}

/** What stands outside of the fences, in one. */
export function ownOf(prompt: string): string {
  return textsOf(prompt, 'own').join('')
}

function textsOf(prompt: string, kind: Segment['kind']): string[] {
  return readSegments(prompt, mark)
    .filter((segment) => segment.kind === kind)
    .map(({ text }) => text)
}
