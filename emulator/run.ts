import { isEnding, type Agent, type ChildView, type StateView, type StepView, type Turn } from './agents/agent.ts'
import type { FollowUpOutcome } from './behavior.ts'
import type { RunHints } from './faults/apply.ts'
import type { RunRequest } from './run-request.ts'

export interface RunBirth extends RunHints {
  readonly id: string
  readonly conversationId: string
  readonly sessionId: string
  readonly request: RunRequest
  readonly source: string
  readonly createdAtMs: number
  /** The top of its tree, and how many runs stand above it. */
  readonly rootId: string
  readonly depth: number
  /** Its own and what it inherited. */
  readonly metadata: Readonly<Record<string, string>> | undefined
  readonly schedule?: { readonly id: string; readonly name: string; readonly cron: string }
}

interface AcceptedTurn {
  readonly acceptedAtMs: number
  readonly message: string
  readonly turn: Turn
}

/** One run: its turns, and how it stands at any moment. Moments are milliseconds on the server's clock. */
export class EmulatedRun {
  readonly birth: RunBirth
  readonly id: string
  readonly title: string
  readonly createdAtMs: number
  /** When a cancel was accepted; undefined if none was. */
  cancelledAtMs: number | undefined
  readonly #agent: Agent
  readonly #now: () => number
  #turns: readonly AcceptedTurn[] = []
  /** Follow-ups that came before the work began, appended to the prompt. */
  #queued: readonly { readonly atMs: number; readonly message: string }[] = []
  #childrenTaken = 0

  /** Begins the first turn. Throws what the agent throws. */
  constructor(birth: RunBirth, agent: Agent, now: () => number) {
    this.birth = birth
    this.id = birth.id
    this.createdAtMs = birth.createdAtMs
    this.#agent = agent
    this.#now = now
    const { title = titleOf(birth.request) } = birth.request
    const first = this.#begin(this.prompt, title, birth.createdAtMs + birth.pendingMs)
    this.title = birth.request.title ?? first.traits.title ?? title
    this.#turns = [{ acceptedAtMs: birth.createdAtMs, message: this.prompt, turn: first }]
  }

