import { describe, expect, test } from '@jest/globals'
import { readEnvironments, markDescription, readMark } from '../../../src/resources/environment/declared.ts'
import { readText } from '../reconcile/lab.ts'

const read = (text: string) => readText(text, 'environments', (entries) => readEnvironments(entries, 7))

describe('a file of environments', () => {
  test('tells all that is wrong, each with its line', async () => {
    const { problems } = await read(`environments:
  - key: a
    name: Same
    repos: [octo, octo/web, Octo/Web]
    setup_commands: [npm ci, 7]
  - key: b
    name: Same
    docker_image: node 22
    scope: world
  - key: c
    docker_image: node:22
    description: ${'x'.repeat(240)}
    setup_commands: [${'y'.repeat(4_097)}]
    adopt: 1
    image: x
`)
    expect(problems).toEqual([
      '2: docker_image is missing.',
      '4: repos must be written as owner/repo, not "octo".',
      '4: repos names Octo/Web twice.',
      '5: setup_commands must be a list of texts; quotes make a text of anything.',
      '7: name "Same" is that of the entry in line 2 too.',
      '8: docker_image must be the name of an image, not "node 22".',
      '9: scope must be one of team, personal, not "world".',
      '12: description has 240 characters; there is room for 230.',
      '13: setup_commands has one of more than 4096 characters; put it into a script.',
      '14: adopt must be true or false, not a number.',
      expect.stringMatching(/^15: image means nothing here\./),
    ])
  })
})

describe('the mark at the end of a description', () => {
  test.each([
    [markDescription(7, 'web', 'Node and more'), { repositoryId: 7, key: 'web' }],
    [markDescription(7, 'web', ''), { repositoryId: 7, key: 'web' }],
    ['(gha:7:a) (gha:8:b)', { repositoryId: 8, key: 'b' }],
    ['(gha:7:web) and more', undefined],
    ['x(gha:7:web)', undefined],
    ['(gha:7:Web)', undefined],
    ['', undefined],
  ])('%j', (description, mark) => {
    expect(readMark(description)).toEqual(mark)
  })
})
