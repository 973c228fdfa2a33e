import { describe, expect, test } from '@jest/globals'
import type { LabelsOperation } from '../../../src/result/apply/operations.ts'
import { notFound, secondaryLimit, serverError } from '../../../emulator/github/api.ts'
import { Desk, issueNumber, policy, pullCommentEvent, pullNumber, secret } from './desk.ts'

const post = `POST /repos/octo/repo/issues/${issueNumber}/labels`
const remove = (name: string): string => `DELETE /repos/octo/repo/issues/${issueNumber}/labels/${name}`
const labels = (add: readonly string[], off: readonly string[] = []): LabelsOperation => ({
  kind: 'labels',
  add,
  remove: off,
})

function desk(present: readonly string[] = []): Desk {
  const made = Desk.withIssue()
  made.state.labels.push('bug', 'Help Wanted', 'stale')
  made.issue.labels.push(...present)
  return made
}

describe('without trouble', () => {
  test('puts on in one request, takes off one by one, leaves the others', async () => {
    const it = desk(['stale', 'by a person'])
    const { operations, error } = await it.apply([labels(['BUG', 'help wanted'], ['stale'])], {
      policy: { ...policy, labelsAllowed: ['*'] },
    })
    expect(it.issue.labels).toEqual(['by a person', 'bug', 'Help Wanted'])
    const url = 'https://api.github.test/page/7'
    expect(operations).toEqual([
      { what: 'Added label "bug"', result: 'applied', url },
      { what: 'Added label "Help Wanted"', result: 'applied', url },
      { what: 'Removed label "stale"', result: 'applied', url },
    ])
    expect(it.writes).toEqual([post, remove('stale')])
    expect(it.api.calls.find(({ method }) => method === 'POST')?.body).toEqual({ labels: ['bug', 'Help Wanted'] })
    expect(error).toBeUndefined()
    expect(it.warnings()).toEqual([])
  })

  test('what is on already is no write', async () => {
    const it = desk(['bug'])
    const { operations } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ result: 'applied', reason: 'it was already there' }])
    expect(it.writes).toEqual([])
  })

  test('an unknown one is refused with a warning, and GitHub never asked to make it', async () => {
    const it = desk()
    const { operations, error } = await it.apply([labels(['nope', 'bug'])])
    expect(operations.map(({ result }) => result)).toEqual(['refused', 'applied'])
    expect(it.warnings()).toEqual(['Didn\'t add label "nope": the repository has no such label.'])
    expect(error).toBeUndefined()
    expect(it.state.labels).toEqual(['bug', 'Help Wanted', 'stale'])
  })

  test('an unknown one is made where that is told', async () => {
    const it = desk()
    await it.apply([labels(['new one'])], { policy: { ...policy, createLabels: true } })
    expect(it.writes).toEqual(['POST /repos/octo/repo/labels', post])
    expect(it.issue.labels).toEqual(['new one'])
  })

  test('one that somebody else makes at that moment is fine', async () => {
    const it = desk()
    it.api.trouble('POST /repos/{owner}/{repo}/labels', {
      status: 422,
      body: { message: 'Validation Failed', errors: [{ field: 'name', code: 'already_exists' }] },
    })
    await it.apply([labels(['new one'])], { policy: { ...policy, createLabels: true } })
    expect(it.issue.labels).toEqual(['new one'])
  })

  test('labels on the second page are known too', async () => {
    const it = desk()
    it.state.labels.push(...Array.from({ length: 250 }, (_, index) => `label ${index}`))
    await it.apply([labels(['Label 249'])])
    expect(it.issue.labels).toEqual(['label 249'])
  })

  test('a pull request has labels as well', async () => {
    const it = Desk.withPull()
    it.event = pullCommentEvent()
    it.state.permissions = { 'pull-requests': 'write' }
    it.state.labels.push('bug')
    await it.apply([labels(['bug'])])
    expect(it.state.pulls.get(pullNumber)?.labels).toEqual(['bug'])
  })

  test('a name that holds the key is told to nobody', async () => {
    const it = desk()
    const { operations } = await it.apply([labels([secret])], { policy: { ...policy, createLabels: true } })
    expect(JSON.stringify(operations)).not.toContain(secret)
    expect(it.writes).toEqual([])
  })
})

