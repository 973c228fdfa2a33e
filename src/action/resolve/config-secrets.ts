import { isObject } from '../../platform/json.ts'

/** Variables and headers of MCP servers, and of whatever else a config holds them for. */
const holders = new Set(['env', 'headers'])
const secretName = /key|token|secret|passw|credential|auth|cookie|signature|private|dsn/i
const scheme = /^(?:basic|bearer|token)\s+/i
/** Shorter values are words such as `true` or `production`; hidden, they would make ordinary text illegible. */
const shortest = 8
/** A single word as long as this is one nobody writes by hand. */
const surelyLong = 20
const harmless = /\s|^[./~]|^\$\{?\w/
const mostDepth = 20

/**
 * The values under `env` and `headers` that may be secrets: those whose name says so, and long ones in one word. Of
 * addresses only the password. `config` is what goes to the server.
 */
export function findConfigSecrets(config: unknown, depth = 0): readonly string[] {
  if (depth > mostDepth || typeof config !== 'object' || config === null) return []
  return Object.entries(config).flatMap(([name, value]): readonly string[] => {
    if (holders.has(name) && isObject(value)) return Object.entries(value).flatMap(secretOf)
    return findConfigSecrets(value, depth + 1)
  })
}

function secretOf([name, given]: readonly [string, unknown]): readonly string[] {
  const value = typeof given === 'string' ? given.trim().replace(scheme, '') : ''
  if (URL.canParse(value) && value.includes('://')) return [decode(new URL(value).password)].filter(isLongEnough)
  const isNamed = secretName.test(name) && isLongEnough(value)
  const isRandom = value.length >= surelyLong && !harmless.test(value)
  return isNamed || isRandom ? [value] : []
}

function isLongEnough(value: string): boolean {
  return value.length >= shortest
}

/** As it stands where it can't be decoded. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
