/** What goes in and out of the core. No sockets: the HTTP wrapper and a virtual-time transport both speak this. */

export interface OzRequest {
  readonly method: string
  /** Path with its query, as on the request line. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface OzResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** How the body of an answer travels; the head is sent at once. */
export type Pace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'slices'; readonly bytes: number; readonly pauseMs: number }
  /** The connection breaks after so many bytes of the body. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** Silence, for ever, after so many bytes of the body. */
  | { readonly kind: 'stall'; readonly afterBytes: number }

/** An answer, and how it gets to the client. What the request was to do has been done (or not) when this is given. */
export type Delivery =
  | { readonly kind: 'answer'; readonly delayMs: number; readonly response: OzResponse; readonly pace: Pace }
  /** The connection breaks before a byte of an answer. */
  | { readonly kind: 'reset'; readonly delayMs: number }
  /** The connection stays open and nothing ever comes. */
  | { readonly kind: 'silence' }

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): OzResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

/** The length of a body on the wire. */
export function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
}
