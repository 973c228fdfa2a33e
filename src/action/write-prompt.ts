import type { WorkflowEvent } from '../event/event.ts'
import { ActionError } from '../platform/errors.ts'
import type { ContextInput } from '../inputs/show.ts'
import type { TaskInputs } from '../inputs/task.ts'
import { type Block, type Data, priorities } from '../prompt/section.ts'
import { buildPrompt, fencePasted, type Prompt } from '../prompt/build.ts'
import { describeDelegation } from '../prompt/delegation.ts'
import { type ContextSource, type FetchedContext, textsOfFetched } from '../prompt/context/context.ts'
import { describeFences, drawMark, Fencer } from '../prompt/fence.ts'
import { chooseParts } from '../prompt/context/parts.ts'
import type { RenderedTemplate } from '../prompt/template/template.ts'
import type { RunKey } from '../oz/run/key.ts'
import { passGate } from './gate.ts'
import { readInputFile, type StepContext } from './step-context.ts'

/** What is said beside the user's own task. */
export interface PromptPlan {
  /** A recipe's words. */
  readonly text: string | undefined
  readonly material: readonly Block[]
  /** What the answer must look like. */
  readonly contract: string | undefined
  /** In place of `auto`. */
  readonly context: ContextInput | undefined
  /** Paths whose changes are not shown. */
  readonly isHidden?: ((path: string) => boolean) | undefined
  /** Paths of files that the repository calls generated: their changes go last. */
  readonly isGenerated?: ((path: string) => boolean) | undefined
}

/** What the agent is to be told. */
export interface PromptRequest {
  readonly task: TaskInputs
  readonly key: RunKey
  /** What a recipe or a schema adds. */
  readonly plan: PromptPlan | undefined
}

const noPlan: PromptPlan = {
  text: undefined,
  material: [],
  contract: undefined,
  context: undefined,
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
  { task, key, plan = noPlan }: PromptRequest,
): Promise<(sent: TaskInputs) => TaskPrompt> {
  const { runtime, event, reader, inputs } = step
  const context = inputs.context === 'auto' ? (plan.context ?? 'auto') : inputs.context
  const { texts } = reader
  const given = [task.prompt ?? '', plan.text ?? '', ...texts.map(({ text }) => text)]
  const fencer = new Fencer(drawMark(runtime.randomHex, given))
  const source = lazySource(step)
  const parts = chooseParts(context, event)
  const rendered =
    task.promptFile === undefined ? undefined : await render(step, { task, path: task.promptFile, fencer, source })
  const fetched = parts.length === 0 ? undefined : await source.fetch(parts)
  const shown = shownOf(fetched, plan)
  const instructions = {
    prompt: task.prompt === undefined ? undefined : await reader.readAdmitted(task.prompt, textsOfFetched(fetched)),
    rendered: rendered?.text,
    skill: task.skill,
    delegation: delegationOf(task),
    recipe: plan.text,
    request: reader.request,
  }
  return (sent) => {
    const ring = rings(step, sent) ? doorbell(event) : undefined
    const prompt = buildPrompt({
      instructions,
      event,
      fencer,
      context,
      fetched: shown.fetched,
      material: [...plan.material, ...shown.hidden],
      contract: [plan.contract, ring].filter(Boolean).join('\n\n'),
      keyLine: key.line,
    })
    return { ...prompt, notes: [...(rendered?.notes ?? []), ...prompt.notes], headSha: fetched?.pull?.headSha }
  }
}

/** Only an agent with a clone has what it takes. */
function rings({ inputs: { watch, later } }: StepContext, { config }: TaskInputs): boolean {
  return watch.wait === 'later' && later.doorbell && config['environment_id'] !== undefined
}

/** The variable is set where the agent runs. */
function doorbell({ repository: { fullName }, serverUrl }: WorkflowEvent): string {
  const { host } = new URL(serverUrl)
  const server = host === 'github.com' ? '' : ` --hostname ${host}`
  const command = `gh api${server} repos/${fullName}/dispatches -f event_type=oz-collect -f 'client_payload[run]='"$OZ_RUN_ID"`
  return `When everything else is done, run this command once, right before your final answer. If it fails, go on without a word about it:\n\n    ${command}`
}

