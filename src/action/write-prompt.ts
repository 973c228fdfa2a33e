import { ActionError } from '../platform/errors.ts'
import type { ContextInput } from '../inputs/watch.ts'
import type { TaskInputs } from '../inputs/task.ts'
import { type Block, listOf, priorities } from '../prompt/section.ts'
import { buildPrompt, fencePasted, type Prompt } from '../prompt/build.ts'
import { describeDelegation } from '../prompt/delegation.ts'
import { type ContextSource, type FetchedContext, textsOfFetched } from '../prompt/context/context.ts'
import { describeFences, drawMark, Fencer } from '../prompt/fence.ts'
import { chooseParts } from '../prompt/context/parts.ts'
import type { RenderedTemplate } from '../prompt/template/template.ts'
import type { RunKey } from '../oz/run/key.ts'
import { loadReaders } from '../platform/text/parse-markdown.ts'
import { passGate } from './gate.ts'
import { readInputFile, type StepContext } from './step-context.ts'

/** A character that Markdown or HTML begins anything with. */
const mayHaveMarkup = /[<>&|[\]`~]/

/** What is said beside the user's own task. */
export interface PromptPlan {
  /** A recipe's words. */
  readonly text?: string | undefined
  readonly material: readonly Block[]
  /** What the answer must look like. */
  readonly contract?: string | undefined
  /** In place of `auto`. */
  readonly context?: ContextInput | undefined
  /** Paths whose changes are not shown. */
  readonly isHidden?: ((path: string) => boolean) | undefined
  /** Paths of files that the repository calls generated: their changes go last. */
  readonly isGenerated?: ((path: string) => boolean) | undefined
}

/** A prompt, and which commit of a pull request it speaks of where the event doesn't say. */
export interface TaskPrompt extends Prompt {
  readonly headSha: string | undefined
}

/**
 * What the agent is told: the task, the event as data, and the key's line. GitHub is asked only for what that needs. What
 * comes out writes it for the task as it is sent: nothing has to be looked up on the server for a prompt that is refused.
 * @throws ActionError
 */
export async function preparePrompt(
  step: StepContext,
  task: TaskInputs,
  key: RunKey,
  plan: PromptPlan = { material: [] },
): Promise<(sent: TaskInputs) => TaskPrompt> {
  const { runtime, event, reader, inputs } = step
  const context = inputs.context === 'auto' ? (plan.context ?? 'auto') : inputs.context
  const given = [task.prompt ?? '', plan.text ?? '', ...reader.texts.map(({ text }) => text)]
  const fencer = new Fencer(drawMark(runtime.randomHex, given))
  const source = lazySource(step)
  const parts = chooseParts(context, event)
  const isEventOnly = parts.length === 0 && plan.material.length === 0
  if (!isEventOnly || given.some((text) => mayHaveMarkup.test(text))) await loadReaders()
  const rendered = await render(step, task, { fencer, source })
  const fetched = parts.length === 0 ? undefined : await source.fetch(parts)
  const shown = shownOf(fetched, plan)
  const prompt = task.prompt === undefined ? undefined : await reader.readAdmitted(task.prompt, textsOfFetched(fetched))
  // Only here do the pasted texts of `runs` stand where words stood for them; what the workflow joined them with, too.
  if (prompt && mayHaveMarkup.test(prompt.prompt)) await loadReaders()
  const instructions = {
    prompt,
    rendered: rendered?.text,
    skill: task.skill,
    delegation: task.delegation && describeDelegation(task.delegation),
    recipe: plan.text,
    request: reader.request,
  }
  return (sent) => {
    const built = buildPrompt({
      instructions,
      event,
      fencer,
      context,
      fetched: shown.fetched,
      material: [...plan.material, ...shown.hidden],
      contract: [plan.contract, doorbellFor(step, sent)].filter(Boolean).join('\n\n'),
      keyLine: key.line,
    })
    return { ...built, notes: [...(rendered?.notes ?? []), ...built.notes], headSha: fetched?.pull?.headSha }
  }
}

/** How the agent of a run that nobody waits for rings the collector. Only one with a clone has what it takes. */
function doorbellFor({ inputs: { watch, later }, event }: StepContext, { config }: TaskInputs): string {
  if (watch.wait !== 'later' || !later.doorbell || config['environment_id'] === undefined) return ''
  const { host } = new URL(event.serverUrl)
  const server = host === 'github.com' ? '' : ` --hostname ${host}`
  // The variable is set where the agent runs.
  const command = `gh api${server} repos/${event.repository.fullName}/dispatches -f event_type=oz-collect -f 'client_payload[run]='"$OZ_RUN_ID"`
  return `When everything else is done, run this command once, right before your final answer. If it fails, continue without mentioning it:\n\n    ${command}`
}

/** A message to a run that exists, with the event's texts fenced where they stand in it. */
export async function writeFollowUp({ runtime, reader }: StepContext, message: string): Promise<string> {
  await loadReaders()
  const fencer = new Fencer(drawMark(runtime.randomHex, [message, ...reader.texts.map(({ text }) => text)]))
  const reading = await reader.readAdmitted(message)
  if (reading.kind === 'theirs') return message
  const text = fencePasted(reading, fencer)
  return fencer.fences > 0 ? `${text}\n\n${describeFences(fencer.mark)}` : text
}

/** Files the user wants left alone are named, and not shown. */
function shownOf(
  fetched: FetchedContext | undefined,
  { isHidden, isGenerated }: PromptPlan,
): { readonly fetched: FetchedContext | undefined; readonly hidden: readonly Block[] } {
  if (fetched?.files === undefined) return { fetched, hidden: [] }
  const shown = fetched.files.filter(({ path }) => isHidden?.(path) !== true)
  const hidden = fetched.files.filter((file) => !shown.includes(file))
  const files = shown.map((file) => (isGenerated?.(file.path) === true ? { ...file, isMarkedGenerated: true } : file))
  if (hidden.length === 0) return { fetched: { ...fetched, files }, hidden: [] }
  const reason = `Left out ${hidden.length} changed ${hidden.length === 1 ? 'file' : 'files'} (ignore_paths).`
  const paths = hidden.map(({ path }) => path)
  const list = listOf(paths, 'list of files', { rank: priorities.detail, share: 0.02, group: 'lists of files' })
  return {
    fetched: { ...fetched, files, missing: [...fetched.missing, { part: 'files', reason }] },
    hidden: [{ heading: 'Changed files to leave alone', lines: [[list]] }],
  }
}

/** GitHub is loaded and asked when the first part is wanted. */
function lazySource({ runtime, event, github }: StepContext): ContextSource {
  let source: Promise<ContextSource> | undefined
  const open = async (): Promise<ContextSource> => {
    const { createContextSource } = await import(/* webpackChunkName: "github" */ '../github/read/context-source.ts')
    return createContextSource({ github: await github(), event, signal: runtime.cancelled })
  }
  return { fetch: async (parts) => (await (source ??= open())).fetch(parts) }
}

async function render(
  step: StepContext,
  { promptFile: path, promptVars: vars }: TaskInputs,
  parts: { readonly fencer: Fencer; readonly source: ContextSource },
): Promise<RenderedTemplate | undefined> {
  if (path === undefined) return undefined
  const { renderTemplate } = await import(/* webpackChunkName: "template" */ '../prompt/template/template.ts')
  const file = await readInputFile(step, 'prompt_file', path)
  const { event, reader } = step
  const { placeholders } = reader
  let template = file.text
  if (file.origin === 'RUNNER_TEMP') {
    // A file that an earlier step wrote may hold the event's texts as a prompt may.
    const reading = await reader.readInput('prompt_file', template)
    if (reading.kind !== 'own') await passGate(step, reading)
    if (reading.kind !== 'theirs') template = placeholders.hide(reading)
  }
  const rendered = await renderTemplate({ template, file: path, event, vars, placeholders, ...parts })
  if (rendered.text.trim() !== '') return rendered
  throw new ActionError(
    `prompt_file: ${path} (${file.origin}) is blank${file.text.trim() === '' ? '' : ' once rendered'}.`,
    { hint: 'Write what the agent should do into it, also for the case that a condition in it is not met.' },
  )
}
