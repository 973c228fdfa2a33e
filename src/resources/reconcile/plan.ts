import type { Action, Row } from './row.ts'

/** What is planned for one thing: its row in the table before anything was done. */
export type Planned = Omit<Row, 'result' | 'error'>

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
