import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/platform/errors.ts'
import { readSchedules } from '../../../src/resources/schedule/declared.ts'
import { readText } from '../reconcile/lab.ts'

const files: Readonly<Record<string, string>> = {
  'prompts/report.md': '# Report\n\nWhat happened this week?\n',
  'empty.md': ' \n',
}
const reading = {
  repositoryId: 7,
  repository: 'octo/web',
  now: new Date('2026-01-05T09:30:00Z'),
  readFile: (input: string, path: string) => {
    const text = files[path]
    if (text !== undefined) return Promise.resolve({ text, origin: 'main' })
    return Promise.reject(new ActionError(`${input}: ${path} could not be read from o/r at main (404).`))
  },
}
const read = (text: string) => readText(text, 'schedules', (entries) => readSchedules(entries, reading))
const problemsOf = async (text: string) => (await read(text)).problems

describe('a file of schedules', () => {
  test('says it all in the words of the file, and is brought to those of the API', async () => {
    const { wanted, problems } = await read(`schedules:
  - key: nightly
    cron: '0  3 * * *'
    prompt: |
      Look after the dependencies.
      Open one pull request.
  - key: report
    name: Weekly report
    cron: 0 9 * * mon
    prompt_file: prompts/report.md
    skill: octo/repo:report
    environment: env-1
    model: auto
    worker_host: worker-7
    mcp: { mcpServers: { docs: { url: 'https://mcp.example.com' } } }
    enabled: false
    team: true
    config: { model_id: fast, idle_timeout_minutes: 5 }
`)
    expect(problems).toEqual([])
    expect(wanted).toEqual([
      {
        key: 'nightly',
        environment: undefined,
        team: undefined,
        nextRuns: [6, 7, 8].map((day) => new Date(Date.UTC(2026, 0, day, 3))),
        spec: {
          name: 'nightly',
          cron: '0 3 * * *',
          enabled: true,
          prompt: 'Look after the dependencies.\nOpen one pull request.',
          config: { name: 'gha:7:nightly' },
        },
      },
      {
        key: 'report',
        environment: 'env-1',
        team: true,
        nextRuns: [12, 19, 26].map((day) => new Date(Date.UTC(2026, 0, day, 9))),
        spec: {
          name: 'Weekly report',
          cron: '0 9 * * mon',
          enabled: false,
          prompt: '# Report\n\nWhat happened this week?',
          config: {
            name: 'gha:7:report',
            skill_spec: 'octo/repo:report',
            environment_id: 'env-1',
            model_id: 'auto',
            worker_host: 'worker-7',
            mcp_servers: { docs: { url: 'https://mcp.example.com' } },
            idle_timeout_minutes: 5,
          },
        },
      },
    ])
  })

  test('is checked as a whole: every problem is told, with its line', async () => {
    const problems = await problemsOf(`schedules:
  - key: one
    cron: 0 3 * *
    prompt: x
  - key: one
    cron: '0 3 * * *'
  - key: two
    cron: '0 3 * * *'
    prompt: x
    prompt_file: prompts/report.md
    model: 5
    crn: x
  - cron: '99 3 * * *'
    prompt_file: prompts/gone.md
  - key: three
    cron: '0 3 * * *'
    recipe: triage
  - key: four
    cron: '0 0 31 2 *'
    prompt_file: empty.md
    mcp: { docs: { url: a, command: b } }
    config: { name: mine }
`)
    expect(problems).toEqual([
      expect.stringMatching(/^3: cron must be five fields/),
      '5: key one is taken by the entry in line 2.',
      '5: key has no task: give it a prompt, a prompt_file, a skill or a recipe.',
      '10: prompt_file and prompt are both given, and only one can be the task.',
      '11: model must be text, not a number; quotes make it text.',
      '12: crn means nothing here. Did you mean cron?',
      '13: key is missing.',
      expect.stringMatching(/^13: cron makes no sense as "99 3 \* \* \*"/),
      "14: prompt_file can't be read: prompts/gone.md could not be read from o/r at main (404).",
      expect.stringMatching(/^17: recipe can't be triage: it works on an event .* as in examples\/triage\.yml\.$/),
      expect.stringMatching(/^19: cron never comes/),
      '20: prompt_file names empty.md, which is empty.',
      expect.stringMatching(/^21: mcp doesn't fit: the server "docs" must have exactly one of/),
      "22: config can't say name: by it the schedule is known as this key's.",
    ])
  })

  test.each([
    ...(['triage', 'review', 'respond', 'fix-ci'] as const).map((name) => [
      `recipe: ${name}`,
      new RegExp(`recipe can't be ${name}: it works on an event .* as in examples/${name}\\.yml\\.$`),
    ]),
    ['recipe: raport', /recipe must be one of triage, .* not "raport"\.$/],
    ['recipe: report, period: 5y', /period must be hours, days or weeks up to 92 days, .* not "5y"\.$/],
    ['prompt: x, tone: dry', /tone is for a recipe, and there is none\.$/],
  ])('%s is refused', async (words, message) => {
    expect(await problemsOf(`schedules:\n  - { key: a, cron: 0 3 * * *, ${String(words)} }\n`)).toEqual([
      expect.stringMatching(message),
    ])
  })

  test.each([
    ['7d', '7 days'],
    ['24h', '24 hours'],
    ['1d', '24 hours'],
    ['36h', '36 hours'],
  ])('the recipe report over %s is a task of its own', async (period, words) => {
    const { wanted } = await read(`schedules:\n  - { key: a, cron: 0 3 * * *, recipe: report, period: ${period} }\n`)
    expect(wanted[0]?.spec.prompt).toMatch(/^# Task: report/)
    expect(wanted[0]?.spec.prompt).toContain(`- The repository: octo/web.\n- The period: the last ${words}, up to`)
  })
})
