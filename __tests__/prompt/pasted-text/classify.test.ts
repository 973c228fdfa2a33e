/** What a prompt input is taken for: a table of cases for each rule, down to single places. */
import { describe, expect, test } from '@jest/globals'
import { noOrigin, type Text, type TextKind, type UntrustedText } from '../../../src/event/text.ts'
import { isInDoubt, readPrompt, type WorkflowFacts } from '../../../src/prompt/pasted-text/classify.ts'

function textOf(path: string, text: string, what: TextKind = 'comment'): Text {
  return { ...noOrigin, text, what, path }
}

const title = textOf('issue.title', 'The front door is stuck', 'issue title')
const body = textOf('issue.body', 'It opens only half way, and then no more.', 'issue body')
const copy = textOf('comment.body', title.text)
const texts = [title, body]
const payload = { issue: { title: title.text, body: body.text, number: 7 }, comment: { body: title.text } }
const titleOf = '${{ github.event.issue.title }}'
const bodyOf = '${{ github.event.issue.body }}'

interface Delivered {
  readonly kind: string
  /** The words of each pasted part, and the path of where they come from. */
  readonly pasted: readonly (readonly [string, string | undefined])[]
  readonly found: readonly string[]
  readonly spared: number
}

function tell(prompt: string, of: readonly UntrustedText[] = texts, templates?: readonly string[]): Delivered {
  const facts: WorkflowFacts | undefined = templates && { templates, payload }
  const reading = readPrompt(prompt, of, facts)
  return {
    kind: reading.kind,
    pasted: reading.pasted.map(({ range, source }) => [reading.prompt.slice(range.start, range.end), source?.path]),
    found: reading.found.map(({ path }) => path),
    spared: reading.spared,
  }
}

const titlePart = [title.text, title.path] as const
const bodyPart = [body.text, body.path] as const

describe('by its form alone a prompt', () => {
  test.each<[string, string, readonly UntrustedText[], Partial<Delivered>]>([
    ['of the user', 'Do it.', texts, { kind: 'own', pasted: [], found: [] }],
    [
      'with a named text',
      `Look.\nTitle: ${title.text}`,
      texts,
      { kind: 'own', pasted: [titlePart], found: [title.path] },
    ],
    [
      'with a text that is not named, but with words of the user around it',
      `Look at ${title.text} and mend it.`,
      texts,
      { kind: 'own', pasted: [titlePart] },
    ],
    [
      'with a text twice that the payload has once',
      `Look: ${title.text} and\n${title.text} mend it.`,
      texts,
      { kind: 'unclear', pasted: [titlePart, titlePart], found: [title.path] },
    ],
    [
      'with a text twice that the payload has twice',
      `Look: ${title.text} and\n${title.text} mend it.`,
      [title, copy],
      { kind: 'own', pasted: [titlePart, titlePart], found: [title.path, copy.path] },
    ],
    [
      'with a text twice beside one that is there once',
      `See ${body.text} or ${title.text} and ${title.text} mend it.`,
      texts,
      { kind: 'unclear' },
    ],
    ['with two texts once each', `See ${title.text} or ${body.text} and mend it.`, texts, { kind: 'own' }],
    ['with a text twice, named both times', `Do.\nTitle: ${title.text}\nTitle: ${title.text}`, texts, { kind: 'own' }],
    [
      'with names around texts that are not named on their line',
      `The issue:\n\n${title.text}\n\nBody:\n\n${body.text}`,
      texts,
      { kind: 'unclear', pasted: [titlePart, bodyPart] },
    ],
    ['with names and named texts alone', `Title: ${title.text}\nBody: ${body.text}`, texts, { kind: 'own' }],
  ])('%s', (_, prompt, of, expected) => {
    expect(tell(prompt, of)).toMatchObject(expected)
  })

  test('is unclear where a named text begins with another: the rest may be words of the user', () => {
    const longer = textOf('comment.body', `${title.text} Answer now in one sentence.`)
    const prompt = `Title: ${title.text} Answer now in one sentence.`
    expect(tell(prompt, [longer, title])).toMatchObject({ kind: 'unclear' })
    expect(tell(prompt, [longer, textOf('issue.title', ` ${title.text} `, 'issue title')]).kind).toBe('unclear')
    expect(tell(prompt, [longer, body])).toMatchObject({ kind: 'own' })
    expect(tell(prompt, [longer, textOf('issue.title', 'in one sentence.', 'issue title')]).kind).toBe('own')
    expect(tell(prompt, [longer, textOf('issue.body', '  ', 'issue body')]).kind).toBe('own')
    expect(tell(prompt, [longer]).kind).toBe('own')
  })

  test('is unclear where texts lie across each other', () => {
    const first = textOf('issue.title', 'The front door is stuck. And', 'issue title')
    const second = textOf('issue.body', 'is stuck. And no more of it.', 'issue body')
    const prompt = 'Title: The front door is stuck. And no more of it. Do it.'
    expect(tell(prompt, [first, second])).toEqual({
      kind: 'unclear',
      pasted: [['The front door is stuck. And no more of it.', undefined]],
      found: [first.path, second.path],
      spared: 0,
    })
  })

  test.each<[string, string, readonly UntrustedText[], readonly string[]]>([
    ['one text', title.text, texts, [title.path]],
    [
      'one with other line ends',
      'Stuck\nquite',
      [textOf('issue.title', ' Stuck\r\nquite\r\n', 'issue title')],
      ['issue.title'],
    ],
    ['a name of the event', 'fix-the-door', [textOf('ref', 'fix-the-door', 'branch')], ['ref']],
    ['two texts', `${title.text}\n${body.text}`, texts, [title.path, body.path]],
    ['a long and a short one', `Stuck\n\n${body.text}`, [textOf('t.title', 'Stuck'), body], [body.path, 't.title']],
    ['the same said twice in the payload', title.text, [title, copy], [title.path, copy.path]],
  ])('that is nothing else is theirs: %s', (_, prompt, of, found) => {
    const told = tell(`\n${prompt} `, of)
    expect(told).toEqual({ kind: 'theirs', pasted: [[prompt, found[0]]], found, spared: 0 })
  })
})

