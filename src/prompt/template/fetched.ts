import type {
  ChangedFile,
  ContextPart,
  ContextSource,
  FetchedAuthor,
  FetchedComment,
  FetchedContext,
  MissingPart,
} from '../context/context.ts'
import { word } from '../context/event-lines.ts'
import { formatPatch } from '../context/patch.ts'
import { labelOfFetched } from '../fence.ts'
import { excerptLog } from '../log-excerpt.ts'
import type { TemplateScope } from './scope.ts'
import { type DataWriter, FencedValue } from './values.ts'

export interface FetchedScope {
  readonly scope: TemplateScope
  /** What the parts that were asked for could not have. */
  readonly missing: () => readonly MissingPart[]
  /** What the source threw, if it did: not the template's fault. */
  readonly failure: () => unknown
}

/** The names for which GitHub is asked, each when a template first uses it. */
export function makeFetchedScope(source: ContextSource, writer: DataWriter): FetchedScope {
  let missing: readonly MissingPart[] = []
  let failure: unknown
  const data: MakeData = (text, what, { author = nobody, where, form = 'markdown' } = {}) =>
    text ? new FencedValue({ text, label: labelOfFetched(what, author, where), form }, writer) : null
  const scope = {}
  for (const [name, parts, show] of namedParts) {
    const get = async (): Promise<unknown> => {
      try {
        const context = await source.fetch(parts)
        missing = context.missing
        return show(context, data)
      } catch (error) {
        failure ??= error
        throw error
      }
    }
    Object.defineProperty(scope, name, { enumerable: true, get })
  }
  return { scope, missing: () => missing, failure: () => failure }
}

/** A template's data isn't cut to a budget. */
const mostLogBytes = 60_000
const nobody: FetchedAuthor = { login: undefined, association: undefined }
const plain = { form: 'plain' } as const

type MakeData = (
  text: string | undefined,
  what: string,
  parts?: { readonly author?: FetchedAuthor; readonly where?: string; readonly form?: 'markdown' | 'plain' },
) => FencedValue | null
type Show = (context: FetchedContext, data: MakeData) => unknown

const namedParts: readonly (readonly [name: string, parts: readonly ContextPart[], show: Show])[] = [
  ['comments', ['comments'], ({ comments = [] }, data) => comments.map((comment) => showComment(comment, data))],
  ['files', ['files', 'diff'], ({ files = [] }, data) => files.map((file) => showFile(file, data))],
  ['diff', ['files', 'diff'], ({ files = [] }, data) => files.flatMap((file) => showPatch(file, data) ?? [])],
  [
    'commits',
    ['commits'],
    ({ commits = [] }, data) =>
      commits.map(({ sha, author, date = null, message }) => ({
        ...showAuthor(author),
        sha,
        date,
        message: data(message, 'commit message', { author }),
      })),
  ],
  [
    'reviews',
    ['reviews'],
    ({ reviews = [] }, data) =>
      reviews.map(({ author, state, submittedAt: date = null, body, commitSha: commit_sha = null }) => ({
        ...showAuthor(author),
        state: word(state),
        date,
        commit_sha,
        body: data(body, 'review', { author }),
      })),
  ],
  [
    'threads',
    ['threads'],
    ({ threads = [] }, data) =>
      threads.map(({ path, line = null, isResolved, isOutdated, comments }) => ({
        path: data(path, 'file name', plain),
        line,
        is_resolved: isResolved,
        is_outdated: isOutdated,
        comments: comments.map((comment) => showComment(comment, data)),
      })),
  ],
  [
    'logs',
    ['logs'],
    ({ failedJobs = [] }, data) =>
      failedJobs.map(({ name, url = null, conclusion, failedSteps, log }) => ({
        job: data(name, 'job', plain),
        url,
        conclusion: word(conclusion),
        failed_steps: failedSteps.map((step) => data(step, 'step', plain)),
        log: data(excerptLog(log, mostLogBytes), 'log', { where: name, ...plain }),
      })),
  ],
  [
    'linked_issues',
    ['linked_issues'],
    ({ linkedIssues = [] }, data) =>
      linkedIssues.map(({ repository, number, state, author, title, body }) => ({
        ...showAuthor(author),
        repository: word(repository),
        number,
        state: word(state),
        title: data(title, 'issue title', { author }),
        body: data(body, 'issue body', { author }),
      })),
  ],
  [
    'pull',
    ['pull'],
    ({ pull }, data) =>
      pull
        ? {
            ...showAuthor(pull.author),
            number: pull.number,
            head_sha: pull.headSha,
            head_ref: data(pull.headRef, 'branch', { author: pull.author, ...plain }),
            base_sha: pull.baseSha,
            base_ref: data(pull.baseRef, 'branch', plain),
            is_draft: pull.isDraft,
            title: data(pull.title, 'pull request title', { author: pull.author }),
            body: data(pull.body, 'pull request body', { author: pull.author }),
          }
        : null,
  ],
]

function showAuthor({ login, association }: FetchedAuthor): TemplateScope {
  return { author: word(login) ?? null, association: word(association) ?? null }
}

function showComment({ author, createdAt, body, url }: FetchedComment, data: MakeData): TemplateScope {
  return { ...showAuthor(author), date: createdAt, url: url ?? null, body: data(body, 'comment', { author }) }
}

function showFile(file: ChangedFile, data: MakeData): TemplateScope {
  return {
    path: data(file.path, 'file name', plain),
    previous_path: data(file.previousPath, 'file name', plain),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    patch: showPatch(file, data),
  }
}

function showPatch({ path, patch }: ChangedFile, data: MakeData): FencedValue | null {
  return data(patch && formatPatch(patch), 'diff (old line, new line, text)', { where: path, ...plain })
}
