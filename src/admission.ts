import type { Brief } from './brief.ts'
import { ActionError } from './errors.ts'
import type { WorkflowEvent } from './event/event.ts'
import { checkGate, type Members } from './event/gate.ts'
import type { Trigger } from './event/trigger.ts'
import { untrustedTexts } from './event/untrusted.ts'
import type { GitHub } from './github/client.ts'
import type { Inputs } from './inputs/inputs.ts'
import { isWholePayloadText } from './prompt/pasted.ts'
import { traitsOf } from './recipe/names.ts'

/** Lets the event through and says what called the agent, or ends the step skipped. GitHub is asked only where the event alone doesn't decide. */
export async function admit({ outside: { cancelled, log }, inputs, event, github }: Brief): Promise<Trigger> {
  const gate = await checkGate(event, settingsOf(inputs, event), membersOf(event, github), cancelled)
  if (gate.kind === 'closed') {
    throw new ActionError(gate.reason, { conclusion: 'skipped', wayOut: gate.wayOut })
  }
  for (const { login, permission } of gate.checked) log.info(`${login} has the permission ${permission} here.`)
  return gate.trigger
}

function settingsOf({ gate, work, many, result }: Inputs, event: WorkflowEvent): Parameters<typeof checkGate>[1] {
  const tasks = many?.runs.map(({ task }) => task) ?? (work.kind === 'start' ? [work.task] : [])
  const recipe = result.recipe && traitsOf(result.recipe)
  const isCalled = gate.triggerPhrase !== '' || gate.triggerLabel !== ''
  return {
    ...gate,
    triggerPhrase: isCalled ? gate.triggerPhrase : (recipe?.phrase ?? ''),
    isInstruction: recipe?.isInstruction === true || tasks.some(({ prompt }) => isWhole(prompt, event)),
  }
}

function isWhole(prompt: string | undefined, event: WorkflowEvent): boolean {
  return prompt !== undefined && isWholePayloadText(prompt, untrustedTexts(event))
}

function membersOf(event: WorkflowEvent, github: () => Promise<GitHub>): Members {
  const members = async (): Promise<Members> => {
    const { createMembers } = await import('./github/members.ts')
    return createMembers(await github(), event.repository)
  }
  return {
    permissionOf: async (login, signal) => (await members()).permissionOf(login, signal),
    isSelf: async (account, signal) => (await members()).isSelf(account, signal),
  }
}
