import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { readTicket, writeTicket, type Ticket, type TicketScope } from '../../../src/action/later/ticket.ts'

const scope: TicketScope = {
  apiKey: 'wk-1-key',
  origin: 'https://app.warp.dev',
  repositoryId: '17',
  subject: 'pr-8',
  key: 'a'.repeat(32),
}
const ticket: Ticket = {
  ...{
    run: '8123456789.1',
    marker: 'b'.repeat(32),
    issued: 1_790_000_000,
    deadline: 1_790_003_600,
    sha: 'c'.repeat(40),
  },
  ...{ status: 'Oz review', comment: 7, recipe: 'review' },
  subject: { isPull: true, wasOpen: true, wasLocked: false },
  askers: [{ login: 'mona', id: 7, needed: 'write' }],
  policy: {
    allowed: ['labels', 'review'],
    maxLabels: 3,
    maxComments: 9,
    createLabels: true,
    dryRun: false,
    labelsAllowed: ['bug'],
    failOn: 'major',
  },
  ...{ ignorePaths: ['dist/**'], waitsOnBlocked: true },
}
const values = writeTicket(ticket, scope) ?? {}

test('what is written is read, in one value', () => {
  expect(Object.keys(values)).toEqual(['gha_t0'])
  expect(readTicket(values, scope)).toEqual({ kind: 'read', ticket })
})

test('each bit changed: not read', () => {
  const bytes = Buffer.from(Object.values(values).join(''), 'base64url')
  for (let bit = 8; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(readTicket({ gha_t0: changed.toString('base64url') }, scope)).toMatchObject({ kind: 'forged' })
  }
})

test.each(['apiKey', 'origin', 'repositoryId', 'subject', 'key'] as const)('another %s: not read', (name) => {
  expect(readTicket(values, { ...scope, [name]: `${scope[name]}1` })).toMatchObject({ kind: 'forged' })
})

test('mixed, cut, grown and in another alphabet: never read', () => {
  const noise = (): string => randomBytes(900).toString('base64url')
  const schema = { type: 'object', description: noise() }
  const long = writeTicket({ ...ticket, schema }, scope) ?? {}
  expect(Object.keys(long).length).toBeGreaterThan(3)
  expect(readTicket(long, scope)).toMatchObject({ kind: 'read' })
  const names = Object.keys(long)
  fc.assert(
    fc.property(fc.nat(names.length - 1), fc.nat(names.length - 1), fc.nat(255), (one, other, at) => {
      const [a = '', b = ''] = [names[one], names[other]]
      const swapped = { ...long, [a]: long[b] ?? '', [b]: long[a] ?? '' }
      if (one !== other) expect(readTicket(swapped, scope).kind).not.toBe('read')
      expect(readTicket({ ...long, [a]: (long[a] ?? '').slice(0, -1 - (at % 20)) }, scope).kind).not.toBe('read')
      expect(readTicket({ ...long, [`gha_t${names.length}`]: 'AAAA' }, scope).kind).not.toBe('read')
      expect(readTicket({ ...long, [a]: `${long[a] ?? ''}=` }, scope).kind).not.toBe('read')
    }),
  )
})

describe('limits', () => {
  test('more than twelve values: none', () => {
    const schema = { type: 'object', description: randomBytes(4_000).toString('base64url') }
    expect(writeTicket({ ...ticket, schema }, scope)).toBeUndefined()
  })

  test('a newer version is left alone', () => {
    const bytes = Buffer.from(values['gha_t0'] ?? '', 'base64url')
    bytes[0] = 9
    expect(readTicket({ gha_t0: bytes.toString('base64url') }, scope)).toEqual({ kind: 'newer' })
  })
})