describe("by the workflow's file a prompt", () => {
  test.each<[string, string, readonly string[], Partial<Delivered>]>([
    [
      'has what the event put in',
      `Do it: ${title.text}!`,
      [`Do it: ${titleOf}!`],
      { pasted: [titlePart], found: [title.path] },
    ],
    [
      'has a copy as words, and the text as a value',
      `${title.text}\nIssue: ${title.text}`,
      [`${title.text}\nIssue: ${titleOf}`],
      { pasted: [titlePart], found: [title.path], spared: 1 },
    ],
    [
      'has words of its own alone',
      `Do it: ${title.text}!`,
      [`Do it: ${title.text}!`],
      { pasted: [], found: [title.path], spared: 1 },
    ],
    [
      'has a value that is no text of the event',
      'Do 7 now',
      ['Do ${{ github.event.issue.number }} now'],
      { pasted: [] },
    ],
    [
      'has a text in an unknown value',
      `Do it: see ${title.text} there!`,
      ['Do it: ${{ inputs.what }}!'],
      { pasted: [titlePart], spared: 0 },
    ],
    ['has a setting', `${title.text}: do it`, ['${{ vars.TASK }}: do it'], { pasted: [], spared: 1 }],
    [
      'has a setting that an unknown value may have moved',
      `${title.text}: do it, or that`,
      ['${{ vars.TASK }}: do it, or ${{ inputs.what }}'],
      { pasted: [titlePart], spared: 0 },
    ],
    [
      'has a setting alone, which says something',
      `${title.text} ${body.text}`,
      [`\${{ vars.TASK }} ${bodyOf}`],
      { pasted: [bodyPart], spared: 1 },
    ],
    [
      'may be of two kinds: what is a value in one is fenced, but for what is words in both',
      `Do it: ${title.text}`,
      [`Do it: ${title.text}`, `Do it: ${titleOf}`],
      { pasted: [titlePart] },
    ],
  ])('%s', (_, prompt, templates, expected) => {
    expect(tell(prompt, texts, templates)).toMatchObject({ kind: 'own', ...expected })
  })

  test('fences once what two files put in differently', () => {
    const one = textOf('issue.title', 'ab', 'issue title')
    const other = textOf('issue.body', 'b c', 'issue body')
    const facts = {
      templates: [`Do \${{ github.event.issue.title }} c`, `Do a\${{ github.event.issue.body }}`],
      payload: { issue: { title: 'ab', body: 'b c' } },
    }
    const { prompt, pasted } = readPrompt('Do ab c', [one, other], facts)
    expect(pasted.map(({ range, source }) => [prompt.slice(range.start, range.end), source])).toEqual([
      ['ab c', undefined],
    ])
    const twice = {
      ...facts,
      templates: [`Do \${{ github.event.issue.title }} c`, `Do \${{ github.event['issue'].title }} c`],
    }
    expect(readPrompt('Do ab c', [one, other], twice).pasted).toEqual([{ range: { start: 3, end: 5 }, source: one }])
  })

  test('fences a text without the blanks at its ends', () => {
    const blank = textOf('issue.title', ' \n Stuck \n', 'issue title')
    const facts = { templates: [`Do [${titleOf}] now`], payload: { issue: { title: blank.text } } }
    const { prompt, pasted } = readPrompt(`Do [${blank.text}] now`, [blank], facts)
    expect(pasted.map(({ range }) => prompt.slice(range.start, range.end))).toEqual(['Stuck'])
    const none = { templates: [`Do [${titleOf}] now`], payload: { issue: { title: ' \n ' } } }
    expect(readPrompt('Do [ \n ] now', [textOf('issue.title', ' \n ', 'issue title')], none).pasted).toEqual([])
  })

  test.each([
    ['values of the event alone', [bodyOf], true],
    ['its words are signs', [`> ${bodyOf}`], false],
    ['it may be an unknown value', ['${{ inputs.what }}'], false],
    ['in one of two files it may be an unknown value', [bodyOf, '${{ inputs.what }}'], false],
    ['no file has it', ['Do it'], false],
    ['there is no file', [], false],
  ])('is surely theirs where the file has it so: %s', (_, templates, isSure) => {
    expect(readPrompt(body.text, texts, { templates, payload })).toMatchObject({ kind: 'theirs', isSure })
  })

  test('is surely theirs where signs stand around the value', () => {
    const reading = readPrompt(`> ${body.text}`, texts, { templates: [`> ${bodyOf}`], payload })
    expect(reading).toMatchObject({ kind: 'theirs', isSure: true, found: [body] })
    const unsure = readPrompt(`> ${body.text}`, texts, { templates: ['> ${{ inputs.what }}'], payload })
    expect(unsure.kind).not.toBe('theirs')
  })
})

