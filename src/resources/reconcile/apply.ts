import { ActionError } from '../../platform/errors.ts'
import { isChange, type Planned, type Row } from './plan.ts'

/** What knows one kind of thing: how the server has it, and how to change that. */
export interface Service<Wanted, Change extends Planned> {
  /** The differences between what is wanted and what is there. Reads, and changes nothing. */
  plan(wanted: readonly Wanted[]): Promise<readonly Change[]>
  /** Resolves with the id of what was changed, where it is known. @throws ActionError */
  perform(change: Change): Promise<string | undefined>
  /** After the last change: looks whether all is as wanted, and says what isn't. */
  review(done: readonly Change[]): Promise<readonly string[]>
  /** Whether after this there is no sense in trying the rest. */
  endsAll(error: ActionError): boolean
  /** Called in the end, however it went. */
  close?(): Promise<void>
}

export interface Reconciled {
  readonly rows: readonly Row[]
  /** What people should know. */
  readonly warnings: readonly string[]
  /** The first thing that went wrong. */
  readonly error: ActionError | undefined
}

/** The plan as rows, before anything is done. */
export function planRows(changes: readonly Planned[]): readonly Row[] {
  return changes.map((change) => ({ ...change, result: isChange(change.action) ? 'planned' : 'none' }))
}

/**
 * Makes the changes one after another. One that is refused leaves the others; when the server can't be reached, or
 * doesn't accept the key, or the job is cancelled, the rest isn't tried. The next run goes on from there.
 */
export async function applyChanges<Change extends Planned>(
  service: Omit<Service<never, Change>, 'plan'>,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<Reconciled> {
  const rows: Row[] = []
  const done: Change[] = []
  let first: ActionError | undefined
  let isOver = false
  const attempt = async <T>(action: () => Promise<T>): Promise<T | ActionError> =>
    action().catch((error: unknown) => {
      if (!(error instanceof ActionError)) throw error
      first ??= error
      return error
    })
  for (const change of changes) {
    isOver ||= signal.aborted
    if (!isChange(change.action)) rows.push({ ...change, result: 'none' })
    else if (isOver) rows.push({ ...change, result: 'not_tried' })
    else {
      const id = await attempt(() => service.perform(change))
      if (id instanceof ActionError) {
        isOver = service.endsAll(id)
        rows.push({ ...change, result: 'failed', error: id.message })
      } else {
        done.push(change)
        rows.push({ ...change, id: id ?? change.id, result: 'done' })
      }
    }
  }
  const warnings = done.length === 0 || isOver ? [] : await attempt(() => service.review(done))
  const error = signal.aborted ? cancelled() : first
  return { rows, warnings: warnings instanceof ActionError ? [] : warnings, error }
}

export function cancelled(): ActionError {
  return new ActionError('The job was cancelled before all was done.', {
    conclusion: 'cancelled',
    hint: 'The next run does the rest.',
  })
}
