/** What GitHub shows of a run that nobody waits for: a commit's status, a comment of its own, or both. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { type Identity, isIdentity, readIdentity } from '../../github/read/identity.ts'
import { createIssueComments, type IssueComments } from '../../github/write/comments.ts'
import { minimizeComment } from '../../github/write/reviews.ts'
import { addStatus, listStatuses, type StatusState } from '../../github/write/statuses.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { headOf, oneLine } from '../../platform/text/text.ts'
import { readSealed, type Seal, writeSealed } from '../../report/comment/marker.ts'
import { plainText } from '../../report/markdown/markdown.ts'
import { readApplyMarker } from '../../result/apply/marker.ts'
import { openSeal } from '../place.ts'
import { hiddenWordOf, judgeStatus, lastWordOf, type Mark, readMarkedUrl, writeMarkedUrl } from './witness.ts'
import type { StatusWord, Witness } from './witness.ts'

/** Where the faces of one run are. */
export interface FacePlace {
  readonly mark: Mark
  /** Of the status. */
  readonly sha?: string | undefined
  readonly status?: string | undefined
  /** Of the issue or pull request. */
  readonly number?: number | undefined
  readonly comment?: number | undefined
  readonly thread?: number | undefined
  /** A comment was about to be made: it may be there, of an id that nobody knows. */
  readonly comments?: boolean | undefined
  /** Sealed with another key: told by its words and its author alone. */
  readonly isForeign?: boolean
}

/** What a face says: `text` in a status and in a comment. */
export interface Word {
  readonly state: StatusState
  readonly text: string
}

const working: Word = { state: 'pending', text: 'Working…' }
const mostDescription = 140
/** Others may write between a write and the look at it. */
const maxRestores = 3

/** Reads and writes the faces of runs of one repository. Every call rejects with a GitHubError, or the signal's reason. */
export class Faces {
  /** For markers on this issue or pull request. */
  readonly sealFor: (number: number | undefined) => Seal
  private readonly github: GitHub
  private readonly runtime: Pick<Runtime, 'cancelled' | 'redact' | 'runner'>
  private readonly address: { readonly owner: string; readonly repo: string }
  private readonly pagesUrl: string
  private readonly call: { readonly signal: AbortSignal }
  private identity: Promise<Identity> | undefined

  constructor(runtime: Runtime, event: WorkflowEvent, github: GitHub) {
    const { owner, name: repo, fullName } = event.repository
    this.github = github
    this.runtime = runtime
    this.address = { owner, repo }
    this.pagesUrl = `${event.serverUrl}/${fullName}`
    this.call = { signal: runtime.cancelled }
    this.sealFor = (number = 0) => openSeal(runtime.env, event, number)
  }

  /** What is shown comes before what is paid, and is ended by post where this step can't. @throws ActionError */
  async show(place: FacePlace): Promise<void> {
    this.keep(place)
    await this.writeStatus(place, working).catch((error: unknown) => explainFace(error, 'statuses: write'))
  }

  /** For post; undefined: it is none of post's any more. */
  keep(place: FacePlace | undefined): void {
    this.runtime.runner.saveState('face', place === undefined ? '' : JSON.stringify(place))
  }

  /** Says the last word; post does it where the job is being cancelled. */
  async end(place: FacePlace, word: Word): Promise<void> {
    if (this.runtime.cancelled.aborted) return
    await this.say(place, word)
    this.keep(undefined)
  }

  /** The page of the step that started the run. */
  pageOf({ run }: Mark): string {
    return `${this.pagesUrl}/actions/runs/${run.split('.')[0] ?? ''}`
  }

  /** The log of a status, oldest first; what others wrote has no mark. */
  async readLog(sha: string, context: string): Promise<readonly StatusWord[]> {
    const entries = await listStatuses(this.github, { ...this.address, sha }, this.call)
    const identity = await this.self
    return entries
      .filter((entry) => entry.context === context)
      .map(({ creator, ...entry }) => ({
        ...entry,
        mark: isIdentity(creator, identity) ? readMarkedUrl(entry.url) : undefined,
      }))
  }

  /**
   * Writes a word of this run's status, then looks: a late word of an earlier run must not hide the owner's, so the
   * owner's is written again.
   */
  async writeStatus({ sha, status, mark }: FacePlace, { state, text }: Word): Promise<void> {
    if (sha === undefined || status === undefined) return
    const line = oneLine(this.runtime.redact(text))
    const description = line.length > mostDescription ? `${headOf(line, mostDescription - 1)}…` : line
    await this.addWord(sha, status, { state, description, url: writeMarkedUrl(this.pageOf(mark), mark) })
    await this.restoreOwner(sha, status)
  }

  /** Makes the comment that the answer will stand in. */
  async createComment(place: FacePlace): Promise<number> {
    const body = `${this.workingLine(place)}\n⏳ ${working.text} [Workflow run](${this.pageOf(place.mark)})`
    return (await this.comments(place).create(body, this.call)).id
  }

