import type { Status } from './expressions.ts'

export type Outcome = Status | 'skipped'
export type AnnotationLevel = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly level: AnnotationLevel
  /** Masked, and cut at 4,096 characters. */
  readonly message: string
  /** title, file, line … as the command gave them. */
  readonly properties: Readonly<Record<string, string>>
}

export interface StepResult {
  readonly id: string | undefined
  readonly name: string
  readonly stage: 'main' | 'post'
  /** Before `continue-on-error`. */
  readonly outcome: Outcome
  /** After it. */
  readonly conclusion: Outcome
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** As a person sees it on GitHub: masked, commands taken out, groups and annotations as `##[…]` lines. */
  readonly log: readonly string[]
  /** As the process wrote it. */
  readonly stdout: string
  readonly stderr: string
  /** At most ten of each level; the rest is in the log only. */
  readonly annotations: readonly Annotation[]
  /** The summary's Markdown, masked. */
  readonly summary: string
  /** Undefined when the process never started or a signal ended it. */
  readonly exitCode: number | undefined
  readonly signal: NodeJS.Signals | undefined
  /** Since the workflow began. */
  readonly startedAtMs: number
  readonly durationMs: number
}

export interface JobResult {
  readonly id: string
  readonly name: string
  readonly conclusion: Outcome
  readonly outputs: Readonly<Record<string, string>>
  /** Main steps in order, then post steps as they ran. */
  readonly steps: readonly StepResult[]
  /** At most fifty. */
  readonly annotations: readonly Annotation[]
  /** Secrets and what `add-mask` added. */
  readonly masks: readonly string[]
  readonly workspace: string
  readonly temp: string
}

export interface WorkflowResult {
  readonly conclusion: Outcome
  readonly jobs: Readonly<Record<string, JobResult>>
  /** Everything the run left on disk; the caller removes it. */
  readonly folder: string
  /** Which of the interruptions asked for really came. */
  readonly interruptions: readonly Interruption[]
  /** The whole log, job after job. */
  readonly log: string
  /** The main step of this id or name, in whichever job; throws when there is none. */
  step(idOrName: string): StepResult
  /** The post step of the step with this id or name. */
  postStep(idOrName: string): StepResult
}

export type Interruption = 'cancel' | 'crash' | 'lose'

/** A line as it appears in the log, with where it comes from. */
export interface LogLine {
  readonly job: string
  readonly step: string
  readonly text: string
}
