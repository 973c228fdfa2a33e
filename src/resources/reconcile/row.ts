/** What is to be done, or was, about one thing the file declares, or once declared. */
export interface Row {
  readonly key: string
  readonly action: Action
  /** On the server; undefined for what is still to be made. */
  readonly id: string | undefined
  /** What differs, in the file's words. */
  readonly changes: readonly string[]
  /** Things to know about it, one a column. */
  readonly facts: readonly string[]
  /** What it last did. */
  readonly run?: LatestRun
  readonly result: Result
  /** Why it failed. */
  readonly error?: string
}

/** A run, in words for people. Every text may come from the server. */
export interface LatestRun {
  readonly state: string
  /** Empty where it isn't known. */
  readonly age: string
  readonly link: string | undefined
}

/**
 * `left`: of this repository, no longer in the file, and not to be deleted. `declared`: in the file, and nobody looked at
 * what is on the server.
 */
export const actions = ['create', 'update', 'pause', 'resume', 'delete', 'unchanged', 'left', 'declared'] as const
export type Action = (typeof actions)[number]

/** `none`: there was nothing to do. `planned`: nothing was done yet. `not_tried`: something before it ended the step. */
export type Result = 'none' | 'planned' | 'done' | 'failed' | 'not_tried'

export function isChange(action: Action): boolean {
  return !['unchanged', 'left', 'declared'].includes(action)
}

export type Counts = Readonly<Record<Action | 'failed', number>>

/** How many rows of each action there are; those that failed, or weren't come to, count only as that. */
export function countRows(rows: readonly Row[]): Counts {
  const count = (fits: (row: Row) => boolean): number => rows.filter(fits).length
  const of = (action: Action): number =>
    count((row) => row.action === action && row.result !== 'failed' && row.result !== 'not_tried')
  return {
    create: of('create'),
    update: of('update'),
    pause: of('pause'),
    resume: of('resume'),
    delete: of('delete'),
    unchanged: of('unchanged'),
    left: of('left'),
    declared: of('declared'),
    failed: count(({ result }) => result === 'failed' || result === 'not_tried'),
  }
}

const doneWords: Readonly<Record<Action | 'failed', string>> = {
  create: 'created',
  update: 'updated',
  pause: 'paused',
  resume: 'resumed',
  delete: 'deleted',
  unchanged: 'unchanged',
  left: 'left alone',
  declared: 'declared',
  failed: 'not done',
}

/** `1 created, 3 unchanged`, or with `isPlan` `1 to create, 3 unchanged`. */
export function showCounts(rows: readonly Row[], isPlan: boolean): string {
  const counts = countRows(rows)
  const words = [...actions, 'failed' as const]
    .filter((what) => counts[what] > 0)
    .map((what) => `${counts[what]} ${isPlan && what !== 'failed' && isChange(what) ? `to ${what}` : doneWords[what]}`)
  return words.length === 0 ? 'nothing declared, nothing to do' : words.join(', ')
}