  /** The state now, as documented. */
  get state(): string {
    return this.stateAt(this.#now()).state
  }

  get traits(): Turn['traits'] {
    return this.#first.traits
  }

  /** What was submitted: the prompt as sent, then the follow-ups from before the start, blank lines between. */
  get prompt(): string {
    return [this.birth.request.prompt ?? '', ...this.#queued.map(({ message }) => message)].join('\n\n')
  }

  /** What was asked of the run so far: the prompt and the follow-ups. */
  get messages(): readonly string[] {
    const [, ...later] = this.#turns
    return [this.birth.request.prompt ?? '', ...[...this.#queued, ...later].map(({ message }) => message)]
  }

  stateAt(ms: number): StateView {
    return this.turnAt(ms)?.stateAt(ms) ?? { state: 'PENDING', sinceMs: this.createdAtMs }
  }

  /** The turn at work or last at work; undefined while none has begun. */
  turnAt(ms: number): Turn | undefined {
    return this.#turns.findLast(({ turn }) => turn.startsAtMs() <= ms)?.turn
  }

  workingSinceMs(ms: number): number | undefined {
    return this.#begun(ms)
      .map(({ turn, untilMs }) => turn.workingSinceMs(untilMs))
      .find((since) => since !== undefined)
  }

  changedAtMs(ms: number): number {
    const accepted = [...this.#turns.map(({ acceptedAtMs }) => acceptedAtMs), ...this.#queued.map(({ atMs }) => atMs)]
    return Math.max(...accepted, ...this.#begun(ms).map(({ turn, untilMs }) => turn.changedAtMs(untilMs)))
  }

  artifactsAt(ms: number) {
    return this.#begun(ms).flatMap(({ turn, untilMs }) => turn.artifactsAt(untilMs))
  }

  usageAt(ms: number) {
    return this.#begun(ms)
      .map(({ turn, untilMs }) => turn.usageAt(untilMs))
      .findLast((usage) => usage !== undefined)
  }

  /** The states of each turn that has begun, oldest first. */
  statesAt(ms: number): readonly (readonly StateView[])[] {
    return this.#begun(ms).map(({ turn, untilMs }) => turn.statesUpTo(untilMs))
  }

  /** The children that are due and have not been taken yet. */
  takeChildren(ms: number): readonly ChildView[] {
    const due = this.#begun(ms).flatMap(({ turn, untilMs }) => turn.childrenAt(untilMs))
    const taken = this.#childrenTaken
    this.#childrenTaken = due.length
    return due.slice(taken)
  }

  /** The conversation's root steps, one a turn, each beginning with what was asked. */
  stepsAt(ms: number): readonly StepView[] {
    const known = this.#turns.filter(({ acceptedAtMs }) => acceptedAtMs <= ms)
    return known.map(({ acceptedAtMs, turn, ...accepted }, index) => {
      const message = index === 0 ? this.prompt : accepted.message
      const id = `${this.id}-t${index + 1}`
      const asked = {
        id: `${id}-asked`,
        role: 'user',
        timestampMs: acceptedAtMs,
        content: [textBlock(`${id}-asked`, message)],
      } as const
      const begun = turn.startsAtMs() <= ms
      const step = begun ? turn.stepAt(this.#until(index, ms)) : { id: `${id}-root`, messages: [], steps: [] }
      return { description: this.title, ...step, messages: [asked, ...step.messages] }
    })
  }

  /** The last assistant text of the root steps; empty while there is none. */
  answerAt(ms: number): string {
    const texts = this.#begun(ms)
      .flatMap(({ turn, untilMs }) => turn.stepAt(untilMs).messages)
      .filter(({ role }) => role === 'assistant')
      .flatMap(({ content }) => content.map((block) => block['text']))
    const last = texts.findLast((text) => typeof text === 'string' && text.trim() !== '')
    return typeof last === 'string' ? last : ''
  }

  /**
   * Takes a follow-up and says how it was routed. Before the work begins it goes into the prompt; else it begins
   * `lagMs` after an end, or right when the work under way ends.
   */
  followUp(message: string, lagMs: number): FollowUpOutcome {
    const nowMs = this.#now()
    const outcome = this.#routeAt(nowMs)
    if (outcome === 'queued_prompt') this.#queued = [...this.#queued, { atMs: nowMs, message }]
    else this.#goOn(message, nowMs, lagMs)
    return outcome
  }

  #routeAt(nowMs: number): FollowUpOutcome {
    if (this.#turns.length === 1 && !this.ended && this.workingSinceMs(nowMs) === undefined) return 'queued_prompt'
    if (this.#turns.at(-1)?.turn !== this.turnAt(nowMs)) return 'queue_pending'
    return this.ended ? 'handoff_execution' : 'live_session'
  }

  #goOn(message: string, nowMs: number, lagMs: number): void {
    const last = this.#turns.at(-1)?.turn
    // A blocked run goes on with what it is told, whatever else its turn had in store.
    const over = last === this.turnAt(nowMs) && this.ended
    const endsAtMs = (over ? undefined : last?.endsAtMs()) ?? nowMs
    const turn = this.#begin(message, this.title, endsAtMs > nowMs ? endsAtMs : nowMs + lagMs)
    this.#turns = [...this.#turns, { acceptedAtMs: nowMs, message, turn }]
  }

  /** Ends the turn under way; the run stays at work and takes follow-ups. */
  interrupt(): void {
    this.turnAt(this.#now())?.interrupt(this.#now())
  }

  /** Cancels the work under way and what waits behind it. */
  cancel(): void {
    const nowMs = this.#now()
    this.cancelledAtMs ??= nowMs
    for (const { turn } of this.#turns) turn.cancel(nowMs + this.traits.cancelLagMs)
    this.#turns = this.#turns.filter(({ turn }, index) => index === 0 || turn.startsAtMs() <= nowMs)
  }

  get ended(): boolean {
    return isEnding(this.state)
  }

  get #first(): Turn {
    const [first] = this.#turns
    if (!first) throw new Error('A run has a first turn from its birth')
    return first.turn
  }

  /** The turns that have begun, each with the moment up to which it counts. */
  #begun(ms: number): readonly { readonly turn: Turn; readonly untilMs: number }[] {
    return this.#turns
      .map(({ turn }, index) => ({ turn, untilMs: this.#until(index, ms) }))
      .filter(({ turn }) => turn.startsAtMs() <= ms)
  }

  /** A turn has no more to say once the next one has begun. */
  #until(index: number, ms: number): number {
    return Math.min(ms, this.#turns[index + 1]?.turn.startsAtMs() ?? ms)
  }

  #begin(message: string, title: string, notBeforeMs: number): Turn {
    const earlier = this.#turns.map(({ turn }) => turn)
    const promptNow = () => this.prompt
    return this.#agent.begin({
      runId: this.id,
      title,
      // A follow-up may still be appended to it.
      get prompt() {
        return promptNow()
      },
      get message() {
        return earlier.length === 0 ? promptNow() : message
      },
      notBeforeMs,
      earlier,
    })
  }
}

function textBlock(messageId: string, text: string) {
  return { type: 'text', message_id: messageId, text }
}

function titleOf({ prompt = '', skill, config }: RunRequest): string {
  const line = prompt.split('\n').find((one) => one.trim() !== '')
  return (line ?? skill ?? config?.skill_spec ?? 'Untitled run').trim().slice(0, 80)
}
