import { expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { changeCommands } from '../../../src/resources/environment/declared.ts'

const commands = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })

/** As the command line does it: each removal takes the first of its text, additions go to the end. */
function apply(list: readonly string[], remove: readonly string[], add: readonly string[]): readonly string[] {
  const left = [...list]
  for (const command of remove) left.splice(left.indexOf(command), 1)
  return [...left, ...add]
}

test('any list becomes any other, and nothing is done where they are the same', () => {
  fc.assert(
    fc.property(commands, commands, (actual, wanted) => {
      const { remove, add } = changeCommands(actual, wanted)
      expect(apply(actual, remove, add)).toEqual(wanted)
      if (actual.join() === wanted.join()) expect([remove, add]).toEqual([[], []])
    }),
  )
})

test('what both begin with stays', () => {
  expect(changeCommands(['a', 'b', 'c'], ['a', 'b', 'x'])).toEqual({ remove: ['c'], add: ['x'] })
  expect(changeCommands(['a', 'b', 'a'], ['a', 'b'])).toEqual({ remove: ['a', 'b', 'a'], add: ['a', 'b'] })
})
