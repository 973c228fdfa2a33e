import { ActionError } from '../errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import type { UntrustedText } from '../event/text.ts'
import type { Block } from './block.ts'
import { defaultBudgetBytes, mostBudgetBytes, renderBlocks } from './budget.ts'
import { describeCounts } from './clean.ts'
import { describeFetched } from './context-block.ts'
import { type FetchedContext, noContext } from './context.ts'
import { describeEvent } from './event-block.ts'
import { word } from './event-lines.ts'
import { describeFences, type Fencer } from './fence.ts'
import { fencePasted, isWholePayloadText, type Pasted } from './pasted.ts'
import { jsonBytes } from './size.ts'

/** What the event adds to the prompt: the `context` input. A part that is listed was fetched by the caller. */
export type ContextSetting = 'auto' | 'none' | readonly ('event' | 'comments' | 'diff' | 'files' | 'logs')[]

/** Words of the event that are an instruction: those behind a trigger phrase, or the text a recipe responds to. */
export interface Request {
  readonly text: string
  /** Login of who wrote it, and was checked. */
  readonly author: string
  /** The payload's path of the text it is from. */
  readonly path: string
}

/** Where the instructions come from. At least one is given, unless the run has a skill. */
export interface Instructions {
  /** The `prompt` input: literal, but event text may be pasted into it. */
  readonly prompt?: string | undefined
  /** A template, rendered with the same fencer: its data is fenced already. */
  readonly rendered?: string | undefined
  /** What somebody asks for in the event, when they were found to have the right to: their words are an instruction. */
  readonly request?: Request | undefined
  /** That a coding CLI is to do the work, and how: ours, before all else. */
  readonly delegation?: string | undefined
  /** A recipe's own text: ours. */
  readonly recipe?: string | undefined
  /** The skill the server adds by itself. */
  readonly skill?: string | undefined
}

export interface PromptParts {
  readonly instructions: Instructions
  readonly event: WorkflowEvent
  /** `untrustedTexts(event)`. */
  readonly texts: readonly UntrustedText[]
  /** With a mark drawn by `drawMark`, and the one a template was rendered with. */
  readonly fencer: Fencer
  readonly context: ContextSetting
  /** None where nothing was fetched. */
  readonly fetched?: FetchedContext | undefined
  /** What a recipe read from GitHub for its task. */
  readonly material?: readonly Block[] | undefined
  /** What the answer must look like; ours. */
  readonly contract?: string | undefined
  /** The last line, exactly. */
  readonly keyLine: string
  /** Of JSON; `defaultBudgetBytes` unless given, `mostBudgetBytes` at most. */
  readonly budgetBytes?: number | undefined
  /** The workflow file's `prompt:` values, where they were read; see `isPastedInDoubt`. */
  readonly templates?: readonly string[] | undefined
}

export interface Prompt {
  readonly text: string
  /** What was fenced, cleaned and cut, a sentence each, for the log. */
  readonly notes: readonly string[]
}

/** Room for the event where the instructions take all there is, as long as a server takes the whole. */
const leastContextBytes = 8_000

/**
 * Puts the prompt together: the instructions first, then what fenced text is, the event and what was fetched for it,
 * the answer's contract, and the key line. The instructions are never cut.
 * @throws ActionError when they alone are more than a server takes.
 */
export function buildPrompt(parts: PromptParts): Prompt {
  const { fencer, contract = '', keyLine } = parts
  const pasted = readPrompt(parts)
  const instructions = joinInstructions(parts, pasted.prompt)
  const around = [instructions, describeFences(fencer.mark), contract, keyLine].join('\n\n')
  const blocks = renderBlocks(chooseBlocks(parts, pasted), fencer, roomFor(jsonBytes(around), parts.budgetBytes))
  const preamble = fencer.fences > 0 ? describeFences(fencer.mark) : ''
  const sections = [instructions, preamble, blocks.text, contract, keyLine]
  const text = sections.filter((section) => section !== '').join('\n\n')
  return { text, notes: describe(pasted, blocks.cuts, parts) }
}

/** A prompt that is a payload's text as a whole is the instruction, and stays as it is. */
function readPrompt({ instructions, texts, fencer, templates }: PromptParts): Pasted & { isTheirs: boolean } {
  const prompt = instructions.prompt?.trim() ?? ''
  if (!isWholePayloadText(prompt, texts))
    return { ...fencePasted({ prompt, texts, fencer, templates }), isTheirs: false }
  const found = texts.filter(({ text }) => text.trim() !== '' && prompt.includes(text.trim()))
  return { prompt, found, fenced: 0, spared: 0, isTheirs: true }
}

function joinInstructions({ instructions, fencer }: PromptParts, prompt: string): string {
  const { delegation, recipe, rendered, request, skill } = instructions
  const asked =
    request &&
    `@${word(request.author) ?? ''}, who may give instructions here, asks:\n\n${fencer.clean(request.text, 'markdown').trim()}`
  const given = [recipe, rendered, prompt, asked].map((part) => part?.trim() ?? '').filter((part) => part !== '')
  if (given.length === 0 && skill !== undefined) given.push('Carry out the skill for the event below.')
  return [delegation ?? '', ...given].filter((part) => part !== '').join('\n\n')
}

function chooseBlocks(parts: PromptParts, { found }: Pasted): Block[] {
  const { context, event, fetched = noContext, instructions, material = [] } = parts
  if (context === 'none') return [...material]
  const given = new Set([
    ...found.map(({ path }) => path),
    ...(instructions.request ? [instructions.request.path] : []),
  ])
  const isPullTold = 'pullRequest' in event || ('issue' in event && event.issue.isPullRequest)
  const tellsEvent = context === 'auto' || context.includes('event')
  return [
    ...(tellsEvent ? [describeEvent(event, { given, fetched })] : []),
    ...material,
    ...describeFetched(fetched, tellsEvent && isPullTold),
  ]
}

function roomFor(aroundBytes: number, budgetBytes = defaultBudgetBytes): number {
  const left = mostBudgetBytes - aroundBytes
  if (left < 0) {
    throw new ActionError(
      `The prompt alone is ${aroundBytes} bytes as JSON; a server takes ${mostBudgetBytes} at most.`,
      { wayOut: 'Leave the long texts out of it: what `context` adds is cut to fit.' },
    )
  }
  const wanted = Math.min(budgetBytes, mostBudgetBytes) - aroundBytes
  return Math.max(wanted, Math.min(leastContextBytes, left))
}

function describe(pasted: Pasted & { isTheirs: boolean }, cuts: readonly string[], parts: PromptParts): string[] {
  const cleaned = describeCounts(parts.fencer.counts)
  const kinds = [...new Set(pasted.found.map(({ what }) => what))].join(', ')
  return [
    pasted.isTheirs && 'The prompt as a whole is text of the event: it is the instruction, and not fenced.',
    pasted.fenced > 0 && `Text of the event stands in the prompt and was fenced there: ${kinds}.`,
    pasted.spared > 0 &&
      `A text of the event repeats words of the prompt; those were taken for the prompt's own: ${kinds}.`,
    cleaned !== '' && `Removed from texts of others: ${cleaned}.`,
    ...cuts.map((cut) => `Cut for want of room: ${cut}.`),
    ...(parts.context === 'none' ? [] : (parts.fetched?.missing.map(({ reason }) => reason) ?? [])),
  ].filter((note) => note !== false)
}
