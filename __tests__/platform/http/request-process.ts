/**
 * A process of its own, for what Node reads from the environment at its start: asks for one URL the way the action does
 * and prints what came of it.
 */
import '../../support/test-names.ts'
import { openConnection } from '../../../src/platform/http/connection.ts'
import { codeOf, TransportError } from '../../../src/platform/http/transport.ts'

const connection = openConnection(process.env)
try {
  const { status, body } = await connection.send({
    method: 'GET',
    url: process.argv[2] ?? '',
    headers: process.argv[2]?.startsWith('https:') === true ? { authorization: 'Bearer secret' } : {},
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
