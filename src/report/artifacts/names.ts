/** File names made from what an agent or a server calls things: nothing but a name in one folder, on every system. */

const maxLength = 80
/** UTF-8; file systems take 255, and a number may be added. */
const maxBytes = 200
const maxExtensionLength = 16

/** Names Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|conin|conout|clock|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. -])/i

/**
 * The last part of a path or title as a file name: letters, digits and `._-+@=,` only, no dot or dash at its start, no
 * dot at its end, no device, composed, at most 80 characters and 200 bytes with its extension kept.
 */
export function safeName(raw: string, fallback = 'artifact'): string {
  const last = raw
    .slice(-4096)
    .split(/[\\/]/)
    .findLast((part) => /[\p{L}\p{N}]/u.test(part))
  const [stem, extension] = splitExtension(cleanName(last ?? ''))
  const name = fit(stem || fallback, extension)
  return device.test(name) ? `_${name}` : name
}

/** NFKC, not NFC: full-width dots and slashes are plain ones before the rest is judged. */
function cleanName(part: string): string {
  return trimEnds(
    part
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}._+@=,-]+/gu, '-')
      .replace(/-{2,}/g, '-'),
  )
}

function trimEnds(name: string): string {
  return name.replace(/^[^\p{L}\p{N}_]+/u, '').replace(/[.-]+$/, '')
}

function splitExtension(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  if (dot < 1 || name.length - dot > maxExtensionLength) return [name, '']
  return [name.slice(0, dot), name.slice(dot)]
}

function fit(stem: string, extension: string): string {
  const characters = Array.from(stem)
  const isTooLong = (): boolean => {
    const name = characters.join('') + extension
    return name.length > maxLength || Buffer.byteLength(name) > maxBytes
  }
  characters.splice(maxLength)
  while (characters.length > 1 && isTooLong()) characters.pop()
  return trimEnds(characters.join('')) + extension
}

/** Hands out each name once, numbering those taken: `plan.md`, `plan-2.md`. Case and form of letters don't tell names apart. */
export function createNamer(taken: Iterable<string>): (name: string) => string {
  const keys = new Set(Array.from(taken, keyOf))
  return (name) => {
    const [stem, extension] = splitExtension(name)
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${stem}-${number}${extension}`
      if (keys.has(keyOf(candidate))) continue
      keys.add(keyOf(candidate))
      return candidate
    }
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}

const extensions: ReadonlyMap<string, string> = new Map([
  ['text/markdown', '.md'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['application/json', '.json'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
])

/** With its dot; `.bin` for a type not in the list. */
export function extensionFor(mimeType: string): string {
  const essence = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return extensions.get(essence) ?? '.bin'
}
