import type { MessageView, StepView } from './agents/agent.ts'
import type { Timekeeper } from './clock.ts'
import { json, type OzResponse } from './message.ts'
import { notFound, Problem } from './problems.ts'
import type { Route } from './router.ts'
import type { EmulatedRun } from './run.ts'
import type { World } from './world.ts'

/** Conversations, by run and by their own id, and transcripts. */
export function conversationRoutes(world: World): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/agent/runs/:id/conversation',
      handle: ({ params: { id = '' }, nowMs }) => json(200, conversationOf(world, world.runs.get(id), nowMs)),
    },
    {
      method: 'GET',
      path: '/agent/conversations/:id',
      handle: ({ params: { id = '' }, nowMs }) =>
        json(200, conversationOf(world, world.runs.inConversation(id), nowMs)),
    },
    {
      method: 'GET',
      path: '/agent/runs/:id/transcript',
      handle: ({ params: { id = '' }, nowMs }) => transcriptOf(world, world.runs.get(id), nowMs),
    },
    {
      method: 'GET',
      path: '/agent/conversations/:id/transcript',
      handle: ({ params: { id = '' }, nowMs }) => transcriptOf(world, world.runs.inConversation(id), nowMs),
    },
  ]
}

function transcriptOf({ downloads }: World, run: EmulatedRun, nowMs: number): OzResponse {
  if (!hasConversation(run, nowMs)) throw notFound(`Run ${run.id} has no transcript yet`)
  return { status: 302, headers: { location: downloads.sign(`transcripts/${run.id}`).url }, body: '' }
}

/** Up to when a run's conversation is known: it may lag behind the state. */
function knownUpTo({ traits }: EmulatedRun, { behavior }: World, nowMs: number): number {
  return nowMs - (traits.conversationLagMs ?? behavior.conversationLagMs)
}

/** The raw transcript behind its signed download: a line of JSON a message. */
export function downloadTranscript(world: World, runId: string, nowMs: number): OzResponse {
  const run = world.runs.get(runId)
  const lines = run
    .stepsAt(knownUpTo(run, world, nowMs))
    .flatMap(allMessages)
    .map((message) => `${JSON.stringify(wireMessage(message, world.time))}\n`)
  return { status: 200, headers: { 'content-type': 'application/x-ndjson' }, body: lines.join('') }
}

/** What was said, as text, for people who follow a session link. */
export function sessionPage({ runs }: World, sessionId: string, nowMs: number): OzResponse {
  const run = runs.all.find(({ birth }) => birth.sessionId === sessionId)
  if (!run) throw notFound('There is no such session')
  const said = run
    .stepsAt(nowMs)
    .flatMap(allMessages)
    .map(({ role, content }) => `[${role}] ${content.map((block) => textOf(block)).join('\n')}`)
  const body = [`${run.title} (${run.state})`, ...said].join('\n\n')
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function conversationOf(world: World, run: EmulatedRun, nowMs: number) {
  if (!hasConversation(run, nowMs)) throw notFound(`Run ${run.id} has no conversation`)
  if (run.traits.conversation === 'unsupported') {
    throw new Problem('operation_not_supported', 'This format of conversation is not supported here yet')
  }
  const { conversationId } = run.birth
  const steps = world.runs.all
    .filter(({ birth }) => birth.conversationId === conversationId)
    .flatMap((one) => one.stepsAt(knownUpTo(one, world, nowMs)))
  return { conversation_id: conversationId, steps: steps.map((step) => wireStep(step, world.time)) }
}

/** From when the agent is at work. */
function hasConversation(run: EmulatedRun, nowMs: number): boolean {
  return run.traits.conversation !== 'absent' && run.workingSinceMs(nowMs) !== undefined
}

function wireStep(step: StepView, time: Timekeeper): unknown {
  const { messages, steps, ...rest } = step
  const times = allMessages(step).map(({ timestampMs }) => timestampMs)
  const [first, last] = times.length > 0 ? [earliest(times), latest(times)] : []
  return {
    ...rest,
    ...(first === undefined ? {} : { started_at: time.dateAt(first).toISOString() }),
    ...(last === undefined ? {} : { completed_at: time.dateAt(last).toISOString() }),
    messages: messages.map((message) => wireMessage(message, time)),
    steps: steps.map((nested) => wireStep(nested, time)),
  }
}

function wireMessage({ id, role, timestampMs, content }: MessageView, time: Timekeeper) {
  return { message_ids: [id], role, timestamp: time.dateAt(timestampMs).toISOString(), content }
}

function allMessages(step: StepView): readonly MessageView[] {
  return [...step.messages, ...step.steps.flatMap(allMessages)]
}

function earliest(times: readonly number[]): number {
  return times.reduce((one, other) => Math.min(one, other))
}

function latest(times: readonly number[]): number {
  return times.reduce((one, other) => Math.max(one, other))
}

function textOf(block: MessageView['content'][number]): string {
  return typeof block['text'] === 'string' ? block['text'] : JSON.stringify(block)
}
