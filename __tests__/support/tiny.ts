import { join } from 'node:path'
import { stringify } from 'yaml'
import { runWorkflow } from './runner.ts'
import type { RunnerTimes, StepResult, WorkflowOptions, WorkflowResult } from './runner.ts'

/** The runner's times, a hundred times faster. */
export const fastTimes: RunnerTimes = {
  terminateAfterMs: 75,
  killAfterMs: 25,
  afterCancelMs: 2_850,
  drainMs: 50,
  minuteMs: 600,
}

export interface TinyOptions extends Partial<WorkflowOptions> {
  readonly folder: string
  /** Steps of the one job `job`. */
  readonly steps: readonly object[]
  /** Further keys of the job. */
  readonly job?: object
}

/** Runs one job on the tiny action of the fixtures. */
export async function runTiny({ steps, job, ...options }: TinyOptions): Promise<WorkflowResult> {
  const jobs = { job: { 'runs-on': 'ubuntu-latest', ...job, steps } }
  return runWorkflow({
    workflow: stringify({ on: 'push', jobs }),
    event: { name: 'push', payload: { ref: 'refs/heads/main' } },
    actionRoot: join(import.meta.dirname, 'fixtures/tiny-action'),
    times: fastTimes,
    ...options,
    // A step that doesn't end by itself must not outlive its test.
    at: { lose: { afterMs: 10_000 }, ...options.at },
  })
}

/** A step that runs `main`, and `post` at the job's end, as modules of JavaScript. */
export function tinyStep(main: string, post = '', rest: object = {}): object {
  return { id: 'tiny', uses: './', with: { main, post }, ...rest }
}

/** The lines a step wrote itself, without the head the runner puts above them. */
export function linesOf(step: StepResult): readonly string[] {
  return step.log.slice(step.log.indexOf('##[endgroup]') + 1)
}