/** A message to a run that exists, with the event's texts fenced where they stand in it. */
export async function writeFollowUp(
  { runtime, reader }: Pick<StepContext, 'runtime' | 'reader'>,
  message: string,
): Promise<string> {
  const given = [message, ...reader.texts.map(({ text }) => text)]
  const fencer = new Fencer(drawMark(runtime.randomHex, given))
  const reading = await reader.readAdmitted(message)
  if (reading.kind === 'theirs') return message
  const text = fencePasted(reading, fencer)
  return fencer.fences > 0 ? `${text}\n\n${describeFences(fencer.mark)}` : text
}

interface ShownContext {
  readonly fetched: FetchedContext | undefined
  /** Names of files that are left alone. */
  readonly hidden: readonly Block[]
}

/** Files the user wants left alone are named, and not shown. */
function shownOf(fetched: FetchedContext | undefined, { isHidden, isGenerated }: PromptPlan): ShownContext {
  const files = fetched?.files
  if (fetched === undefined || files === undefined) return { fetched, hidden: [] }
  const shown = files.filter(({ path }) => isHidden?.(path) !== true)
  const marked = shown.map((file) => (isGenerated?.(file.path) === true ? { ...file, isMarkedGenerated: true } : file))
  const hidden = files.filter((file) => !shown.includes(file)).map(({ path }) => path)
  if (hidden.length === 0) return { fetched: { ...fetched, files: marked }, hidden: [] }
  const reason = `Left out ${hidden.length} changed ${hidden.length === 1 ? 'file' : 'files'} (ignore_paths).`
  return {
    fetched: { ...fetched, files: marked, missing: [...fetched.missing, { part: 'files', reason }] },
    hidden: [hiddenBlock(hidden)],
  }
}

function hiddenBlock(paths: readonly string[]): Block {
  const list: Data = {
    text: paths.join('\n'),
    form: 'plain',
    label: { what: 'list of files', author: '', trust: 'unknown' },
    rank: priorities.detail,
    keep: 'start',
    share: 0.02,
    group: 'lists of files',
  }
  return { heading: 'Changed files to leave alone', lines: [[list]] }
}

function delegationOf({ delegation }: TaskInputs): string | undefined {
  return delegation && describeDelegation(delegation)
}

/** GitHub is loaded and asked when the first part is wanted. */
function lazySource({ runtime, event, github }: StepContext): ContextSource {
  let source: Promise<ContextSource> | undefined
  const open = async (): Promise<ContextSource> => {
    const { createContextSource } = await import(/* webpackChunkName: "github" */ '../github/read/context-source.ts')
    return createContextSource({ github: await github(), event, signal: runtime.cancelled })
  }
  return {
    async fetch(parts) {
      source ??= open()
      return (await source).fetch(parts)
    },
  }
}

interface TemplateFacts {
  readonly task: TaskInputs
  readonly path: string
  readonly fencer: Fencer
  readonly source: ContextSource
}

async function render(step: StepContext, { task, path, ...facts }: TemplateFacts): Promise<RenderedTemplate> {
  const { renderTemplate } = await import(/* webpackChunkName: "template" */ '../prompt/template/template.ts')
  const file = await readInputFile(step, 'prompt_file', path)
  const { event, reader } = step
  const { placeholders } = reader
  const vars = task.promptVars
  const template = file.origin === 'RUNNER_TEMP' ? await hidePasted(step, file.text) : file.text
  const rendered = await renderTemplate({ template, file: path, event, vars, placeholders, ...facts })
  if (rendered.text.trim() !== '') return rendered
  throw new ActionError(
    `prompt_file: ${path} (${file.origin}) is blank${file.text.trim() === '' ? '' : ' once rendered'}.`,
    {
      hint: 'Write what the agent should do into it, also for the case that a condition in it is not met.',
    },
  )
}

/** A file that an earlier step wrote may hold the event's texts as a prompt may. */
async function hidePasted(step: StepContext, template: string): Promise<string> {
  const reading = await step.reader.readFile(template)
  if (reading.kind !== 'own') await passGate(step, reading)
  return reading.kind === 'theirs' ? template : step.reader.placeholders.hide(reading)
}
