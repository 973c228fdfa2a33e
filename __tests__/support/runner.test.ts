import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { runWorkflow, standInToken } from './runner.ts'
import { useTemporaryFolders } from './temporary.ts'
import { linesOf, runTiny, tinyStep } from './tiny.ts'

const makeFolder = useTemporaryFolders()
const append = (file: string, text: string) =>
  `(await import('node:fs')).appendFileSync(process.env.${file}, ${JSON.stringify(text)});`

describe('an action step', () => {
  test('gets its inputs: given, default, unknown with a warning; an empty one stays empty', async () => {
    const main = `console.log(Object.entries(process.env).filter(([n]) => /INPUT_(?!MAIN)/.test(n)).sort().join('\\n'))`
    const steps = [
      { uses: 'your-org/oz-agent-action@v1', id: 'a', with: { main, unknown: 'x y', 'old-name': '1' } },
      { uses: './', id: 'b', with: { main, greeting: '${{ vars.MISSING }}' } },
      { uses: 'your-org/oz-agent-action/sub@v1', id: 'c', with: { main } },
    ]
    const result = await runTiny({ steps, folder: makeFolder(), inputDefaults: { greeting: 'hi ${{ github.actor }}' } })
    expect(linesOf(result.step('a'))).toEqual([
      'INPUT_GREETING,hi octocat',
      'INPUT_OLD-NAME,1',
      'INPUT_POST,',
      'INPUT_UNKNOWN,x y',
    ])
    expect(result.step('a').annotations.map((annotation) => annotation.message)).toEqual([
      "Unexpected input(s) 'unknown', valid inputs are ['main', 'post', 'greeting', 'old-name']",
      "Input 'old-name' has been deprecated with message: use greeting",
    ])
    expect(linesOf(result.step('b'))).toEqual(['INPUT_GREETING,', 'INPUT_POST,'])
    expect(linesOf(result.step('c'))).toEqual([''])
  })

  test('leaves outputs, state, variables, paths and a summary, also when it fails', async () => {
    const main = [
      append('GITHUB_OUTPUT', 'a=1\nb<<E\nx\ny\nE\n'),
      append('GITHUB_STATE', 'id=7\n'),
      append('GITHUB_ENV', 'COLOUR=blue\n'),
      append('GITHUB_PATH', '/opt/tool\n'),
      append('GITHUB_STEP_SUMMARY', `# ${standInToken}\n`),
      'process.exit(3)',
    ].join('\n')
    const run = 'echo "$COLOUR ${PATH%%:*} ${{ steps.tiny.outputs.a }} ${{ steps.tiny.outcome }}"'
    const steps = [tinyStep(main, 'console.log(process.env.STATE_id)'), { id: 'next', if: 'always()', run }]
    const result = await runTiny({ steps, folder: makeFolder() })
    expect(result.conclusion).toBe('failure')
    expect(result.step('tiny')).toMatchObject({
      outcome: 'failure',
      exitCode: 3,
      outputs: { a: '1', b: 'x\ny' },
      state: { id: '7' },
      summary: '# ***\n',
    })
    expect(linesOf(result.step('next'))).toEqual(['blue /opt/tool 1 failure'])
    expect(result.postStep('tiny')).toMatchObject({ outcome: 'success', stdout: '7\n' })
  })

  test('runs its posts in reverse, under always()', async () => {
    const second = { ...tinyStep('', "console.log('second'); process.exit(1)"), id: 'second' }
    const steps = [tinyStep('', "console.log('first')"), second, { run: 'exit 1' }]
    const result = await runTiny({ steps, folder: makeFolder() })
    const posts = result.jobs['job']?.steps.filter((step) => step.stage === 'post')
    expect(posts?.map((step) => [step.stdout, step.outcome])).toEqual([
      ['second\n', 'failure'],
      ['first\n', 'success'],
    ])
  })

  test('sees the runner and nothing of the host', async () => {
    process.env['OF_THE_HOST'] = 'x'
    const main = `console.log(JSON.stringify(process.env)); console.log(process.version)`
    const result = await runTiny({
      steps: [tinyStep(main)],
      folder: makeFolder(),
      env: { OF_THE_MACHINE: 'y' },
      isDebug: true,
    })
    const [env = '{}', version] = result.step('tiny').stdout.split('\n')
    expect(version).toMatch(/^v24\./)
    expect(JSON.parse(env)).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: 'tiny',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_JOB: 'job',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_RUN_ATTEMPT: '1',
      OF_THE_MACHINE: 'y',
      RUNNER_DEBUG: '1',
      RUNNER_TEMP: expect.stringContaining('_temp'),
    })
    expect(env).not.toContain('OF_THE_HOST')
    expect(env).not.toContain(standInToken)
  })

  test('has no event file where none is wanted', async () => {
    const main = 'console.log(process.env.GITHUB_EVENT_PATH)'
    const result = await runTiny({
      steps: [tinyStep(main)],
      folder: makeFolder(),
      event: { name: 'push', payload: null },
    })
    expect(result.step('tiny').stdout).toBe('undefined\n')
  })

  test.each([
    ['an input over 131,072 bytes', { with: { greeting: 'x'.repeat(131_072 - 'INPUT_GREETING='.length), main: '' } }],
    ['an env value over them', { env: { BIG: 'é'.repeat(65_600) } }],
    [
      'two megabytes in all',
      { env: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`V${n}`, 'x'.repeat(130_000)])) },
    ],
  ])('cannot start with %s', async (_, rest) => {
    const result = await runTiny({ steps: [tinyStep('', '', rest)], folder: makeFolder() })
    expect(result.step('tiny')).toMatchObject({ outcome: 'failure', exitCode: undefined })
    expect(result.step('tiny').annotations[0]?.message).toMatch(/Argument list too long$/)
    expect(result.postStep('tiny').outcome).toBe('failure')
  })

  test('whose state is over 131,072 bytes has a post that cannot start', async () => {
    const main = `(await import('node:fs')).appendFileSync(process.env.GITHUB_STATE, 's=' + 'x'.repeat(131072))`
    const result = await runTiny({ steps: [tinyStep(main)], folder: makeFolder() })
    expect(result.postStep('tiny').outcome).toBe('failure')
    expect(result.conclusion).toBe('failure')
  })
})

