import type { Clock } from '../../src/platform/ports.ts'
import { systemClock } from '../clock.ts'
import {
  plainTraits,
  type Agent,
  type MessageView,
  type StateView,
  type StepView,
  type Task,
  type Turn,
} from './agent.ts'
import { ProcessTree } from './process-tree.ts'

export interface CommandOptions {
  /** The same as the server's. */
  readonly clock?: Clock
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** How long a program may take to end when it is asked to. */
  readonly graceMs?: number
}

const maxOutputLength = 16 * 1024 * 1024
const errorTailLength = 2_000

/**
 * An agent that is any program: a shell line that gets the prompt on standard input and answers on standard output.
 * Its exit status decides. Each run is a process of its own, with `OZ_RUN_ID` in its environment.
 */
export function commandAgent(commandLine: string, options: CommandOptions = {}): Agent {
  const turns = new Set<CommandTurn>()
  return {
    begin: (task) => {
      const turn = new CommandTurn(commandLine, task, options)
      turns.add(turn)
      void turn.over.finally(() => turns.delete(turn))
      return turn
    },
    close: async () => {
      await Promise.all([...turns].map((turn) => turn.stop()))
    },
  }
}

class CommandTurn implements Turn {
  readonly traits = plainTraits
  /** Resolves when the program is gone, or will never start. */
  readonly over: Promise<void>
  readonly #clock: Clock
  readonly #graceMs: number
  readonly #task: Task
  readonly #answerId: string
  readonly #stopped = new AbortController()
  #startsAtMs: number
  #states: readonly StateView[]
  #tree: ProcessTree | undefined
  #output = ''
  #outputSinceMs: number | undefined
  #changedAtMs: number
  #errorTail = ''
  #interrupted = false

  constructor(commandLine: string, task: Task, options: CommandOptions) {
    this.#clock = options.clock ?? systemClock
    this.#graceMs = options.graceMs ?? 2_000
    this.#task = task
    this.#answerId = `${task.runId}-t${task.earlier.length + 1}-answer`
    const before = task.earlier.at(-1)
    const waits = before instanceof CommandTurn && before.endsAtMs() === undefined
    this.#startsAtMs = waits ? Infinity : task.notBeforeMs
    this.#changedAtMs = task.notBeforeMs
    this.#states = [{ state: 'QUEUED', sinceMs: task.notBeforeMs }]
    this.over = this.#work(commandLine, options, waits ? before.over : Promise.resolve())
  }

  startsAtMs(): number {
    return this.#startsAtMs
  }

  endsAtMs(): number | undefined {
    const { state, sinceMs } = this.#last
    return state === 'QUEUED' || state === 'INPROGRESS' ? undefined : sinceMs
  }

  stateAt(ms: number): StateView {
    return this.#states.findLast(({ sinceMs }) => sinceMs <= ms) ?? { state: 'QUEUED', sinceMs: this.#startsAtMs }
  }

  workingSinceMs(): number | undefined {
    return this.#states.find(({ state }) => state === 'INPROGRESS')?.sinceMs
  }

  changedAtMs(): number {
    return this.#changedAtMs
  }

  stepAt(): StepView {
    return { id: `${this.#answerId}-step`, messages: this.#messages(), steps: [] }
  }

  artifactsAt(): readonly [] {
    return []
  }

  usageAt(): undefined {
    return undefined
  }

  statesUpTo(ms: number): readonly StateView[] {
    return this.#states.filter(({ sinceMs }) => sinceMs <= ms)
  }

  childrenAt(): readonly [] {
    return []
  }

  interrupt(): void {
    if (this.endsAtMs() !== undefined) return
    this.#interrupted = true
    void this.stop()
  }

  cancel(ms: number): void {
    if (this.endsAtMs() !== undefined) return
    this.#enter({ state: 'CANCELLED', sinceMs: ms, message: 'Cancelled by user' })
    void this.stop()
  }

  /** Ends the program and all that it started. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#tree?.end(this.#graceMs)
    await this.over
  }

  get #last(): StateView {
    return this.#states.at(-1) ?? { state: 'QUEUED', sinceMs: this.#startsAtMs }
  }

  /** What was printed so far: one message that grows, so that the whole of it is the answer. */
  #messages(): readonly MessageView[] {
    const text = this.#output.trimEnd()
    if (text === '' || this.#outputSinceMs === undefined) return []
    const content = [{ type: 'text', message_id: this.#answerId, text }]
    return [{ id: this.#answerId, role: 'assistant', timestampMs: this.#outputSinceMs, content }]
  }

  async #work(commandLine: string, { env = process.env, cwd }: CommandOptions, before: Promise<void>): Promise<void> {
    const { signal } = this.#stopped
    await before
    if (!(await this.#reach(this.#task.notBeforeMs)) || signal.aborted) return
    this.#startsAtMs = Math.min(this.#startsAtMs, this.#clock.now())
    this.#enter({ state: 'INPROGRESS', sinceMs: this.#clock.now() })
    this.#tree = new ProcessTree(commandLine, {
      input: inputFor(this.#task),
      env: { ...env, OZ_RUN_ID: this.#task.runId },
      cwd,
      onOutput: (text) => {
        this.#print(text)
      },
      onErrorOutput: (text) => {
        this.#errorTail = (this.#errorTail + text).slice(-errorTailLength)
      },
    })
    const { ok, reason } = await this.#tree.over
    if (this.#last.state !== 'INPROGRESS' || this.#interrupted) return
    const sinceMs = this.#clock.now()
    const message = [`The command ${reason}`, showLastWords(this.#errorTail)].filter(Boolean).join(': ')
    this.#enter(ok ? { state: 'SUCCEEDED', sinceMs } : { state: 'FAILED', sinceMs, message, retryable: false })
  }

  /** Waits for a moment; false when the turn is stopped first. */
  async #reach(ms: number): Promise<boolean> {
    try {
      await this.#clock.sleep(Math.max(0, ms - this.#clock.now()), this.#stopped.signal)
      return true
    } catch {
      return false
    }
  }

  #print(text: string): void {
    if (this.#last.state !== 'INPROGRESS' || this.#output.length > maxOutputLength) return
    this.#changedAtMs = this.#clock.now()
    this.#outputSinceMs ??= this.#changedAtMs
    this.#output += text
  }

  #enter(state: StateView): void {
    this.#states = [...this.#states, state]
    this.#changedAtMs = state.sinceMs
  }
}

/** The last line first: what went wrong stands there, and whoever shows the message may cut it. */
function showLastWords(errorOutput: string): string {
  const lines = errorOutput.trim().split('\n')
  const last = lines.pop() ?? ''
  return lines.length === 0 ? last : `${last}\n\nIt said before:\n${lines.join('\n')}`
}

/** A follow-up's program knows nothing of the one before: it is told. */
function inputFor({ prompt, message, earlier }: Task): string {
  if (earlier.length === 0) return prompt
  const answers = earlier.flatMap((turn) => turn.stepAt(Infinity).messages).flatMap(({ content }) => content)
  const answered = answers.map((block) => String(block['text'])).join('\n\n')
  return `${prompt}\n\n--- Your answer so far ---\n\n${answered}\n\n--- Now ---\n\n${message}\n`
}
