import { ActionError } from '../../platform/errors.ts'
import { isChange, type Row } from './row.ts'

/** What knows one kind of thing: how the server has it, and how to change that. */
export interface Service<Wanted, Change> {
  /** The differences between what is wanted and what is there. Reads, and changes nothing. */
  plan(wanted: readonly Wanted[]): Promise<readonly Change[]>
  describe(change: Change): Omit<Row, 'result'>
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
export function planRows<Change>(
  service: Pick<Service<never, Change>, 'describe'>,
  changes: readonly Change[],
): readonly Row[] {
  return changes.map((change) => {
    const row = service.describe(change)
    return { ...row, result: isChange(row.action) ? 'planned' : 'none' }
  })
}

/**
 * Makes the changes one after another. One that is refused leaves the others; when the server can't be reached, or
 * doesn't accept the key, or the job is cancelled, the rest isn't tried. The next run goes on from there.
 */
export async function applyRows<Change>(
  service: Omit<Service<never, Change>, 'plan'>,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<Reconciled> {
  const progress: RowProgress<Change> = { done: [], error: undefined, isOver: false }
  const rows: Row[] = []
  for (const change of changes) {
    progress.isOver ||= signal.aborted
    rows.push(await carryOne(service, change, progress))
  }
  const warnings = await review(service, progress)
  return { rows, warnings, error: signal.aborted ? cancelled() : progress.error }
}

interface RowProgress<Change> {
  readonly done: Change[]
  error: ActionError | undefined
  isOver: boolean
}

type Doer<Change> = Omit<Service<never, Change>, 'plan'>

async function carryOne<Change>(service: Doer<Change>, change: Change, progress: RowProgress<Change>): Promise<Row> {
  const row = service.describe(change)
  if (!isChange(row.action)) return { ...row, result: 'none' }
  if (progress.isOver) return { ...row, result: 'not_tried' }
  try {
    const id = await service.perform(change)
    progress.done.push(change)
    return { ...row, id: id ?? row.id, result: 'done' }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    progress.error ??= error
    progress.isOver = service.endsAll(error)
    return { ...row, result: 'failed', error: error.message }
  }
}

async function review<Change>(service: Doer<Change>, progress: RowProgress<Change>): Promise<readonly string[]> {
  if (progress.done.length === 0 || progress.isOver) return []
  try {
    return await service.review(progress.done)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    progress.error ??= error
    return []
  }
}

export function cancelled(): ActionError {
  return new ActionError('The job was cancelled before all was done.', {
    conclusion: 'cancelled',
    hint: 'The next run does the rest.',
  })
}
