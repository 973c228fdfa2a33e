/** Imported first by a process, so that to it names below `.test` are this machine. */
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

const lookup = dns.lookup
Object.assign(dns, {
  lookup: (host: string, ...rest: [dns.LookupOptions, () => void]) => {
    lookup(host.endsWith('.test') ? '127.0.0.1' : host, ...rest)
  },
})
syncBuiltinESMExports()
