import type { ActionError } from '../../platform/errors.ts'
import type { Redact } from '../../platform/text/redact.ts'
import type { Action, Row } from './row.ts'

/** How a step that makes a file true ended, for log, outputs and summary. */
export interface Ending {
  /** `validated`: the file was checked and nothing called. */
  readonly kind: 'validated' | 'dry_run' | 'applied' | 'failed'
  /** What the file declares, in the singular. */
  readonly noun: string
  /** Names of the rows' facts. */
  readonly columns: readonly string[]
  /** What can be done with such things at all. */
  readonly actions: readonly Action[]
  readonly rows: readonly Row[]
  readonly error: ActionError | undefined
  /** What people should know besides. */
  readonly notes: readonly string[]
  readonly redact: Redact
}
