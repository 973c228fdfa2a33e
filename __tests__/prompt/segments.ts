import { type FenceLabel, trusts } from '../../src/prompt/fence.ts'

/** What a prompt consists of: our and the user's words, and what others wrote. */
export type Segment =
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'data'; readonly text: string; readonly label: FenceLabel }

/**
 * Takes a prompt apart again, exactly. Throws where a fence isn't closed, isn't opened, or
 * stands in another.
 */
export function readSegments(prompt: string, mark: string): Segment[] {
  const opening = new RegExp(`<data-${mark}((?: [a-z]+="[^"<>\\n]*")*)>(\\n?)`, 'y')
  const segments: Segment[] = []
  let at = 0
  for (let start = prompt.indexOf(`<data-${mark}`); start !== -1; start = prompt.indexOf(`<data-${mark}`, at)) {
    if (start > at) segments.push({ kind: 'own', text: prompt.slice(at, start) })
    opening.lastIndex = start
    const opened = opening.exec(prompt)
    const end = prompt.indexOf(`</data-${mark}>`, start)
    if (!opened || end === -1) throw new Error(`The fence at ${start} has no proper beginning or no end.`)
    const gap = opened[2] ?? ''
    const text = prompt.slice(start + opened[0].length, end - gap.length)
    segments.push({ kind: 'data', text, label: readLabel(opened[1] ?? '') })
    at = end + `</data-${mark}>`.length
  }
  if (at < prompt.length) segments.push({ kind: 'own', text: prompt.slice(at) })
  if (segments.some(({ text }) => new RegExp(`</?data-${mark}`).test(text))) {
    throw new Error('A fence stands in another, or ends without having begun.')
  }
  return segments
}

function readLabel(attributes: string): FenceLabel {
  const values = new Map(
    Array.from(attributes.matchAll(/([a-z]+)="([^"]*)"/g), ([, name = '', value]) => [name, value]),
  )
  const author = values.get('author') ?? ''
  return {
    what: values.get('what') ?? '',
    author: author === 'unknown' ? '' : author,
    trust: trusts.find((trust) => trust === values.get('trust')) ?? 'unknown',
    where: values.get('where'),
    date: values.get('date'),
  }
}
