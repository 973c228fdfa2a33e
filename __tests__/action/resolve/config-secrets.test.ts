import { describe, expect, test } from '@jest/globals'
import { findConfigSecrets } from '../../../src/action/resolve/task.ts'

const long = 'f3Jk29sLq0Zx81mNb7Vc'
const inEnv = (env: object): unknown => ({ mcp_servers: { docs: { command: 'docs', env } } })
const inHeaders = (headers: object): unknown => ({ mcp_servers: { docs: { url: 'https://mcp.example.com', headers } } })

describe('what of a config is hidden', () => {
  test.each<readonly [why: string, config: unknown, hidden: readonly string[]]>([
    ['a variable whose name says so', inEnv({ API_TOKEN: 'hunter2-hunter2' }), ['hunter2-hunter2']],
    ['a password of eight characters', inEnv({ PASSWD: '8letters' }), ['8letters']],
    ['but none of seven', inEnv({ PASSWORD: 'hunter2' }), []],
    ['a long word under any name', inEnv({ X: long }), [long]],
    ['but none of nineteen characters', inEnv({ X: long.slice(1) }), []],
    ['no sentence', inEnv({ GREETING: 'good morning to all of you' }), []],
    ['no path', inEnv({ HOME_DIR: '/usr/local/share/documents', REL: './node_modules/.bin/thing' }), []],
    ['no reference to a variable', inEnv({ X: '${SOME_LONG_VARIABLE_NAME}', Y: '$SOME_LONG_VARIABLE_NAME' }), []],
    ['no address', inEnv({ TOKEN_URL: 'https://example.com/a/long/path/of/words' }), []],
    ['of an address the password', inEnv({ DB: 'postgres://me:s3cr%2Ft-word@db.example.com/x' }), ['s3cr/t-word']],
    ['a password that can not be decoded as it stands', inEnv({ DB: 'postgres://me:s3cret%zzw@db/x' }), ['s3cret%zzw']],
    ['of a header what follows its scheme', inHeaders({ Authorization: `Bearer ${long}` }), [long]],
    ['blanks around it aside', inHeaders({ 'X-Api-Key': '  abcdefgh ' }), ['abcdefgh']],
    ['nothing that is no text', inEnv({ TOKEN: 12345678, KEY: true, SECRET: null }), []],
    ['nothing of other fields', { mcp_servers: { docs: { url: long, name: long } }, model_id: long }, []],
    ['at any depth, in lists too', { a: [{ b: { env: { A_KEY: '12345678' } } }] }, ['12345678']],
    ['nothing of no config', undefined, []],
    ['a field named so that holds no map', { env: long }, []],
  ])('%s', (_why, config, hidden) => {
    expect(findConfigSecrets(config)).toEqual(hidden)
  })

  test('nothing below twenty levels, in which no secret stands', () => {
    const deep = (levels: number): unknown => (levels === 0 ? { env: { A_KEY: '12345678' } } : { a: deep(levels - 1) })
    expect(findConfigSecrets(deep(20))).toEqual(['12345678'])
    expect(findConfigSecrets(deep(21))).toEqual([])
  })
})
