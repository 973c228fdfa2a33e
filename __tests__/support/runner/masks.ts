/** What must not show in the log, in the forms the runner knows a secret by. */
export interface Masks {
  /** As given: secrets and `add-mask`, without the forms derived from them. */
  readonly values: readonly string[]
  add(secret: string): void
  /** The text with every occurrence replaced by `***`. */
  hide(text: string): string
  isIn(text: string): boolean
}

export function createMasks(): Masks {
  const values: string[] = []
  const forms = new Set<string>()
  return {
    values,
    add(secret) {
      if (secret.trim() === '') return
      values.push(secret)
      const lines = secret.split(/[\r\n]+/).filter((line) => line !== '')
      for (const form of [secret, ...lines].flatMap(derive)) forms.add(form)
    },
    hide: (text) => replaceRanges(text, findRanges(text, forms)),
    isIn: (text) => findRanges(text, forms).length > 0,
  }
}

/** The secret and the encodings under which the runner still recognises it. */
function derive(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    bytes.toString('base64'),
    bytes.subarray(bytes.length > 1 ? 1 : 0).toString('base64'),
    bytes.subarray(bytes.length > 2 ? 2 : 0).toString('base64'),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    escapeUri(secret),
    escapeXml(secret),
    trimQuotes(secret),
  ]
  return forms.filter((form) => form !== '')
}

function escapeUri(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed())
  return escaped.replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

/** A shell strips the quotes around a value; the runner then still knows it, if it is longer than eight characters. */
function trimQuotes(text: string): string {
  return text.length > 8 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
}

type Range = readonly [start: number, end: number]

function findRanges(text: string, forms: ReadonlySet<string>): readonly Range[] {
  const found: Range[] = []
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length])
  }
  return found.sort((one, other) => one[0] - other[0])
}

/** Ranges that overlap or touch become one `***`. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let shown = ''
  let end = -1
  for (const [from, to] of ranges) {
    if (from > end) shown += `${text.slice(Math.max(end, 0), from)}***`
    end = Math.max(end, to)
  }
  return shown + text.slice(Math.max(end, 0))
}
