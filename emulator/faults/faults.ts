import { readDurationMs } from '../duration.ts'
import type { OzRequest } from '../message.ts'
import { readCall, readFault, type FaultSpec } from './spec.ts'

/** The faults in force: hands out those that apply to a request, and counts. */
export class Faults {
  readonly #startMs: number
  #armed: ArmedFault[] = []

  /** `startMs`: the moment that `from` and `until` count from. */
  constructor(startMs: number, specs: readonly FaultSpec[]) {
    this.#startMs = startMs
    for (const spec of specs) this.add(spec)
  }

  /** Throws a TypeError on a fault that makes no sense. */
  add(spec: FaultSpec): void {
    this.#armed.push(new ArmedFault(readFault(spec)))
  }

  clear(): void {
    this.#armed = []
  }

  /** Those that apply to this request, in the order they were given; each counts it. `path` is without /api/v1. */
  take({ method }: OzRequest, path: string, nowMs: number): readonly FaultSpec[] {
    const sinceStartMs = nowMs - this.#startMs
    return this.#armed.filter((fault) => fault.takes(method, path, sinceStartMs)).map(({ spec }) => spec)
  }
}

class ArmedFault {
  readonly spec: FaultSpec
  readonly #method: string
  readonly #path: RegExp
  readonly #fromMs: number
  readonly #untilMs: number
  readonly #first: number
  readonly #last: number
  #seen = 0

  constructor(spec: FaultSpec) {
    const { method, path } = readCall(spec.on)
    this.spec = spec
    this.#method = method
    this.#path = path
    this.#fromMs = readDurationMs(spec.from ?? 0)
    this.#untilMs = spec.until === undefined ? Infinity : readDurationMs(spec.until)
    this.#first = spec.nth ?? 1
    const windowed = spec.from !== undefined || spec.until !== undefined
    const times = spec.times ?? (windowed ? 'always' : 1)
    this.#last = times === 'always' ? Infinity : this.#first + times - 1
  }

  takes(method: string, path: string, sinceStartMs: number): boolean {
    if (this.#method !== '*' && this.#method !== method) return false
    if (sinceStartMs < this.#fromMs || sinceStartMs >= this.#untilMs || !this.#path.test(path)) return false
    this.#seen += 1
    return this.#seen >= this.#first && this.#seen <= this.#last
  }
}
