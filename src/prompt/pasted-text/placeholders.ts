import { replaceRanges } from '../../event/text.ts'
import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject, parseJson } from '../../platform/json.ts'
import { decodeDeep } from '../../platform/text/decoded.ts'
import type { PastedPart, PromptReading } from './classify.ts'
import { Folded } from './fold.ts'
import { saysSomething } from './rest.ts'

/** A pasted text while a word stands in its place. */
export interface HiddenText extends Pick<PastedPart, 'source'> {
  readonly text: string
}

/** Fields of a run's config that instruct the agent. */
const instructing = new Set(['base_prompt', 'instructions'])

/**
 * Puts words in the place of pasted texts while an input is read as YAML or JSON: its structure is the user's alone,
 * whatever quotes, line ends and names a text brings. The words are drawn at random and stand in no text.
 */
export class Placeholders {
  readonly #word: string
  readonly #hidden: HiddenText[] = []

  constructor(mark: string) {
    this.#word = `pasted${mark}n`
  }

  hide({ prompt, pasted, whole }: PromptReading): string {
    const hidden = pasted.filter(({ isInstruction }) => isInstruction !== true)
    return replaceRanges(prompt, hidden, (text, { source }) => {
      const isWhole = source && whole.includes(source) && lengthOf(source.text) === lengthOf(text)
      const count = this.#hidden.push({ text: isWhole ? source.text.trim() : unquote(text), source })
      return `${this.#word}${count - 1}z`
    })
  }

  /** The pieces of a text: what is the user's, and what was hidden. */
  split(text: string): (string | HiddenText)[] {
    const pieces = text.split(new RegExp(`${this.#word}(\\d+)z`))
    return pieces
      .flatMap((piece, index) => (index % 2 === 0 ? piece : (this.#hidden[Number(piece)] ?? [])))
      .filter((piece) => piece !== '')
  }

  /** A value of this input with the texts back in their places, as deep as it goes. @throws ActionError */
  show(value: unknown, input: string): unknown {
    if (typeof value === 'string') return this.split(value).map(textOf).join('')
    if (Array.isArray(value)) return value.map((item: unknown) => this.show(item, input))
    if (!isObject(value)) return value
    const shown = Object.entries(value).map(([name, part]) => {
      this.requireOwnName(name, input)
      if (instructing.has(name) && typeof part === 'string' && this.#holdsPasted(part)) {
        throw new ActionError(`${input}: ${name} has text from the event, which would instruct the agent there.`, {
          hint: 'Put the text into `prompt`, where it is fenced.',
        })
      }
      return [name, this.show(part, input)] as const
    })
    return Object.fromEntries(shown)
  }

  /** @throws ActionError where event text stands in a name. */
  requireOwnName(name: string, input: string): void {
    if (!this.#holdsPasted(name)) return
    throw new ActionError(`${input} has text from the event in a name, so anyone could set any of its values.`, {
      hint: 'Write the names yourself, and use event text only as values.',
    })
  }

  #holdsPasted(text: string): boolean {
    return this.split(text).some((piece) => typeof piece !== 'string')
  }

  /** Reads one prompt of several that an input holds; `input` is the reading of all of it. */
  read(given: string, input: PromptReading, payload: JsonObject): PromptReading {
    const pieces = this.split(given)
    const pasted: PastedPart[] = []
    let prompt = ''
    for (const piece of pieces) {
      const start = prompt.length
      prompt += textOf(piece)
      if (typeof piece !== 'string') pasted.push({ start, end: prompt.length, source: piece.source })
    }
    const own = pieces.filter((piece) => typeof piece === 'string')
    const isTheirs = pasted.length > 0 && !saysSomething(own.join(' '), payload)
    const kind = input.kind === 'unclear' ? input.kind : isTheirs ? 'theirs' : 'own'
    return { ...input, kind, prompt, pasted }
  }
}

function textOf(piece: string | HiddenText): string {
  return typeof piece === 'string' ? piece : piece.text
}

function lengthOf(text: string): number {
  return new Folded(decodeDeep(text).text).size
}

/** What `toJSON` made of a text is that text. */
function unquote(text: string): string {
  const value = /^"[^]*"$/.test(text) ? parseJson(text) : undefined
  return typeof value === 'string' ? value : text
}
