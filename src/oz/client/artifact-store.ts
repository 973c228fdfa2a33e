/** Artifacts as the server keeps them: plans inline, files and screenshots behind a signed URL that expires. */
import { objectOf, textOf } from '../../platform/json.ts'
import type { Clock } from '../../platform/ports.ts'
import { type OzApi, sendChecked } from './api.ts'
import { isTransient, orFailure, OzError, refusal } from './failure.ts'
import { safeLink } from './wire.ts'
import type { Send } from '../../platform/http/transport.ts'

export interface ArtifactContent {
  /** What the server says now; a plan may have been renamed since the run was read. */
  readonly title: string | undefined
  readonly mimeType: string
  readonly bytes: Uint8Array
}

export interface ArtifactStore {
  /** The whole content. Rejects, in words for people, where it is larger than `maxBytes` or can't be had. */
  fetch(uid: string, options: { readonly maxBytes: number; readonly signal: AbortSignal }): Promise<ArtifactContent>
}

export interface ArtifactStoreParts {
  readonly api: Pick<OzApi, 'getJson' | 'origin'>
  /** For the signed URL; the same as under `api`, which alone knows the key. */
  readonly send: Send
  readonly clock: Clock
}

type FetchOptions = Parameters<ArtifactStore['fetch']>[1]

const retryWaitsMs: readonly number[] = [1_000, 3_000]
const downloadDeadlineMs = 120_000
const maxRedirects = 3
/** Signed URLs are longer than links for people. */
const maxUrlLength = 16_384

/**
 * A store over the API. Three tries; each asks for a new signed URL, since the old one may have expired. The URL is
 * fetched without the key and without any header of ours that says more than who asks.
 */
export function createArtifactStore(parts: ArtifactStoreParts): ArtifactStore {
  return {
    async fetch(uid, options) {
      for (let attempt = 0; ; attempt += 1) {
        const content = await orFailure(fetchOnce(parts, uid, options))
        if (!(content instanceof OzError)) return content
        const waitMs = retryWaitsMs[attempt]
        if (waitMs === undefined || !isTransient(content)) throw content
        await parts.clock.sleep(waitMs, options.signal)
      }
    },
  }
}

async function fetchOnce(parts: ArtifactStoreParts, uid: string, options: FetchOptions): Promise<ArtifactContent> {
  const { api } = parts
  const data = objectOf((await api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options))['data'])
  const { content, title, description } = data
  const mimeType = textOf(data['content_type']) ?? 'application/octet-stream'
  if (typeof content === 'string') return { title: textOf(title), mimeType, bytes: Buffer.from(content) }
  const url = safeLink(data['download_url'], api.origin, maxUrlLength)
  if (url === undefined)
    throw new Error('the server gave neither its content nor an https address to download it from.')
  return { title: textOf(description), mimeType, bytes: await download(parts, url, options) }
}

/** Redirects are followed by hand, to https or the server's own origin only; there is nothing in the request to lose. */
async function download(
  { api, send }: ArtifactStoreParts,
  signedUrl: string,
  { maxBytes, signal }: FetchOptions,
): Promise<Buffer> {
  const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' }
  const request = { method: 'GET', headers, deadlineMs: downloadDeadlineMs, maxBytes, signal } as const
  let url = signedUrl
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await sendChecked(send, { ...request, url })
    if (response.status === 200) return response.body
    if (![301, 302, 303, 307, 308].includes(response.status)) throw refusal(response)
    const next = safeLink(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin, maxUrlLength)
    if (next === undefined) throw new Error('its download was redirected to an address that is not https.')
    url = next
  }
  throw new Error(`its download was redirected more than ${maxRedirects} times.`)
}
