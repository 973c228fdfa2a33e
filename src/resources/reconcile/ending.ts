import { countRows, type Action } from './row.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { wholeOrNothing } from '../../report/answer-outputs.ts'
import { FileError } from './problems.ts'
import { renderPlanSummary, type Ending } from './summary.ts'

/** Sets the outputs, writes the summary, and the one error annotation. */
export function deliverEnding(runtime: Runtime, ending: Ending): void {
  setOutputs(runtime, ending)
  runtime.runner.writeSummary(renderPlanSummary(ending))
  const { error } = ending
  if (error === undefined) return
  if (error instanceof FileError) {
    for (const { line, message } of error.problems) {
      runtime.log.info(`${error.path}${line === undefined ? '' : `:${line}`}: ${message}`)
    }
  }
  runtime.log.error(error.oneLine)
}

const countNames: readonly (readonly [action: Action, output: string])[] = [
  ['create', 'created'],
  ['update', 'updated'],
  ['pause', 'paused'],
  ['resume', 'resumed'],
  ['delete', 'deleted'],
  ['unchanged', 'unchanged'],
]

function setOutputs({ runner, redact }: Runtime, { rows, actions }: Ending): void {
  const counts = countRows(rows)
  const plan = rows.map(({ key, action, id, changes, result, error }) => ({ key, action, id, changes, result, error }))
  runner.setOutput('plan', wholeOrNothing(JSON.stringify(plan), redact))
  for (const [action, output] of countNames)
    if (actions.includes(action)) runner.setOutput(output, String(counts[action]))
  runner.setOutput('failed', String(counts.failed))
}
