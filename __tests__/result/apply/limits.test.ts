/** What never gets out, and what ends the step's writing: whatever kind of operation it is. */
import { expect, test } from '@jest/globals'
import type { Finding, Operation } from '../../../src/result/apply/operations.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { sendInProcess } from '../../support/github-in-process.ts'
import { Desk, finding, secret } from './desk.ts'

const review = (findings: readonly Finding[], summary = 'Fine.'): Operation => ({ kind: 'review', summary, findings })

test('npm scopes and annotations are no mentions: none is refused for them', async () => {
  const scopes = Array.from({ length: 23 }, (_, index) => `@scope${index}/core`).join(' ')
  const it = Desk.withPull()
  const { operations } = await it.apply([review([finding({ body: scopes })], `@Override ${scopes}`)])
  expect(operations).toMatchObject([{ result: 'applied' }])
})

const parted = `${secret.slice(0, 9)}\u200b${secret.slice(9)}`

test.each(['comment', 'review', 'summary'] as const)(
  'a key with an invisible character in it does not get out in a %s',
  async (kind) => {
    const it = Desk.withPull()
    const operation: Operation =
      kind === 'comment'
        ? { kind, body: `It is ${parted}.` }
        : kind === 'summary'
          ? { kind, markdown: `It is ${parted}.` }
          : {
              kind,
              summary: `It is ${parted}.`,
              findings: [finding({ title: parted, body: parted, suggestion: parted })],
            }
    const { summary } = await it.apply([operation])
    const all = JSON.stringify([summary, it.state.comments, it.state.reviews, it.state.threads])
    expect(all).toContain('It is ')
    expect(all).not.toContain(secret)
    expect(all.replaceAll(/[\u200b-\u200f]/g, '')).not.toContain(secret)
  },
)

const each: readonly Operation[] = [
  { kind: 'labels', add: ['bug'], remove: [] },
  { kind: 'comment', body: 'Hi.' },
  review([finding()]),
]

test.each(each.map((operation) => [operation.kind, operation] as const))(
  '%s without a token: red, and nothing is asked',
  async (_, operation) => {
    const it = Desk.withPull()
    const github = createGitHub({
      ...{ send: sendInProcess(it.api), clock: it.clock, token: undefined },
      env: { GITHUB_API_URL: it.api.url, GITHUB_REPOSITORY: 'octo/repo' },
    })
    const { operations, error } = await it.apply([operation], { github })
    expect(operations).toMatchObject([{ result: 'failed', reason: 'there is no github_token' }])
    expect(error?.message).toContain('there is no github_token')
    expect(it.api.calls).toEqual([])
  },
)

test('GitHub that never answers is given up when the time for all of it is over', async () => {
  const it = Desk.withIssue()
  it.api.trouble('GET /repos/{owner}/{repo}/issues/{number}', 'silence', 'silence')
  const { operations, error } = await it.apply([{ kind: 'comment', body: 'Hi.' }], { deadlineMs: 2_000 })
  expect(operations).toMatchObject([{ result: 'failed', reason: expect.stringContaining('stopped: ') }])
  expect(error).toBeDefined()
  expect(it.clock.now()).toBeLessThan(10_000)
})
