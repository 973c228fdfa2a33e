/** Artifacts as the server keeps them: plans inline, files and screenshots behind a signed URL that expires. */
import { objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import type { Clock } from '../../platform/ports.ts'
import type { ArtifactContent, ArtifactStore } from '../../report/artifacts/artifacts.ts'
import type { OzApi } from './api.ts'
import { isTransient, OzError, refusal, transportFailure } from './failure.ts'
import { safeLink } from './wire.ts'
import { TransportError, type HttpResponse, type Send } from '../../platform/http/transport.ts'

export interface ArtifactStoreParts {
  readonly api: Pick<OzApi, 'getJson' | 'origin'>
  /** For the signed URL; the same as under `api`, which alone knows the key. */
  readonly send: Send
  readonly clock: Clock
}

interface FetchOptions {
  readonly maxBytes: number
  readonly signal: AbortSignal
}

const retryWaitsMs: readonly number[] = [1_000, 3_000]
const downloadDeadlineMs = 120_000
const maxRedirects = 3

/**
 * A store over the API. Three tries; each asks for a new signed URL, since the old one may have expired. The URL is
 * fetched without the key and without any header of ours that says more than who asks.
 */
export function createArtifactStore(parts: ArtifactStoreParts): ArtifactStore {
  return {
    async fetch(uid, options) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await fetchOnce(parts, uid, options)
        } catch (error) {
          const waitMs = retryWaitsMs[attempt]
          if (waitMs === undefined || !(error instanceof OzError) || !isTransient(error)) throw error
          await parts.clock.sleep(waitMs, options.signal)
        }
      }
    },
  }
}

async function fetchOnce(parts: ArtifactStoreParts, uid: string, options: FetchOptions): Promise<ArtifactContent> {
  const body = await parts.api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options)
  const data = objectOf(body['data'])
  const mimeType = textOf(data['content_type']) ?? 'application/octet-stream'
  if (typeof data['content'] === 'string') {
    return { title: textOf(data['title']), mimeType, bytes: Buffer.from(data['content']) }
  }
  const bytes = await download(parts, signedUrlOf(data, parts.api.origin), options)
  return { title: textOf(data['description']), mimeType, bytes }
}

function signedUrlOf(data: JsonObject, origin: string): string {
  const url = readLink(data['download_url'], origin)
  if (url !== undefined) return url
  throw new Error('the server gave neither its content nor an https address to download it from.')
}

/** Signed URLs are longer than links for people; otherwise the same rule. */
function readLink(value: unknown, origin: string): string | undefined {
  if (typeof value !== 'string' || value.length > 16_384) return undefined
  const url = URL.parse(value)
  return url && safeLink(url.origin, origin) !== undefined && !url.username && !url.password ? url.href : undefined
}

/** Redirects are followed by hand, to https or the server's own origin only; there is nothing in the request to lose. */
async function download({ api, send }: ArtifactStoreParts, signedUrl: string, options: FetchOptions): Promise<Buffer> {
  let url = signedUrl
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await get(send, url, options)
    if (response.status === 200) return response.body
    if (![301, 302, 303, 307, 308].includes(response.status)) throw refusal(response)
    const next = readLink(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin)
    if (next === undefined) throw new Error('its download was redirected to an address that is not https.')
    url = next
  }
  throw new Error(`its download was redirected more than ${maxRedirects} times.`)
}

async function get(send: Send, url: string, { maxBytes, signal }: FetchOptions): Promise<HttpResponse> {
  const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' }
  try {
    return await send({ method: 'GET', url, headers, deadlineMs: downloadDeadlineMs, maxBytes, signal })
  } catch (error) {
    throw error instanceof TransportError ? transportFailure(error) : error
  }
}
