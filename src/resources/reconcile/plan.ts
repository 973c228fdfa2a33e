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

/** One kind of thing that bears a mark of the repository and the key it was made for. */
export interface Marked<Wanted, Existing> {
  /** The key, where the mark is this repository's. */
  keyOf(existing: Existing): string | undefined
  /** Of several with one key the first stays, so that every run decides the same. */
  order(one: Existing, other: Existing): number
  /** What isn't as wanted, in the file's words. */
  differences(wanted: Wanted, existing: Existing): readonly string[]
  /** `update` unless a kind knows better. */
  actionFor?(wanted: Wanted, differences: readonly string[]): Differing
  facts(wanted: Wanted | undefined, existing: Existing | undefined): readonly string[]
  /** One without our mark that the file means. */
  adopted?(wanted: Wanted): Existing | undefined
}

/** Whose the things are that a file may change. */
export interface PlanOptions {
  readonly repositoryId: number
  /** Whether what the file no longer has is deleted. */
  readonly prune: boolean
}

/**
 * The differences between file and server, for what this repository made and nothing else: in the file's order,
 * deletions last. `prune`: whether what the file no longer has is deleted.
 */
export function planMarked<Wanted extends { readonly key: string }, Existing extends { readonly id: string }>(
  kind: Marked<Wanted, Existing>,
  { declared, existing, prune }: { declared: readonly Wanted[]; existing: readonly Existing[]; prune: boolean },
): readonly Change<Wanted, Existing>[] {
  const owned = Map.groupBy(existing.toSorted(kind.order.bind(kind)), (one) => kind.keyOf(one))
  owned.delete(undefined)
  const wanted = declared.map((one) => planOne(kind, one, owned.get(one.key)?.[0] ?? kind.adopted?.(one)))
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
  return [...wanted, ...rest]
}

function planOne<Wanted extends { readonly key: string }, Existing extends { readonly id: string }>(
  kind: Marked<Wanted, Existing>,
  wanted: Wanted,
  existing: Existing | undefined,
): Change<Wanted, Existing> {
  const row = { key: wanted.key, wanted, id: existing?.id, facts: kind.facts(wanted, existing) }
  if (existing === undefined) return { ...row, action: 'create', changes: [] }
  const changes = kind.differences(wanted, existing)
  if (changes.length === 0) return { ...row, existing, action: 'unchanged', changes: [] }
  const action = kind.actionFor?.(wanted, changes) ?? 'update'
  return { ...row, existing, action, changes: action === 'update' ? changes : [] }
}