describe('what GitHub does', () => {
  test('no permission: failed, red, with the permission', async () => {
    const it = desk()
    it.state.permissions = { issues: 'read' }
    const { operations, error } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ what: 'Couldn\'t add label "bug"', result: 'failed' }])
    expect(error?.message).toContain('permissions: { issues: write }')
    expect(it.writes).toEqual([post])
  })

  test('one that may not be made leaves the others', async () => {
    const it = desk()
    it.api.trouble('POST /repos/{owner}/{repo}/labels', { status: 403, body: { message: 'no' } })
    const { operations } = await it.apply([labels(['new', 'bug'])], { policy: { ...policy, createLabels: true } })
    expect(operations.map(({ what, result }) => `${what} ${result}`)).toEqual([
      'Couldn\'t add label "new" failed',
      'Added label "bug" applied',
    ])
    expect(it.issue.labels).toEqual(['bug'])
  })

  test('502 after it was done: looked at, not sent again', async () => {
    const it = desk()
    it.api.trouble('POST /repos/{owner}/{repo}/issues/{number}/labels', { afterDone: serverError })
    const { operations } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ result: 'applied' }])
    expect(it.writes).toEqual([post])
  })

  test('502 before it was done: sent again', async () => {
    const it = desk(['stale'])
    it.api.trouble('POST /repos/{owner}/{repo}/issues/{number}/labels', serverError)
    it.api.trouble('DELETE /repos/{owner}/{repo}/issues/{number}/labels/{name}', 'reset')
    const { operations } = await it.apply([labels(['bug'], ['stale'])], { policy: { ...policy, labelsAllowed: ['*'] } })
    expect(operations.map(({ result }) => result)).toEqual(['applied', 'applied'])
    expect(it.writes).toEqual([post, post, remove('stale'), remove('stale')])
    expect(it.issue.labels).toEqual(['bug'])
  })

  test('502 for ever: failed after two tries', async () => {
    const it = desk()
    it.api.trouble('POST /repos/{owner}/{repo}/issues/{number}/labels', ...Array.from({ length: 9 }, () => serverError))
    const { operations, error } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ result: 'failed' }])
    expect(error?.message).toContain('It may have been done anyway')
    expect(it.writes).toEqual([post, post])
  })

  test('a secondary rate limit is waited for', async () => {
    const it = desk()
    it.api.trouble('POST /repos/{owner}/{repo}/issues/{number}/labels', secondaryLimit(20))
    const { operations } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ result: 'applied' }])
    expect(it.clock.now()).toBe(20_000)
  })

  test('one that somebody took off in between is off', async () => {
    const it = desk(['stale'])
    it.api.trouble('DELETE /repos/{owner}/{repo}/issues/{number}/labels/{name}', {
      status: 404,
      body: { message: 'Label does not exist' },
    })
    const { operations } = await it.apply([labels([], ['stale'])], { policy: { ...policy, labelsAllowed: ['*'] } })
    expect(operations).toMatchObject([{ result: 'applied' }])
  })

  test('an issue that is gone is lost: red', async () => {
    const it = desk()
    it.state.issues.clear()
    const { operations, error } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ what: "Couldn't change labels", result: 'failed' }])
    expect(error?.message).toContain('It was deleted, or the job needs')
    expect(it.writes).toEqual([])
  })

  test('a list of labels that is not to be had is no list without labels', async () => {
    const it = desk()
    it.api.trouble('GET /repos/{owner}/{repo}/labels', notFound)
    const { operations } = await it.apply([labels(['bug'])])
    expect(operations).toMatchObject([{ result: 'failed' }])
  })
})
