import { describe, expect, test } from '@jest/globals'
import type { Association } from '../../src/event/person.ts'
import { noOrigin, type Text, type TextKind } from '../../src/event/text.ts'
import { type FenceLabel, formOf, labelOf, labelOfBoth, labelOfFetched, trustOf } from '../../src/prompt/fence.ts'

function textOf(what: TextKind, parts: Partial<Text> = {}): Text {
  return { ...noOrigin, text: 'Hello.', what, path: 'here', ...parts }
}

describe('how far a fence says its writer is to be trusted', () => {
  test.each<[Association | undefined, string]>([
    ['OWNER', 'member'],
    ['MEMBER', 'member'],
    ['COLLABORATOR', 'member'],
    ['CONTRIBUTOR', 'contributor'],
    ['FIRST_TIME_CONTRIBUTOR', 'outsider'],
    ['FIRST_TIMER', 'outsider'],
    ['MANNEQUIN', 'outsider'],
    ['NONE', 'outsider'],
    [undefined, 'unknown'],
  ])('%s', (association, trust) => {
    expect(trustOf(association)).toBe(trust)
    expect(labelOf(textOf('comment', { association }))).toMatchObject({ trust })
    expect(labelOfFetched('comment', { login: 'mona', association })).toMatchObject({ trust })
  })

  test.each(['toString', 'ADMIN', 'member', ''])('a word that GitHub does not use says nothing: %j', (word) => {
    expect(trustOf(word)).toBe('unknown')
  })
})

describe("a fence's label", () => {
  const createdAt = new Date('2026-01-01T10:00:00Z')
  const updatedAt = new Date('2026-01-02T10:00:00Z')
  const mona = { login: 'mona', type: 'User', id: 1 } as const

  test.each<[string, Text, object]>([
    [
      'of a comment, with the date of its last words',
      textOf('comment', { createdAt, updatedAt }),
      { date: '2026-01-02T10:00:00.000Z' },
    ],
    [
      'of a comment that was never edited',
      textOf('review comment', { createdAt }),
      { date: '2026-01-01T10:00:00.000Z' },
    ],
    [
      'of a body, which needs no date',
      textOf('issue body', { createdAt, updatedAt, author: mona }),
      { what: 'issue body', author: 'mona', date: undefined },
    ],
    ['of a text without a name', textOf('other'), { what: 'text of the event', author: '' }],
  ])('%s', (_, text, expected) => {
    expect(labelOf(text)).toMatchObject(expected)
  })

  test('of something fetched', () => {
    const gone = { login: undefined, association: undefined }
    expect(labelOfFetched('log', gone, 'build')).toEqual({ what: 'log', author: '', trust: 'unknown', where: 'build' })
  })
})

describe('the label of what is made of two texts', () => {
  const one: FenceLabel = { what: 'comment', author: 'mona', trust: 'member', where: 'a.ts', date: '2026-01-01' }

  test('says what is true of both', () => {
    expect(labelOfBoth(one, one)).toEqual(one)
    const other: FenceLabel = { what: 'log', author: 'octo', trust: 'member', where: 'b.ts', date: '2026-01-02' }
    const both = { what: 'several texts', author: '', trust: 'member', where: undefined, date: undefined }
    expect(labelOfBoth(one, other)).toEqual(both)
  })

  test.each<[FenceLabel['trust'], FenceLabel['trust'], FenceLabel['trust']]>([
    ['member', 'contributor', 'contributor'],
    ['contributor', 'unknown', 'unknown'],
    ['member', 'outsider', 'outsider'],
    ['unknown', 'outsider', 'outsider'],
  ])('trusts it like the least: %s and %s', (trust, lesser, expected) => {
    expect(labelOfBoth({ ...one, trust }, { ...one, trust: lesser }).trust).toBe(expected)
    expect(labelOfBoth({ ...one, trust: lesser }, { ...one, trust }).trust).toBe(expected)
  })
})

/** How GitHub shows each kind of text. A record, so that a new kind must be put down here. */
const forms: Readonly<Record<TextKind, 'markdown' | 'plain'>> = {
  'issue title': 'markdown',
  'issue body': 'markdown',
  'pull request title': 'markdown',
  'pull request body': 'markdown',
  'discussion title': 'markdown',
  'discussion body': 'markdown',
  comment: 'markdown',
  review: 'markdown',
  'review comment': 'markdown',
  diff: 'plain',
  'commit message': 'markdown',
  'commit author': 'plain',
  branch: 'plain',
  tag: 'plain',
  label: 'markdown',
  milestone: 'markdown',
  'release name': 'markdown',
  'release body': 'markdown',
  'check output': 'markdown',
  description: 'markdown',
  repository: 'plain',
  'file name': 'plain',
  'earlier text': 'markdown',
  other: 'markdown',
}

const isKind = (word: string): word is TextKind => Object.hasOwn(forms, word)

test.each(Object.keys(forms).filter(isKind))(
  'where a text may hide something in markup, that is taken out: %s',
  (what) => {
    expect(formOf(what)).toBe(forms[what])
  },
)
