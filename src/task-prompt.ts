import type { WorkflowEvent } from './event/event.ts'
import { untrustedTexts } from './event/untrusted.ts'
import type { UntrustedText } from './event/text.ts'
import type { GitHub } from './github/client.ts'
import type { ContextInput } from './inputs/show.ts'
import type { TaskInputs } from './inputs/task.ts'
import type { Outside } from './outside.ts'
import { buildPrompt, type Prompt } from './prompt/build.ts'
import type { FetchedContext } from './prompt/context.ts'
import { drawMark, Fencer } from './prompt/fence.ts'
import { partsFor } from './prompt/parts.ts'
import { isPastedInDoubt } from './prompt/pasted.ts'
import type { RunKey } from './run/key.ts'

export interface PromptRequest {
  readonly outside: Outside
  readonly task: TaskInputs
  readonly context: ContextInput
  readonly event: WorkflowEvent
  readonly key: RunKey
  readonly github: () => Promise<GitHub>
}

/** What the agent is told: the task, the event as data, and the key's line. GitHub is asked only for what that needs. */
export async function writePrompt(request: PromptRequest): Promise<Prompt> {
  const { outside, task, context, event, key } = request
  const texts = untrustedTexts(event)
  const given = [task.prompt ?? '', ...texts.map(({ text }) => text)]
  const fencer = new Fencer(drawMark(outside.randomHex, given))
  return buildPrompt({
    instructions: { prompt: task.prompt, skill: task.skill },
    event,
    texts,
    fencer,
    context,
    fetched: await fetchContext(request),
    keyLine: key.line,
    templates: await readOwnWords(request, texts),
  })
}

async function fetchContext({ outside, context, event, github }: PromptRequest): Promise<FetchedContext | undefined> {
  const parts = partsFor(context, event)
  if (parts.length === 0) return undefined
  const { createContextSource } = await import('./github/context-source.ts')
  const source = createContextSource({ github: await github(), event, signal: outside.cancelled })
  return source.fetch(parts)
}

/** The workflow file's own words, where it isn't clear from the prompt alone which of it was pasted. */
async function readOwnWords(
  { outside, task, event, github }: PromptRequest,
  texts: readonly UntrustedText[],
): Promise<readonly string[] | undefined> {
  const path = event.run.workflowRef?.split('@', 1)[0]?.split('/').slice(2).join('/')
  if (task.prompt === undefined || !path || !isPastedInDoubt(task.prompt, texts)) return undefined
  try {
    const [{ readTrustedFile }, { readWorkflowPrompts }] = await Promise.all([
      import('./github/trusted-file.ts'),
      import('./prompt/workflow-prompts.ts'),
    ])
    const { env, cancelled: signal } = outside
    const { text } = await readTrustedFile({ input: 'the workflow', path, env, event, github: await github(), signal })
    return await readWorkflowPrompts(text)
  } catch {
    // Without the file the prompt's own form decides.
    return undefined
  }
}
