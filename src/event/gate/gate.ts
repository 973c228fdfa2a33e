import { messageOf } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../event.ts'
import { foldAscii, isBot, isSameLogin, type Person } from '../person.ts'
import { commentBodyOf, writtenTexts } from '../subject.ts'
import { hasMarker } from '../text.ts'
import { actorsBehind, classOf, isAllowedBot, type Need, neededPermission } from './actors.ts'
import { type GateSettings, type InstructingText, type Permission, stricter, suffices } from './settings.ts'
import { findTrigger, type Trigger } from './trigger.ts'

/** Whether this event may start the agent. */
export type Gate = OpenGate | GateDenial

export interface OpenGate {
  readonly kind: 'open'
  readonly trigger: Trigger
  /** Who was looked up, and what they must be allowed to do. */
  readonly checked: readonly CheckedPerson[]
}

/** The step ends skipped, and people read why. */
export interface GateDenial {
  readonly kind: 'closed'
  readonly rule: 'trigger' | 'bots' | 'own_comment' | 'permission'
  /** One sentence: the rule, who it is about, what they have. */
  readonly reason: string
  readonly hint: string
}

export interface CheckedPerson extends Account {
  /** What GitHub said. */
  readonly permission: Permission
  readonly needed: Permission
}

/** The look-ups a gate may need. Both reject when GitHub doesn't say. */
export interface Members {
  permissionOf(person: Account, signal: AbortSignal): Promise<Permission>
  /** Whether the workflow's token writes as this account. */
  isSelf(account: Person, signal: AbortSignal): Promise<boolean>
}

/** Whom GitHub is asked about; the id where the event tells it. */
export type Account = Pick<Person, 'login' | 'id'>

/** What is still to be known before the gate can open. */
interface OpenQuestions {
  readonly kind: 'ask'
  readonly trigger: Trigger
  /** The author of a comment that claims to be ours. */
  readonly markedBy: Person | undefined
  /** Everybody who must be allowed to do something. */
  readonly demands: readonly Demand[]
}

interface Demand {
  readonly person: Account
  readonly needed: Permission
  readonly refuse: (person: CheckedPerson) => GateDenial
}

function closed(rule: GateDenial['rule'], reason: string, hint: string): GateDenial {
  return { kind: 'closed', rule, reason, hint }
}

/** Decides what event and settings alone decide. */
export function judgeEvent(event: WorkflowEvent, settings: GateSettings): Gate | OpenQuestions {
  const trigger = findTrigger(event, settings)
  if (!trigger) return noTrigger(event, settings)
  const eventClass = classOf(event)
  const people = actorsBehind(event, trigger)
  const bot = people.find((person) => isBot(person) && !isAllowedBot(person, settings.allowedBots))
  if (bot && eventClass === 'anybody') {
    const hint = `Put its exact login, ${bot.login}, into allowed_bots if it may start the agent.`
    return closed('bots', `${bot.login} is a bot, and allowed_bots doesn't list it.`, hint)
  }
  const need = neededPermission(event, settings, trigger)
  const { needed } = need
  const isGiven =
    needed === 'none' || eventClass === 'nobody' || (eventClass === 'writers' && suffices('write', needed))
  if (!isGiven && people.length === 0) {
    const reason = `require_permission asks for ${needed}, and the event doesn't say who caused it.`
    return closed('permission', reason, 'Set require_permission to none if anybody may start the agent.')
  }
  const authors = demandsOnAuthors(settings, needed, people)
  if ('kind' in authors) return authors
  const demands = [...(isGiven ? [] : demandsOn(people, settings, need)), ...authors]
  const commentBody = commentBodyOf(event)
  const written = commentBody ? [commentBody] : writtenTexts(event, event.action)
  const markedBy = written.find(({ text }) => hasMarker(text))?.author
  if (demands.length === 0 && !markedBy) return { kind: 'open', trigger, checked: [] }
  return { kind: 'ask', trigger, markedBy, demands }
}