describe('what a process writes', () => {
  test('is shown masked, with commands obeyed on both streams', async () => {
    const main = `
      console.log('::add-mask::hidden-word')
      console.error('\\t::set-output name=a::1')
      console.log('progress\\r::save-state name=s::2\\rtext hidden-word ##[group]title')
      console.log('::stop-commands::enough-of-this\\n::error::not read\\n::error::nor this\\n::enough-of-this::\\n::debug::quiet')
      console.log('::error title=T::bad%0Aworse')`
    const result = await runTiny({ steps: [tinyStep(main)], folder: makeFolder() })
    const step = result.step('tiny')
    expect(step.outputs).toEqual({ a: '1' })
    expect(step.state).toEqual({ s: '2' })
    const lines = linesOf(step).filter((line) => !line.includes('is deprecated'))
    expect(lines).toEqual([
      'progress',
      '##[group]title',
      '::stop-commands::***',
      '::error::not read',
      '::error::nor this',
      '::***::',
      '##[error]bad',
      'worse',
    ])
    const errors = step.annotations.filter((annotation) => annotation.level === 'error')
    expect(errors).toEqual([{ level: 'error', message: 'bad\nworse', properties: { title: 'T' } }])
    expect(result.jobs['job']?.masks).toContain('hidden-word')
  })

  test.each(['::set-env name=A::1', '::add-path::/x', '::set-output::x', '::stop-commands::'])(
    '%s fails the step',
    async (line) => {
      const result = await runTiny({ steps: [tinyStep(`console.log('${line}')`)], folder: makeFolder() })
      expect(result.step('tiny')).toMatchObject({ outcome: 'failure', exitCode: 0, outputs: {} })
    },
  )

  test('becomes at most ten annotations of a level, of 4,096 characters, and fifty a job', async () => {
    const main = `for (const level of ['error', 'warning']) for (let n = 0; n < 12; n++) console.log('::' + level + '::' + n + 'x'.repeat(5000))`
    const steps = [1, 2, 3].map((n) => ({ ...tinyStep(main), id: `tiny${n}` }))
    const result = await runTiny({ steps, folder: makeFolder() })
    const { annotations } = result.step('tiny1')
    expect(annotations).toHaveLength(20)
    expect(annotations[0]?.message).toHaveLength(4096)
    expect(linesOf(result.step('tiny1')).filter((line) => line.startsWith('##[error]'))).toHaveLength(12)
    expect(result.jobs['job']?.annotations).toHaveLength(50)
  })
})

