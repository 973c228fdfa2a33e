import type { Conclusion } from '../platform/errors.ts'
import type { Run } from '../oz/client/types.ts'
import type { Runner } from '../platform/ports.ts'
import type { Redact } from '../platform/text/redact.ts'

export type OutputName =
  | 'agent_output'
  | 'agent_output_file'
  | 'run_id'
  | 'state'
  | 'conclusion'
  | 'session_link'
  | 'conversation_id'
  | 'result'
  | 'verdict'
  | 'applied'
  | 'pull_request_url'
  | 'branch'
  | 'artifacts'
  | 'cost'
  | 'duration_seconds'
  | 'results'
  | 'prompt_file'
  | 'skipped_reason'

/** The step's outputs, each set the moment it is known, and again only when it changes. No secret gets through. */
export class Outputs {
  private readonly values = new Map<OutputName, string>()
  private readonly runner: Runner
  private readonly redact: Redact

  constructor(runner: Runner, redact: Redact) {
    this.runner = runner
    this.redact = redact
  }

  set(name: OutputName, value: string | undefined): void {
    if (value === undefined) return
    // No environment variable can hold a NUL: the next step that takes the output through `env:` could not start.
    const safe = this.redact(value).replaceAll('\0', '\u{fffd}')
    if (this.values.get(name) === safe) return
    this.values.set(name, safe)
    this.runner.setOutput(name, safe)
  }

  /** What a reading of the run tells. */
  setRun(run: Run): void {
    this.set('run_id', run.id)
    this.set('state', run.state === 'UNKNOWN' ? run.stateName : run.state)
    this.set('session_link', run.sessionLink)
    this.set('conversation_id', run.conversationId)
  }

  setEnd(end: { readonly conclusion: Conclusion; readonly durationMs: number }): void {
    this.set('conclusion', end.conclusion)
    this.set('duration_seconds', (end.durationMs / 1000).toFixed(1))
  }
}
