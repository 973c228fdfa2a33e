/** JSON as models write it: comments, trailing commas, single quotes, bare names, raw line breaks. Pure; one pass. */

export interface LenientJson {
  readonly value: unknown
  /** What was read leniently, a few words each. */
  readonly bent: readonly string[]
}

export interface BrokenJson {
  /** One sentence that quotes the place: a model can't count to a position. */
  readonly reason: string
}

/** Strict JSON first; what isn't is repaired where only one thing can be meant. */
export function parseLenient(text: string): LenientJson | BrokenJson {
  try {
    return { value: JSON.parse(text) as unknown, bent: [] }
  } catch {
    const { json, bent } = new Rewriting(text).run()
    try {
      return { value: JSON.parse(json) as unknown, bent }
    } catch (error) {
      return { reason: whyBroken(json, error) }
    }
  }
}

export function isBroken(read: LenientJson | BrokenJson): read is BrokenJson {
  return 'reason' in read
}

/** The rest of a string up to what needs a look; one match moves on by at least one character. */
const stringPiece = /[^"'“”\\\p{Cc}]+/uy
const plainPiece = /[^"'“”/,}\]\s:]+|\s+|:/y
const bareName = /^[A-Za-z_$][\w$-]*$/
const constants: Readonly<Record<string, string>> = {
  None: 'null',
  True: 'true',
  False: 'false',
  undefined: 'null',
  NaN: 'null',
}

class Rewriting {
  private readonly text: string
  private readonly out: string[] = []
  private readonly bent = new Set<string>()
  private at = 0
  /** Where in `out` a comma stands that nothing followed yet. */
  private comma: number | undefined

  constructor(text: string) {
    this.text = text
  }

  run(): { readonly json: string; readonly bent: readonly string[] } {
    while (this.at < this.text.length) this.step(this.text.charAt(this.at))
    return { json: this.out.join(''), bent: [...this.bent] }
  }

  private step(sign: string): void {
    if (/["'“”]/.test(sign)) this.string(sign)
    else if (sign === '/' && this.skipComment()) this.bent.add('comments')
    else if (sign === ',') {
      this.comma = this.out.length
      this.emit(sign)
    } else if (sign === '}' || sign === ']') {
      if (this.comma !== undefined) {
        this.out[this.comma] = ''
        this.bent.add('a trailing comma')
      }
      this.comma = undefined
      this.emit(sign)
    } else this.plain()
  }

  private plain(): void {
    plainPiece.lastIndex = this.at
    const piece = plainPiece.exec(this.text)?.[0] ?? this.text.charAt(this.at)
    if (piece.trim() !== '') this.comma = undefined
    const isName =
      bareName.test(piece) && /\s*:/y.test(this.text.slice(this.at + piece.length, this.at + piece.length + 20))
    const json = isName ? JSON.stringify(piece) : Object.hasOwn(constants, piece) ? constants[piece] : undefined
    if (json !== undefined) this.bent.add(isName ? 'names without quotes' : "another language's constants")
    // Blanks that JSON doesn't know.
    this.out.push(json ?? piece.replace(/[^\S \t\n\r]/g, ' '))
    this.at += piece.length
  }

  private skipComment(): boolean {
    const kind = this.text.charAt(this.at + 1)
    if (kind !== '/' && kind !== '*') return false
    const end = kind === '/' ? this.text.indexOf('\n', this.at) : this.text.indexOf('*/', this.at + 2)
    this.at = end < 0 ? this.text.length : end + (kind === '/' ? 0 : 2)
    return true
  }

  private string(quote: string): void {
    this.comma = undefined
    this.out.push('"')
    this.at += 1
    if (quote !== '"') this.bent.add(quote === "'" ? 'single quotes' : 'curly quotes')
    while (this.at < this.text.length) {
      stringPiece.lastIndex = this.at
      const piece = stringPiece.exec(this.text)?.[0]
      if (piece !== undefined) this.emit(piece)
      const sign = this.text.charAt(this.at)
      if (sign === quote || (quote === '“' && sign === '”')) {
        this.out.push('"')
        this.at += 1
        return
      }
      if (sign === "'") this.emit(sign)
      else if (sign === '\\') this.escape()
      else if (sign !== '') this.control(sign)
    }
  }

  private escape(): void {
    const pair = this.text.slice(this.at, this.at + 2)
    if (/^\\["\\/bfnrtu]$/.test(pair)) this.emit(pair)
    else {
      this.bent.add('a backslash that escapes nothing')
      this.out.push(pair === "\\'" ? "'" : '\\\\')
      this.at += pair === "\\'" ? 2 : 1
    }
  }

  private control(sign: string): void {
    if (sign < ' ') this.bent.add('raw line breaks in a string')
    this.out.push(JSON.stringify(sign).slice(1, -1))
    this.at += 1
  }

  private emit(piece: string): void {
    this.out.push(piece)
    this.at += piece.length
  }
}

const before = 40
const after = 25

function whyBroken(json: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const [, digits] = /position (\d+)/.exec(message) ?? []
  const what = message.replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/s, '').replace(/\s+/g, ' ')
  const at = digits === undefined ? undefined : Number(digits)
  if (json.trim() === '') return 'The JSON is empty.'
  if (at === undefined && message.includes('end of JSON')) return endsEarly(json)
  if (at === undefined) return `It is not JSON: ${what.slice(0, 200)}, near ${quote(nearOf(message, json))}.`
  if (at >= json.trimEnd().length) return endsEarly(json)
  const from = json.slice(Math.max(0, at - before), at)
  const rest = json.slice(at, at + after)
  return `It is not JSON: after ${quote(from)} stands ${quote(rest)}. ${what.slice(0, 200)}.`
}

function endsEarly(json: string): string {
  const end = json.trimEnd().slice(-before)
  return `The JSON ends too early, after ${quote(end)}: a bracket or a quotation mark isn't closed.`
}

/** Some errors hold the place instead of its number. */
function nearOf(message: string, json: string): string {
  const [, near] = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? []
  return near ?? json.trim().slice(0, before)
}

function quote(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()}\``
}
