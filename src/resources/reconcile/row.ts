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
  readonly run?: LatestRun | undefined
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

/** Each with the word for it once done. `left`: ours, no longer in the file. `declared`: nobody looked at the server. */
const words = [
  ['create', 'created'],
  ['update', 'updated'],
  ['pause', 'paused'],
  ['resume', 'resumed'],
  ['delete', 'deleted'],
  ['unchanged', 'unchanged'],
  ['left', 'left alone'],
  ['declared', 'declared'],
] as const
export type Action = (typeof words)[number][0]

/** `none`: there was nothing to do. `planned`: nothing was done yet. `not_tried`: something before it ended the step. */
export type Result = 'none' | 'planned' | 'done' | 'failed' | 'not_tried'

export function isChange(action: Action): boolean {
  return !['unchanged', 'left', 'declared'].includes(action)
}

/** How many rows of an action there are; those that failed, or weren't come to, count only as `failed`. */
export function countRows(rows: readonly Row[], what: Action | 'failed'): number {
  const isFailed = ({ result }: Row): boolean => result === 'failed' || result === 'not_tried'
  return rows.filter((row) => (what === 'failed' ? isFailed(row) : row.action === what && !isFailed(row))).length
}

/** `1 created, 3 unchanged`, or with `isPlan` `1 to create, 3 unchanged`. */
export function showCounts(rows: readonly Row[], isPlan: boolean): string {
  const counts = [...words, ['failed', 'not done'] as const].flatMap(([what, done]) => {
    const count = countRows(rows, what)
    const isToDo = isPlan && what !== 'failed' && isChange(what)
    return count === 0 ? [] : [`${count} ${isToDo ? `to ${what}` : done}`]
  })
  return counts.length === 0 ? 'nothing declared, nothing to do' : counts.join(', ')
}
