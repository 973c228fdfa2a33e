/**
 * Which regular expressions of a schema may be tried on what an agent wrote. JavaScript's engine backtracks: a pattern
 * can take longer than the universe has. What is let through takes time that is a power of the text's length, and the
 * text is kept short enough for that. Some harmless patterns are refused too; each can be written in another way.
 */

/** A pattern that may be used, and the longest text it may be tried on. */
export type JudgedPattern =
  { readonly kind: 'safe'; readonly longest: number } | { readonly kind: 'unsafe'; readonly reason: string }

const maxPatternLength = 1_000
/** Steps that a match may take in the worst case, by estimate. */
const mostSteps = 1e8
const mostChoices = 10_000
/** A repetition of so few is a choice; of more it counts as endless. */
const fewRepetitions = 10

interface Group {
  hasRepetition: boolean
  hasChoice: boolean
}

interface Tally {
  endless: number
  choices: number
}

/** Reads a pattern from left to right, once. */
export function judgePattern(pattern: string): JudgedPattern {
  if (pattern.length > maxPatternLength) return unsafe(`it is longer than ${maxPatternLength} characters`)
  const reading = new Reading()
  for (let at = 0; at < pattern.length;) {
    const token = tokenAt(pattern, at)
    at += token.length
    const reason = reading.take(token)
    if (reason !== undefined) return unsafe(reason)
  }
  const { choices, endless } = reading.tally
  if (choices > mostChoices) return unsafe('it can go more ways than can be tried')
  const degree = endless + (pattern.startsWith('^') ? 0 : 1)
  return { kind: 'safe', longest: Math.floor((mostSteps / choices) ** (1 / Math.max(1, degree))) }
}

class Reading {
  readonly tally: Tally = { endless: 0, choices: 1 }
  private readonly groups: Group[] = [newGroup()]
  /** Where the last token closed one. */
  private closed: Group | undefined

  /** A reason where the token makes the pattern unsafe. */
  take(token: string): string | undefined {
    const closed = this.closed
    this.closed = undefined
    if (/^\\[1-9k]/.test(token)) return 'it refers back to an earlier group'
    if (/^\(\?<?[=!]/.test(token)) return 'it looks ahead or behind'
    if (token.startsWith('(')) this.groups.push(newGroup())
    else if (token === ')') this.close()
    else if (token === '|') this.choose()
    else if (isQuantifier(token)) return this.repeat(token, closed)
    return undefined
  }

  private close(): void {
    this.closed = this.groups.length > 1 ? this.groups.pop() : undefined
    const outer = this.groups.at(-1)
    if (outer !== undefined && this.closed?.hasChoice === true) outer.hasChoice = true
  }

  private choose(): void {
    const group = this.groups.at(-1)
    if (group !== undefined) group.hasChoice = true
    this.tally.choices += 1
  }

  private repeat(token: string, group: Group | undefined): string | undefined {
    for (const outer of this.groups) outer.hasRepetition = true
    return countRepetition(token, group, this.tally)
  }
}

function newGroup(): Group {
  return { hasRepetition: false, hasChoice: false }
}

function unsafe(reason: string): JudgedPattern {
  return { kind: 'unsafe', reason }
}

/** One step of a pattern: an escape, a class, a quantifier, the opening of a group, a character. */
function tokenAt(pattern: string, at: number): string {
  const rest = pattern.slice(at, at + maxPatternLength)
  const found =
    /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^])/i.exec(
      rest,
    )
  return found?.[0] ?? rest.charAt(0)
}

function isQuantifier(token: string): boolean {
  return /^(?:[*+?]|\{\d)/.test(token)
}

/** A reason where the repetition makes the pattern unsafe. */
function countRepetition(token: string, group: Group | undefined, tally: Tally): string | undefined {
  const [least, most] = rangeOf(token)
  const isOptional = least === 0 && most === 1
  if (group !== undefined && !isOptional && (group.hasRepetition || group.hasChoice)) {
    return 'it repeats a group that holds a repetition or a choice'
  }
  if (most - least > fewRepetitions) tally.endless += 1
  else tally.choices *= most - least + 1
  return undefined
}

function rangeOf(token: string): readonly [number, number] {
  if (token.startsWith('?')) return [0, 1]
  if (token.startsWith('*') || token.startsWith('+')) return [0, Infinity]
  const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? []
  if (comma === undefined) return [Number(least), Number(least)]
  return [Number(least), most === '' ? Infinity : Number(most)]
}
