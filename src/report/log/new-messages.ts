/** What a conversation says that it hadn't said before. Remembers ids and hashes, never texts. */

import { stringify } from '../../platform/json.ts'
import { hash } from 'node:crypto'
import type { Block, Conversation, ConversationStep, Message, Role } from '../../oz/client/types.ts'

export type NewMessages = NewText | NewBlock

interface Delivered {
  /** The step it belongs to and those around it, outermost first. */
  readonly path: readonly ConversationStep[]
  readonly timestamp: Date | undefined
}

export interface NewText extends Delivered {
  readonly type: 'text'
  readonly role: Role
  readonly text: string
  /** `more`: the text goes on one told before; `edited`: it takes the place of one. */
  readonly change: 'new' | 'more' | 'edited'
}

export interface NewBlock extends Delivered {
  readonly type: 'block'
  readonly block: Exclude<Block, { type: 'text' }>
}

export interface MessageReader {
  /** In the order to print: a step's messages in theirs, delegated work as one piece, where its first news belong. */
  read(conversation: Conversation): readonly NewMessages[]
}

interface Known {
  readonly digest: string
  readonly length: number
  /** Where the text's last line starts: from there it is told again when it grows. */
  readonly lastLine: number
}

interface Memory {
  readonly blocks: Map<string, Known>
  /** Of blocks without an id, so that one that only moved isn't told twice. */
  readonly digests: Set<string>
}

export function createMessageReader(): MessageReader {
  const postState: Memory = { blocks: new Map(), digests: new Set() }
  return { read: (conversation) => conversation.steps.flatMap((step) => readStep(postState, [step])) }
}

function readStep(postState: Memory, path: readonly ConversationStep[]): NewMessages[] {
  const step = path.at(-1)
  if (!step) return []
  // A server may give an id twice: the second message with it is another one.
  const count = countUses()
  const own = step.messages.flatMap((message, at) => readMessage(postState, { path, message, at, count }))
  const nested = step.steps
    .map((child) => readStep(postState, [...path, child]))
    .filter((newMessages) => newMessages.length > 0)
  return [...insertByTime(own, nested), ...readSummary(postState, path, step)]
}

/** What delegated work came to. The root's is the answer, which is told elsewhere. */
function readSummary(postState: Memory, path: readonly ConversationStep[], step: ConversationStep): NewMessages[] {
  if (path.length < 2 || step.summary === undefined) return []
  const newMessages = readText(postState, { key: keyIn(path, 'summary'), hasId: true, text: step.summary })
  return newMessages ? [{ ...newMessages, path, timestamp: step.completedAt, type: 'text', role: 'assistant' }] : []
}

/** Puts each group before the first news that is later than the group's first; without times, at the end. */
function insertByTime(own: readonly NewMessages[], groups: readonly NewMessages[][]): NewMessages[] {
  const merged: NewMessages[] = []
  const waiting = [...groups]
  for (const newMessages of own) {
    while (waiting[0] && startsBefore(waiting[0], newMessages)) merged.push(...(waiting.shift() ?? []))
    merged.push(newMessages)
  }
  return [...merged, ...waiting.flat()]
}

function startsBefore(group: readonly NewMessages[], newMessages: NewMessages): boolean {
  const start = group[0]?.timestamp
  return start !== undefined && newMessages.timestamp !== undefined && start < newMessages.timestamp
}

interface MessagePlace {
  readonly path: readonly ConversationStep[]
  readonly message: Message
  /** Index in the step. */
  readonly at: number
  /** How often a name came before in the step. */
  readonly count: (name: string) => number
}

function readMessage(postState: Memory, place: MessagePlace): NewMessages[] {
  const { path, message, count } = place
  const told = { path, timestamp: message.timestamp }
  return message.content.flatMap((block, index): NewMessages[] => {
    if (block.type === 'text') {
      const id = block.id ?? message.ids[0]
      const name = id === undefined ? `${message.role} ${place.at}.${index}` : `text ${id} ${count(id)}`
      const newMessages = readText(postState, { key: keyIn(path, name), hasId: id !== undefined, text: block.text })
      return newMessages ? [{ ...told, ...newMessages, type: 'text', role: message.role }] : []
    }
    // Told once, when it is whole.
    if (block.type === 'action_result' && block.state === 'running') return []
    const name = blockName(block, message)
    const key = name === undefined ? undefined : keyIn(path, `${name} ${count(name)}`)
    return isNew(postState, key, stringify(block)) ? [{ ...told, type: 'block', block }] : []
  })
}

/** Says how often each name came before. */
function countUses(): (name: string) => number {
  const uses = new Map<string, number>()
  return (name) => {
    const before = uses.get(name) ?? 0
    uses.set(name, before + 1)
    return before
  }
}

function blockName(block: NewBlock['block'], message: Message): string | undefined {
  switch (block.type) {
    case 'action':
      return block.id === '' ? undefined : `action ${block.id}`
    case 'action_result':
      return block.actionId === '' ? undefined : `result ${block.actionId}`
    case 'event':
      return message.ids[0] === undefined ? undefined : `event ${message.ids[0]}`
  }
}

function keyIn(path: readonly ConversationStep[], key: string): string {
  return `${path.at(-1)?.id ?? ''} ${key}`
}

function isNew(postState: Memory, key: string | undefined, content: string): boolean {
  const digest = digestOf(content)
  if (key === undefined) {
    if (postState.digests.has(digest)) return false
    postState.digests.add(digest)
    return true
  }
  if (postState.blocks.get(key)?.digest === digest) return false
  postState.blocks.set(key, { digest, length: content.length, lastLine: 0 })
  return true
}

interface TextPlace {
  readonly key: string
  readonly hasId: boolean
  readonly text: string
}

function readText(postState: Memory, { key, hasId, text }: TextPlace): Pick<NewText, 'text' | 'change'> | undefined {
  const digest = digestOf(text)
  const known = postState.blocks.get(key)
  if (known?.digest === digest || text.trim() === '') return undefined
  postState.blocks.set(key, { digest, length: text.length, lastLine: text.lastIndexOf('\n') + 1 })
  if (!hasId) {
    if (postState.digests.has(digest)) return undefined
    postState.digests.add(digest)
  }
  if (!known) return { text, change: 'new' }
  const grew = text.length > known.length && digestOf(text.slice(0, known.length)) === known.digest
  if (grew) return { text: text.slice(known.lastLine), change: 'more' }
  return { text, change: hasId ? 'edited' : 'new' }
}

function digestOf(text: string): string {
  return hash('sha1', text, 'base64')
}
