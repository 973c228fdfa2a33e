/** Message authentication by keys that are derived from the Oz API key, one for each purpose. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** HKDF-SHA256, 32 bytes. `info` names the purpose: a MAC made for one counts for no other. */
export function deriveKey(secret: string | Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'oz-agent-action', info, 32))
}

/** HMAC-SHA256, its first 16 bytes. */
export function macOf(key: Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest().subarray(0, 16)
}

/** The parts so that no two lists of them give the same bytes: each with its length before it. */
export function framed(...parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

export function isSameMac(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
