/** The stand-in is worth something only while it refuses what the real one would. */
import { describe, expect, test } from '@jest/globals'
import { readArguments } from './oz-cli/arguments.ts'

describe('the stand-in for oz', () => {
  test.each([
    ['environment', 'make'],
    ['environment', 'create', '--image=x', '--name=x'],
    ['environment', 'create', '--docker-image=x'],
    ['environment', 'create', '--name=x', '--name=y'],
    ['environment', 'update', '--name=x'],
    ['environment', 'update', 'id', '--clear-setup-commands'],
    ['environment', 'delete'],
    ['environment', 'list', '--output-format', 'yaml'],
    ['secret', 'create', '--team', '--personal', 'X'],
    ['secret', 'create', '--value', 'x', 'X'],
    ['secret', 'update', 'X', 'Y'],
    ['secret', 'delete', '--yes', 'X'],
  ])('refuses oz %s %s %s %s', (...args) => {
    expect(() => readArguments(args.filter((arg) => typeof arg === 'string'))).toThrow(/^error: /)
  })

  test('takes flags with a space or an equals sign, and repeats those that may be', () => {
    const call = readArguments([
      'environment',
      'create',
      '--name',
      'n',
      '--repo=a/b',
      '--repo',
      'c/d',
      '--output-format=json',
    ])
    expect([call.command, call.value('--name'), call.values('--repo')]).toEqual([
      'environment create',
      'n',
      ['a/b', 'c/d'],
    ])
  })
})
