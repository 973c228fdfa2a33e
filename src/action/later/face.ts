/** What GitHub shows of a run that nobody waits for: a commit's status, a comment of its own, or both. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { type Identity, isIdentity, readIdentity } from '../../github/read/identity.ts'
import { createIssueComments, createThreadComments, type IssueComments } from '../../github/write/comments.ts'
import { addStatus, listStatuses, type StatusEntry, type StatusState } from '../../github/write/statuses.ts'
import { headOf, oneLine } from '../../platform/text/text.ts'
import { readSealed, type Seal, writeSealed } from '../../report/comment/marker.ts'
import { plainText } from '../../report/markdown/markdown.ts'
import {
  hiddenWordOf,
  joinWitnesses,
  judgeStatus,
  type Mark,
  readMarkedUrl,
  type StatusWord,
  type Witness,
  writeMarkedUrl,
} from './witness.ts'

/** Where the faces of one run are. */
export interface FacePlace {
  /** Of the status. */
  readonly sha?: string | undefined
  readonly status?: string | undefined
  /** Of the issue or pull request. */
  readonly number?: number | undefined
  readonly comment?: number | undefined
  readonly thread?: number | undefined
  readonly mark: Mark
}

export interface FaceParts {
  readonly github: GitHub
  readonly repository: Pick<WorkflowEvent['repository'], 'owner' | 'name'>
  /** The repository's page. */
  readonly pagesUrl: string
  readonly signal: AbortSignal
}

/** What a face says: `text` in a status and in a comment. */
export interface Word {
  readonly state: StatusState
  readonly text: string
}

const mostDescription = 140
/** Others may write between a write and the look at it. */
const maxRestores = 3

/** Reads and writes the faces of runs of one repository. Every call rejects with a GitHubError, or the signal's reason. */
export class Faces {
  private readonly parts: FaceParts
  private identity: Promise<Identity> | undefined

  constructor(parts: FaceParts) {
    this.parts = parts
  }

  private get address(): { readonly owner: string; readonly repo: string } {
    const { owner, name: repo } = this.parts.repository
    return { owner, repo }
  }

  /** Of the step that started the run. */
  private runUrl({ run }: Mark): string {
    return `${this.parts.pagesUrl}/actions/runs/${run.split('.')[0] ?? ''}`
  }

  /** The log of a status, oldest first; what others wrote has no mark. */
  async readLog(sha: string, context: string): Promise<readonly StatusWord[]> {
    const { github, signal } = this.parts
    const entries = await listStatuses(github, { ...this.address, sha }, { signal })
    const identity = await (this.identity ??= readIdentity(github, signal))
    return entries
      .filter((entry) => entry.context === context)
      .map(({ state, description, url, creator }) => ({
        ...{ state, description, url },
        mark: isIdentity(creator, identity) ? readMarkedUrl(url) : undefined,
      }))
  }

  /**
   * Writes a word of this run's status, then looks: a late word of an earlier run must not hide the owner's, so the
   * owner's is written again.
   */
  async writeStatus({ sha, status, mark }: FacePlace, word: Word): Promise<void> {
    if (sha === undefined || status === undefined) return
    await this.add(sha, { ...statusOf(status, word), url: writeMarkedUrl(this.runUrl(mark), mark) })
    await this.restoreOwner(sha, status)
  }

  /** Gives the log as it is then, oldest first. */
  private async restoreOwner(sha: string, status: string): Promise<readonly StatusWord[]> {
    for (let count = 0; ; count += 1) {
      const words = await this.readLog(sha, status)
      const hidden = hiddenWordOf(words)
      if (hidden === undefined || count === maxRestores) return words
      await this.add(sha, { context: status, ...hidden })
    }
  }

  private async add(sha: string, entry: StatusEntry): Promise<void> {
    const { github, signal } = this.parts
    await addStatus(github, { ...this.address, sha }, entry, { signal })
  }

  /** Makes the comment that the answer will stand in. */
  async createComment(place: FacePlace, seal: Seal): Promise<number> {
    const body = `${workingLine(place.mark, seal)}\n⏳ Working… [Workflow run](${this.runUrl(place.mark)})`
    return (await this.comments(place).create(body, { signal: this.parts.signal })).id
  }

  /** The last word in the comment, where it still says "Working…"; an answer that stands there stays. */
  async endComment(place: FacePlace, { text }: Word, seal: Seal): Promise<void> {
    const { comment, mark } = place
    if (comment === undefined || (await this.judgeComment(place, seal)) !== 'pending') return
    const marker = writeSealed(`ended ${mark.run} ${mark.key}`, seal)
    await this.comments(place).update(comment, `${marker}\n${plainText(oneLine(text))}`, { signal: this.parts.signal })
  }

  /** The comment of this run, where its id never came to be known. */
  async findComment(place: FacePlace, seal: Seal): Promise<number | undefined> {
    const line = workingLine(place.mark, seal)
    const found = await this.comments(place).findOwn(({ body }) => body.startsWith(line), { signal: this.parts.signal })
    return found?.id
  }

  /** Of a run that another one replaced: nobody has to read it. */
  async removeComment(place: FacePlace, seal: Seal): Promise<void> {
    if (place.comment === undefined || (await this.judgeComment(place, seal)) !== 'pending') return
    await this.comments(place).remove(place.comment, { signal: this.parts.signal })
  }

  async judge(place: FacePlace, seal: Seal): Promise<Witness> {
    const { sha, status, mark } = place
    const hasStatus = sha !== undefined && status !== undefined
    // A writer may have been killed before it could look.
    const shown = hasStatus ? judgeStatus(await this.restoreOwner(sha, status), mark) : undefined
    if (shown === 'none' || shown === 'done' || shown === 'superseded') return shown
    const said = place.comment === undefined ? undefined : await this.judgeComment(place, seal)
    // The status is the last to be written: until then an answer that stands already is only a part.
    return joinWitnesses(shown, shown === 'pending' && said === 'done' ? undefined : said)
  }

  private async judgeComment(place: FacePlace, seal: Seal): Promise<Witness> {
    const { github, signal } = this.parts
    try {
      const { author, body } = await this.comments(place).read(place.comment ?? 0, { signal })
      if (!isIdentity(author, await (this.identity ??= readIdentity(github, signal)))) return 'none'
      const [line = ''] = body.split('\n', 1)
      if (line.trimEnd() === workingLine(place.mark, seal)) return 'pending'
      // Somebody took our line out: no more is written there.
      return readSealed(line, seal) === undefined ? 'gone' : 'done'
    } catch (error) {
      if (error instanceof GitHubError && error.failure === 'missing') return 'gone'
      throw error
    }
  }

  private comments({ number = 0, thread }: FacePlace): IssueComments {
    const issue = { ...this.address, number }
    return thread === undefined
      ? createIssueComments(this.parts.github, issue)
      : createThreadComments(this.parts.github, issue, thread)
  }
}

function workingLine({ run, key }: Mark, seal: Seal): string {
  return writeSealed(`working ${run} ${key}`, seal)
}

function statusOf(context: string, { state, text }: Word): Omit<StatusEntry, 'url'> {
  const line = oneLine(text)
  return { context, state, description: line.length > mostDescription ? `${headOf(line, mostDescription - 1)}…` : line }
}
