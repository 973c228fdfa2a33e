import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { readDurationMs } from '../duration.ts'
import { byteLength, json, type Delivery, type OzResponse, type Pace } from '../message.ts'
import { isErrorCode, Problem } from '../problems.ts'
import type { AnswerSpec, FaultSpec } from './spec.ts'

/** What faults ask of the making of a run. */
export interface RunHints {
  readonly pendingMs: number
  readonly listLagMs: number
}

export function hintsOf(faults: readonly FaultSpec[]): RunHints {
  return { pendingMs: longest(faults, 'pending'), listLagMs: longest(faults, 'lag') }
}

/** Whether the request takes effect in spite of these faults. */
export function takesEffect(faults: readonly FaultSpec[]): boolean {
  return faults.every(
    ({ processed = false, reset, answer, redirect }) =>
      processed || (reset !== 'before' && answer === undefined && redirect === undefined),
  )
}

/** The answer as these faults leave it. `process` does what was asked and answers truly; called at most once. */
export function applyFaults(faults: readonly FaultSpec[], path: string, process: () => OzResponse): Delivery {
  const truly = takesEffect(faults) ? process() : undefined
  const delayMs = faults.reduce((sum, { delay = 0 }) => sum + readDurationMs(delay), 0)
  if (faults.some(({ stall }) => stall === 'all')) return { kind: 'silence' }
  if (faults.some(({ reset }) => reset === 'before' || reset === 'after')) return { kind: 'reset', delayMs }
  const spoilt = faults.reduce((answer, fault) => spoil(fault, answer, path), truly ?? json(200, {}))
  const response = encode(faults, spoilt)
  return { kind: 'answer', delayMs, response, pace: paceOf(faults, response) }
}

const encoders = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }

/** The body as it goes over the wire: perhaps with a byte order mark, perhaps compressed. */
function encode(faults: readonly FaultSpec[], response: OzResponse): OzResponse {
  const { encoding } = faults.findLast((fault) => fault.encoding !== undefined) ?? {}
  const marked = faults.some(({ bom = false }) => bom)
  const body = marked && typeof response.body === 'string' ? `\uFEFF${response.body}` : response.body
  if (encoding === undefined) return { ...response, body }
  return { ...response, headers: { ...response.headers, 'content-encoding': encoding }, body: encoders[encoding](body) }
}

function spoil(fault: FaultSpec, response: OzResponse, path: string): OzResponse {
  if (fault.answer) return answerOf(fault.answer, path)
  if (fault.redirect !== undefined) {
    return { status: fault.redirect, headers: { location: fault.to ?? 'http://127.0.0.1:9/elsewhere' }, body: '' }
  }
  if (fault.truncate) return { ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) }
  if (fault.huge !== undefined) return { ...response, body: inflate(response.body, fault.huge) }
  return response
}

/** Still the same JSON to a reader without a cap: with one more member, of the length that is missing. */
function inflate(body: OzResponse['body'], bytes: number): string {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('latin1')
  const padding = 'x'.repeat(Math.max(0, bytes - byteLength(text) - ',"padding":""'.length))
  return text.endsWith('}') ? `${text.slice(0, -1)},"padding":"${padding}"}` : text + padding
}

function answerOf(answer: AnswerSpec, path: string): OzResponse {
  const { status, headers: given = {}, problem, detail = 'This answer was asked for as a fault' } = answer
  const { retryable, type, members } = answer
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]))
  if (problem !== undefined) {
    const code = isErrorCode(problem) ? problem : 'internal_error'
    const details = {
      status,
      headers,
      ...(retryable === undefined ? {} : { retryable }),
      ...(type === undefined ? {} : { type }),
      ...(members ? { members } : {}),
    }
    return new Problem(code, detail, details).toResponse(path, '0'.repeat(32))
  }
  if (answer.html !== undefined) {
    const page = answer.html === true ? '<html><body><h1>Bad Gateway</h1><hr>proxy</body></html>' : answer.html
    return { status, headers: { 'content-type': 'text/html', ...headers }, body: page }
  }
  if (answer.text !== undefined) {
    return { status, headers: { 'content-type': 'text/plain', ...headers }, body: answer.text }
  }
  return json(status, answer.json ?? { error: detail }, headers)
}

function paceOf(faults: readonly FaultSpec[], { body }: OzResponse): Pace {
  const half = Math.floor(byteLength(body) / 2)
  for (const { reset, stall, slices, pause = 1 } of faults) {
    if (reset === 'body') return { kind: 'reset', afterBytes: half }
    if (stall === 'headers') return { kind: 'stall', afterBytes: 0 }
    if (stall === 'body') return { kind: 'stall', afterBytes: half }
    if (slices !== undefined) return { kind: 'slices', bytes: slices, pauseMs: readDurationMs(pause) }
  }
  return { kind: 'whole' }
}

function longest(faults: readonly FaultSpec[], name: 'pending' | 'lag'): number {
  return Math.max(0, ...faults.map((fault) => readDurationMs(fault[name] ?? 0)))
}
