import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifact } from '../../../src/oz/client/types.ts'
import { listArtifacts, pullRequestOf, saveArtifacts } from '../../../src/report/artifacts/artifacts.ts'
import type { ArtifactContent, ArtifactStore } from '../../../src/oz/client/artifact-store.ts'
import type { SaveRequest } from '../../../src/report/artifacts/artifacts.ts'

let root = ''
let workspace = ''
beforeEach(() => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), 'artifacts-')))
  workspace = join(root, 'workspace')
  mkdirSync(workspace)
  mkdirSync(join(root, 'temp'))
  mkdirSync(join(root, 'elsewhere'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const plan = (uid: string | undefined, title?: string): Artifact => ({
  kind: 'plan',
  uid,
  title,
  url: 'https://app.warp.dev/drive/1',
})
const file = (uid: string, name: string, sizeBytes?: number): Artifact => ({
  kind: 'file',
  uid,
  name,
  path: name,
  mimeType: 'text/plain',
  title: undefined,
  sizeBytes,
})
const screenshot = (uid: string, title?: string): Artifact => ({
  kind: 'screenshot',
  uid,
  mimeType: 'image/png',
  title,
})
const pullRequest = (url: string, branch = 'oz/fix'): Artifact => ({ kind: 'pull_request', url, branch })

const contents: Readonly<Record<string, ArtifactContent>> = {
  p1: { title: 'The plan', mimeType: 'text/markdown', bytes: Buffer.from('# Plan') },
  p2: { title: 'The plan', mimeType: '', bytes: Buffer.from('# Another') },
  f1: { title: undefined, mimeType: 'text/plain', bytes: Buffer.from('one') },
  f2: { title: undefined, mimeType: 'text/plain', bytes: Buffer.from('two') },
  s1: { title: 'After the fix', mimeType: 'image/png', bytes: Buffer.from([0x89, 0x50]) },
}

const store: ArtifactStore = {
  fetch(uid) {
    const content = contents[uid]
    return content ? Promise.resolve(content) : Promise.reject(new Error(`HTTP 404: no ${uid}`))
  },
}

async function save(
  artifacts: readonly Artifact[],
  change: Partial<SaveRequest> = {},
): Promise<Awaited<ReturnType<typeof saveArtifacts>>> {
  const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(root, 'temp') }
  return await saveArtifacts({ artifacts, path: 'out', store, env, signal: new AbortController().signal, ...change })
}

describe('saveArtifacts', () => {
  test('writes plans, files and screenshots, and lists all there is', async () => {
    const artifacts = [
      plan('p1'),
      file('f1', '../../notes.txt'),
      screenshot('s1'),
      pullRequest('https://github.com/o/r/pull/1'),
    ]
    const { entries, notes } = await save(artifacts)
    const folder = join(workspace, 'out')
    expect(notes).toEqual([])
    expect(entries).toEqual([
      { kind: 'plan', title: 'The plan', url: 'https://app.warp.dev/drive/1', path: join(folder, 'The-plan.md') },
      { kind: 'file', title: '../../notes.txt', url: null, path: join(folder, 'notes.txt') },
      { kind: 'screenshot', title: 'After the fix', url: null, path: join(folder, 'After-the-fix.png') },
      { kind: 'pull_request', title: 'oz/fix', url: 'https://github.com/o/r/pull/1', path: null },
    ])
    expect(readFileSync(join(folder, 'The-plan.md'), 'utf8')).toBe('# Plan')
    expect(readFileSync(join(folder, 'After-the-fix.png'))).toEqual(Buffer.from([0x89, 0x50]))
    expect(readdirSync(folder)).toHaveLength(3)
  })

  test('numbers names that are taken, by each other or by what lies there', async () => {
    mkdirSync(join(workspace, 'out'))
    writeFileSync(join(workspace, 'out', 'A.TXT'), 'mine')
    const { entries } = await save([file('f1', 'a.txt'), file('f2', 'x/a.txt'), plan('p1'), plan('p2')])
    expect(entries.map(({ path }) => path?.slice(workspace.length + 5))).toEqual([
      'a-2.txt',
      'a-3.txt',
      'The-plan.md',
      'The-plan-2.md',
    ])
    expect(readFileSync(join(workspace, 'out', 'A.TXT'), 'utf8')).toBe('mine')
    expect(readFileSync(join(workspace, 'out', 'a-3.txt'), 'utf8')).toBe('two')
  })

  test('writes through no link that lies in the folder', async () => {
    mkdirSync(join(workspace, 'out'))
    symlinkSync(join(root, 'elsewhere', 'target'), join(workspace, 'out', 'a.txt'))
    symlinkSync(join(root, 'elsewhere', 'target'), join(workspace, 'out', 'a-2.txt.part'))
    const { entries } = await save([file('f1', 'a.txt')])
    expect(entries[0]?.path).toBe(join(workspace, 'out', 'a-2.txt'))
    expect(existsSync(join(root, 'elsewhere', 'target'))).toBe(false)
  })

  test('writes through no link that is planted while it downloads', async () => {
    const out = join(workspace, 'out')
    const planting: ArtifactStore = {
      fetch(uid, options) {
        symlinkSync(join(root, 'elsewhere', 'one'), join(out, `${uid}.txt`))
        if (uid === 'f2') symlinkSync(join(root, 'elsewhere', 'two'), join(out, `${uid}.txt.part`))
        return store.fetch(uid, options)
      },
    }
    const { entries, notes } = await save([file('f1', 'f1.txt'), file('f2', 'f2.txt')], { store: planting })
    expect(entries.map(({ path }) => path !== null)).toEqual([true, false])
    expect(notes).toHaveLength(1)
    expect(readFileSync(join(out, 'f1.txt'), 'utf8')).toBe('one')
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
  })

  test('what fails is listed and noted, and the rest is saved', async () => {
    const { entries, notes } = await save([plan(undefined, 'lost'), file('gone', 'gone.txt'), file('f1', 'a.txt')])
    expect(entries.map(({ path }) => path === null)).toEqual([true, true, false])
    expect(notes).toEqual([
      `Couldn't download the plan "lost": the server gave no id for it.`,
      `Couldn't download the file "gone.txt": HTTP 404: no gone`,
    ])
  })

  test('limits hold for one file and for all, before and after the download', async () => {
    const asked: number[] = []
    const counting: ArtifactStore = {
      fetch(uid, options) {
        asked.push(options.maxBytes)
        return store.fetch(uid, options)
      },
    }
    const artifacts = [
      file('f1', 'a.txt'),
      file('f2', 'b.txt', 1_000),
      plan('p1'),
      file('f1', 'c.txt'),
      file('f2', 'd.txt'),
    ]
    const { entries, notes } = await save(artifacts, { store: counting, maxFileBytes: 5, maxTotalBytes: 7 })
    expect(entries.map(({ path }) => path?.slice(-5))).toEqual(['a.txt', undefined, undefined, 'c.txt', undefined])
    expect(asked).toEqual([5, 4, 4, 1])
    expect(notes).toHaveLength(3)
    expect(notes[0]).toContain('it has 1000 bytes, over what is left of the limit (4)')
  })

  test('an abort ends the downloads, and the list stays whole', async () => {
    const controller = new AbortController()
    const ending: ArtifactStore = {
      fetch(uid, options) {
        if (uid === 'f2') controller.abort(new Error('out of time'))
        options.signal.throwIfAborted()
        return store.fetch(uid, options)
      },
    }
    const artifacts = [file('f1', 'a.txt'), file('f2', 'b.txt'), file('f1', 'c.txt')]
    const { entries, notes } = await save(artifacts, { store: ending, signal: controller.signal })
    expect(entries.map(({ title, path }) => [title, path !== null])).toEqual([
      ['a.txt', true],
      ['b.txt', false],
      ['c.txt', false],
    ])
    expect(notes).toEqual(['The downloads ended after 1 of 3 artifacts: out of time'])
  })

  test('no more than 200 are listed, and the rest is counted', async () => {
    const { entries, notes } = await save(
      Array.from({ length: 203 }, () => pullRequest('https://github.com/o/r/pull/1')),
    )
    expect(entries).toHaveLength(200)
    expect(notes).toEqual(['3 artifacts beyond the first 200 are not listed.'])
  })
})

describe('the folder', () => {
  test.each(['out', './a/b/../c', '.', 'a//b'])('%j is made in the workspace', async (path) => {
    const { entries } = await save([file('f1', 'x.txt')], { path })
    expect(entries[0]?.path?.startsWith(workspace)).toBe(true)
    expect(existsSync(entries[0]?.path ?? '')).toBe(true)
  })

  test('may be below RUNNER_TEMP', async () => {
    const { entries } = await save([file('f1', 'x.txt')], { path: join(root, 'temp', 'new') })
    expect(entries[0]?.path).toBe(join(root, 'temp', 'new', 'x.txt'))
  })

  test('is given as it really is where the workspace itself is behind a link', async () => {
    symlinkSync(workspace, join(root, 'alias'))
    const { entries } = await save([file('f1', 'x.txt')], { env: { GITHUB_WORKSPACE: join(root, 'alias') } })
    expect(entries[0]?.path).toBe(join(workspace, 'out', 'x.txt'))
  })

  test.each([
    '..',
    '../elsewhere',
    'a/../../elsewhere',
    '/etc/oz',
    '../workspace-2',
    '.git/hooks',
    'a/.GIT/b',
    'nul\u0000byte',
  ])('%j is refused, and nothing is made', async (path) => {
    await expect(save([file('f1', 'x.txt')], { path })).rejects.toThrow('must be inside the workspace or RUNNER_TEMP')
    expect(readdirSync(root).sort()).toEqual(['elsewhere', 'temp', 'workspace'])
    expect(readdirSync(workspace)).toEqual([])
  })

  test.each(['link', 'link/deeper', 'link/deeper/still'])(
    '%j through a link that leads out is refused',
    async (path) => {
      symlinkSync(join(root, 'elsewhere'), join(workspace, 'link'))
      await expect(save([file('f1', 'x.txt')], { path })).rejects.toThrow('must be inside')
      expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
    },
  )

  test('a link that stays inside is fine', async () => {
    mkdirSync(join(workspace, 'real'))
    symlinkSync(join(workspace, 'real'), join(workspace, 'link'))
    const { entries } = await save([file('f1', 'x.txt')], { path: 'link/deep' })
    expect(entries[0]?.path).toBe(join(workspace, 'real', 'deep', 'x.txt'))
  })

  test.each(['taken', 'taken/deeper'])('%j, where a file is, is an error that says so', async (path) => {
    writeFileSync(join(workspace, 'taken'), '')
    await expect(save([], { path })).rejects.toMatchObject({
      name: 'ActionError',
      message: expect.stringContaining('artifacts_dir'),
    })
  })
})

test('listArtifacts keeps titles to a line and a length', () => {
  const [entry] = listArtifacts([screenshot('s1', `two\nlines\u202E ${'x'.repeat(500)}`)])
  expect(entry?.title).toMatch(/^two lines x+…$/)
  expect(entry?.title).toHaveLength(200)
  expect(listArtifacts([screenshot('s1')])).toEqual([
    { kind: 'screenshot', title: 'screenshot', url: null, path: null },
  ])
})

describe('pullRequestOf', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo/demo' }
  const here = (number: number, branch?: string): Artifact =>
    pullRequest(`https://github.com/octo/demo/pull/${number}`, branch)
  const there = pullRequest('https://github.com/octo/other/pull/9')

  test.each([
    ['none', [plan('p1'), { kind: 'external', title: 'PR', url: 'https://github.com/octo/demo/pull/1' }], undefined],
    ['one', [here(1)], 'https://github.com/octo/demo/pull/1'],
    ['the last', [here(1), here(2)], 'https://github.com/octo/demo/pull/2'],
    ['this repository first', [here(1), there], 'https://github.com/octo/demo/pull/1'],
    ['another repository', [there], 'https://github.com/octo/other/pull/9'],
  ] as const)('%s', (_, artifacts, url) => {
    expect(pullRequestOf(artifacts, env)?.url).toBe(url)
  })

  test.each(['', '-x', 'a b', 'a\nb', '../x', 'HEAD', '@{-1}'])('drops the branch %j', (branch) => {
    expect(pullRequestOf([here(1, branch)], env)).toEqual({ url: 'https://github.com/octo/demo/pull/1', branch: '' })
  })

  test('works outside of a workflow', () => {
    expect(pullRequestOf([here(1)], {})?.branch).toBe('oz/fix')
  })
})
