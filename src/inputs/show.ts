import { ActionError } from '../platform/errors.ts'
import { permissions, type Permission } from '../event/gate/settings.ts'
import { quote, type Fields } from './fields.ts'

/** What people see, and where what the run left goes. */
export interface ShowInputs {
  readonly log: 'auto' | 'live' | 'brief' | 'off'
  readonly progressComment: boolean
  readonly artifactsDir: string | undefined
  readonly checkoutBranch: boolean
  readonly dryRun: boolean
}

export function readShow(fields: Fields): ShowInputs {
  return {
    log: fields.choice('log', ['auto', 'live', 'brief', 'off']) ?? 'auto',
    progressComment: fields.flag('progress_comment', false),
    artifactsDir: fields.text('artifacts_dir'),
    checkoutBranch: fields.flag('checkout_branch', false),
    dryRun: fields.flag('dry_run', false),
  }
}

export const contextParts = ['event', 'comments', 'diff', 'files', 'logs'] as const
export type ContextChoice = (typeof contextParts)[number]

/** What the event adds to the prompt. */
export type ContextInput = 'auto' | 'none' | readonly ContextChoice[]

export function readContextInput(fields: Fields): ContextInput {
  const hint = 'For example: `context: event, comments`.'
  return fields.choices('context', { known: contextParts, alone: ['auto', 'none'], hint }) ?? 'auto'
}

/** Who may trigger the step, as far as inputs say. */
export interface GateInputs {
  readonly triggerPhrase: string
  readonly triggerLabel: string
  readonly requirePermission: Permission | 'auto'
  readonly allowedBots: readonly string[]
}

export function readGate(fields: Fields): GateInputs {
  return {
    triggerPhrase: fields.text('trigger_phrase') ?? '',
    triggerLabel: fields.text('trigger_label') ?? '',
    requirePermission: fields.choice('require_permission', ['auto', ...permissions]) ?? 'auto',
    allowedBots: fields.list('allowed_bots').map(assertLogin),
  }
}

function assertLogin(login: string): string {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,60})(?:\[bot\])?$/.test(login)) return login
  throw new ActionError(`allowed_bots must be exact logins, not ${quote(login)}.`, {
    hint: 'Write each login as GitHub shows it, for example `renovate[bot]`; there are no wildcards.',
  })
}
