import { afterEach } from '@jest/globals'
import { startGitHubApi, type GitHubApi } from '../../emulator/github/api.ts'

/** A loopback GitHub API for each test that asks for one, closed after it. */
export function useGitHub(): () => Promise<{ readonly api: GitHubApi; readonly github: { readonly api_url: string } }> {
  const open: GitHubApi[] = []
  afterEach(async () => {
    for (const api of open.splice(0)) await api.close()
  })
  return async () => {
    const api = await startGitHubApi()
    open.push(api)
    return { api, github: { api_url: api.url } }
  }
}

/** What the loopback API has of one issue's comments; they are made and changed as GitHub does it. */
export interface CommentBoard {
  readonly bodies: readonly string[]
  readonly writes: readonly string[]
  /** Puts a comment before all others, by somebody else or by another workflow of the same account. */
  forge(body: string, by?: 'mallory' | 'another workflow'): void
  /** The moment the first comment stands there. */
  readonly onceWritten: (fire: () => void) => void
  /** The next comment is made, and its answer lost on the way. */
  loseNextAnswer(): void
}

const bot = { login: 'github-actions[bot]', type: 'Bot', id: 41_898_282 }

/** Lets comments be listed, made and changed. */
export function keepComments(api: GitHubApi): CommentBoard {
  const comments: { id: number; body: string; user: { login: string; type: string; id: number }; html_url: string }[] =
    []
  const writes: string[] = []
  let isAnswerLost = false
  let onWritten = (): void => undefined
  const bodyOf = (body: unknown): string => String((body as { body?: unknown }).body)
  api.on('GET /repos/{owner}/{repo}/issues/{number}/comments', () => ({ body: comments }))
  api.on('POST /repos/{owner}/{repo}/issues/{number}/comments', ({ body }) => {
    const comment = { id: 900 + comments.length, body: bodyOf(body), user: bot, html_url: 'https://github.com/c' }
    comments.push(comment)
    writes.push('create')
    // Its answer arrives first.
    setTimeout(onWritten, 100)
    const reply = isAnswerLost ? { status: 502, body: 'Bad gateway' } : { status: 201, body: comment }
    isAnswerLost = false
    return reply
  })
  api.on('GET /repos/{owner}/{repo}/issues/comments/{id}', (_call, { id }) => ({
    body: comments.find((comment) => String(comment.id) === id),
  }))
  api.on('PATCH /repos/{owner}/{repo}/issues/comments/{id}', ({ body }, { id }) => {
    const comment = comments.find((known) => String(known.id) === id)
    if (!comment) return { status: 404, body: { message: 'Not Found' } }
    comment.body = bodyOf(body)
    writes.push('update')
    return { body: comment }
  })
  api.answer('Viewer', { viewer: { login: bot.login, databaseId: bot.id } })
  return {
    get bodies() {
      return comments.map(({ body }) => body)
    },
    writes,
    onceWritten: (fire) => {
      onWritten = fire
    },
    forge(body, by = 'mallory') {
      const user = by === 'mallory' ? { login: by, type: 'User', id: 7 } : bot
      comments.unshift({ id: 899, body, user, html_url: 'https://github.com/c' })
    },
    loseNextAnswer() {
      isAnswerLost = true
    },
  }
}
