import type { Duration } from '../duration.ts'
import { errorCodes } from '../problems.ts'
import { duration, flag, mapOf, object, oneOf, shape, text, type Schema } from '../shape.ts'

/**
 * What shall go wrong, as a scenario, a test or `--fault` says it: which requests, which of them, and what then.
 * Several things may go wrong with one request, and several faults may meet in one.
 */
export interface FaultSpec {
  /** `POST /agent/run`, `GET /agent/runs/*`, `* /**`: a method and a path below /api/v1; `*` is one segment, `**` any. */
  readonly on: string
  /** The first of the matching requests it applies to, from 1. */
  readonly nth?: number
  /** To how many of them; 1 unless said, or all where `from` or `until` is given. */
  readonly times?: number | 'always'
  /** Only requests between these moments since the server's start count. */
  readonly from?: Duration
  readonly until?: Duration
  /** The request takes effect all the same, where the fault would prevent that. */
  readonly processed?: boolean

  /** The answer comes so much later. */
  readonly delay?: Duration
  /** The connection breaks: before the request takes effect, after it, or in the middle of the answer's body. */
  readonly reset?: 'before' | 'after' | 'body'
  /** Nothing comes at all, nothing after the head, or nothing after half of the body. */
  readonly stall?: 'all' | 'headers' | 'body'
  /** The body comes in pieces of so many bytes … */
  readonly slices?: number
  /** … with so much time between them. */
  readonly pause?: Duration
  /** This answer instead of the true one; the request has no effect unless `processed`. */
  readonly answer?: AnswerSpec
  /** A redirect with this status to `to`. */
  readonly redirect?: number
  readonly to?: string
  /** The true answer's JSON is cut in half, and complete as an HTTP message. */
  readonly truncate?: boolean
  /** The true answer, made so many bytes long. */
  readonly huge?: number
  /** The run made by this request stays PENDING so long before anything else happens. */
  readonly pending?: Duration
  /** The run made by this request is left out of the list so long. */
  readonly lag?: Duration
  /** The Date header of the answer is off by this. */
  readonly skew?: Duration
}

export interface AnswerSpec {
  readonly status: number
  /** An error code of the platform: the answer is its problem+json. */
  readonly problem?: string
  /** Overrides what the problem says of itself. */
  readonly retryable?: boolean
  readonly detail?: string
  readonly json?: unknown
  readonly text?: string
  /** A page such as a proxy sends; `true` for one made up. */
  readonly html?: string | true
  readonly headers?: Readonly<Record<string, string | number>>
}

const status: Schema = { type: 'integer', minimum: 200, maximum: 599 }

const answer = object(
  {
    status,
    problem: oneOf(...errorCodes),
    retryable: flag,
    detail: text,
    json: {},
    text,
    html: { anyOf: [text, { const: true }] },
    headers: mapOf({ type: ['string', 'number'] }),
  },
  ['status'],
)

const faultShape = shape<FaultSpec>(
  object(
    {
      on: { type: 'string', pattern: '^(\\*|[A-Z]+) /\\S*$' },
      nth: { type: 'integer', minimum: 1 },
      times: { anyOf: [{ type: 'integer', minimum: 1 }, { const: 'always' }] },
      from: duration,
      until: duration,
      processed: flag,
      delay: duration,
      reset: oneOf('before', 'after', 'body'),
      stall: oneOf('all', 'headers', 'body'),
      slices: { type: 'integer', minimum: 1 },
      pause: duration,
      answer,
      redirect: { enum: [301, 302, 303, 307, 308] },
      to: text,
      truncate: flag,
      huge: { type: 'integer', minimum: 1 },
      pending: duration,
      lag: duration,
      skew: duration,
    },
    ['on'],
  ),
)

/** Reads a fault from outside; throws a TypeError that says what is wrong. */
export function readFault(value: unknown): FaultSpec {
  const checked = faultShape(value)
  if (!checked.ok) throw new TypeError(`A fault: ${checked.complaint}`)
  return checked.value
}
