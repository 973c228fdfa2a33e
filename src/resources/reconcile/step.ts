import { ActionError } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { readEvent } from '../../event/read.ts'
import { checkInputNames } from '../../inputs/unknown.ts'
import type { Runtime } from '../../platform/runtime.ts'
import {
  cancelled,
  createFileReader,
  decideAccess,
  declaredDefaults,
  type FileReader,
  readDeclaredInputs,
} from './inputs.ts'
import { type Ending, deliverEnding, logResults, logRuns, showTable } from './report.ts'
import { FileError, readEntries } from './file.ts'
import { type Entry, Problems } from './entry.ts'
import { countRows, isChange, planRows, showCounts, type Action, type Planned, type Row } from './plan.ts'

/** One kind of thing a file of the repository can declare. */
export interface DeclarationKind<Wanted, Change extends Planned> {
  /** In the singular; in the plural it names the file, `.github/oz/<noun>s.yml`, and the one list in it. */
  readonly noun: string
  readonly inputNames: readonly string[]
  /** Names of the rows' facts. */
  readonly columns: readonly string[]
  /** What can be done with such things; each has an output that counts it. */
  readonly actions: readonly Action[]
  /** Reads the inputs that only this kind has. @throws ActionError */
  prepare(runtime: Runtime, event: WorkflowEvent): Declaration<Wanted, Change>
}

/** How this kind is read from its file and brought to the server. */
export interface Declaration<Wanted, Change extends Planned> {
  /** What doesn't fit becomes a problem of the entry; then the result isn't used. */
  read(entries: readonly Entry[], files: FileReader): readonly Wanted[] | Promise<readonly Wanted[]>
  describeWanted(wanted: Wanted): Pick<Row, 'key' | 'facts'>
  /** Only for an event that may do more than check the file. */
  open(apiKey: string, wanted: readonly Wanted[]): Service<Wanted, Change>
}

type End = Pick<Ending, 'kind'> & Partial<Pick<Ending, 'rows' | 'notes' | 'error'>>

/**
 * The step of a sub-action: file → checked as a whole → plan → changes → what people see. Resolves with whether it is
 * green.
 */
export async function runDeclaration<Wanted, Change extends Planned>(
  runtime: Runtime,
  kind: DeclarationKind<Wanted, Change>,
): Promise<boolean> {
  const end = await work(runtime, kind).catch((error: unknown): End => {
    if (!(error instanceof ActionError)) throw error
    return { kind: 'failed', error }
  })
  deliverEnding(runtime, { ...kind, redact: runtime.redact, rows: [], notes: [], error: undefined, ...end })
  return end.kind !== 'failed'
}

async function work<Wanted, Change extends Planned>(
  runtime: Runtime,
  kind: DeclarationKind<Wanted, Change>,
): Promise<End> {
  const usualFile = `.github/oz/${kind.noun}s.yml`
  checkInputNames(runtime, { names: kind.inputNames, defaults: { ...declaredDefaults, file: usualFile } })
  const inputs = readDeclaredInputs(runtime.env, usualFile)
  const event = readEvent(runtime.env)
  const declaration = kind.prepare(runtime, event)
  const access = decideAccess(inputs, event)
  const files = createFileReader(runtime, event, inputs.githubToken)
  const { text, origin } = await files.read('file', inputs.file)
  const problems = new Problems()
  const entries = await readEntries(text, `${kind.noun}s`, problems)
  const wanted = await declaration.read(entries, files)
  runtime.log.info(`${inputs.file}: ${entries.length} declared, read from ${origin}.`)
  if (problems.all.length > 0) throw new FileError(inputs.file, problems.all)
  if (access.kind === 'validate') {
    const rows = wanted.map((one) => ({ ...declaration.describeWanted(one), ...declaredOnly }))
    return showValidated(runtime, { rows, columns: kind.columns, reason: access.reason })
  }
  const service = declaration.open(access.apiKey, wanted)
  const planOnly = inputs.dryRun ? 'dry_run' : access.planOnly
  try {
    const title = `The plan for ${inputs.file}`
    return await reconcile(runtime, service, { wanted, planOnly, title, columns: kind.columns })
  } finally {
    await service.close?.()
  }
}

const declaredOnly = { action: 'declared', id: undefined, changes: [], result: 'none' } as const

function showValidated(
  { log }: Runtime,
  { rows, columns, reason }: { rows: readonly Row[]; columns: readonly string[]; reason: string },
): End {
  showTable(log, `What is declared: ${showCounts(rows, false)}`, { rows, columns })
  const note = `The file is fine. It was only checked: ${reason}.`
  log.notice(note)
  return { kind: 'validated', rows, notes: [note] }
}

async function reconcile<Wanted, Change extends Planned>(
  { log, cancelled: signal }: Runtime,
  service: Service<Wanted, Change>,
  {
    wanted,
    planOnly,
    title,
    columns,
  }: { wanted: readonly Wanted[]; planOnly: string | undefined; title: string; columns: readonly string[] },
): Promise<End> {
  const changes = await service.plan(wanted)
  const plan = planRows(changes)
  showTable(log, `${title}: ${showCounts(plan, true)}`, { rows: plan, columns })
  logRuns(log, plan)
  const left = countRows(plan, 'left')
  const notes =
    left === 0
      ? []
      : [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`]
  for (const note of notes) log.info(note)
  if (planOnly !== undefined) {
    log.notice(`${planOnly}: nothing was changed.`)
    return { kind: 'dry_run', rows: plan, notes }
  }
  const { rows, warnings, error } = await applyChanges(service, changes, signal)
  logResults(log, rows)
  for (const warning of warnings) log.warning(warning)
  return { kind: error ? 'failed' : 'applied', rows, notes: [...notes, ...warnings], error }
}

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