function noTrigger(event: WorkflowEvent, { triggerPhrase, triggerLabel }: GateSettings): GateDenial {
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

function demandsOn(people: readonly Person[], { allowedBots }: GateSettings, { needed, why }: Need): Demand[] {
  const asked = people.filter((person) => !isAllowedBot(person, allowedBots))
  return asked.map((person) => ({
    person,
    needed,
    refuse: ({ login, permission }) =>
      closed(
        'permission',
        `require_permission asks for ${needed}${why}, and ${login} has ${permission} access here.`,
        `Somebody with ${needed} access can start the agent, or set require_permission to what ${login} has.`,
      ),
  }))
}

/**
 * Whoever wrote the texts that are the prompt must have the right themselves, whoever caused the event. Where nobody
 * can tell a stranger's text from the user's own words, or who wrote it, less than write access never does. For a
 * text without an author nobody can answer, unless the workflow lets anybody: then those who caused the event do.
 */
function demandsOnAuthors(
  settings: GateSettings,
  needed: Permission,
  people: readonly Person[],
): Demand[] | GateDenial {
  const demands: Demand[] = []
  for (const text of settings.instructions) {
    const { author, isSure } = text
    const wanted = isSure && author ? needed : stricter(needed, 'write')
    if (wanted === 'none' || (author && isAllowedBot(author, settings.allowedBots))) continue
    if (author) {
      const refuse = ({ login, permission }: CheckedPerson): GateDenial =>
        refuseText(text, `${login}, who wrote it, has ${permission} access here`, wanted)
      demands.push({ person: author, needed: wanted, refuse })
    } else if (needed !== 'none' || !isSure || people.length === 0) {
      return refuseText(text, "the event doesn't say for sure who wrote it", wanted)
    } else demands.push(...demandsOn(people, settings, { needed: wanted, why: ' where a text has no author' }))
  }
  return demands
}

function refuseText({ what, isSure }: InstructingText, who: string, needed: Permission): GateDenial {
  const where = isSure
    ? `The prompt is only text of the event (${what})`
    : `The ${what} can't be told from your own words in the prompt`
  const hint = isSure
    ? 'Say in your own words what the agent should do, so that the text is data; or set require_permission to none if anybody may give instructions.'
    : "Give the job the permission contents: read, so that the workflow's own words can be read; or leave the text out of the prompt: context brings it."
  return closed('permission', `${where}, and ${who}; it needs ${needed} access.`, hint)
}

/**
 * Decides whether the event may start the agent, asking GitHub only where it must. A look-up that fails keeps
 * the gate closed. Rejects only with the signal's reason.
 */
export async function checkGate(
  event: WorkflowEvent,
  settings: GateSettings,
  members: Members,
  signal: AbortSignal,
): Promise<Gate> {
  const judged = judgeEvent(event, settings)
  if (judged.kind !== 'ask') return judged
  const { markedBy } = judged
  const isOwn = markedBy && (await answerOf(members.isSelf(markedBy, signal), signal))
  if (isOwn && 'failure' in isOwn) {
    const reason = `The comment claims to be this action's own, and GitHub didn't say which account github_token belongs to (${isOwn.failure}).`
    return closed('own_comment', reason, hintForNoAnswer)
  }
  if (!markedBy || isOwn?.value !== true) return checkPeople(judged, members, signal)
  const reason = `This action wrote the comment (as ${markedBy.login}), and its own comments never start it again.`
  return closed('own_comment', reason, 'Write a comment of your own to start the agent.')
}

const hintForNoAnswer = "Check github_token, or run again when GitHub's API answers."

async function checkPeople({ trigger, demands }: OpenQuestions, members: Members, signal: AbortSignal): Promise<Gate> {
  const known = new Map<string, CheckedPerson>()
  for (const { person: given, needed, refuse } of demands) {
    const { login } = given
    const same = demands.find(({ person }) => person.id !== undefined && isSameLogin(person.login, login))
    const person = { login, id: given.id ?? same?.person.id }
    const name = `${foldAscii(login)} ${person.id ?? ''}`
    let fact = known.get(name)
    if (!fact) {
      const answer = await answerOf(members.permissionOf(person, signal), signal)
      if ('failure' in answer) {
        const reason = `require_permission asks for ${needed}, and GitHub didn't say what ${login} may do here (${answer.failure}).`
        return closed('permission', reason, hintForNoAnswer)
      }
      fact = { ...person, permission: answer.value, needed }
    }
    known.set(name, { ...fact, needed: stricter(fact.needed, needed) })
    if (!suffices(fact.permission, needed)) return refuse(fact)
  }
  return { kind: 'open', trigger, checked: [...known.values()] }
}

async function answerOf<T>(asked: Promise<T>, signal: AbortSignal): Promise<{ value: T } | { failure: string }> {
  try {
    return { value: await asked }
  } catch (error) {
    signal.throwIfAborted()
    return { failure: messageOf(error) }
  }
}
