import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Event } from 'micromark-util-types'

/** Emphasis hides nothing, and looking for it takes long. */
const options = { extensions: [gfm(), { disable: { null: ['attention', 'strikethrough'] } }] }

/**
 * The tokens of a text as GitHub reads Markdown, but for emphasis, with their places in it. Write line ends as `\n`, and no byte order
 * mark in front. Ask `parsingCost` first: a hostile text may take seconds.
 */
export function parseMarkdown(text: string): Event[] {
  return postprocess(
    parse(options)
      .document()
      .write(preprocess()(text, undefined, true)),
  )
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
