import { messageOf } from '../../platform/errors.ts'
import {
  authorTooLow,
  authorUnknown,
  botNotAllowed,
  type GateDenial,
  nobodyKnown,
  noTrigger,
  ownComment,
  selfUnknown,
  type PermissionFact,
  permissionTooLow,
  permissionUnknown,
} from './denials.ts'
import type { WorkflowEvent } from '../event.ts'
import { hasMarker } from '../text.ts'
import { classOf, isAllowedBot, isForkWithSecrets, actorsBehind } from './actors.ts'
import { foldAscii, isBot, isSameLogin, type Person } from '../person.ts'
import { type GateSettings, type Permission, stricter, suffices } from './settings.ts'
import { commentBodyOf, writtenTexts } from '../subject.ts'
import { findTrigger, type Trigger } from './trigger.ts'

/** Whether this event may start the agent. */
export type Gate = OpenGate | GateDenial

export interface OpenGate {
  readonly kind: 'open'
  readonly trigger: Trigger
  /** Who was looked up, and what they must be allowed to do. */
  readonly checked: readonly CheckedPerson[]
}

export interface CheckedPerson extends PermissionFact {
  readonly id: number | undefined
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
export interface OpenQuestions {
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
  readonly refuse: (fact: PermissionFact) => GateDenial
}

/** Decides what event and settings alone decide. */
export function judgeEvent(event: WorkflowEvent, settings: GateSettings): Gate | OpenQuestions {
  const trigger = findTrigger(event, settings)
  if (!trigger) return noTrigger(event, settings)
  const eventClass = classOf(event)
  const people = actorsBehind(event, trigger)
  const bot = people.find((person) => isBot(person) && !isAllowedBot(person, settings.allowedBots))
  if (bot && eventClass === 'anybody') return botNotAllowed(bot)
  const { needed, why } = neededPermission(event, settings, trigger)
  const isGiven =
    needed === 'none' || eventClass === 'nobody' || (eventClass === 'writers' && suffices('write', needed))
  if (!isGiven && people.length === 0) return nobodyKnown(needed)
  const authors = demandsOnAuthors(settings, needed, people)
  if ('kind' in authors) return authors
  const asked = isGiven ? [] : demandsOn(people, settings, { needed, why })
  const demands = [...asked, ...authors]
  const commentBody = commentBodyOf(event)
  const written = commentBody ? [commentBody] : writtenTexts(event, event.action)
  const markedBy = written.find(({ text }) => hasMarker(text))?.author
  if (demands.length === 0 && !markedBy) return { kind: 'open', trigger, checked: [] }
  return { kind: 'ask', trigger, markedBy, demands }
}

interface Need {
  readonly needed: Permission
  /** What makes `auto` ask for it; empty where the workflow asks itself. */
  readonly why: string
}

function neededPermission(event: WorkflowEvent, settings: GateSettings, trigger: Trigger): Need {
  const need = askedFor(event, settings, trigger)
  const isCallOfNobody = trigger.kind === 'phrase' && !trigger.text.author
  if (suffices(need.needed, 'write') || (event.isPayloadRead && !isCallOfNobody)) return need
  return {
    needed: 'write',
    why: isCallOfNobody ? ' where a call has no author' : " where the event's file can't be read",
  }
}

/** Whoever can cause these may choose what the workflow is about. */
const aimingEvents: ReadonlySet<string> = new Set([
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
  'workflow_run',
])

function askedFor(event: WorkflowEvent, settings: GateSettings, trigger: Trigger): Need {
  if (settings.isAimed === true && !aimingEvents.has(event.name)) {
    const { requirePermission: wanted } = settings
    return { needed: stricter('write', wanted === 'auto' ? 'none' : wanted), why: ' where target names the subject' }
  }
  if (settings.requirePermission !== 'auto') return { needed: settings.requirePermission, why: '' }
  if (isForkWithSecrets(event)) return { needed: 'write', why: " for a fork's work" }
  const isTheirWord = settings.isInstruction || settings.instructions.length > 0 || trigger.kind === 'phrase'
  if (isTheirWord) return { needed: 'write', why: ' where the text of an event is the instruction' }
  // An issue form puts its labels on for whoever opens an issue.
  if (trigger.kind === 'label') return { needed: 'triage', why: ' where a label calls the agent' }
  return { needed: 'none', why: '' }
}

function demandsOn(people: readonly Person[], { allowedBots }: GateSettings, { needed, why }: Need): Demand[] {
  const asked = people.filter((person) => !isAllowedBot(person, allowedBots))
  return asked.map((person) => ({ person, needed, refuse: (fact) => permissionTooLow(fact, needed, why) }))
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
    if (author) demands.push({ person: author, needed: wanted, refuse: (fact) => authorTooLow(fact, wanted, text) })
    else if (needed !== 'none' || !isSure || people.length === 0) return authorUnknown(text, wanted)
    else demands.push(...demandsOn(people, settings, { needed: wanted, why: ' where a text has no author' }))
  }
  return demands
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
  if (isOwn && 'failure' in isOwn) return selfUnknown(isOwn.failure)
  return markedBy && isOwn?.value ? ownComment(markedBy) : checkPeople(judged, members, signal)
}

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
      if ('failure' in answer) return permissionUnknown(login, needed, answer.failure)
      fact = { login, id: person.id, permission: answer.value, needed }
    }
    known.set(name, { ...fact, needed: stricter(fact.needed, needed) })
    if (!suffices(fact.permission, needed)) return refuse(fact)
  }
  return { kind: 'open', trigger, checked: [...known.values()] }
}

type Answer<T> = { readonly value: T } | { readonly failure: string }

async function answerOf<T>(asked: Promise<T>, signal: AbortSignal): Promise<Answer<T>> {
  try {
    return { value: await asked }
  } catch (error) {
    signal.throwIfAborted()
    return { failure: messageOf(error) }
  }
}
