import { ActionError } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { readEvent } from '../../event/read.ts'
import { checkInputNames } from '../../inputs/unknown.ts'
import type { Runtime } from '../../platform/runtime.ts'
import {
  createFileReader,
  decideAccess,
  declaredDefaults,
  type DeclaredInputs,
  type FileReader,
  readDeclaredInputs,
} from './inputs.ts'
import { applyRows, planRows, type Service } from './reconcile.ts'
import { deliverEnding } from './ending.ts'
import type { Ending } from './summary.ts'
import { readEntries } from './document.ts'
import type { Entry } from './entry.ts'
import { FileError, Problems } from './problems.ts'
import { countRows, showCounts, type Action, type Row } from './row.ts'
import { logResults, logRuns, logTable } from './table.ts'

/** One kind of thing a file of the repository can declare. */
export interface DeclarationKind<Wanted, Change> {
  /** In the singular. */
  readonly noun: string
  readonly defaultFile: string
  /** The name of the one list in the file. */
  readonly listName: string
  readonly inputNames: readonly string[]
  /** Names of the rows' facts. */
  readonly columns: readonly string[]
  /** What can be done with such things; each has an output that counts it. */
  readonly actions: readonly Action[]
  /** Reads the inputs that only this kind has. @throws ActionError */
  prepare(runtime: Runtime, event: WorkflowEvent): Declaration<Wanted, Change>
}

/** How this kind is read from its file and brought to the server. */
export interface Declaration<Wanted, Change> {
  /** What doesn't fit becomes a problem of the entry; then the result isn't used. */
  read(entries: readonly Entry[], files: FileReader): Promise<readonly Wanted[]>
  describeWanted(wanted: Wanted): Pick<Row, 'key' | 'facts'>
  /** Only for an event that may do more than check the file. Gives the outside to go on with: more may be secret by then. */
  open(apiKey: string, wanted: readonly Wanted[]): Promise<Opened<Wanted, Change>>
}

export interface Opened<Wanted, Change> {
  readonly service: Service<Wanted, Change>
  readonly runtime: Runtime
}

/**
 * The step of a sub-action: file → checked as a whole → plan → changes → what people see. Resolves with whether it is
 * green.
 */
export async function runDeclaration<Wanted, Change>(
  runtime: Runtime,
  kind: DeclarationKind<Wanted, Change>,
): Promise<boolean> {
  const step = { runtime, kind }
  const end = await work(step).catch((error: unknown): End => {
    if (!(error instanceof ActionError)) throw error
    return { kind: 'failed', error }
  })
  const { redact } = step.runtime
  const { noun, columns, actions } = kind
  deliverEnding(step.runtime, { noun, columns, actions, redact, rows: [], notes: [], error: undefined, ...end })
  return end.kind !== 'failed'
}

interface Step<Wanted, Change> {
  readonly kind: DeclarationKind<Wanted, Change>
  runtime: Runtime
}

type End = Pick<Ending, 'kind'> & Partial<Pick<Ending, 'rows' | 'notes' | 'error'>>

async function work<Wanted, Change>(step: Step<Wanted, Change>): Promise<End> {
  const { kind, runtime } = step
  const defaults = { ...declaredDefaults, file: kind.defaultFile }
  checkInputNames(runtime, { names: kind.inputNames, defaults })
  const inputs = readDeclaredInputs(runtime.env, kind.defaultFile)
  const event = readEvent(runtime.env)
  const declaration = kind.prepare(runtime, event)
  const access = decideAccess(inputs, event)
  const files = createFileReader(runtime, event, inputs.githubToken)
  const wanted = await readWanted(step, declaration, { path: inputs.file, files })
  if (access.kind === 'validate')
    return showValidated(
      step,
      wanted.map((one) => declaration.describeWanted(one)),
      access.reason,
    )
  const { service, runtime: opened } = await declaration.open(access.apiKey, wanted)
  step.runtime = opened
  try {
    return await makeTrue(step, { inputs, service, wanted, planOnly: access.planOnly })
  } finally {
    await service.close?.()
  }
}

interface Plan<Wanted, Change> {
  readonly inputs: DeclaredInputs
  readonly service: Service<Wanted, Change>
  readonly wanted: readonly Wanted[]
  /** Why nothing is changed. */
  readonly planOnly: string | undefined
}

async function makeTrue<Wanted, Change>(
  { runtime, kind }: Step<Wanted, Change>,
  { inputs, service, wanted, planOnly }: Plan<Wanted, Change>,
): Promise<End> {
  const changes = await service.plan(wanted)
  const plan = planRows(service, changes)
  showTable(runtime, `The plan for ${inputs.file}: ${showCounts(plan, true)}`, plan, kind.columns)
  logRuns(runtime.log, plan)
  const notes = notesOf(plan)
  for (const note of notes) runtime.log.info(note)
  const reason = inputs.dryRun ? 'dry_run' : planOnly
  if (reason !== undefined) {
    runtime.log.notice(`${reason}: nothing was changed.`)
    return { kind: 'dry_run', rows: plan, notes }
  }
  const { rows, warnings, error } = await applyRows(service, changes, runtime.cancelled)
  logResults(runtime.log, rows)
  for (const warning of warnings) runtime.log.warning(warning)
  return { kind: error ? 'failed' : 'applied', rows, notes: [...notes, ...warnings], error }
}

function notesOf(plan: readonly Row[]): readonly string[] {
  const { left } = countRows(plan)
  if (left === 0) return []
  return [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`]
}

/** @throws FileError with everything that is wrong */
async function readWanted<Wanted, Change>(
  { runtime, kind }: Step<Wanted, Change>,
  declaration: Declaration<Wanted, Change>,
  { path, files }: { readonly path: string; readonly files: FileReader },
): Promise<readonly Wanted[]> {
  const { text, origin } = await files.read('file', path)
  const problems = new Problems()
  const entries = await readEntries(text, kind.listName, problems)
  const wanted = await declaration.read(entries, files)
  runtime.log.info(`${path}: ${entries.length} declared, read from ${origin}.`)
  if (problems.all.length > 0) throw new FileError(path, problems.all)
  return wanted
}

function showValidated<Wanted, Change>(
  { runtime, kind }: Step<Wanted, Change>,
  wanted: readonly Pick<Row, 'key' | 'facts'>[],
  why: string,
): End {
  const rows = wanted.map((one) => ({ ...one, ...declaredOnly }))
  showTable(runtime, `What is declared: ${showCounts(rows, false)}`, rows, kind.columns)
  const note = `The file is fine. It was only checked: ${why}.`
  runtime.log.notice(note)
  return { kind: 'validated', rows, notes: [note] }
}

const declaredOnly = { action: 'declared', id: undefined, changes: [], result: 'none' } as const

function showTable({ log }: Runtime, title: string, rows: readonly Row[], columns: readonly string[]): void {
  log.group(title)
  logTable(log, rows, columns)
  log.endGroup()
}
