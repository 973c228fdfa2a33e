/** A GitHub API on loopback: answers what a test tells it to, in pages as GitHub does, and remembers what was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type ApiCall, type BadReply, readCall } from './call.ts'
import { type ApiCore, createApiCore } from './core.ts'

export { type ApiCall, isWrite, nameOf, type Reply, type Trouble } from './call.ts'
export { type ApiCore, graphqlError, noPermission, notFound, secondaryLimit, serverError } from './core.ts'

export interface GitHubApi extends ApiCore {
  /** A file without the API around it, as on a storage server. */
  file(path: string, bytes: Buffer): string
  close(): Promise<void>
}

export interface GitHubApiOptions {
  /** Calls without it are refused with 401. */
  readonly token?: string
  /** Its addresses are those of an Enterprise Server: `/api/v3` and `/api/graphql`, and nothing anywhere else. */
  readonly isEnterprise?: boolean
  /** Told of each call before it is answered. */
  readonly onRequest?: () => void
}

/** Starts it. */
export async function startGitHubApi({
  token,
  isEnterprise = false,
  onRequest,
}: GitHubApiOptions = {}): Promise<GitHubApi> {
  const files = new Map<string, Buffer>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const core = createApiCore(isEnterprise ? `${origin}/api/v3` : origin, token)
  server.on('request', (request, response) => {
    void readBody(request).then((text) => {
      const { method = '', url = '/', headers } = request
      const target = isEnterprise ? withinEnterprise(url) : url
      const call = readCall(method, target, { headers, text })
      onRequest?.()
      const reply = core.reply(call)
      const bytes = files.get(call.path)
      if (bytes) sendFile(call, bytes, response)
      else send(response, reply)
    })
  })
  return {
    ...core,
    file: (path, bytes) => {
      files.set(path, bytes)
      return core.url + path
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** What github.com has at the same place; what an Enterprise Server has no API for is nobody's. */
function withinEnterprise(url: string): string {
  if (url === '/api/graphql') return '/graphql'
  return url.startsWith('/api/v3/') ? url.slice('/api/v3'.length) : `/outside-of-the-api${url}`
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, reply: BadReply): void {
  if (reply === 'silence') return
  if (reply === 'reset') {
    response.socket?.destroy()
    return
  }
  const { status = 200, headers = {}, body } = reply
  const isPlain = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(status, { 'content-type': isPlain ? 'text/plain' : 'application/json; charset=utf-8', ...headers })
  if (body === undefined) response.end()
  else response.end(isPlain ? body : JSON.stringify(body))
}

/** Storage servers give a range where one is asked for from its first byte on, and no suffix. */
function sendFile(call: ApiCall, bytes: Buffer, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(call.headers.range ?? '')
  if (!range) {
    send(response, { body: bytes })
    return
  }
  const [from, to] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)]
  const headers = { 'content-range': `bytes ${from}-${to}/${bytes.length}` }
  send(response, { status: 206, headers, body: bytes.subarray(from, to + 1) })
}
