/** What a typed result may ask of the step, what the step allows, and what became of it. Plain data, of no recipe in particular. */
import type { ActionError } from '../../platform/errors.ts'
import type { AppliedOperation } from '../../report/report.ts'

/** From the most severe down. */
export const severities = ['critical', 'major', 'minor', 'nit'] as const
export type Severity = (typeof severities)[number]

/** From the surest down. */
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Something a review found at a place of the pull request's files. */
export interface Finding {
  /** In the repository, as of the head; the old name of a renamed file is understood. */
  readonly path: string
  /** The last line it is about, from 1, in the file on `side`; left out: it is about the file as a whole. */
  readonly line?: number
  /** The first line, where there are several. */
  readonly startLine?: number
  /** `RIGHT` (the default): the file as of the head; `LEFT`: as of the base, for removed lines. */
  readonly side?: 'LEFT' | 'RIGHT'
  readonly severity: Severity
  readonly confidence: Confidence
  /** One line, plain text. */
  readonly title: string
  /** Markdown. */
  readonly body: string
  /** What should stand instead of the lines from `startLine` to `line`: code. Blank: there is no suggestion. */
  readonly suggestion?: string
  /** The lines it is about as they are: where they stand decides, whatever `line` says. */
  readonly existingCode?: string
  /** The earlier finding that this one is, by its number in the prompt: `F1`. */
  readonly again?: string
}

/**
 * Where an operation says that it belongs. Nothing but the event's own issue or pull request is ever written to: this
 * only tells that something else was meant, and then the operation is refused.
 */
export interface Aim {
  /** `owner/name`. */
  readonly repository?: string
  readonly number?: number
}

export interface LabelsOperation {
  readonly kind: 'labels'
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** One comment for each marker: where ours is there already, it gets this body. */
export interface CommentOperation {
  readonly kind: 'comment'
  /** Markdown. */
  readonly body: string
}

export interface ReviewOperation {
  readonly kind: 'review'
  /** Markdown: what stands above the findings. */
  readonly summary: string
  readonly findings: readonly Finding[]
  /** What the agent would have the review be. Anything but `COMMENT` is refused; the review is made all the same. */
  readonly event?: string
  /** Findings that nothing can be read from, a list that is none among them. */
  readonly unreadable?: number
}

export type Operation = { readonly aim?: Aim } & (
  | LabelsOperation
  | CommentOperation
  | ReviewOperation
  /** Markdown for the step's summary. */
  | { readonly kind: 'summary'; readonly markdown: string }
  /** Anything else: merge, close, assign, approve, what nobody has heard of. Always refused. */
  | { readonly kind: 'unknown'; readonly name: string }
)

/** The values of the input `apply`, less `none`, in the order they are done. */
export const applicable = ['labels', 'comment', 'review', 'summary'] as const
export type Applicable = (typeof applicable)[number]

/** What the step's inputs allow. */
export interface ApplyPolicy {
  /** Empty: `none`. */
  readonly allowed: readonly Applicable[]
  /**
   * Names of labels, `*` for any part of one. Where it is left out, every label of the repository may be put on, and
   * none taken off.
   */
  readonly labelsAllowed?: readonly string[] | undefined
  /** Labels put on or taken off, together. */
  readonly maxLabels: number
  /** The comment and a review's comments on lines, together; findings beyond it stand in the review's body. */
  readonly maxComments: number
  /** Whether a label that the repository hasn't got is made, or refused. */
  readonly createLabels: boolean
  /** Findings as grave as this fail the step, whether or not they could be written down. */
  readonly failOn?: Exclude<Severity, 'nit'> | undefined
  /** Every write is shown in the log as it would be sent, and none is. */
  readonly dryRun: boolean
}

export const defaultLimits = { maxLabels: 5, maxComments: 25, createLabels: false, dryRun: false } as const

/** What became of the operations. */
export interface Applied {
  /** All of them: done, refused, failed; in the order they were tried. The output `applied`. */
  readonly operations: readonly AppliedOperation[]
  /** Inert Markdown for the step's summary, where the result had some. */
  readonly summary: string | undefined
  /** What makes the step fail: GitHub refused or lost a write, or findings reached `failOn`. */
  readonly error: ActionError | undefined
}
