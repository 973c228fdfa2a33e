import type { Masks } from './masks.ts'
import type { Annotation, AnnotationLevel, LogLine, Outcome, StepResult } from './result.ts'

const maxMessageLength = 4096
const maxAnnotationsPerLevel = 10

export interface StepFacts {
  readonly id: string | undefined
  readonly name: string
  readonly stage: 'main' | 'post'
  readonly job: string
}

/** What a step has shown and left so far. */
export class StepRecord {
  readonly facts: StepFacts
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  readonly log: string[] = []
  readonly annotations: Annotation[] = []
  stdout = ''
  stderr = ''
  summary = ''
  /** A workflow command or command file could not be obeyed; fails the step whatever its exit code. */
  hasBrokenCommand = false
  exitCode: number | undefined
  signal: NodeJS.Signals | undefined
  readonly #masks: Masks
  readonly #onLine: (line: LogLine) => void

  constructor(facts: StepFacts, masks: Masks, onLine: (line: LogLine) => void) {
    this.facts = facts
    this.#masks = masks
    this.#onLine = onLine
  }

  /** Shows text in the log, masked. */
  write(text: string): void {
    for (const line of this.#masks.hide(text).split(/\r\n|\r|\n/)) {
      this.log.push(line)
      this.#onLine({ job: this.facts.job, step: this.facts.name, text: line })
    }
  }

  /** Shows an annotation in the log, and keeps it if it is among the first ten of its level. */
  annotate(level: AnnotationLevel, message: string, properties: Readonly<Record<string, string>> = {}): void {
    this.write(`##[${level}]${message}`)
    if (this.annotations.filter((other) => other.level === level).length >= maxAnnotationsPerLevel) return
    this.annotations.push({ level, message: this.#masks.hide(message).slice(0, maxMessageLength), properties })
  }

  /** A command the runner could not obey. */
  breakCommand(command: string, reason: string): void {
    this.annotate('error', `Unable to process ${command} successfully.`)
    this.annotate('error', reason)
    this.hasBrokenCommand = true
  }

  conclude(outcome: Outcome, conclusion: Outcome, times: { startedAtMs: number; durationMs: number }): StepResult {
    const { id, name, stage } = this.facts
    const { outputs, state, log, annotations, stdout, stderr, summary, exitCode, signal } = this
    const kept = { outputs, state, log, annotations, stdout, stderr, summary, exitCode, signal }
    return { id, name, stage, outcome, conclusion, ...kept, ...times }
  }
}
