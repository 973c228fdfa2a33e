import { noOrigin, type Range, replaceRanges, type UntrustedText } from '../../event/text.ts'
import type { JsonObject } from '../../platform/json.ts'
import { alignTemplate, type Stretch, toUnixLines } from './alignment.ts'
import { Folded } from './fold.ts'
import { phrasesIn } from './needles.ts'
import { saysSomething } from './rest.ts'
import { Search, type Shared } from './search.ts'
import type { WorkflowFile } from './workflow-file.ts'

/**
 * What an input that becomes prompt consists of. Workflows paste event text into it with
 * `${{ github.event.issue.body }}`, whole or changed; the step gets one string, in which a stranger's words stand among
 * the user's. Workflow files are public, so a stranger may also copy a line of the user's into a title:
 *
 * 1. Where a value of the workflow's file can be laid over the string, it decides: its words are the user's, what an
 *    event's value put in is fenced, and in what nobody knows whatever the event's texts have, too.
 * 2. Otherwise what the event's texts have in common with the string is taken for pasted, but for the file's words.
 * 3. Where that leaves nothing of the user's, or something stands there more often than in the event and no file tells
 *    why, only the right of those who wrote these texts can let it through.
 */
export interface PromptReading {
  /**
   * `own`: the user's words, with the event's among them. `theirs`: texts of the event and nothing else: they are the
   * instruction, if those who wrote them may give one. `unclear`: the user's words may be hidden among the event's.
   */
  readonly kind: 'own' | 'theirs' | 'unclear'
  /** Of `theirs`: the workflow's file says that it is so. */
  readonly isSure: boolean
  /** With its ends trimmed and unix line ends. */
  readonly prompt: string
  /** Where the event's texts stand in it, in order, without overlaps. */
  readonly pasted: readonly PastedPart[]
  /** Everything in the event that a part of it may come from. */
  readonly sources: () => readonly UntrustedText[]
  /** The texts that stand in it as a whole. */
  readonly whole: readonly UntrustedText[]
  /** How many stretches that a text of the event repeats are the user's own words. */
  readonly kept: number
  /** Outputs of earlier steps that it is made of: what those made of the event's texts can't be found. */
  readonly outputs: readonly string[]
}

export interface PastedPart extends Range {
  /** Undefined where several texts are mixed. */
  readonly source: UntrustedText | undefined
  /** The file names this field of a dispatch as the prompt: it is cleaned, and stands where the user's words would. */
  readonly isInstruction?: boolean
}

export function searchPrompt(prompt: string, texts: readonly UntrustedText[]): Search {
  return new Search(toUnixLines(prompt).trim(), texts)
}

type Layout = readonly Stretch[]
type Texts = ReadonlyMap<string, UntrustedText>

/** Says of every character of a prompt whose it is. `file`: undefined where it can't be read. */
export function readPrompt(
  search: Search,
  texts: readonly UntrustedText[],
  { payload, file, input }: { payload: JsonObject; file: WorkflowFile | undefined; input: string },
): PromptReading {
  const { prompt, shared } = search
  const templates = file?.templatesOf(input) ?? []
  const layouts = templates.map((one) => alignTemplate(prompt, one, payload)).filter((layout) => layout !== undefined)
  const byPath = new Map(texts.map((text) => [text.path, text]))
  const isTaken = new Uint8Array(prompt.length)
  const isUsers = new Uint8Array(prompt.length)
  for (const { start, end } of layouts.length > 0 ? ownIn(layouts, byPath) : ownByWords(prompt, file)) {
    isTaken.fill(1, start, end)
    isUsers.fill(1, start, end)
  }
  const held = file && new Set(Array.from(phrasesIn(new Folded(file.words)), ({ letters }) => letters))
  const candidates: readonly PastedPart[] = [
    ...layouts.flat().flatMap((stretch) => partOf(stretch, byPath, shared)),
    ...shared.filter((one) => isPasted(one, held)),
  ]
  const pasted = candidates
    .flatMap((part) => takeRest(part, isTaken))
    .flatMap((part) => trimPart(prompt, part))
    .sort((one, other) => one.start - other.start)
  const sources = new Set(pasted.map(({ source }) => source))
  const isExact = layouts.length === 1 && !sources.has(undefined)
  const known = [...sources].filter((source) => source !== undefined)
  return {
    ...judge(search, layouts, pasted, { payload, hasFile: file !== undefined }),
    prompt,
    sources: () => [...new Set([...known, ...(isExact ? [] : search.sources)])],
    whole: [...search.whole].filter((text) => sources.has(text)),
    kept: shared.filter(({ start }) => isUsers[start] === 1).length,
    outputs: [...new Set(layouts.flat().flatMap(({ output }) => output ?? []))],
  }
}

