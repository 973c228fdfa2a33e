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

interface Known {
  readonly digest: string
  readonly length: number
  /** Where the text's last line starts: from there it is told again when it grows. */
  readonly lastLine: number
}

type Key = (name: string) => string

export class MessageReader {
  private readonly known = new Map<string, Known>()
  /** Of blocks without an id, so that one that only moved isn't told twice. */
  private readonly digests = new Set<string>()

  /** In the order to print: a step's messages in theirs, delegated work as one piece, where its first news belong. */
  read(conversation: Conversation): readonly NewMessage[] {
    return conversation.steps.flatMap((step) => this.readStep(step, [step]))
  }

  private readStep(step: ConversationStep, path: readonly ConversationStep[]): NewMessage[] {
    const uses = new Map<string, number>()
    // A server may give an id twice: the second message with it is another one.
    const key = (name: string): string => {
      const before = uses.get(name) ?? 0
      uses.set(name, before + 1)
      return `${step.id} ${name} ${before}`
    }
    const own = step.messages.flatMap((message, at) => this.readMessage(message, path, { key, at }))
    const nested = step.steps
      .map((child) => this.readStep(child, [...path, child]))
      .filter((messages) => messages.length > 0)
    return [...insertByTime(own, nested), ...this.readSummary(step, path, key)]
  }

  /** What delegated work came to. The root's is the answer, which is told elsewhere. */
  private readSummary(step: ConversationStep, path: readonly ConversationStep[], key: Key): NewMessage[] {
    if (path.length < 2 || step.summary === undefined) return []
    const news = this.readText(key('summary'), true, step.summary)
    return news ? [{ ...news, path, timestamp: step.completedAt, type: 'text', role: 'assistant' }] : []
  }

  private readMessage(
    { ids: [messageId], role, timestamp, content }: Message,
    path: readonly ConversationStep[],
    { key, at }: { readonly key: Key; readonly at: number },
  ): NewMessage[] {
    return content.flatMap((block, index): NewMessage[] => {
      if (block.type === 'text') {
        const id = block.id ?? messageId
        const name = id === undefined ? `${role} ${at}.${index}` : `text ${id}`
        const news = this.readText(key(name), id !== undefined, block.text)
        return news ? [{ ...news, path, timestamp, type: 'text', role }] : []
      }
      // Told once, when it is whole.
      if (block.type === 'action_result' && block.state === 'running') return []
      const id = block.type === 'action' ? block.id : block.type === 'action_result' ? block.actionId : messageId
      const isNew = this.isNew(id === undefined || id === '' ? undefined : key(`${block.type} ${id}`), stringify(block))
      return isNew ? [{ path, timestamp, type: 'block', block }] : []
    })
  }

  private isNew(key: string | undefined, content: string): boolean {
    const digest = digestOf(content)
    if (key === undefined) return this.isUnseen(digest)
    if (this.known.get(key)?.digest === digest) return false
    this.known.set(key, { digest, length: content.length, lastLine: 0 })
    return true
  }

  private isUnseen(digest: string): boolean {
    if (this.digests.has(digest)) return false
    this.digests.add(digest)
    return true
  }

  private readText(key: string, hasId: boolean, text: string): Pick<NewText, 'text' | 'change'> | undefined {
    const digest = digestOf(text)
    const known = this.known.get(key)
    if (known?.digest === digest || text.trim() === '') return undefined
    this.known.set(key, { digest, length: text.length, lastLine: text.lastIndexOf('\n') + 1 })
    if (!hasId && !this.isUnseen(digest)) return undefined
    if (!known) return { text, change: 'new' }
    const grew = text.length > known.length && digestOf(text.slice(0, known.length)) === known.digest
    if (grew) return { text: text.slice(known.lastLine), change: 'more' }
    return { text, change: hasId ? 'edited' : 'new' }
  }
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
