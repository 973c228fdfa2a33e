/**
 * Random games around the product's own rules, in no time at all: starts, rings, passes, kills, pushes, re-runs,
 * closings, forgers and hanging runs. Only what GitHub and Oz hold is made up; what is believed and decided is
 * `witness.ts` and `ticket.ts` themselves. A rule that is taken out must break something.
 */
import {
  claimRules,
  brokenRule,
  decide,
  decisions,
  judgeStatus,
  type Mark,
  hiddenWordOf,
  ownerOf,
  lastWordOf,
  isSameMark,
  type StatusWord,
  type Witness,
} from '../../../src/action/later/witness.ts'
import { isLaterRun } from '../../../src/result/apply/marker.ts'
import {
  readTicket,
  writeTicket,
  type Ticket,
  type TicketReading,
  type TicketScope,
} from '../../../src/action/later/ticket.ts'
import type { Run } from '../../../src/oz/client/types.ts'

/** What can be taken out. */
export const switches = [
  ...(['ticket', 'oldest', 'of this repository', 'witness', 'owner', 'done', 'restore'] as const),
  ...(['lock', 'order', 'subject', 'deadline', 'successor'] as const),
] as const
export type Switch = (typeof switches)[number]

interface Review {
  readonly key: string
  /** Whose result it is. */
  readonly run: string
  state: 'pending' | 'posted'
}
interface Commit {
  readonly words: StatusWord[]
  readonly reviews: Review[]
}
interface Start {
  readonly run: Run
  readonly mark: Mark
  readonly commit: number
  readonly ticket: Ticket
}

const apiKey = 'wk-1-model'
const otherKey = 'wk-1-other'
const origin = 'https://oz.test'
const repositoryId = '1'
const marker = 'a'.repeat(32)
const ended = (at: number) => ({ at, state: 'SUCCEEDED' as const })

/** What a pass knows of the run it is about. */
interface Believed {
  readonly run: Run
  readonly mark: Mark
  readonly commit: Commit
}

/** One pull request through its life. */
export class Game {
  readonly broken: string[] = []
  private readonly random: () => number
  private readonly without: Switch | undefined
  private readonly commits: Commit[] = [{ words: [], reviews: [] }]
  private readonly starts: Start[] = []
  private readonly listed: { run: Run; isOurs: boolean }[] = []
  private readonly ends = new Map<string, { readonly at: number; readonly state: Run['state'] }>()
  private readonly cancelled = new Set<string>()
  private readonly readings = new Map<object, Map<string, TicketReading>>()
  private isOpen = true
  private closedAt = Infinity
  private time = 1_000
  private workflowRun = 100
  private made = 0
  /** Passes at work: each goes on by one write when it is picked. */
  private readonly passes: Generator<undefined, void>[] = []

  constructor(random: () => number, without?: Switch) {
    this.random = random
    this.without = without
  }

  play(): readonly string[] {
    const length = 10 + this.pick(30)
    for (let turn = 0; turn < length; turn += 1) this.turn()
    this.passes.length = 0
    this.quietPasses()
    this.judgeSuperseded()
    this.time += 100_000
    this.quietPasses()
    this.judge()
    return this.broken
  }

  private quietPasses(): void {
    for (let count = 0; count < 4; count += 1) for (let pass = this.pass(); pass.next().done !== true;);
  }

  private turn(): void {
    this.time += this.pick(600)
    const dice = this.random()
    if (dice < 0.16) this.passes.push(...[this.start((this.workflowRun += this.pick(3) + 1))])
    else if (dice < 0.2) this.commits.push({ words: [], reviews: [] })
    else if (dice < 0.24 && this.starts.length > 0)
      this.passes.push(this.start(Math.max(1, this.workflowRun - 1 - this.pick(4))))
    else if (dice < 0.34) this.forge()
    else if (dice < 0.37 && this.isOpen) this.close()
    else if (dice < 0.55) this.passes.push(this.pass())
    else if (dice < 0.6) this.passes.splice(this.pick(this.passes.length + 1), 1)
    for (let steps = this.pick(5); steps > 0 && this.passes.length > 0; steps -= 1) {
      const at = this.pick(this.passes.length)
      if (this.passes[at]?.next().done === true) this.passes.splice(at, 1)
    }
  }