/** Takes what of a part nobody has taken, and gives it in order. */
function takeRest({ start, end, source }: PastedPart, isTaken: Uint8Array): PastedPart[] {
  const got: PastedPart[] = []
  for (let at = start; at < end; at++) {
    if (isTaken[at] !== 0) continue
    const from = at
    while (at < end && isTaken[at] === 0) isTaken[at++] = 1
    got.push({ start: from, end: at, source })
  }
  return got
}

function judge(
  { prompt, shared, isRepeated }: Search,
  layouts: readonly Layout[],
  pasted: readonly PastedPart[],
  { payload, hasFile }: { payload: JsonObject; hasFile: boolean },
): Pick<PromptReading, 'kind' | 'isSure' | 'pasted'> {
  const kinds = new Set(layouts.flat().map(({ kind }) => kind))
  const isSure = layouts.length > 0 && !kinds.has('anything')
  // Without the file a word of the event's may be one of the user's, but the user must have others.
  const known = hasFile ? pasted : shared
  if (known.length > 0 && !saysSomething(outsideOf(prompt, known), payload)) {
    // The file names all that isn't its words, field by field, and each is one of a dispatch.
    const isNamed = layouts.length === 1 && [...kinds].every((kind) => kind === 'words' || kind === 'value')
    if (!isNamed || !pasted.every(isField)) return { kind: 'theirs', isSure, pasted }
    return { kind: 'own', isSure, pasted: pasted.map((part) => ({ ...part, isInstruction: true })) }
  }
  return { kind: !hasFile && isRepeated ? 'unclear' : 'own', isSure, pasted }
}

/** A field of a dispatch that isn't, by its place in a payload that was passed on, what somebody wrote on GitHub. */
function isField({ source }: PastedPart): boolean {
  return source?.path.startsWith('client_payload.') === true && !passedOn.test(source.path)
}

const passedOn = /\.(?:github|event|payload|issue|pull_request|comment|review|discussion|release|(?:head_)?commits?)\b/

/** What is the user's in every layout. A setting counts only where no unknown value could have moved its place. */
function ownIn(layouts: readonly Layout[], byPath: Texts): readonly Range[] {
  const [first = [], ...others] = layouts.map((layout): readonly Range[] => {
    const isFixed = layout.every(({ kind }) => kind !== 'anything' && kind !== 'event')
    return layout.filter(
      ({ kind, path }) => kind === 'words' || (kind === 'owned' && isFixed) || (kind === 'value' && !byPath.has(path)),
    )
  })
  const overlap = (one: Range, other: Range): Range[] => {
    const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)]
    return start < end ? [{ start, end }] : []
  }
  return others.reduce((own, other) => own.flatMap((range) => other.flatMap((one) => overlap(range, one))), first)
}

/** Where no value of the file can be laid over the prompt: what of the job's words stands in it. */
function ownByWords(prompt: string, file: WorkflowFile | undefined): readonly Range[] {
  if (!file) return []
  const words: UntrustedText = { ...noOrigin, text: file.words, what: 'other', path: '' }
  return new Search(prompt, [words]).shared.filter(({ kind }) => kind === 'run')
}

function partOf({ kind, path, start, end }: Stretch, byPath: Texts, shared: readonly Shared[]): PastedPart[] {
  const source = kind === 'value' ? byPath.get(path) : undefined
  const isMixed = kind === 'event' && shared.some((one) => one.start < end && start < one.end)
  return source || isMixed ? [{ start, end, source }] : []
}

/** A short text may be words of anybody's: then the file must not have it. Without the file one or two tell nothing. */
function isPasted({ kind, letters, words }: Shared, held: ReadonlySet<string> | undefined): boolean {
  return kind === 'run' || (held ? !held.has(letters) : words > 2)
}

function outsideOf(prompt: string, pasted: readonly Range[]): string {
  return replaceRanges(prompt, pasted, () => ' ')
}

/** Without blank ends. */
function trimPart(prompt: string, { source, ...range }: PastedPart): PastedPart[] {
  const text = prompt.slice(range.start, range.end)
  const start = range.start + text.length - text.trimStart().length
  const end = start + text.trim().length
  return start < end ? [{ start, end, source }] : []
}
