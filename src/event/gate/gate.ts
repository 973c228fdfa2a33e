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
import { hasMarker } from './marker.ts'
import { classOf, isAllowedBot, isForkWithSecrets, actorsBehind, uninvitedBots } from './actors.ts'
import { foldAscii, type Person } from '../person.ts'
import { type GateSettings, type Permission, stricter, suffices } from './settings.ts'
import { commentBodyOf, writtenTexts } from '../subject.ts'
import { findTrigger, type Trigger } from './trigger.ts'

/** Whether this event may start the agent. */
export type Gate = OpenGate | GateDenial

export interface OpenGate {
  readonly kind: 'open'
  readonly trigger: Trigger
  /** Who was looked up, for the log. */
  readonly checked: readonly PermissionFact[]
}

/** The look-ups a gate may need. Both reject when GitHub doesn't say. */
export interface Members {
  permissionOf(login: string, signal: AbortSignal): Promise<Permission>
  /** Whether the workflow's token writes as this account. */
  isSelf(account: Person, signal: AbortSignal): Promise<boolean>
}

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
  readonly login: string
  readonly needed: Permission
  readonly refuse: (fact: PermissionFact) => GateDenial
}

/** Decides what event and settings alone decide. */
export function judgeEvent(event: WorkflowEvent, settings: GateSettings): Gate | OpenQuestions {
  const trigger = findTrigger(event, settings)
  if (!trigger) return noTrigger(event, settings)
  const eventClass = classOf(event)
  const people = actorsBehind(event, trigger)
  const [bot] = eventClass === 'anybody' ? uninvitedBots(people, settings.allowedBots) : []
  if (bot) return botNotAllowed(bot)
  const { needed, why } = neededPermission(event, settings, trigger)
  const isGiven =
    needed === 'none' || eventClass === 'nobody' || (eventClass === 'writers' && suffices('write', needed))
  if (!isGiven && people.length === 0) return nobodyKnown(needed)
  const authors = demandsOnAuthors(settings, needed)
  if ('kind' in authors) return authors
  const asked = isGiven ? [] : people.filter((person) => !isAllowedBot(person, settings.allowedBots))
  const refuse = (fact: PermissionFact): GateDenial => permissionTooLow(fact, needed, why)
  const demands = [...asked.map(({ login }): Demand => ({ login, needed, refuse })), ...authors]
  const markedBy = markAuthor(event)
  if (demands.length === 0 && !markedBy) return { kind: 'open', trigger, checked: [] }
  return { kind: 'ask', trigger, markedBy, demands }
}

function neededPermission(
  event: WorkflowEvent,
  settings: GateSettings,
  trigger: Trigger,
): { needed: Permission; why: string } {
  if (settings.requirePermission !== 'auto') return { needed: settings.requirePermission, why: '' }
  if (isForkWithSecrets(event)) return { needed: 'write', why: " for a fork's work" }
  const isTheirWord = settings.isInstruction || settings.instructions.length > 0 || trigger.kind === 'phrase'
  return isTheirWord ? { needed: 'write', why: ' where the text of an event is the instruction' } : noneNeeded
}

const noneNeeded = { needed: 'none', why: '' } as const

/**
 * Whoever wrote the texts that are the prompt must have the right themselves, whoever caused the event. Where nobody
 * can tell a stranger's text from the user's own words, less than write access never does.
 */
function demandsOnAuthors({ instructions, allowedBots }: GateSettings, needed: Permission): Demand[] | GateDenial {
  const demands: Demand[] = []
  for (const text of instructions) {
    const wanted = text.isSure ? needed : stricter(needed, 'write')
    if (wanted === 'none' || (text.author && isAllowedBot(text.author, allowedBots))) continue
    if (!text.author) return authorUnknown(text, wanted)
    demands.push({ login: text.author.login, needed: wanted, refuse: (fact) => authorTooLow(fact, wanted, text) })
  }
  return demands
}

function markAuthor(event: WorkflowEvent): Person | undefined {
  const commentBody = commentBodyOf(event)
  const texts = commentBody ? [commentBody] : writtenTexts(event, event.action)
  return texts.find(({ text }) => hasMarker(text))?.author
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
  return (await checkMark(judged, members, signal)) ?? (await checkPeople(judged, members, signal))
}

async function checkMark(
  { markedBy }: OpenQuestions,
  members: Members,
  signal: AbortSignal,
): Promise<GateDenial | undefined> {
  if (!markedBy) return undefined
  const isOwn = await answerOf(members.isSelf(markedBy, signal), signal)
  if ('failure' in isOwn) return selfUnknown(isOwn.failure)
  return isOwn.value ? ownComment(markedBy) : undefined
}

async function checkPeople({ trigger, demands }: OpenQuestions, members: Members, signal: AbortSignal): Promise<Gate> {
  const known = new Map<string, PermissionFact>()
  for (const { login, needed, refuse } of demands) {
    const name = foldAscii(login)
    let fact = known.get(name)
    if (!fact) {
      const answer = await answerOf(members.permissionOf(login, signal), signal)
      if ('failure' in answer) return permissionUnknown(login, needed, answer.failure)
      fact = { login, permission: answer.value }
      known.set(name, fact)
    }
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
