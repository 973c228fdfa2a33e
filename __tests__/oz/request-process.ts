/**
 * A process of its own, for what Node reads from the environment at its start: asks for one URL the way the action does
 * and prints what came of it. names below `.test` are this machine.
 */
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { openConnection } from '../../src/oz/connection.ts'
import { codeOf, TransportError } from '../../src/oz/transport.ts'

const lookup = dns.lookup
Object.assign(dns, {
  lookup: (host: string, ...rest: [dns.LookupOptions, () => void]) => {
    lookup(host.endsWith('.test') ? '127.0.0.1' : host, ...rest)
  },
})
syncBuiltinESMExports()

const connection = openConnection(process.env)
try {
  const { status, body } = await connection.send({
    method: 'GET',
    url: process.argv[2] ?? '',
    headers: { authorization: 'Bearer secret' },
    deadlineMs: 5_000,
    maxBytes: 1_000,
    signal: new AbortController().signal,
  })
  console.log(JSON.stringify({ status, body: body.toString() }))
} catch (error) {
  if (!(error instanceof TransportError)) throw error
  console.log(JSON.stringify({ reason: error.reason, sent: error.sent, code: codeOf(error), message: error.message }))
}
await connection.close()
