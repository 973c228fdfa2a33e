import type { JsonObject } from '../../platform/json.ts'

/** Words that only tie others together, or name what stands beside them: they give an agent nothing to do. */
const commonWords: ReadonlySet<string> = new Set(
  `a about above all also an and are as at be been below body but by can content contents could date description did do
  does event false following for from given has have he her here his how i id if in info information input instruction
  instructions is issue issues it its json me my new no not now null number of on or our please pr prompt ps pull re s
  says she so task text texts that the their them then there these they this those title titles to true up us user was
  we were what when where which who will with would yes you your`.split(/\s+/),
)
const noun = String.raw`(?:issue|pull request|pr|discussion|comment|commit|release|title|body|description|message|notes?|labels?|author|branch|tag|milestone|name|state|status|number|url|link|text|contents?|request|task|question|event|payload|repository|repo|details|summary|subject|file|check|review|user)`
/** A name with a colon, or one that is a line of its own. Made where it is needed: it takes milliseconds. */
const name = (): RegExp =>
  new RegExp(
    String.raw`(?:^|[\n,;{}()[\]"'])[ #*_>"'\x60-]{0,12}(?:the |an? )?${noun}(?:(?:'s|’s)? ${noun}){0,2}(?: of (?:the )?${noun})?[*_"'\x60]{0,3} ?(?:[:=]|$)`,
    'gim',
  )
const jsonKey = /\\*"[^"\\\n]{1,100}\\*"\s*:/g
/** A link, a date, a number, a commit: what GitHub fills in between a payload's texts. */
const filledIn = /\bhttps?:\/\/[^\s"'<>]+|\b\d{4}-\d\d-\d\d[T ][\d:.]+Z?|\b[0-9a-f]{7,64}\b|\b\d+\b/gi
const quoted = /\\*"([^"\\\n]{1,300})\\*"/g
/** What is longer says something. */
const longestRest = 200_000

/**
 * Whether what is left of a prompt without the event's texts says anything of its own: it doesn't where it is nothing
 * but punctuation, keys of JSON, common words, and values that GitHub itself fills in.
 */
export function saysSomething(rest: string, payload: JsonObject): boolean {
  if (rest.length > longestRest) return true
  const lines = rest.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
  const bare = lines.replaceAll(jsonKey, ' ').replaceAll(filledIn, ' ').replaceAll(name(), ' ')
  if (!hasWords(bare)) return false
  if (!bare.includes('"')) return true
  const known = stringsIn(payload)
  return hasWords(bare.replaceAll(quoted, (all, value: string) => (known.has(value) ? ' ' : all)))
}

function hasWords(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.some((word) => /\p{L}/u.test(word) && !commonWords.has(word))
}

function stringsIn(payload: JsonObject): Set<string> {
  const found = new Set<string>()
  const waiting: unknown[] = [payload]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) waiting.push(part)
  }
  return found
}