describe('limits', () => {
  test('a summary over 1 MiB is dropped whole', async () => {
    const write = (bytes: number) =>
      `(await import('node:fs')).writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`
    const steps = [tinyStep(write(1_048_576)), { ...tinyStep(write(1_048_577)), id: 'over' }]
    const result = await runTiny({ steps, folder: makeFolder() })
    expect(result.step('tiny').summary).toHaveLength(1_048_576)
    expect(result.step('over')).toMatchObject({ outcome: 'success', summary: '' })
    expect(result.step('over').annotations[0]?.message).toContain('upload aborted')
  })

  test('outputs of a job hold 1 MB of UTF-16 in all', async () => {
    const write = `(await import('node:fs')).writeFileSync(process.env.GITHUB_OUTPUT, 'a=' + 'x'.repeat(300_000) + '\\nb=' + 'é'.repeat(300_000))`
    const result = await runTiny({ steps: [tinyStep(write)], folder: makeFolder() })
    expect(Object.keys(result.step('tiny').outputs)).toEqual(['a'])
    expect(result.step('tiny').outcome).toBe('failure')
  })

  test('a missing end of a value throws away what follows, and fails the step', async () => {
    const result = await runTiny({
      steps: [tinyStep(append('GITHUB_OUTPUT', 'a=1\nb<<E\nx\nc=2\n'))],
      folder: makeFolder(),
    })
    expect(result.step('tiny')).toMatchObject({ outcome: 'failure', outputs: { a: '1' } })
  })

  test('a job output that holds a secret is dropped with a warning', async () => {
    const steps = [tinyStep(append('GITHUB_OUTPUT', `a=fine\nb=x${standInToken}y\n`))]
    const outputs = { a: '${{ steps.tiny.outputs.a }}', b: '${{ steps.tiny.outputs.b }}' }
    const result = await runTiny({ steps, job: { outputs }, folder: makeFolder() })
    expect(result.jobs['job']?.outputs).toEqual({ a: 'fine' })
    expect(result.log).toContain("##[warning]Skip output 'b' since it may contain secret.")
    expect(result.conclusion).toBe('success')
  })
})

describe('other steps', () => {
  test('scripts run in bash in the workspace, which checkout fills', async () => {
    const source = makeFolder()
    mkdirSync(join(source, 'deep'))
    writeFileSync(join(source, 'deep/file.txt'), 'content')
    const steps = [
      { uses: 'actions/checkout@v4' },
      { uses: 'actions/upload-artifact@v4', with: { name: 'x' } },
      { id: 'cat', run: 'cat deep/file.txt; false | true', env: { A: '${{ github.job }}' } },
      { id: 'strict', run: 'false | true', shell: 'bash', 'continue-on-error': true },
      { id: 'here', run: 'pwd', 'working-directory': 'deep', shell: 'sh' },
    ]
    const result = await runTiny({ steps, folder: makeFolder(), checkout: source })
    expect(result.conclusion).toBe('success')
    expect(result.step('cat').stdout).toBe('content')
    expect(result.step('cat').log).toContain('  A: job')
    expect(result.step('strict')).toMatchObject({ outcome: 'failure', conclusion: 'success' })
    expect(result.step('here').stdout).toMatch(/\/deep\n$/)
  })

  test.each([
    [{ uses: 'someone/else@v1' }, 'but not someone/else@v1'],
    [{ run: 'x', shell: 'pwsh' }, 'wants pwsh'],
    [{ run: 'echo ${{ nowhere.x }}' }, 'Unrecognized named-value'],
    [{ uses: './missing' }, 'ENOENT'],
  ])('%j is an error', async (step, reason) => {
    const result = await runTiny({ steps: [{ ...step, id: 'bad' }], folder: makeFolder() })
    expect(result.step('bad').annotations[0]?.message).toContain(reason)
    expect(result.conclusion).toBe('failure')
  })
})

describe('jobs', () => {
  test('start when those they need have ended, and see their outputs', async () => {
    const job = (rest: object) => ({ 'runs-on': 'ubuntu-latest', ...rest })
    const workflow = stringify({
      on: { workflow_dispatch: { inputs: { word: { default: 'hey' } } } },
      jobs: {
        last: job({
          needs: ['first', 'broken'],
          if: 'always()',
          steps: [{ id: 'say', run: 'echo "${{ needs.first.outputs.x }} ${{ needs.broken.result }}"' }],
        }),
        first: job({
          outputs: { x: '${{ steps.a.outputs.x }}' },
          steps: [{ id: 'a', run: 'echo "x=${{ inputs.word }}" >> $GITHUB_OUTPUT' }],
        }),
        broken: job({ strategy: { matrix: { n: [0, 1] } }, steps: [{ run: 'exit ${{ matrix.n }}' }] }),
        never: job({ needs: 'broken', steps: [{ run: 'echo no' }] }),
      },
    })
    const result = await runWorkflow({
      workflow,
      event: { name: 'workflow_dispatch' },
      actionRoot: '.',
      folder: makeFolder(),
    })
    expect(result.step('say').stdout).toBe('hey failure\n')
    expect(result.jobs['broken (0)']?.conclusion).toBe('success')
    expect(result.jobs['broken (1)']?.conclusion).toBe('failure')
    expect(result.jobs['never']).toMatchObject({ conclusion: 'skipped', steps: [] })
    expect(result.conclusion).toBe('failure')
  })

  test('an event the workflow does not name is an error', async () => {
    const steps = [{ run: 'true' }]
    await expect(runTiny({ steps, folder: makeFolder(), event: { name: 'issues' } })).rejects.toThrow(
      'GitHub would not start this workflow',
    )
  })
})
