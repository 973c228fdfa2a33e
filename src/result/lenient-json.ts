/** JSON as models write it: comments, trailing commas, single quotes, bare names, raw line breaks. Pure; one pass. */

export interface LenientJson {
  readonly value: unknown
  /** What was read leniently, a few words each. */
  readonly bent: readonly string[]
}

/**
 * Strict JSON first; what isn't is repaired where only one thing can be meant. `reason`: one sentence that quotes the
 * place, since a model can't count to a position.
 */
export function parseLenient(text: string): LenientJson | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown, bent: [] }
  } catch {
    const { json, bent } = rewrite(text)
    try {
      return { value: JSON.parse(json) as unknown, bent }
    } catch (error) {
      return { reason: whyBroken(json, error instanceof Error ? error.message : '') }
    }
  }
}

/** A comment, a word, blanks, or one sign. */
const token = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|[^"'“”/,{}[\]\s:]+|\s+|[^]/y
/** What follows an opening quotation mark, up to its end. */
const stringBodies: ReadonlyMap<string, RegExp> = new Map([
  ['"', /(?:[^"\\]+|\\["'\\/bfnrtu]?)*/y],
  ["'", /(?:[^'\\]+|\\["'\\/bfnrtu]?)*/y],
  ['“', /(?:[^“”\\]+|\\["'\\/bfnrtu]?)*/y],
  ['”', /(?:[^”\\]+|\\["'\\/bfnrtu]?)*/y],
])
const constants: ReadonlyMap<string, string> = new Map([
  ['None', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  ['undefined', 'null'],
  ['NaN', 'null'],
])

function rewrite(text: string): { readonly json: string; readonly bent: readonly string[] } {
  const bent = new Set<string>()
  const out: string[] = []
  /** Where in `out` a comma stands that nothing followed yet. */
  let comma: number | undefined
  let at = 0
  const next = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const [piece = ''] = pattern.exec(text) ?? []
    at += piece.length
    return piece
  }
  while (at < text.length) {
    const piece = next(token)
    if (/^\/[/*]/.test(piece)) {
      bent.add('comments')
      continue
    }
    if (comma !== undefined && /^[}\]]/.test(piece)) {
      out[comma] = ''
      bent.add('a trailing comma')
    }
    if (piece === ',') comma = out.length
    else if (piece.trim() !== '') comma = undefined
    const body = stringBodies.get(piece)
    if (body === undefined) out.push(rewritePlain(piece, text.slice(at, at + 20), bent))
    else {
      if (piece !== '"') bent.add(piece === "'" ? 'single quotes' : 'curly quotes')
      out.push('"', rewriteString(next(body), bent), at < text.length ? '"' : '')
      at += 1
    }
  }
  return { json: out.join(''), bent: [...bent] }
}

function rewritePlain(piece: string, rest: string, bent: Set<string>): string {
  const isName = /^[A-Za-z_$][\w$-]*$/.test(piece) && /^\s*:/.test(rest)
  const json = isName ? JSON.stringify(piece) : constants.get(piece)
  if (json !== undefined) bent.add(isName ? 'names without quotes' : "another language's constants")
  // Blanks that JSON doesn't know.
  return json ?? piece.replace(/[^\S \t\n\r]/g, ' ')
}

function rewriteString(body: string, bent: Set<string>): string {
  return body.replace(/\\["'\\/bfnrtu]|[\\"\p{Cc}]/gu, (sign) => {
    if (sign.length === 2 && sign !== "\\'") return sign
    if (sign.startsWith('\\')) bent.add('a backslash that escapes nothing')
    else if (sign < ' ') bent.add('raw line breaks in a string')
    return sign === "\\'" ? "'" : JSON.stringify(sign).slice(1, -1)
  })
}

const before = 40
const after = 25

function whyBroken(json: string, message: string): string {
  const [, digits = NaN] = /position (\d+)/.exec(message) ?? []
  const at = Number(digits)
  if (json.trim() === '') return 'The JSON is empty.'
  if (at >= json.trimEnd().length || (Number.isNaN(at) && message.includes('end of JSON'))) {
    const end = json.trimEnd().slice(-before)
    return `The JSON ends too early, after ${quote(end)}: a bracket or a quotation mark isn't closed.`
  }
  const what = message
    .replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/s, '')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
  if (Number.isNaN(at)) {
    // Some errors hold the place instead of its number.
    const [, near = json.trim().slice(0, before)] =
      /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? []
    return `It is not JSON: ${what}, near ${quote(near)}.`
  }
  const from = json.slice(Math.max(0, at - before), at)
  return `It is not JSON: after ${quote(from)} stands ${quote(json.slice(at, at + after))}. ${what}.`
}

function quote(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()}\``
}
