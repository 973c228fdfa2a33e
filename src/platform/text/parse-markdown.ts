import type { Tokenizer } from 'htmlparser2'
import type { Event, ParseOptions } from 'micromark-util-types'

/** The libraries that read Markdown and HTML. */
interface Readers {
  readonly options: ParseOptions
  readonly micromark: Pick<typeof import('micromark'), 'parse' | 'postprocess' | 'preprocess'>
  readonly Tokenizer: typeof Tokenizer
}

let readers: Readers | undefined

/** Call it before a text that may have markup is read. Plain texts need none of it: a fifth of what a step starts with. */
export async function loadReaders(): Promise<void> {
  if (readers !== undefined) return
  const { parse, postprocess, preprocess } = await import(/* webpackChunkName: "markdown" */ 'micromark')
  const { gfm } = await import(/* webpackChunkName: "markdown" */ 'micromark-extension-gfm')
  const { Tokenizer } = await import(/* webpackChunkName: "markdown" */ 'htmlparser2')
  // Emphasis hides nothing, and looking for it takes long.
  const options = { extensions: [gfm(), { disable: { null: ['attention', 'strikethrough'] } }] }
  readers = { options, micromark: { parse, postprocess, preprocess }, Tokenizer }
}

/** @throws TypeError before `loadReaders` */
export function markupReaders(): Readers {
  if (readers === undefined) throw new TypeError('a text with markup is read before what reads it is loaded')
  return readers
}

/**
 * The tokens of a text as GitHub reads Markdown, but for emphasis, with their places in it. Write line ends as `\n`, and no byte order
 * mark in front. Ask `parsingCost` first: a hostile text may take seconds.
 */
export function parseMarkdown(text: string): Event[] {
  const { options, micromark } = markupReaders()
  const { parse, postprocess, preprocess } = micromark
  const pieces = preprocess()(text, undefined, true)
  return postprocess(parse(options).document().write(pieces))
}

/** What a parser's time goes to, measured: brackets cost most, since each looks for its like. */
const costs: readonly (readonly [mark: RegExp, cost: number])[] = [
  [/[[\]]/g, 4],
  [/\n|^[ \t]*(?:[-+*>]|\d)/gm, 2],
  [/[<>&|!\\]|`+|\d[.)][ \t]/g, 1],
  [/[^\s]{2000}/g, 20],
]
/** For a parser that reads emphasis. */
const emphasis = [/\*+|_+|~+/g, 4] as const
const longest = 150_000
/** 64 KB of our design page cost 7,000 and took 250 ms of CPU in a fresh process; 64 KB of our README cost 8,400 and took 300 ms. */
export const mostCost = 9_000

/** What parsing a text costs, in units of its own; `Infinity` for one that is too long in any case. */
export function parsingCost(text: string, hasEmphasis = false): number {
  if (text.length > longest) return Infinity
  const all = hasEmphasis ? [...costs, emphasis] : costs
  return all.reduce((sum, [mark, cost]) => sum + cost * (text.match(mark)?.length ?? 0), 0)
}
