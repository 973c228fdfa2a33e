import type { WorkflowEvent } from '../event.ts'
import type { Person } from '../person.ts'
import type { GateSettings, InstructingText, Permission } from './settings.ts'

type GateRule = 'trigger' | 'bots' | 'own_comment' | 'permission'

/** The step ends skipped, and people read why. */
export interface GateDenial {
  readonly kind: 'closed'
  readonly rule: GateRule
  /** One sentence: the rule, who it is about, what they have. */
  readonly reason: string
  readonly hint: string
}

/** What GitHub said of one person. */
export interface PermissionFact {
  readonly login: string
  readonly permission: Permission
}

function closed(rule: GateRule, reason: string, hint: string): GateDenial {
  return { kind: 'closed', rule, reason, hint }
}

export function noTrigger(event: WorkflowEvent, settings: GateSettings): GateDenial {
  const { triggerPhrase, triggerLabel } = settings
  const missing = [
    triggerPhrase !== '' && `the phrase "${triggerPhrase}" (trigger_phrase)`,
    triggerLabel !== '' && `the label "${triggerLabel}" (trigger_label)`,
  ].filter((part) => part !== false)
  const what = [event.name, event.action].filter(Boolean).join(' ')
  return closed(
    'trigger',
    `This ${what} event doesn't have ${missing.join(' or ')}.`,
    triggerPhrase === ''
      ? `Add the label "${triggerLabel}" to start the agent.`
      : `Write "${triggerPhrase}" as a word of its own, outside quotes and code, to start the agent.`,
  )
}

export function botNotAllowed(bot: Person): GateDenial {
  return closed(
    'bots',
    `${bot.login} is a bot, and allowed_bots doesn't list it.`,
    `Put its exact login, ${bot.login}, into allowed_bots if it may start the agent.`,
  )
}

export function ownComment({ login }: Person): GateDenial {
  return closed(
    'own_comment',
    `This action wrote the comment (as ${login}), and its own comments never start it again.`,
    'Write a comment of your own to start the agent.',
  )
}

export function selfUnknown(cause: string): GateDenial {
  return closed(
    'own_comment',
    `The comment claims to be this action's own, and GitHub didn't say which account github_token belongs to (${cause}).`,
    "Check github_token, or run again when GitHub's API answers.",
  )
}

export function nobodyKnown(needed: Permission): GateDenial {
  return closed(
    'permission',
    `require_permission asks for ${needed}, and the event doesn't say who caused it.`,
    'Set require_permission to none if anybody may start the agent.',
  )
}

export function permissionUnknown(login: string, needed: Permission, cause: string): GateDenial {
  return closed(
    'permission',
    `require_permission asks for ${needed}, and GitHub didn't say what ${login} may do here (${cause}).`,
    "Check github_token, or run again when GitHub's API answers.",
  )
}

/** `why`: what made `auto` ask for it; empty where the workflow asks itself. */
export function permissionTooLow(fact: PermissionFact, needed: Permission, why: string): GateDenial {
  return closed(
    'permission',
    `require_permission asks for ${needed}${why}, and ${fact.login} has ${fact.permission} access here.`,
    `Somebody with ${needed} access can start the agent, or set require_permission to what ${fact.login} has.`,
  )
}

export function authorTooLow(fact: PermissionFact, needed: Permission, text: InstructingText): GateDenial {
  return closed(
    'permission',
    `${wherePasted(text)}, and ${fact.login}, who wrote it, has ${fact.permission} access here; it needs ${needed} access.`,
    hintForPasted(text),
  )
}

export function authorUnknown(text: InstructingText, needed: Permission): GateDenial {
  return closed(
    'permission',
    `${wherePasted(text)}, and the event doesn't say for sure who wrote it; it needs ${needed} access.`,
    hintForPasted(text),
  )
}

function wherePasted({ what, isSure }: InstructingText): string {
  return isSure
    ? `The prompt is only text of the event (${what})`
    : `The ${what} can't be told from your own words in the prompt`
}

function hintForPasted({ isSure }: InstructingText): string {
  return isSure
    ? 'Say in your own words what the agent should do, so that the text is data; or set require_permission to none if anybody may give instructions.'
    : "Give the job the permission contents: read, so that the workflow's own words can be read; or leave the text out of the prompt: context brings it."
}
