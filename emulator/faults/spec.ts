import { readDurationMs, type Duration } from '../duration.ts'
import { errorCodes } from '../problems.ts'
import { anyObject, duration, flag, mapOf, object, oneOf, shape, text, type Schema } from '../shape.ts'

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
  /** The answer's body is compressed, whatever the client asked for. */
  readonly encoding?: 'gzip' | 'deflate' | 'br'
  /** The answer's text begins with a byte order mark. */
  readonly bom?: boolean
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
  /** The problem's `type` as it is sent, as `/errors/budget-exceeded/`. */
  readonly type?: string
  /** More members of the problem, as `auth_url`. */
  readonly members?: Readonly<Record<string, unknown>>
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
    type: text,
    members: anyObject,
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
      on: { type: 'string', pattern: '^(\\*|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) /\\S*$' },
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
      encoding: oneOf('gzip', 'deflate', 'br'),
      bom: flag,
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
  const complaint = idleIn(checked.value)
  if (complaint !== undefined) throw new TypeError(`A fault: ${complaint}`)
  return checked.value
}

type Name = keyof FaultSpec

/** What changes an answer; of `answerings` and of `pacings` a fault takes one. */
const answerings: readonly Name[] = ['answer', 'redirect', 'truncate', 'huge']
const pacings: readonly Name[] = ['reset', 'stall', 'slices']
const dressings: readonly Name[] = ['encoding', 'bom', 'skew']
const startings: readonly Name[] = ['pending', 'lag']
const effects: readonly Name[] = [...answerings, ...pacings, ...dressings, ...startings, 'delay']

/** What of a fault could never have an effect, in words; undefined when nothing is. */
function idleIn(fault: FaultSpec): string | undefined {
  const has = (name: Name) => fault[name] !== undefined && fault[name] !== false
  const given = (names: readonly Name[]) => names.filter(has)
  const [answering, other] = given(answerings)
  const [pacing, otherPacing] = given(pacings)
  if (given(effects).length === 0) return `has no effect; say one of ${effects.join(', ')}`
  if (other) return `${other} has no effect beside ${String(answering)}`
  if (otherPacing) return `${otherPacing} has no effect beside ${String(pacing)}`
  if (has('to') && !has('redirect')) return 'to has no effect without redirect'
  if (has('pause') && !has('slices')) return 'pause has no effect without slices'
  return idleWhen(fault) ?? idleWithoutAnswer(fault, given) ?? idleAtStart(fault, given) ?? idleInAnswer(fault)
}

function idleWhen({ from = 0, until }: FaultSpec): string | undefined {
  const isEmpty = until !== undefined && readDurationMs(until) <= readDurationMs(from)
  return isEmpty ? 'until must be later than from' : undefined
}

/** Where no byte of an answer comes, nothing can be wrong with it. */
function idleWithoutAnswer({ reset, stall, delay }: FaultSpec, given: Given): string | undefined {
  const silent =
    stall === 'all' ? 'stall: all' : reset === 'before' || reset === 'after' ? `reset: ${reset}` : undefined
  if (silent === undefined) return undefined
  const [idle] = given([...answerings, ...dressings])
  if (idle) return `${idle} has no effect beside ${silent}`
  return stall === 'all' && delay !== undefined ? 'delay has no effect beside stall: all' : undefined
}

type Given = (names: readonly Name[]) => readonly Name[]

function idleAtStart(fault: FaultSpec, given: Given): string | undefined {
  const { on, processed = false, reset, answer: answered, redirect } = fault
  const prevents = answered !== undefined || redirect !== undefined || reset === 'before'
  const [idle] = given(startings)
  if (!idle) return undefined
  if (prevents && !processed) return `${idle} has no effect where no run is made; say processed`
  const { method, path } = readCall(on)
  const starts = ['POST', '*'].includes(method) && (path.test('/agent/run') || path.test('/agent/runs'))
  return starts ? undefined : `${idle} has no effect on ${on}, which starts no run`
}

function idleInAnswer({ answer: answered }: FaultSpec): string | undefined {
  if (!answered) return undefined
  const { problem, type, members, retryable, detail } = answered
  const bodies = [problem, answered.json, answered.text, answered.html].filter((body) => body !== undefined)
  if (bodies.length > 1) return 'answer takes one of problem, json, text and html'
  const ofProblem = type ?? members ?? retryable
  if (problem === undefined && ofProblem !== undefined) {
    return 'answer.type, members and retryable have no effect without answer.problem'
  }
  const isShown = problem !== undefined || bodies.length === 0
  return detail !== undefined && !isShown ? 'answer.detail has no effect beside json, text or html' : undefined
}

/** What `on` says: a method, or `*` for any, and which paths. `*` stands for one segment, `**` for any rest. */
export function readCall(on: string): { readonly method: string; readonly path: RegExp } {
  const [method = '*', path = '/**'] = on.split(' ')
  const source = path
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return { method, path: new RegExp(`^${source}$`) }
}
