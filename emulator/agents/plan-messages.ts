import { readDurationMs } from '../duration.ts'
import type { Block, Role } from './agent.ts'
import type { MessageSpec } from './scenario.ts'

export interface PlannedMessage {
  readonly id: string
  readonly role: Role
  readonly timestampMs: number
  /** Its content by time; the first is when it appears. */
  readonly versions: readonly Version[]
}

export interface Version {
  readonly atMs: number
  readonly content: readonly Block[]
}

interface Draft {
  readonly id: string
  readonly role: Role
  readonly timestampMs: number
  readonly versions: Version[]
}

/** Works out when each message appears, in which order, and how it is edited later. */
export function planMessages(specs: readonly MessageSpec[], idPrefix: string): readonly PlannedMessage[] {
  const drafts: Draft[] = []
  const byId = new Map<string, Draft>()
  let atMs = 0
  for (const spec of specs.flatMap(expand)) {
    atMs = spec.at === undefined ? atMs : readDurationMs(spec.at)
    if (spec.edit !== undefined) {
      find(byId, spec.edit).versions.push({ atMs, content: blocksOf(spec, spec.edit) })
      continue
    }
    const id = spec.id ?? `${idPrefix}m${drafts.length + 1}`
    const timestampMs = spec.timestamp === undefined ? atMs : readDurationMs(spec.timestamp)
    const draft = { id, role: roleOf(spec), timestampMs, versions: [{ atMs, content: blocksOf(spec, id) }] }
    const place = spec.before === undefined ? drafts.length : drafts.indexOf(find(byId, spec.before))
    drafts.splice(place, 0, draft)
    byId.set(id, draft)
  }
  return drafts
}

/** One spec may stand for many messages (`repeat`) or for two (`run`). */
function expand(spec: MessageSpec): readonly MessageSpec[] {
  const { repeat, every = 0, ...single } = spec
  if (repeat !== undefined) {
    const [startMs, everyMs] = [readDurationMs(spec.at ?? 0), readDurationMs(every)]
    return Array.from({ length: repeat }, (_, index) => count(single, index + 1, startMs + index * everyMs)).flatMap(
      expand,
    )
  }
  return spec.run === undefined ? [spec] : commandWithResult(spec, spec.run)
}

function count(spec: MessageSpec, n: number, at: number): MessageSpec {
  const numbered = (text: string) => text.replaceAll('{{n}}', String(n))
  return {
    ...spec,
    at,
    ...(spec.id === undefined ? {} : { id: numbered(spec.id) }),
    ...(spec.text === undefined ? {} : { text: numbered(spec.text) }),
    ...(spec.run === undefined ? {} : { run: numbered(spec.run) }),
    ...(spec.output === undefined ? {} : { output: numbered(spec.output) }),
  }
}

function commandWithResult(spec: MessageSpec, command: string): readonly MessageSpec[] {
  const startMs = readDurationMs(spec.at ?? 0)
  const id = `${spec.id ?? 'run'}@${startMs}`
  const action = { category: 'command', name: 'run_command' }
  const exitCode = spec.exit_code ?? 0
  return [
    { at: startMs, action: { ...action, id, input: { command } } },
    {
      at: startMs + readDurationMs(spec.takes ?? 100),
      result: {
        ...action,
        of: id,
        state: exitCode === 0 ? 'completed' : 'failed',
        output: { output: spec.output ?? '', exit_code: exitCode },
      },
    },
  ]
}

function roleOf({ role, result, event }: MessageSpec): Role {
  return role ?? (result ? 'tool' : event ? 'system' : 'assistant')
}

function blocksOf(spec: MessageSpec, id: string): readonly Block[] {
  const { text, action, result, event, content = [] } = spec
  return [
    ...(text === undefined ? [] : [{ type: 'text', message_id: id, text }]),
    ...(action ? [{ type: 'action', message_id: id, input: {}, ...action }] : []),
    ...(result ? [resultBlock(result, id)] : []),
    ...(event ? [{ type: 'event', message_id: id, data: {}, ...event }] : []),
    ...content,
  ]
}

function resultBlock({ of, ...result }: NonNullable<MessageSpec['result']>, id: string): Block {
  return { type: 'action_result', message_id: id, action_id: of, state: 'completed', output: {}, ...result }
}

function find(drafts: ReadonlyMap<string, Draft>, id: string): Draft {
  const draft = drafts.get(id)
  if (!draft) throw new TypeError(`No earlier message of this step has the id ${JSON.stringify(id)}`)
  return draft
}
