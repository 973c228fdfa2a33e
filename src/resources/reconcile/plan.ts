import type { Style } from '../../platform/log.ts'

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
  /** What it last did, in words for people. Every text may come from the server; `age` is empty where it isn't known. */
  readonly run?: { readonly state: string; readonly age: string; readonly link: string | undefined } | undefined
  readonly result: Result
  /** Why it failed. */
  readonly error?: string
}

/** `none`: there was nothing to do. `planned`: nothing was done yet. `not_tried`: something before it ended the step. */
export type Result = 'none' | 'planned' | 'done' | 'failed' | 'not_tried'

/**
 * The word for it once done, which names the output that counts it; how log and summary show it.
 * `left`: ours, no longer in the file. `declared`: nobody looked at the server.
 */
export const actions = {
  create: ['created', '+', 'green', '➕ create'],
  update: ['updated', '~', 'yellow', '✏️ update'],
  pause: ['paused', '‖', 'yellow', '⏸️ pause'],
  resume: ['resumed', '▶', 'green', '▶️ resume'],
  delete: ['deleted', '-', 'red', '🗑️ delete'],
  unchanged: ['unchanged', '=', 'dim', 'unchanged'],
  left: ['left alone', '?', 'dim', 'left alone'],
  declared: ['declared', '·', 'plain', 'declared'],
} as const satisfies Record<string, readonly [done: string, sign: string, style: Style, shown: string]>
export type Action = keyof typeof actions

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
  const words = (Object.keys(actions) as Action[]).map(
    (action) => [action, isPlan && isChange(action) ? `to ${action}` : actions[action][0]] as const,
  )
  const counts = [...words, ['failed', 'not done'] as const].flatMap(([what, word]) => {
    const count = countRows(rows, what)
    return count === 0 ? [] : [`${count} ${word}`]
  })
  return counts.length === 0 ? 'nothing declared, nothing to do' : counts.join(', ')
}

/** What is planned for one thing: its row in the table before anything was done. */
export type Planned = Omit<Row, 'result' | 'error'>

/** The plan as rows, before anything is done. */
export function planRows(changes: readonly Planned[]): readonly Row[] {
  return changes.map((change) => ({ ...change, result: isChange(change.action) ? 'planned' : 'none' }))
}

/** What it takes to make one thing of the server as the file says. */
export type Change<Wanted, Existing> = Planned &
  (
    | { readonly action: 'create'; readonly wanted: Wanted; readonly existing?: undefined }
    | { readonly action: Differing | 'unchanged'; readonly wanted: Wanted; readonly existing: Existing }
    /** A double goes although its key is still in the file. */
    | {
        readonly action: 'delete' | 'left'
        readonly wanted?: undefined
        readonly existing: Existing
        readonly isDouble: boolean
      }
  )
type Differing = Extract<Action, 'update' | 'pause' | 'resume'>

/** Whose the things are that a file may change. */
export interface PlanOptions {
  readonly repositoryId: number
  /** Whether what the file no longer has is deleted. */
  readonly prune: boolean
}

/** One kind of thing that bears a mark of the repository and the key it was made for. */
export interface Marked<Wanted, Existing> {
  /** The key, where the mark is this repository's. */
  readonly keyOf: (existing: Existing) => string | undefined
  /** Of several with one key the first stays, so that every run decides the same. */
  readonly order: (one: Existing, other: Existing) => number
  /** What isn't as wanted, in the file's words. */
  readonly differences: (wanted: Wanted, existing: Existing) => readonly string[]
  /** `update` unless a kind knows better. */
  readonly actionFor?: (wanted: Wanted, differences: readonly string[]) => Differing
  readonly facts: (wanted: Wanted | undefined, existing: Existing | undefined) => readonly string[]
  /** One without our mark that the file means. */
  readonly adopted?: (wanted: Wanted) => Existing | undefined
}

/**
 * The differences between file and server, for what this repository made and nothing else: in the file's order,
 * deletions last.
 */
export function planMarked<Wanted extends { readonly key: string }, Existing extends { readonly id: string }>(
  kind: Marked<Wanted, Existing>,
  declared: readonly Wanted[],
  existing: readonly Existing[],
  prune: boolean,
): readonly Change<Wanted, Existing>[] {
  const owned = Map.groupBy(existing.toSorted(kind.order), kind.keyOf)
  owned.delete(undefined)
  const planOne = (wanted: Wanted): Change<Wanted, Existing> => {
    const found = owned.get(wanted.key)?.[0] ?? kind.adopted?.(wanted)
    const row = { key: wanted.key, wanted, id: found?.id, facts: kind.facts(wanted, found) }
    if (found === undefined) return { ...row, action: 'create', changes: [] }
    const changes = kind.differences(wanted, found)
    if (changes.length === 0) return { ...row, existing: found, action: 'unchanged', changes }
    const action = kind.actionFor?.(wanted, changes) ?? 'update'
    return { ...row, existing: found, action, changes: action === 'update' ? changes : [] }
  }
  const keys = new Set(declared.map(({ key }) => key))
  const rest = [...owned].flatMap(([key = '', things]) => {
    const isWanted = keys.has(key)
    return things.slice(isWanted ? 1 : 0).map((one) => ({
      key,
      action: isWanted || prune ? ('delete' as const) : ('left' as const),
      id: one.id,
      existing: one,
      isDouble: isWanted,
      changes: [isWanted ? 'a double of another one' : 'no longer in the file'],
      facts: kind.facts(undefined, one),
    }))
  })
  return [...declared.map(planOne), ...rest]
}
