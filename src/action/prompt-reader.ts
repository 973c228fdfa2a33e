import { ActionError, messageOf } from '../platform/errors.ts'
import type { Environment } from '../platform/ports.ts'
import type { WorkflowEvent } from '../event/event.ts'
import type { UntrustedText } from '../event/text.ts'
import { untrustedTexts } from '../event/untrusted.ts'
import type { GitHub } from '../github/client.ts'
import { Fields, withInput } from '../inputs/fields.ts'
import { isMcpPath } from '../inputs/request.ts'
import type { Runtime } from '../platform/runtime.ts'
import { type PromptReading, readPrompt, searchPrompt } from '../prompt/pasted-text/classify.ts'
import type { Request } from '../prompt/build.ts'
import { Placeholders } from '../prompt/pasted-text/placeholders.ts'
import { readWorkflowFile, type WorkflowFile } from '../prompt/pasted-text/workflow-file.ts'
import { within } from '../oz/run/deadline.ts'

/** What the step is about, and what it takes to ask about it. */
export interface EventContext {
  readonly runtime: Runtime
  readonly event: WorkflowEvent
  /** GitHub's API, loaded when it is first needed: most steps start their run without it. */
  readonly github: () => Promise<GitHub>
}

/** Where GitHub doesn't say, the prompt's own form decides. */
const patienceMs = 20_000
/** YAML or JSON that values of the event are pasted into. */
const structured = ['prompt_vars', 'runs', 'config', 'metadata', 'request', 'mcp'] as const
const literal = ['prompt', 'follow_up', 'skill'] as const
type Input = (typeof structured | typeof literal)[number] | 'prompt_file'
/** Those that reach the agent as a part of the prompt. */
const isPrompt: ReadonlySet<Input> = new Set(['prompt', 'prompt_file', 'prompt_vars', 'follow_up', 'runs'])

/**
 * Finds the event's texts in the inputs that become prompt, each read once: the gate must judge what is then fenced.
 * The workflow's file is fetched where any text of the event stands in one of them.
 */
export class PromptReader {
  readonly placeholders: Placeholders
  /** Every text of the event that somebody could have chosen. */
  readonly texts: readonly UntrustedText[]
  /** What the caller, who was checked, asks for in the event. */
  request: Request | undefined
  readonly #parts: EventContext
  readonly #fields: Fields
  readonly #readings = new Map<string, Promise<PromptReading>>()
  readonly #admitted = new Set<string>()
  /** Those that a notice was given of. */
  readonly #outputs = new Set<string>()
  #file: Promise<WorkflowFile | undefined> | undefined

  /** @param placeholders of the reader that read the inputs; its own unless given */
  constructor(parts: EventContext, placeholders = new Placeholders(parts.runtime.randomHex(8))) {
    this.#parts = parts
    this.#fields = new Fields(parts.runtime.env)
    this.texts = untrustedTexts(parts.event)
    this.placeholders = placeholders
  }

  /** The inputs with words in the place of the event's texts where those could decide how one is read. */
  async hidePasted(): Promise<Environment> {
    let { env } = this.#parts.runtime
    for (const input of structured) {
      const text = this.#fields.text(input)
      if (text !== undefined && !isMcpPath(text))
        env = withInput(env, input, this.placeholders.hide(await this.readInput(input, text)))
    }
    return env
  }

  /** Reads an input that is a prompt, or a prompt of `runs`. */
  async read(prompt: string): Promise<PromptReading> {
    const input = this.#inputOf(prompt)
    const runs = input === undefined ? this.#fields.text('runs') : undefined
    if (runs === undefined) return this.readInput(input ?? 'prompt', prompt)
    return this.placeholders.read(prompt, await this.readInput('runs', runs), this.#parts.event.payload)
  }

  /** Reads an input's text, or the template that `prompt_file` names. */
  readInput(input: Input, text: string): Promise<PromptReading> {
    const key = `${input}\n${text}`
    const reading = this.#readings.get(key) ?? this.#search(input, text, this.texts)
    this.#readings.set(key, reading)
    return reading
  }

  /** The gate has opened for these prompts. */
  admit(prompts: readonly string[]): void {
    for (const prompt of prompts) this.#admitted.add(prompt)
  }

  /**
   * What the gate has let through, with what was `fetched` since found in it as well.
   * @throws Error for a prompt that needs the gate and wasn't shown to it; ActionError (skipped) for one that turns out
   * to be nothing but what was fetched.
   */
  async readAdmitted(prompt: string, fetched: readonly UntrustedText[] = []): Promise<PromptReading> {
    const reading = await this.read(prompt)
    if (reading.kind !== 'own' && !this.#admitted.has(prompt))
      throw new Error('The gate was not asked for this prompt.')
    const input = this.#inputOf(prompt)
    if (fetched.length === 0 || reading.kind !== 'own' || input === undefined) return reading
    const again = await this.#search(input, prompt, [...this.texts, ...fetched])
    if (again.kind !== 'theirs') return { ...again, kind: 'own' }
    throw new ActionError('The prompt is only text that others wrote, and their permissions were not checked.', {
      conclusion: 'skipped',
      hint: 'Say in your own words what the agent should do, so that the text is data.',
    })
  }

  #inputOf(prompt: string): (typeof literal)[number] | undefined {
    return literal.find((name) => this.#fields.text(name) === prompt)
  }

  async #search(input: Input, text: string, texts: readonly UntrustedText[]): Promise<PromptReading> {
    const search = searchPrompt(text, texts)
    const file = search.shared.length === 0 ? undefined : await (this.#file ??= readFile(this.#parts))
    const reading = readPrompt(search, texts, { payload: this.#parts.event.payload, file, input })
    for (const output of isPrompt.has(input) ? reading.outputs : []) {
      if (this.#outputs.has(output)) continue
      this.#outputs.add(output)
      this.#parts.runtime.log.notice(
        `${input} contains ${output}. If that step rephrased text from the event, as a summary does, the rephrased text can't be recognized, so it isn't fenced.`,
      )
    }
    return reading
  }
}

/** The workflow's file; undefined where it can't be read. Rejects only with a cancel's reason. */
async function readFile({ runtime, event, github }: EventContext): Promise<WorkflowFile | undefined> {
  const path = event.run.workflowRef?.split('@', 1)[0]?.split('/').slice(2).join('/')
  if (!path) return undefined
  const { env, clock, cancelled, log } = runtime
  const read = async (signal: AbortSignal): Promise<WorkflowFile | undefined> => {
    const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../github/read/trusted-file.ts')
    const { text } = await readTrustedFile({ input: 'the workflow', path, env, event, github: await github(), signal })
    return readWorkflowFile(text, { job: event.run.job, step: env['GITHUB_ACTION'] })
  }
  return within(clock, patienceMs, read, cancelled).catch((error: unknown) => {
    cancelled.throwIfAborted()
    log.info(
      `Couldn't tell your words from pasted event text, because the workflow file couldn't be read: ${messageOf(error)}`,
    )
    return undefined
  })
}
