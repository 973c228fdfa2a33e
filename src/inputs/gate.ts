import { ActionError } from '../platform/errors.ts'
import { permissions, type Permission } from '../event/gate/settings.ts'
import { quote, type Fields } from './fields.ts'

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
