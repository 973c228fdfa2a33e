/** What GitHub shows of a run that nobody waits for: a commit's status, a comment of its own, or both. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError, ignoreMissing } from '../../github/failure.ts'
import { isIdentity, readIdentity } from '../../github/read/identity.ts'
import { createIssueComments } from '../../github/write/comments.ts'
import { minimizeComment } from '../../github/write/reviews.ts'
import { addStatus, listStatuses, type StatusState } from '../../github/write/statuses.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'
import { readSealed, type Seal, writeSealed } from '../../report/comment/marker.ts'
import { plainText } from '../../report/markdown/markdown.ts'
import { readApplyMarker } from '../../result/apply/marker.ts'
import { openSeal } from '../place.ts'
import { type Guarded, isFlag, isNumber, isText, optional, shapeOf } from './ticket.ts'
import { hiddenWordOf, judgeStatus, lastWordOf, type Mark, readMarkedUrl, writeMarkedUrl } from './witness.ts'
import type { StatusWord, Witness } from './witness.ts'

/** Where the faces of one run are. */
export type FacePlace = Guarded<typeof isFacePlace>

/** Post reads it from the step's state. */
export const isFacePlace = shapeOf({
  mark: shapeOf({ run: isText, key: isText }),
  /** Of the status. */
  ...{ sha: optional(isText), status: optional(isText) },
  /** Of the issue or pull request. */
  ...{ number: optional(isNumber), comment: optional(isNumber), thread: optional(isNumber) },
  /** A comment was about to be made: it may be there, of an id that nobody knows. */
  comments: optional(isFlag),
  /** Sealed with another key: told by its words and its author alone. */
  isForeign: optional(isFlag),
})

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
  private readonly runtime: Runtime
  private readonly event: WorkflowEvent
  private readonly github: GitHub
  private readonly call: { readonly signal: AbortSignal }

  constructor(runtime: Runtime, event: WorkflowEvent, github: GitHub) {
    this.runtime = runtime
    this.event = event
    this.github = github
    this.call = { signal: runtime.cancelled }
  }

  /** For markers on this issue or pull request. */
  sealFor(number = 0): Seal {
    return openSeal(this.runtime.env, this.event, number)
  }

  /**
   * What is shown comes before what is paid, and is ended by post where this step can't. Gives where it is shown.
   * @param comments also in a comment that the answer will stand in. @throws ActionError
   */
  async show(place: FacePlace, comments: boolean): Promise<FacePlace> {
    this.keep({ ...place, comments })
    await this.writeStatus(place, working).catch(explainFace('statuses: write'))
    if (!comments) return place
    try {
      const body = `${this.workingLine(place)}\n⏳ ${working.text} [Workflow run](${this.pageOf(place.mark)})`
      const { id: comment } = await this.comments(place).create(body, this.call)
      const shown = { ...place, comments, comment }
      this.keep(shown)
      return shown
    } catch (error) {
      await this.end(place, { state: 'error', text: 'Not started' })
      return explainFace(place.sha === undefined ? 'issues: write' : 'pull-requests: write')(error)
    }
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
    const { serverUrl, repository } = this.event
    return `${serverUrl}/${repository.fullName}/actions/runs/${run.split('.')[0] ?? ''}`
  }

  /** The log of the status, oldest first, empty where there is none; what others wrote has no mark. */
  async readLog({ sha, status }: FacePlace): Promise<readonly StatusWord[]> {
    if (sha === undefined || status === undefined) return []
    const entries = await listStatuses(this.github, sha, this.call)
    const identity = await readIdentity(this.github, this.runtime.cancelled)
    return entries
      .filter(({ context }) => context === status)
      .map(({ creator, ...entry }) => ({
        ...entry,
        mark: isIdentity(creator, identity) ? readMarkedUrl(entry.url) : undefined,
      }))
  }

  /**
   * Writes a word, if one is given, then looks: a late word of an earlier run must not hide the owner's, so the owner's
   * is written again. Gives the log as it is then, oldest first.
   */
  async writeStatus(place: FacePlace, word?: Word): Promise<readonly StatusWord[]> {
    const { sha, status: context, mark } = place
    if (sha === undefined || context === undefined) return []
    const description = cutText(oneLine(this.runtime.redact(word?.text ?? '')), mostDescription)
    let next = word && { state: word.state, description, url: writeMarkedUrl(this.pageOf(mark), mark) }
    for (let restores = 0; ; restores += 1) {
      if (next) await addStatus(this.github, sha, { ...next, context }, this.call)
      const words = await this.readLog(place)
      const hidden = hiddenWordOf(words)
      if (hidden === undefined || restores === maxRestores) return words
      next = { state: hidden.state, description: hidden.description, url: hidden.url }
    }
  }

  /**
   * A pending word, once, for GitHub keeps 1,000 for a status. The last word: first in the comment, where it still says
   * "Working…", then in the status, whose end is what counts.
   */
  async say(place: FacePlace, word: Word): Promise<void> {
    const { comment, mark, number } = place
    if (word.state === 'pending') {
      if (lastWordOf(await this.readLog(place), mark)?.description === word.text) return
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
    const shown = hasStatus ? judgeStatus(await this.writeStatus(place), mark) : undefined
    if (shown !== undefined && shown !== 'pending') return shown
    const said = comment === undefined ? shown : await this.judgeComment(place, comment)
    // The status is the last to be written: until then an answer that stands already is only a part.
    return said === 'done' && shown ? shown : (said ?? 'none')
  }

  private async judgeComment(place: FacePlace, comment: number): Promise<Witness> {
    const found = await this.comments(place).read(comment, this.call).catch(ignoreMissing)
    if (found === undefined) return 'gone'
    if (!isIdentity(found.author, await readIdentity(this.github, this.runtime.cancelled))) return 'none'
    const [line = ''] = found.body.split('\n', 1)
    const known = (text: string): string => (place.isForeign === true ? text.replace(/ mac=.*/, '') : text).trimEnd()
    if (known(line) === known(this.workingLine(place))) return 'pending'
    // Somebody took our line out: no more is written there.
    return readSealed(line, this.sealFor(place.number)) === undefined ? 'gone' : 'done'
  }

  private comments({ number = 0, thread }: FacePlace) {
    return createIssueComments(this.github, { number, thread })
  }

  private workingLine({ mark: { run, key }, number }: FacePlace): string {
    return writeSealed(`working ${run} ${key}`, this.sealFor(number))
  }
}

/** For a `catch`: what GitHub refuses is an error that says what to do. */
export function explainFace(permission: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof GitHubError)) throw error
    throw new ActionError(`${error.message}. Nothing was started.`, {
      hint: `Give the job \`permissions: { ${permission} }\`.`,
      cause: error,
    })
  }
}
