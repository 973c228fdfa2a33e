import type { HttpRequest, HttpResponse, Send } from '../platform/http/transport.ts'

const mostKept = 200

/** Sends each question to GitHub once: the same again gets the answer it got before. What failed is asked again. */
export function rememberReads(send: Send): Send {
  const answers = new Map<string, Promise<HttpResponse>>()
  return (request) => {
    if (!isRead(request)) return send(request)
    const question = [request.method, request.url, request.headers['accept'], request.body].join('\n')
    const known = answers.get(question)
    if (known) return known
    const answer = send(request)
    if (answers.size < mostKept) answers.set(question, answer)
    const forget = (): void => {
      answers.delete(question)
    }
    answer.then(({ status }) => {
      if (status >= 300) forget()
    }, forget)
    return answer
  }
}

function isRead({ method, url }: HttpRequest): boolean {
  return method === 'GET' || (method === 'POST' && url.endsWith('/graphql'))
}
