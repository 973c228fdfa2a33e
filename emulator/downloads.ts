import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Timekeeper } from './clock.ts'
import type { OzRequest } from './message.ts'
import { Problem } from './problems.ts'

export const downloadPath = '/downloads/'

/** Signed URLs that expire, as a storage service gives them; a bearer sent to one is refused and remembered. */
export class Downloads {
  /** The paths that were asked for with an Authorization header: each is a client giving its key away. */
  readonly leaks: string[] = []
  readonly #secret: string
  readonly #time: Timekeeper
  readonly #origin: string
  readonly #ttlMs: number

  constructor({ secret, time, origin, ttlMs }: { secret: string; time: Timekeeper; origin: string; ttlMs: number }) {
    this.#secret = secret
    this.#time = time
    this.#origin = origin
    this.#ttlMs = ttlMs
  }

  /** A URL for what is stored under a name such as `artifacts/<uid>`. */
  sign(name: string): { readonly url: string; readonly expiresAt: Date } {
    const expiresAt = this.#time.dateAt(this.#time.nowMs() + this.#ttlMs)
    const expires = String(expiresAt.getTime())
    const query = new URLSearchParams({ expires, signature: this.#signature(name, expires) })
    return { url: `${this.#origin}${downloadPath}${name}?${query.toString()}`, expiresAt }
  }

  /** The name that a request has a good signature for. Throws a Problem otherwise. */
  open({ target, headers }: OzRequest): string {
    const url = new URL(target, this.#origin)
    if (headers['authorization'] !== undefined) {
      this.leaks.push(url.pathname)
      throw new Problem('invalid_request', 'A signed URL must be fetched without an Authorization header')
    }
    const name = url.pathname.slice(downloadPath.length)
    const expires = url.searchParams.get('expires') ?? ''
    if (!equal(url.searchParams.get('signature') ?? '', this.#signature(name, expires))) {
      throw new Problem('not_authorized', 'The signature does not match')
    }
    if (this.#time.dateAt(this.#time.nowMs()).getTime() >= Number(expires)) {
      throw new Problem('not_authorized', 'The signed URL has expired')
    }
    return name
  }

  #signature(name: string, expires: string): string {
    return createHmac('sha256', this.#secret).update(`${name}\n${expires}`).digest('hex')
  }
}

function equal(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.byteLength === second.byteLength && timingSafeEqual(first, second)
}
