/**
 * Undici's parts, loaded one by one: its index evaluates the whole of it, which costs a start-up
 * more than everything else together. The classes are the public ones.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import type { Client } from 'undici'
  const client: typeof Client
  export default client
}
