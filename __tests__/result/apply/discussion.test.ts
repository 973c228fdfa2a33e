import { describe, expect, test } from '@jest/globals'
import { addDiscussionComment, mona, serveDiscussions, workflowBot } from '../../../emulator/github/repository.ts'
import { graphqlError, serverError } from '../../../emulator/github/api.ts'
import type { CommentOperation } from '../../../src/result/apply/operations.ts'
import { here, readFrom } from '../../event/payloads.ts'
import { Desk, policy } from './desk.ts'

const number = 9
const say = (body: string): CommentOperation => ({ kind: 'comment', body })
const discussion = { number, node_id: 'D_9', title: 'Why?', state: 'open' }

/** Somebody's comment with this node id, or the discussion itself. */
function open(answered?: string) {
  const comment = answered === undefined ? {} : { comment: { id: 1, node_id: answered, body: '@oz-agent?' } }
  const name = answered === undefined ? 'discussion' : 'discussion_comment'
  const it = new Desk(readFrom(name, { action: 'created', discussion, ...comment, repository: here }))
  it.state.permissions.discussions = 'write'
  const said = serveDiscussions(it.api, it.state)
  said.all.set(number, { number, isOpen: true, isLocked: false })
  const bodies = (): string[] =>
    said.comments.filter(({ user }) => user === workflowBot).map(({ body }) => body.split('\n').slice(1).join('\n'))
  return {
    it,
    said,
    bodies,
    by: (replyTo?: string) =>
      addDiscussionComment(it.state, said, {
        number,
        body: 'hm',
        user: mona,
        ...(replyTo !== undefined && { replyTo }),
      }),
  }
}

describe('a comment on a discussion', () => {
  test('is made once, and gets the new words of a later run', async () => {
    const { it, bodies, said } = open()
    const { operations, error } = await it.apply([say('First.')])
    expect(error).toBeUndefined()
    expect(operations).toEqual([
      { what: 'Commented on #9', result: 'applied', url: 'https://api.github.test/page/comment-100' },
    ])
    it.nextRun(43)
    await it.apply([say('Second.')])
    expect(bodies()).toEqual(['Second.'])
    expect(it.writes).toEqual(['AddDiscussionComment', 'UpdateDiscussionComment'])
    expect(said.comments[0]?.replyTo).toBeUndefined()
  })

  test("goes to the thread of the event's comment, also where that is an answer itself", async () => {
    const { said, by } = open()
    const top = by()
    const answer = by(top.id)
    for (const { id } of [top, answer]) {
      const one = open(id)
      one.said.comments.push(...said.comments)
      const { operations } = await one.it.apply([say('There.')])
      expect(operations).toMatchObject([{ what: 'Replied in a thread of discussion #9', result: 'applied' }])
      expect(one.said.comments.at(-1)).toMatchObject({ replyTo: top.id, user: workflowBot })
    }
  })

  test('whose answer got lost is looked for, and not made twice', async () => {
    const { it, bodies } = open()
    it.api.trouble('AddDiscussionComment', { afterDone: serverError })
    const { error } = await it.apply([say('Once.')])
    expect(error).toBeUndefined()
    expect(bodies()).toEqual(['Once.'])
    expect(it.writes).toEqual(['AddDiscussionComment'])
  })

  test("a copied marker in somebody else's comment is not ours", async () => {
    const { it, said, bodies } = open()
    await it.apply([say('First.')])
    const [own] = said.comments
    if (own) said.comments.splice(0, 1, { ...own, user: mona })
    it.nextRun(43)
    await it.apply([say('Second.')])
    expect(bodies()).toEqual(['Second.'])
    expect(it.writes).toEqual(['AddDiscussionComment', 'AddDiscussionComment'])
  })

  test.each([
    ['locked', { isLocked: true }, '#9 was locked in the meantime'],
    ['closed', { isOpen: false }, '#9 was closed in the meantime'],
  ])('is not made where it was %s meanwhile', async (_, now, reason) => {
    const { it, said } = open()
    said.all.set(number, { number, isOpen: true, isLocked: false, ...now })
    const { operations } = await it.apply([say('Too late.')])
    expect(operations).toEqual([{ what: "Didn't comment on #9", result: 'refused', reason, isChange: true }])
  })

  test('without the permission is an error that names it', async () => {
    const { it } = open()
    it.state.permissions.discussions = 'read'
    const { error } = await it.apply([say('Hello.')])
    expect(error?.message).toContain('Give the job `permissions: { discussions: write }`')
  })

  test('is shown in a dry run, and not made', async () => {
    const { it, said } = open()
    const { operations } = await it.apply([say('Hello.')], { policy: { ...policy, dryRun: true } })
    expect(operations).toMatchObject([{ what: 'Dry run: Commented on #9' }])
    expect(it.lines.map(({ text }) => text)).toContain('dry_run, not sent: GraphQL AddDiscussionComment')
    expect(said.comments).toEqual([])
  })

  test('is all that it takes', async () => {
    const { it } = open()
    const { operations } = await it.apply([
      { kind: 'labels', add: ['bug'], remove: [] },
      { kind: 'review', summary: 'Fine.', findings: [] },
    ])
    expect(operations.map(({ reason }) => reason)).toEqual(Array(2).fill('a discussion only takes comments'))
  })

  test('that is gone is told', async () => {
    const { it, said } = open()
    said.all.clear()
    it.api.on('DiscussionState', () => graphqlError('NOT_FOUND', 'Could not resolve to a Discussion'))
    const { operations } = await it.apply([say('Hello.')])
    expect(operations).toMatchObject([{ reason: '#9 was moved to another repository' }])
  })
})
