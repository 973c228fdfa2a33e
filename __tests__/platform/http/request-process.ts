/**
 * A process of its own, for what Node reads from the environment at its start: asks for one URL a line the way the action
 * does, with the rest of the environment from the line, and prints what came of it, one line each.
 */
import '../../support/test-names.ts'
import { createInterface } from 'node:readline'
import { openConnection } from '../../../src/platform/http/connection.ts'
import { codeOf, TransportError } from '../../../src/platform/http/transport.ts'

for await (const line of createInterface({ input: process.stdin })) {
  const { url, env } = JSON.parse(line) as { url: string; env: Record<string, string> }
  Object.assign(process.env, env)
  const connection = openConnection(process.env)
  try {
    const { status, body } = await connection.send({
      method: 'GET',
      url,
      headers: url.startsWith('https:') ? { authorization: 'Bearer secret' } : {},
      deadlineMs: 5_000,
      maxBytes: 1_000,
      signal: new AbortController().signal,
    })
    console.log(JSON.stringify({ status, body: body.toString() }))
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    const { reason, sent, permanent, message } = error
    console.log(JSON.stringify({ reason, sent, permanent, code: codeOf(error), message }))
  }
  await connection.close()
  for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
}
