import { messageOf } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import type { UntrustedText } from '../event/text.ts'
import { untrustedTexts } from '../event/untrusted.ts'
import type { GitHub } from '../github/client.ts'
import type { Runtime } from '../platform/runtime.ts'
import { isInDoubt, type PromptReading, readPrompt } from '../prompt/pasted-text/classify.ts'
import { signalAfter } from '../oz/run/deadline.ts'

export interface PromptReaderParts {
  readonly runtime: Runtime
  readonly event: WorkflowEvent
  readonly github: () => Promise<GitHub>
}

/** Where GitHub doesn't say, the prompt's own form decides. */
const patienceMs = 20_000

/**
 * Reads the prompts of a step, each once: the gate must judge what is then fenced. The workflow's file is fetched where
 * a prompt alone doesn't tell which of it was pasted.
 */
export class PromptReader {
  readonly #parts: PromptReaderParts
  readonly #readings = new Map<string, Promise<PromptReading>>()
  readonly #admitted = new Set<string>()
  #texts: readonly UntrustedText[] | undefined
  #templates: Promise<readonly string[] | undefined> | undefined

  constructor(parts: PromptReaderParts) {
    this.#parts = parts
  }

  /** Every text of the event that a stranger may have written. */
  get texts(): readonly UntrustedText[] {
    return (this.#texts ??= untrustedTexts(this.#parts.event))
  }

  read(prompt: string): Promise<PromptReading> {
    const known = this.#readings.get(prompt)
    if (known) return known
    const reading = this.#read(prompt)
    this.#readings.set(prompt, reading)
    return reading
  }

  /** The gate has opened, for these prompts. */
  admit(prompts: readonly string[]): void {
    for (const prompt of prompts) this.#admitted.add(prompt)
  }

  /** What the gate has let through. @throws Error for a prompt that needs the gate and wasn't shown to it. */
  async readAdmitted(prompt: string): Promise<PromptReading> {
    const reading = await this.read(prompt)
    if (reading.kind !== 'own' && !this.#admitted.has(prompt))
      throw new Error('The gate was not asked for this prompt.')
    return reading
  }

  async #read(prompt: string): Promise<PromptReading> {
    const isClear = !isInDoubt(prompt, this.texts)
    const templates = isClear ? undefined : await (this.#templates ??= readTemplates(this.#parts))
    const { payload } = this.#parts.event
    return readPrompt(prompt, this.texts, templates && { templates, payload })
  }
}

/** The `prompt:` values of the workflow's file; undefined where it can't be read. Rejects only with a cancel's reason. */
async function readTemplates({ runtime, event, github }: PromptReaderParts): Promise<readonly string[] | undefined> {
  const path = event.run.workflowRef?.split('@', 1)[0]?.split('/').slice(2).join('/')
  if (!path) return undefined
  const { env, clock, cancelled, log } = runtime
  const deadline = signalAfter(clock, patienceMs)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  try {
    const [{ readTrustedFile }, { readWorkflowPrompts }] = await Promise.all([
      import(/* webpackChunkName: "github" */ '../github/read/trusted-file.ts'),
      import(/* webpackChunkName: "yaml" */ '../prompt/pasted-text/workflow-prompts.ts'),
    ])
    const { text } = await readTrustedFile({ input: 'the workflow', path, env, event, github: await github(), signal })
    return await readWorkflowPrompts(text)
  } catch (error) {
    cancelled.throwIfAborted()
    log.info(
      `Text of the event stands in the prompt where your own words could stand too, and the workflow's file, which would tell, could not be read: ${messageOf(error)}`,
    )
    return undefined
  } finally {
    deadline.clear()
  }
}
