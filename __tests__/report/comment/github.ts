/** GitHub's API as far as comments go, in memory, with the faults a test asks for. */
import { createServer, type Server } from 'node:http'
import { type HttpRequest, type HttpResponse, type Send, TransportError } from '../../../src/platform/http/transport.ts'

export interface Account {
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly id: number
}

export interface StoredComment {
  readonly id: number
  body: string
  readonly user: Account
}

/** `before`: nothing is done; `after`: it is done, and the answer is lost. */
export type Fault =
  | {
      readonly when: 'before' | 'after'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly message?: string
    }
  | { readonly when: 'before' | 'after'; readonly reset: true }
  /** Until the request is given up. */
  | { readonly when: 'before' | 'after'; readonly stall: true }

export const workflowBot: Account = { login: 'github-actions[bot]', type: 'Bot', id: 41898282 }
export const alice: Account = { login: 'alice', type: 'User', id: 1 }

type TokenKind = 'workflow' | 'app' | 'person'

export class CommentGitHub {
  readonly comments: StoredComment[] = []
  readonly requests: string[] = []
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>[] = []
  /** Whom the token writes as. */
  account: Account = workflowBot
  token: TokenKind = 'workflow'
  /** From so many listings the newest comment is still missing. */
  lateFor = 0
  private nextId = 100
  private readonly faults: { readonly match: RegExp; readonly fault: Fault; left: number }[] = []

  /** The next `times` requests whose `METHOD path` matches fail so. */
  fail(match: RegExp, fault: Fault, times = 1): void {
    this.faults.push({ match, fault, left: times })
  }

  add(body: string, user: Account = this.account): StoredComment {
    const comment = { id: this.nextId++, body, user }
    this.comments.push(comment)
    return comment
  }

  delete(id: number): void {
    this.comments.splice(
      this.comments.findIndex((comment) => comment.id === id),
      1,
    )
  }

  count(match: RegExp): number {
    return this.requests.filter((request) => match.test(request)).length
  }

  readonly send: Send = async (request) => {
    request.signal.throwIfAborted()
    const { pathname, search } = new URL(request.url)
    const name = `${request.method} ${pathname}${search}`
    this.requests.push(name)
    this.headers.push(request.headers)
    const planned = this.faults.find(({ match, left }) => left > 0 && match.test(name))
    if (!planned) return this.answer(request)
    planned.left -= 1
    if (planned.fault.when === 'after') this.answer(request)
    return await failWith(planned.fault, request)
  }

  private answer(request: HttpRequest): HttpResponse {
    const { pathname, searchParams } = new URL(request.url)
    const body = readBody(request.body)
    if (pathname === '/graphql') return this.viewer()
    if (pathname === '/user')
      return this.token === 'person'
        ? json(200, this.account)
        : json(403, { message: 'Resource not accessible by integration' })
    const id = Number(/^\/repos\/octo\/demo\/issues\/comments\/(\d+)$/.exec(pathname)?.[1])
    const found = this.comments.find((comment) => comment.id === id)
    if (found) {
      if (request.method === 'PATCH') found.body = body
      return json(200, found)
    }
    if (pathname !== '/repos/octo/demo/issues/5/comments') return json(404, { message: 'Not Found' })
    if (request.method === 'POST') {
      if (body.length > 65_536) return json(422, { message: 'Validation Failed' })
      return json(201, this.add(body))
    }
    return this.page(Number(searchParams.get('page')), Number(searchParams.get('per_page')))
  }

  private viewer(): HttpResponse {
    return json(200, { data: { viewer: { login: this.account.login, databaseId: this.account.id } } })
  }

  private page(page: number, size: number): HttpResponse {
    const last = Math.ceil(this.comments.length / size)
    const link = `<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?per_page=${size}&page=${last}>; rel="last"`
    const listed = this.lateFor-- > 0 ? this.comments.slice(0, -1) : this.comments
    return json(200, listed.slice((page - 1) * size, page * size), page < last ? { link } : {})
  }
}

function readBody(text: string | undefined): string {
  const value: unknown = JSON.parse(text ?? '{}')
  return typeof value === 'object' && value !== null && 'body' in value && typeof value.body === 'string'
    ? value.body
    : ''
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  }
}

async function failWith(fault: Fault, { signal }: HttpRequest): Promise<HttpResponse> {
  if ('status' in fault) return json(fault.status, { message: fault.message ?? 'planned' }, fault.headers)
  if ('reset' in fault) throw new TransportError('socket hang up', { reason: 'broken', sent: true })
  return await new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new TransportError('the request was given up', { reason: 'aborted', sent: true }))
    })
  })
}

/** The same over a socket. */
export async function serve(github: CommentGitHub): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const call = {
        method: readMethod(request.method),
        url: `http://127.0.0.1${request.url ?? ''}`,
        headers,
        body: Buffer.concat(chunks).toString() || '{}',
        deadlineMs: 1_000,
        maxBytes: 1_000_000,
        signal: new AbortController().signal,
      }
      github.send(call).then(
        (answer) => response.writeHead(answer.status, { ...answer.headers }).end(answer.body),
        () => request.destroy(),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

function readMethod(method: string | undefined): HttpRequest['method'] {
  if (method === 'POST' || method === 'PATCH') return method
  return 'GET'
}
