/** What a conversation says that it hadn't said before. Remembers ids and hashes, never texts. */
import { hash } from 'node:crypto'
import type { Block, Conversation, ConversationStep, Message, Role } from '../../oz/client/types.ts'
import { stringify } from '../../platform/json.ts'

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

export type NewMessage = NewText | NewBlock

/** `lastLine`: where the text's last line starts. From there it is told again when it grows. */
type Known = Readonly<Record<'length' | 'lastLine', number>> & { readonly digest: string }

/** Reads a conversation again and again: each text and block is given once, and again where it changed. */
export function createMessageReader(): (conversation: Conversation) => readonly NewMessage[] {
  const known = new Map<string, Known>()
  /** Of what has no id, so that it isn't told twice where it only moved. */
  const digests = new Set<string>()

  const readNews = (key: string, hasId: boolean, text: string): Pick<NewText, 'text' | 'change'> | undefined => {
    const digest = digestOf(text)
    const before = known.get(key)
    if (before?.digest === digest || text.trim() === '') return undefined
    known.set(key, { digest, length: text.length, lastLine: text.lastIndexOf('\n') + 1 })
    if (!hasId && digests.has(digest)) return undefined
    if (!hasId) digests.add(digest)
    if (!before) return { text, change: 'new' }
    const grew = text.length > before.length && digestOf(text.slice(0, before.length)) === before.digest
    if (grew) return { text: text.slice(before.lastLine), change: 'more' }
    return { text, change: hasId ? 'edited' : 'new' }
  }

  const readMessage = (
    { ids: [messageId], role, timestamp, content }: Message,
    path: readonly ConversationStep[],
    { keyOf, at }: { readonly keyOf: (name: string) => string; readonly at: number },
  ): NewMessage[] =>
    content.flatMap((block, index): NewMessage[] => {
      const place = `${at}.${index}`
      if (block.type === 'text') {
        const id = block.id ?? messageId
        const name = id === undefined ? `${role} ${place}` : `text ${id}`
        const news = readNews(keyOf(name), id !== undefined, block.text)
        return news ? [{ ...news, path, timestamp, type: 'text', role }] : []
      }
      // Told once, when it is whole.
      if (block.type === 'action_result' && block.state === 'running') return []
      const id = block.type === 'action' ? block.id : block.type === 'action_result' ? block.actionId : messageId
      const hasId = id !== undefined && id !== ''
      const news = readNews(keyOf(`${block.type} ${hasId ? id : place}`), hasId, stringify(block))
      return news ? [{ path, timestamp, type: 'block', block }] : []
    })

  /** A step's messages in their order, delegated work as one piece, where its first news belong. */
  const readStep = (step: ConversationStep, path: readonly ConversationStep[]): NewMessage[] => {
    const uses = new Map<string, number>()
    // A server may give an id twice: the second message with it is another one.
    const keyOf = (name: string): string => {
      const before = uses.get(name) ?? 0
      uses.set(name, before + 1)
      return `${step.id} ${name} ${before}`
    }
    const own = step.messages.flatMap((message, at) => readMessage(message, path, { keyOf, at }))
    const nested = step.steps
      .map((child) => readStep(child, [...path, child]))
      .filter((messages) => messages.length > 0)
    // What delegated work came to. The root's is the answer, which is told elsewhere.
    const summary = path.length > 1 ? (step.summary ?? '') : ''
    const news = readNews(keyOf('summary'), true, summary)
    const end: NewMessage[] = news
      ? [{ ...news, path, timestamp: step.completedAt, type: 'text', role: 'assistant' }]
      : []
    return [...insertByTime(own, nested), ...end]
  }

  return ({ steps }) => steps.flatMap((step) => readStep(step, [step]))
}

/** Puts each group before the first message that is later than the group's first; without times, at the end. */
function insertByTime(own: readonly NewMessage[], groups: readonly NewMessage[][]): NewMessage[] {
  const merged: NewMessage[] = []
  const waiting = [...groups]
  for (const message of own) {
    while (waiting[0] && startsBefore(waiting[0], message)) merged.push(...(waiting.shift() ?? []))
    merged.push(message)
  }
  return [...merged, ...waiting.flat()]
}

function startsBefore([first]: readonly NewMessage[], { timestamp }: NewMessage): boolean {
  return first?.timestamp !== undefined && timestamp !== undefined && first.timestamp < timestamp
}

function digestOf(text: string): string {
  return hash('sha1', text, 'base64')
}