  /**
   * A pending word, once, for GitHub keeps 1,000 for a status. The last word: first in the comment, where it still says
   * "Working…", then in the status, whose end is what counts.
   */
  async say(place: FacePlace, word: Word): Promise<void> {
    const { comment, mark, number, sha, status } = place
    if (word.state === 'pending') {
      const words = sha === undefined || status === undefined ? [] : await this.readLog(sha, status)
      if (lastWordOf(words, mark)?.description === word.text) return
    } else if (comment !== undefined && (await this.judgeComment(place, comment)) === 'pending') {
      const marker = writeSealed(`ended ${mark.run} ${mark.key}`, this.sealFor(number))
      const text = plainText(oneLine(this.runtime.redact(word.text)))
      await this.comments(place).update(comment, `${marker}\n${text}`, this.call)
    }
    await this.writeStatus(place, word)
  }

  /** Of a run that is replaced or was never started: nobody has to read it. Found by its first line where its id is unknown. */
  async removeComment(place: FacePlace): Promise<void> {
    const line = this.workingLine(place)
    const { comment: known, number } = place
    const found =
      known ?? (number && (await this.comments(place).findOwn(({ body }) => body.startsWith(line), this.call))?.id)
    if (found === undefined || (await this.judgeComment(place, found)) !== 'pending') return
    await this.comments(place).remove(found, this.call)
  }

  /** Earlier answers of the same step to the same thing are out of date once this one stands. */
  async minimizeOlder(place: FacePlace, key: string): Promise<void> {
    const { comment, number } = place
    if (comment === undefined) return
    const seal = this.sealFor(number)
    const isAnswer = (body: string): boolean => readApplyMarker('comment', body, seal)?.key === key
    const own = await this.comments(place).listOwn(({ id, body }) => id < comment && isAnswer(body), this.call)
    for (const { nodeId } of own) if (nodeId !== undefined) await minimizeComment(this.github, nodeId, this.call)
  }

  async judge(place: FacePlace): Promise<Witness> {
    const { sha, status, mark, comment } = place
    const hasStatus = sha !== undefined && status !== undefined
    // A writer may have been killed before it could look.
    const shown = hasStatus ? judgeStatus(await this.restoreOwner(sha, status), mark) : undefined
    if (shown !== undefined && shown !== 'pending') return shown
    const said = comment === undefined ? shown : await this.judgeComment(place, comment)
    // The status is the last to be written: until then an answer that stands already is only a part.
    return said === 'done' && shown ? shown : (said ?? 'none')
  }

  private get self(): Promise<Identity> {
    return (this.identity ??= readIdentity(this.github, this.runtime.cancelled))
  }

  /** Gives the log as it is then, oldest first. */
  private async restoreOwner(sha: string, status: string): Promise<readonly StatusWord[]> {
    for (let count = 0; ; count += 1) {
      const words = await this.readLog(sha, status)
      const hidden = hiddenWordOf(words)
      if (hidden === undefined || count === maxRestores) return words
      await this.addWord(sha, status, hidden)
    }
  }

  private async addWord(
    sha: string,
    context: string,
    { state, description, url }: Omit<StatusWord, 'mark'>,
  ): Promise<void> {
    await addStatus(this.github, { ...this.address, sha }, { context, state, description, url }, this.call)
  }

  private async judgeComment(place: FacePlace, comment: number): Promise<Witness> {
    try {
      const { author, body } = await this.comments(place).read(comment, this.call)
      if (!isIdentity(author, await this.self)) return 'none'
      const [line, own] = [(body.split('\n', 1)[0] ?? '').trimEnd(), this.workingLine(place)]
      if (line === own || (place.isForeign === true && withoutMac(line) === withoutMac(own))) return 'pending'
      // Somebody took our line out: no more is written there.
      return readSealed(line, this.sealFor(place.number)) === undefined ? 'gone' : 'done'
    } catch (error) {
      if (error instanceof GitHubError && error.failure === 'missing') return 'gone'
      throw error
    }
  }

  private comments({ number = 0, thread }: FacePlace): IssueComments {
    return createIssueComments(this.github, { ...this.address, number, thread })
  }

  private workingLine({ mark: { run, key }, number }: FacePlace): string {
    return writeSealed(`working ${run} ${key}`, this.sealFor(number))
  }
}

function withoutMac(line: string): string {
  return line.replace(/ mac=.*/, '')
}

/** What could not be written, as an error that says what to do. */
export function explainFace(error: unknown, permission: string): never {
  if (!(error instanceof GitHubError)) throw error
  throw new ActionError(`${error.message}. Nothing was started.`, {
    hint: `Give the job \`permissions: { ${permission} }\`.`,
    cause: error,
  })
}