  private close(): void {
    this.isOpen = false
    this.closedAt = this.time
  }

  /** A step, call by call. */
  private *start(workflowRun: number): Generator<undefined, void> {
    const at = this.commits.length - 1
    const commit = this.commits[at]
    if (!commit || !this.isOpen) return
    const mark = { run: `${workflowRun}.1`, key: (this.made += 1).toString(16).padStart(32, '0') }
    const owner = ownerOf(commit.words)
    if (owner && isLaterRun(owner.run, mark.run)) return
    yield
    this.write(commit, mark, 'pending')
    yield
    const ticket = this.ticket(mark, at)
    // Whoever reads the mark in the status and is quicker than the start has the oldest run with this key.
    if (this.pick(8) === 0)
      this.ends.set(this.run(this.metadata(ticket, mark.key, otherKey), false).id, ended(this.time))
    const run = this.run(this.metadata(ticket, mark.key, apiKey), true)
    this.starts.push({ run, mark, commit: at, ticket })
    const state = (['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'UNKNOWN'] as const)[this.pick(4)] ?? 'FAILED'
    this.ends.set(run.id, { at: state === 'UNKNOWN' ? Infinity : this.time + this.pick(2_000), state })
    yield
    yield* this.pass()
  }

  private ticket(mark: Mark, commit: number): Ticket {
    return {
      ...{
        run: mark.run,
        marker,
        issued: this.time,
        deadline: this.time + 3_600,
        sha: String(commit),
        status: 'Oz review',
      },
      subject: { isPull: true, wasOpen: true, wasLocked: false },
      recipe: 'review',
      policy: { allowed: ['review'], maxLabels: 5, maxComments: 25, createLabels: false, dryRun: false },
    }
  }

  private metadata(
    ticket: Ticket,
    key: string,
    by: string,
    repository = repositoryId,
  ): Readonly<Record<string, string>> {
    const scope = { apiKey: by, origin, repositoryId: repository, subject: 'pr-8', key }
    return { gha_repo: repository, gha_subject: 'pr-8', gha_key: key, ...writeTicket(ticket, scope) }
  }

  private run(metadata: Readonly<Record<string, string>>, isOurs: boolean): Run {
    const createdAt = new Date(this.time * 1000 + this.listed.length)
    const nothing = {
      ...{ parentId: undefined, rootId: undefined, finishedAt: undefined, isCancellable: undefined },
      startedAt: undefined,
      updatedAt: createdAt,
      status: undefined,
      sessionLink: undefined,
      conversationId: undefined,
      usage: undefined,
    }
    const run: Run = {
      ...{
        ...nothing,
        id: `run-${this.listed.length}`,
        state: 'INPROGRESS',
        stateName: 'INPROGRESS',
        prompt: '',
        title: '',
      },
      ...{
        createdAt,
        metadata,
        artifacts: [],
        config: { name: undefined, modelId: undefined, environmentId: undefined, harness: undefined },
      },
    }
    this.listed.push({ run, isOurs })
    return run
  }

  /** Copies, other keys, other repositories, statuses of people. */
  private forge(): void {
    const victim = this.starts[this.pick(this.starts.length)]
    const commit = this.commits.at(-1)
    if (!victim || !commit) return
    const { ticket, mark, run } = victim
    const end = (fake: Run): unknown => this.ends.set(fake.id, ended(this.time))
    switch (this.pick(5)) {
      case 0:
        return void end(this.run(run.metadata ?? {}, false))
      case 1:
        return void end(this.run(this.metadata(ticket, mark.key, otherKey), false))
      case 2: {
        const key = `f${String((this.made += 1)).padStart(31, '0')}`
        return void end(this.run(this.metadata({ ...ticket, issued: this.time, run: '999999.1' }, key, apiKey), false))
      }
      case 3:
        return void end(this.run(this.metadata(ticket, mark.key, apiKey, '2'), false))
      default:
        // A person's status has no mark of ours, whatever its address says.
        commit.words.push({ state: 'success', description: '', url: '', mark: undefined })
    }
  }

  private write(commit: Commit, mark: Mark, state: StatusWord['state']): void {
    commit.words.push({ state, description: '', url: '', mark })
  }

  private *say(commit: Commit, mark: Mark, state: StatusWord['state']): Generator<undefined, void> {
    this.write(commit, mark, state)
    yield
    this.restore(commit)
  }

  private restore({ words }: Commit): void {
    const hidden = hiddenWordOf(words)
    if (hidden && this.without !== 'restore') words.push({ ...hidden, mark: ownerOf(words) })
  }

  private stateOf({ id }: Run): Run['state'] {
    if (this.cancelled.has(id)) return 'CANCELLED'
    const end = this.ends.get(id)
    return end && end.at <= this.time ? end.state : 'INPROGRESS'
  }

  private *pass(): Generator<undefined, void> {
    const rules = claimRules.filter(({ name }) => name !== this.without)
    const readings = this.listed.map(({ run }) => ({ run, reading: this.readingOf(run) }))
    const listed = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run)
    for (const { run, reading } of readings) {
      if (reading.kind !== 'read' || brokenRule({ run, listed, repositoryId, reading }, rules) !== undefined) continue
      yield* this.settle(run, reading.ticket, { run: reading.ticket.run, key: run.metadata?.['gha_key'] ?? '' })
    }
  }

  /** Without its rule a ticket counts whoever wrote it, or whatever repository it names. */
  private readingOf({ metadata = {} }: Run): TicketReading {
    const scope = { apiKey, origin, repositoryId, subject: 'pr-8', key: metadata['gha_key'] ?? '' }
    const own = this.reading(metadata, scope)
    if (this.without === 'ticket' && own.kind !== 'read') return this.reading(metadata, { ...scope, apiKey: otherKey })
    if (this.without !== 'of this repository') return own
    return this.reading(metadata, { ...scope, repositoryId: metadata['gha_repo'] ?? '' })
  }

  /** Reading costs most of the time, and metadata doesn't change. */
  private reading(metadata: Readonly<Record<string, string>>, scope: TicketScope): TicketReading {
    const name = `${scope.apiKey} ${scope.repositoryId}`
    const known = this.readings.get(metadata) ?? new Map<string, TicketReading>()
    this.readings.set(metadata, known)
    const reading = known.get(name) ?? readTicket(metadata, scope)
    known.set(name, reading)
    return reading
  }

  private witness(commit: Commit, mark: Mark): Witness {
    const given = judgeStatus(commit.words, mark)
    if (given === 'none' && this.without === 'witness') return 'pending'
    if (given === 'superseded' && this.without === 'owner')
      return lastWordOf(commit.words, mark)?.state === 'pending' ? 'pending' : 'done'
    return given === 'done' && this.without === 'done' ? 'pending' : given
  }

  private *settle(run: Run, ticket: Ticket, mark: Mark): Generator<undefined, void> {
    const commit = this.commits[Number(ticket.sha)]
    if (!commit) return
    this.restore(commit)
    const witness = this.witness(commit, mark)
    const isDone = (lastWordOf(commit.words, mark)?.state ?? 'pending') !== 'pending'
    const isReplaced = this.isReplaced(mark, commit)
    yield
    const hasSuccessor = this.starts.some(
      (other) => other.commit !== Number(ticket.sha) && isLaterRun(other.mark.run, mark.run),
    )
    const gone = { subject: 'not done', deadline: 'timed out' }[String(this.without)]
    const rows = decisions.filter(([, , why]) => why !== gone)
    const decision = decide(
      {
        ...{ state: this.stateOf(run), isPastDeadline: this.time > ticket.deadline, ticket, witness },
        ...{
          subject: this.isOpen ? undefined : ('closed' as const),
          hasSuccessor: hasSuccessor && this.without !== 'successor',
        },
      },
      rows,
    )
    if (decision.act === 'cancel' && ['INPROGRESS', 'UNKNOWN'].includes(this.stateOf(run))) this.cancelled.add(run.id)
    if (decision.act === 'apply') {
      this.judgeApplied({ run, mark, commit }, { isDone, isReplaced })
      if (this.without === 'order') yield* this.say(commit, mark, 'success')
      const isPosted = yield* this.review({ run, mark, commit })
      yield
      if (isPosted && this.without !== 'order') yield* this.say(commit, mark, 'success')
    } else if (decision.face !== undefined) {
      yield* this.say(commit, mark, decision.face)
    }
  }

  /** The pending review is the lock. False: another pass is at it. */
  private *review({ run, mark, commit }: Believed): Generator<undefined, boolean> {
    const { reviews } = commit
    if (reviews.some(({ key, state }) => key === mark.key && state === 'posted')) return true
    yield
    const at = this.time
    if (this.without === 'lock') {
      const review: Review = { key: mark.key, run: run.id, state: 'posted' }
      this.post(commit, review, at)
      reviews.push(review)
      return true
    }
    const pending = reviews.find(({ state }) => state === 'pending')
    if (pending && pending.key !== mark.key) reviews.splice(reviews.indexOf(pending), 1)
    const mine: Review = pending?.key === mark.key ? pending : { key: mark.key, run: run.id, state: 'pending' }
    if (mine !== pending) reviews.push(mine)
    yield
    if (!reviews.includes(mine)) return reviews.some(({ key, state }) => key === mark.key && state === 'posted')
    if (reviews.some((one) => one !== mine && one.key === mark.key && one.state === 'posted')) {
      reviews.splice(reviews.indexOf(mine), 1)
      return true
    }
    if (mine.state === 'posted') return true
    this.post(commit, mine, at)
    mine.state = 'posted'
    return true
  }

  private post(commit: Commit, review: Review, decidedAt: number): void {
    if (commit.reviews.some((one) => one !== review && one.key === review.key && one.state === 'posted'))
      this.broken.push('a review twice')
    if (decidedAt > this.closedAt + 5_000) this.broken.push('written after it was closed')
    if (!this.starts.some(({ run }) => run.id === review.run)) this.broken.push('a forged run was applied')
  }

  /** By the games' own reading: the numbers of workflow runs, whatever the product makes of them. */
  private isReplaced({ run }: Mark, commit: Commit): boolean {
    const isNewer = (other: string): boolean => Number(other.split('.')[0]) > Number(run.split('.')[0])
    return (
      commit.words.some(({ mark }) => mark && isNewer(mark.run)) || this.starts.some(({ mark }) => isNewer(mark.run))
    )
  }

  private judgeApplied({ run }: Believed, seen: { readonly isDone: boolean; readonly isReplaced: boolean }): void {
    if (!this.starts.some((start) => start.run.id === run.id)) this.broken.push('a forged run was applied')
    if (seen.isDone) this.broken.push('applied again after its last word')
    if (seen.isReplaced) this.broken.push('applied though a newer start had replaced it')
  }

  /** Long before any deadline. */
  private judgeSuperseded(): void {
    const left = this.starts.filter(({ mark, commit, run }) => {
      const words = this.commits[commit]
      return words && this.isReplaced(mark, words) && ['INPROGRESS', 'UNKNOWN'].includes(this.stateOf(run))
    })
    if (left.length > 0) this.broken.push('a replaced run works on')
  }

  private judgeStart({ run, mark, commit: at }: Start): void {
    const commit = this.commits[at]
    const last = commit && lastWordOf(commit.words, mark)
    const isOwner = commit !== undefined && isSameMark(ownerOf(commit.words), mark)
    if (['INPROGRESS', 'UNKNOWN'].includes(this.stateOf(run))) this.broken.push('a run is left alive')
    if (!isOwner) return
    if (last?.state === 'pending') this.broken.push('a started run has no end')
    const isPosted = commit.reviews.some(({ key, state }) => key === mark.key && state === 'posted')
    if (last?.state === 'success' && !isPosted) this.broken.push('a success without its review')
  }

  private judge(): void {
    for (const start of this.starts) this.judgeStart(start)
    // Where no start came as far as its run, no pass ever looks.
    const looked = this.commits.filter((_, at) => this.starts.some(({ commit }) => commit === at))
    for (const { words } of looked) {
      const owner = ownerOf(words)
      // What a person writes over it stands.
      const last = words.at(-1)?.mark
      if (owner && last && !isSameMark(last, owner)) this.broken.push("the status shows another run's word")
    }
    for (const { run, isOurs } of this.listed) {
      if (!isOurs && this.cancelled.has(run.id)) this.broken.push('a run of somebody else was cancelled')
    }
  }

  private pick(below: number): number {
    return Math.floor(this.random() * below)
  }
}