describe('the file is asked for', () => {
  test.each<[string, string, readonly UntrustedText[], boolean]>([
    ['not for words of the user', 'Do it now.', texts, false],
    ['not for a named text', `Look.\nTitle: ${title.text}`, texts, false],
    ['not for one between blanks', `  Look.\nTitle: ${title.text}\n\n`, texts, false],
    ['for one that is not named', `Look at ${title.text} and mend it.`, texts, true],
    ['for a prompt that is a short text as a whole', 'Stuck', [textOf('issue.title', 'Stuck', 'issue title')], true],
    ['for that between blanks', ' Stuck\r\n', [textOf('issue.title', 'Stuck', 'issue title')], true],
    [
      'for a named text that holds another',
      `Look.\nTitle: On and on: ${title.text}`,
      [textOf('comment.body', `On and on: ${title.text}`), title],
      true,
    ],
    [
      'for one that holds another with blanks at its ends',
      `Look.\nTitle: On and on: ${title.text}`,
      [textOf('comment.body', `On and on: ${title.text}`), textOf('issue.title', ` ${title.text}\r\n`, 'issue title')],
      true,
    ],
    [
      'not for one that holds a word of another',
      `Look.\nTitle: On and on: ${title.text}`,
      [textOf('comment.body', `On and on: ${title.text}`), textOf('issue.title', 'door', 'issue title')],
      false,
    ],
  ])('%s', (_, prompt, of, expected) => {
    expect(isInDoubt(prompt, of)).toBe(expected)
  })
})
