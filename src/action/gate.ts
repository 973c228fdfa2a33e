import type { StepContext } from './step-context.ts'
import { ActionError } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { checkGate, type GateDenial, judgeEvent, type Members, type OpenGate } from '../event/gate/gate.ts'
import type { GateSettings, InstructingText } from '../event/gate/settings.ts'
import type { TextKind } from '../event/text.ts'
import type { Trigger } from '../event/gate/trigger.ts'
import type { GitHub } from '../github/client.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Request } from '../prompt/build.ts'
import type { PromptReading } from '../prompt/pasted-text/classify.ts'
import { loadReaders } from '../platform/text/parse-markdown.ts'
import { defaultsOf, requireFit } from '../inputs/recipes.ts'

/**
 * Lets the event through and says what called the agent, or ends the step skipped. GitHub is asked only where the event
 * alone doesn't decide. `file`: a template that was read since, in the place of the prompts in the inputs.
 */
export async function passGate(step: StepContext, file?: PromptReading): Promise<OpenGate> {
  const { runtime, inputs, cause: event, search, github, reader } = step
  const { cancelled, log } = runtime
  const { recipe } = inputs.result
  if (recipe !== undefined && inputs.work.kind === 'start' && search === undefined) requireFit(recipe, step.event)
  const settings = { ...settingsOf(inputs), isAimed: step.event.payload !== event.payload || search !== undefined }
  if (settings.triggerPhrase !== '') await loadReaders()
  requireOpen(judgeEvent(event, settings))
  const prompts = promptsOf(inputs)
  const readings = file ? [file] : await Promise.all(prompts.map((prompt) => reader.read(prompt)))
  const judged = { ...settings, instructions: readings.flatMap(instructionsIn) }
  const gate = requireOpen(await checkGate(event, judged, membersOf(event, github), cancelled))
  for (const { login, permission } of gate.checked) log.info(`@${login} has ${permission} access.`)
  reader.admit(prompts)
  reader.request = requestOf(gate.trigger)
  return gate
}

function requireOpen<T extends { readonly kind: 'open' | 'ask' }>(gate: T | GateDenial): T {
  if (gate.kind === 'closed') throw new ActionError(gate.reason, { conclusion: 'skipped', hint: gate.hint })
  return gate
}

/** The whole text of a call is the request; the phrase alone asks for nothing in particular. */
function requestOf(trigger: Trigger): Request | undefined {
  if (trigger.kind !== 'phrase' || trigger.text.author === undefined || trigger.call.request === '') return undefined
  const { text, call } = trigger
  return { text: call.request, quotes: call.quotes, author: trigger.text.author.login, path: text.path }
}

/** A skill is a prompt by another name: who chooses it tells the agent what to do. */
function promptsOf({ work, many }: Inputs): string[] {
  if (many === undefined && work.kind === 'attach') return work.run.followUp === undefined ? [] : [work.run.followUp]
  const tasks = many?.runs.map(({ task }) => task) ?? (work.kind === 'start' ? [work.task] : [])
  return [...new Set(tasks.flatMap(({ prompt, skill }) => [prompt ?? [], skill ?? []].flat()))]
}

function settingsOf({ gate, result }: Inputs): GateSettings {
  const recipe = result.recipe && defaultsOf(result.recipe)
  const isCalled = gate.triggerPhrase !== '' || gate.triggerLabel !== ''
  return {
    ...gate,
    triggerPhrase: isCalled ? gate.triggerPhrase : (recipe?.phrase ?? ''),
    isInstruction: recipe?.isInstruction === true,
    instructions: [],
  }
}

/** Only people with write access make these. */
const writersWords: ReadonlySet<TextKind> = new Set(['label', 'milestone'])
/** Who wrote a commit is what its address says, which anybody can set. */
const withoutAuthor: ReadonlySet<TextKind> = new Set(['commit message', 'commit author'])

/** What of the event is the prompt, or may be. A text that has no author asks for write access all the same. */
function instructionsIn({ kind, isSure, sources }: PromptReading): InstructingText[] {
  const texts = kind === 'own' ? [] : sources().filter(({ what }) => !writersWords.has(what))
  return texts.map(({ what, author }) => ({
    ...{ what, author: withoutAuthor.has(what) ? undefined : author },
    isSure: kind === 'theirs' && isSure,
  }))
}

function membersOf(event: WorkflowEvent, github: () => Promise<GitHub>): Members {
  const members = async (): Promise<Members> => {
    const { createMembers } = await import(/* webpackChunkName: "github" */ '../github/read/identity.ts')
    return createMembers(await github())
  }
  return {
    permissionOf: async (...asked) => (await members()).permissionOf(...asked),
    isSelf: async (...asked) => (await members()).isSelf(...asked),
  }
}
