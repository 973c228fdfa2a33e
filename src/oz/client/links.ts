/**
 * A link the server gave, if it may be shown and followed: https, or the server's own origin (an emulator on
 * loopback); no credentials in it. Undefined otherwise.
 */
export function safeLink(value: unknown, serverOrigin: string): string | undefined {
  if (typeof value !== 'string' || value.length > 2048 || !URL.canParse(value)) return undefined
  const url = new URL(value)
  if (url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || url.origin === serverOrigin ? url.href : undefined
}
