import type { WorkflowEvent } from '../../event/event.ts'
import { readEvent } from '../../event/read.ts'
import { checkInputNames } from '../../inputs/unknown.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { type Entry, FileError, type Problem, readEntries } from './file.ts'
import {
  cancelled,
  createFileReader,
  decideAccess,
  declaredDefaults,
  readDeclaredInputs,
  type ReadFile,
} from './inputs.ts'
import { type Action, countRows, isChange, type Planned, planRows, type Row, showCounts } from './plan.ts'
import { deliverEnding, type Ending, logResults, logRuns, showTable } from './report.ts'

/** One kind of thing a file of the repository can declare. */
export interface DeclarationKind<Wanted, Change extends Planned> {
  /** In the singular; in the plural it names the file, `.github/oz/<noun>s.yml`, and the one list in it. */
  readonly noun: string
  /** Every input of its action.yml; a test holds the two together. */
  readonly inputNames: readonly string[]
  /** Names of the rows' facts. */
  readonly columns: readonly string[]
  /** What can be done with such things; each has an output that counts it. */
  readonly actions: readonly Action[]
  /** Reads the inputs that only this kind has. @throws ActionError */
  prepare(
    runtime: Runtime,
    event: WorkflowEvent,
  ): {
    /** What doesn't fit becomes a problem of the entry; then the result isn't used. */
    read(entries: readonly Entry[], readFile: ReadFile): readonly Wanted[] | Promise<readonly Wanted[]>
    describeWanted(wanted: Wanted): Pick<Row, 'key' | 'facts'>
    /** Only for an event that may do more than check the file. */
    open(apiKey: string, wanted: readonly Wanted[]): Service<Wanted, Change>
  }
}

/**
 * The step of a sub-action: file → checked as a whole → plan → changes → what people see. Resolves with whether it is
 * green.
 */
export async function runDeclaration<Wanted, Change extends Planned>(
  runtime: Runtime,
  kind: DeclarationKind<Wanted, Change>,
): Promise<boolean> {
  const end = await work(runtime, kind).catch((error: unknown): Ending => {
    if (!(error instanceof ActionError)) throw error
    return { kind: 'failed', rows: [], notes: [], error }
  })
  deliverEnding(runtime, kind, end)
  return end.kind !== 'failed'
}

async function work<Wanted, Change extends Planned>(
  runtime: Runtime,
  kind: DeclarationKind<Wanted, Change>,
): Promise<Ending> {
  const { env, log } = runtime
  const { noun, inputNames, columns } = kind
  const usualFile = `.github/oz/${noun}s.yml`
  checkInputNames(runtime, { names: inputNames, defaults: { ...declaredDefaults, file: usualFile } })
  const inputs = readDeclaredInputs(env, usualFile)
  const event = readEvent(env)
  const declaration = kind.prepare(runtime, event)
  const { apiKey, reason } = decideAccess(inputs, event)
  const readFile = createFileReader(runtime, event, inputs.githubToken)
  const { text, origin } = await readFile('file', inputs.file)
  const problems: Problem[] = []
  const entries = await readEntries(text, `${noun}s`, problems)
  const wanted = await declaration.read(entries, readFile)
  log.info(`${inputs.file}: ${entries.length} declared, read from ${origin}.`)
  if (problems.length > 0) throw new FileError(inputs.file, problems)
  if (apiKey === undefined) {
    const rest = { action: 'declared', id: undefined, changes: [], result: 'none' } as const
    const rows = wanted.map((one) => ({ ...declaration.describeWanted(one), ...rest }))
    showTable(log, `What is declared: ${showCounts(rows, false)}`, rows, columns)
    const note = `The file is fine. It was only checked: ${reason}.`
    log.notice(note)
    return { kind: 'validated', rows, notes: [note] }
  }
  const service = declaration.open(apiKey, wanted)
  try {
    const title = `The plan for ${inputs.file}`
    return await reconcile(runtime, service, await service.plan(wanted), { title, columns, planOnly: reason })
  } finally {
    await service.close?.()
  }
}

async function reconcile<Change extends Planned>(
  { log, cancelled: signal }: Runtime,
  service: Service<never, Change>,
  changes: readonly Change[],
  { title, columns, planOnly }: { title: string; columns: readonly string[]; planOnly: string | undefined },
): Promise<Ending> {
  const plan = planRows(changes)
  showTable(log, `${title}: ${showCounts(plan, true)}`, plan, columns)
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

/**
 * Makes the changes one after another. One that is refused leaves the others; when the server can't be reached, or
 * doesn't accept the key, or the job is cancelled, the rest isn't tried. The next run goes on from there.
 * `error` is the first thing that went wrong; `warnings` are what people should know.
 */
export async function applyChanges<Change extends Planned>(
  service: Service<never, Change>,
  changes: readonly Change[],
  signal: AbortSignal,
) {
  const rows: Row[] = []
  const done: Change[] = []
  let error: ActionError | undefined
  let isOver = false
  const attempt = async <T>(action: () => Promise<T>): Promise<T | ActionError> =>
    action().catch((failure: unknown) => {
      if (!(failure instanceof ActionError)) throw failure
      error ??= failure
      return failure
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
  if (signal.aborted) error = cancelled()
  return { rows, error, warnings: warnings instanceof ActionError ? [] : warnings }
}
