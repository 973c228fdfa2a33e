import { createOz, defaultKey, type Oz, type OzOptions } from '../../emulator/core.ts'
import { ManualClock } from './manual-clock.ts'

export interface Question {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** `null`: no Authorization header. */
  readonly key?: string | null
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The body as JSON, `undefined` when it is none. */
  readonly json: unknown
}

/** A server in virtual time, and a client that asks it. */
export function laboratory(options: Omit<OzOptions, 'clock'> = {}) {
  const clock = new ManualClock()
  const oz = createOz({ ...options, clock })
  return { clock, oz, ask: (call: string, question?: Question) => ask(oz, call, question) }
}

/** Asks the core as `POST /agent/run`, below /api/v1 unless it is a whole URL; the delivery must be a plain answer. */
export function ask(oz: Oz, call: string, { body, headers = {}, key = defaultKey }: Question = {}): Reply {
  const [method = '', path = ''] = call.split(' ')
  const delivery = oz.handle({
    method,
    target: path.startsWith('http') ? path.slice(new URL(path).origin.length) : `/api/v1${path}`,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  })
  if (delivery.kind !== 'answer') throw new Error(`No answer: ${delivery.kind}`)
  const { status, headers: answered, body: content } = delivery.response
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
  return { status, headers: answered, text, json: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A member of something unknown, however deep: `member(reply.json, 'runs', 0, 'state')`. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((within, name) => {
    if (typeof within !== 'object' || within === null) return undefined
    return Object.entries(within).find(([key]) => key === String(name))?.[1]
  }, value)
}

/** The same, where it must be a text. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = member(value, ...path)
  if (typeof found !== 'string') throw new Error(`${path.join('.')} is no text: ${JSON.stringify(found)}`)
  return found
}

/** The same, where it must be a list. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = member(value, ...path)
  if (!Array.isArray(found)) throw new Error(`${path.join('.')} is no list: ${JSON.stringify(found)}`)
  return found
}
