import type { TextForm } from '../sanitize/clean.ts'
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
import { labelOfFetched } from '../fence.ts'
import { excerptLog } from '../log-excerpt.ts'
import { formatPatch } from '../context/patch.ts'
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
  const scope = {}
  for (const [name, { parts, show }] of Object.entries(partsByName)) {
    const get = async (): Promise<unknown> => {
      try {
        const context = await source.fetch(parts)
        missing = context.missing
        return show(context, makeData(writer))
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

interface DataParts {
  readonly what: string
  readonly author?: FetchedAuthor
  readonly where?: string
  readonly form?: TextForm
}
type Data = (text: string | undefined, parts: DataParts) => FencedValue | null

function makeData(writer: DataWriter): Data {
  return (text, { what, author = nobody, where, form = 'markdown' }) => {
    if (text === undefined || text === '') return null
    return new FencedValue({ text, label: labelOfFetched(what, author, where), form }, writer)
  }
}

const nobody: FetchedAuthor = { login: undefined, association: undefined }

interface NamedPart {
  readonly parts: readonly ContextPart[]
  readonly show: (context: FetchedContext, data: Data) => unknown
}

const partsByName: Readonly<Record<string, NamedPart>> = {
  comments: {
    parts: ['comments'],
    show: ({ comments = [] }, data) => comments.map((comment) => showComment(comment, data)),
  },
  files: { parts: ['files', 'diff'], show: ({ files = [] }, data) => files.map((file) => showFile(file, data)) },
  diff: {
    parts: ['files', 'diff'],
    show: ({ files = [] }, data) => files.flatMap((file) => showPatch(file, data) ?? []),
  },
  commits: {
    parts: ['commits'],
    show: ({ commits = [] }, data) =>
      commits.map(({ sha, author, date, message }) => ({
        ...showAuthor(author),
        sha,
        date: date ?? null,
        message: data(message, { what: 'commit message', author }),
      })),
  },
  reviews: {
    parts: ['reviews'],
    show: ({ reviews = [] }, data) =>
      reviews.map(({ author, state, submittedAt, body, commitSha }) => ({
        ...showAuthor(author),
        state: word(state),
        date: submittedAt ?? null,
        commit_sha: commitSha ?? null,
        body: data(body, { what: 'review', author }),
      })),
  },
  threads: {
    parts: ['threads'],
    show: ({ threads = [] }, data) =>
      threads.map(({ path, line, isResolved, isOutdated, comments }) => ({
        path: data(path, { what: 'file name', form: 'plain' }),
        line: line ?? null,
        is_resolved: isResolved,
        is_outdated: isOutdated,
        comments: comments.map((comment) => showComment(comment, data)),
      })),
  },
  logs: {
    parts: ['logs'],
    show: ({ failedJobs = [] }, data) =>
      failedJobs.map(({ name, url, conclusion, failedSteps, log }) => ({
        job: data(name, { what: 'job', form: 'plain' }),
        url: url ?? null,
        conclusion: word(conclusion),
        failed_steps: failedSteps.map((step) => data(step, { what: 'step', form: 'plain' })),
        log: data(excerptLog(log, mostLogBytes), { what: 'log', where: name, form: 'plain' }),
      })),
  },
  linked_issues: {
    parts: ['linked_issues'],
    show: ({ linkedIssues = [] }, data) =>
      linkedIssues.map(({ repository, number, state, author, title, body }) => ({
        ...showAuthor(author),
        repository: word(repository),
        number,
        state: word(state),
        title: data(title, { what: 'issue title', author }),
        body: data(body, { what: 'issue body', author }),
      })),
  },
  pull: {
    parts: ['pull'],
    show: ({ pull }, data) =>
      pull
        ? {
            ...showAuthor(pull.author),
            number: pull.number,
            head_sha: pull.headSha,
            head_ref: data(pull.headRef, { what: 'branch', author: pull.author, form: 'plain' }),
            base_sha: pull.baseSha,
            base_ref: data(pull.baseRef, { what: 'branch', form: 'plain' }),
            is_draft: pull.isDraft,
            title: data(pull.title, { what: 'pull request title', author: pull.author }),
            body: data(pull.body, { what: 'pull request body', author: pull.author }),
          }
        : null,
  },
}

function showAuthor({ login, association }: FetchedAuthor): TemplateScope {
  return { author: word(login) ?? null, association: word(association) ?? null }
}

function showComment({ author, createdAt, body, url }: FetchedComment, data: Data): TemplateScope {
  return { ...showAuthor(author), date: createdAt, url: url ?? null, body: data(body, { what: 'comment', author }) }
}

function showFile(file: ChangedFile, data: Data): TemplateScope {
  return {
    path: data(file.path, { what: 'file name', form: 'plain' }),
    previous_path: data(file.previousPath, { what: 'file name', form: 'plain' }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    patch: showPatch(file, data),
  }
}

function showPatch({ path, patch }: ChangedFile, data: Data): FencedValue | null {
  return data(patch && formatPatch(patch), { what: 'diff (old line, new line, text)', where: path, form: 'plain' })
}
