import { describe, expect, test } from '@jest/globals'
import { OptionError, readOptions } from '../../demo/options.ts'

const json = 'package.json'
const yaml = 'examples/triage.yml'

describe("the demo's command line", () => {
  test.each([
    [[], { event: { name: undefined, path: undefined }, agent: { kind: 'built-in' }, dialect: 'documented' }],
    [[], { workflow: expect.stringMatching(/examples.review\.yml$/), opensPage: false }],
    [['--recipe', 'fix-ci', '--open'], { workflow: expect.stringMatching(/fix-ci\.yml$/), opensPage: true }],
    [['--event', 'issues'], { event: { name: 'issues', path: undefined } }],
    [
      ['--var', 'A=b=c', '--secret', 'B=', '--input', 'x=1', '--input', 'y=2'],
      {
        vars: { A: 'b=c' },
        secrets: { B: '' },
        inputs: { x: '1', y: '2' },
      },
    ],
    [['--event', `push:${json}`], { event: { name: 'push', path: json } }],
    [['--event', json, '--event-name', 'push'], { event: { name: 'push', path: json } }],
    [['--agent', 'claude -p'], { agent: { kind: 'command', line: 'claude -p' } }],
    [['--agent', 'scripted'], { agent: { kind: 'built-in' } }],
    [['--agent', 'my-agent config.yml'], { agent: { kind: 'command', line: 'my-agent config.yml' } }],
    [['--agent', yaml], { agent: { kind: 'scenario', path: yaml } }],
    [['--workflow', yaml, '--dialect', 'bare'], { workflow: yaml, dialect: 'bare' }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toMatchObject(expected)
  })

  test.each([[['--help']], [['-h']]])('%j asks for help', (args) => {
    expect(readOptions(args)).toBeUndefined()
  })

  test.each([
    [['--wrokflow', 'x'], "Unknown option '--wrokflow'"],
    [['stray'], "Unexpected argument 'stray'"],
    [['--workflow', 'none.yml'], '--workflow: there is no file none.yml.'],
    [['--event', json], '--event NAME:package.json'],
    [['--event', 'push:none.json'], '--event: there is no file none.json.'],
    [['--event', `push:${yaml}`], 'is not JSON'],
    [['--event', `push:${json}`, '--event-name', 'issues'], 'named twice'],
    [['--event-name', 'issues'], 'give the file with --event'],
    [['--agent', ' '], '--agent is empty'],
    [['--agent', 'none.yml'], '--agent: there is no file none.yml.'],
    [['--recipe', 'reviw'], '--recipe must be one of'],
    [['--recipe', '../package'], '--recipe must be one of'],
    [['--recipe', 'review', '--workflow', yaml], 'both name a workflow'],
    [['--var', 'A'], '--var needs NAME=VALUE, not A.'],
    [['--dialect', 'welsh'], 'must be one of documented, bare, deviating, not welsh'],
  ])('%j is refused', (args, reason) => {
    expect(() => readOptions(args)).toThrow(OptionError)
    expect(() => readOptions(args)).toThrow(reason)
  })
})
