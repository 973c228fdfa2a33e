import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkOutBranch } from '../../../src/platform/git/checkout-branch.ts'
import { createBench, createTestClock, createTestLog, removeTemplate, repositoryUrl } from './repositories.ts'
import type { ApplyContext } from './repositories.ts'

let applyContext: ApplyContext
let clock = createTestClock()
let log = createTestLog()

beforeEach(() => {
  applyContext = createBench()
  clock = createTestClock()
  log = createTestLog()
})
afterEach(() => {
  applyContext.remove()
})
afterAll(removeTemplate)

const prUrl = `${repositoryUrl}/pull/7`

async function checkOut(
  branch: string,
  change: { url?: string; env?: Record<string, string>; pullRequest?: 'as it is' } = {},
): Promise<{ branch: string; commit: string }> {
  if (change.pullRequest === undefined) openPullRequestOf(branch)
  return await checkOutBranch({
    pullRequest: { url: change.url ?? prUrl, branch },
    env: { ...applyContext.env, ...change.env },
    log,
    clock,
    signal: new AbortController().signal,
  })
}

/** Pull request 7 is of the branch, where there is one of that name. */
function openPullRequestOf(branch: string): void {
  const { remote } = applyContext
  const tip = applyContext
    .git(remote, 'for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads')
    .split('\n')
    .find((line) => line.endsWith(` refs/heads/${branch}`))
  if (tip !== undefined) applyContext.openPullRequest(7, tip.split(' ')[0] ?? '')
}

/** HEAD, the current branch, every ref and the status: what must not change when a checkout is refused. */
function snapshot(folder = applyContext.workspace): string {
  return `${applyContext.git(folder, 'status', '--porcelain=v2', '--branch')}\n${applyContext.git(folder, 'show-ref')}`
}

describe('the branch of the pull request', () => {
  test('is fetched and checked out, with its upstream set', async () => {
    const commit = applyContext.push('oz/fix-1', 'fix.txt', 'fixed')
    applyContext.openPullRequest(7, commit)
    expect(await checkOut('oz/fix-1')).toEqual({ branch: 'oz/fix-1', commit })
    expect(readFileSync(join(applyContext.workspace, 'fix.txt'), 'utf8')).toBe('fixed')
    expect(applyContext.git(applyContext.workspace, 'branch', '--show-current')).toBe('oz/fix-1')
    expect(applyContext.git(applyContext.workspace, 'rev-parse', '--abbrev-ref', '@{upstream}')).toBe('origin/oz/fix-1')
  })

  test.each([
    ['an ssh remote', 'git@github.com:octo/demo.git'],
    ['a remote of other case', 'https://github.com/Octo/Demo'],
    ['a remote with credentials in it', 'https://x-access-token:hush@github.com/octo/demo.git'],
  ])('%s is recognised', async (_, url) => {
    const commit = applyContext.push('fix', 'fix.txt', 'fixed')
    applyContext.git(applyContext.workspace, 'remote', 'set-url', 'origin', url)
    applyContext.git(applyContext.workspace, 'config', `url.${pathToFileURL(applyContext.remote).href}.insteadOf`, url)
    expect((await checkOut('fix')).commit).toBe(commit)
    expect(log.lines.join('\n')).not.toContain('hush')
  })

  test('on a detached HEAD, as for pull requests', async () => {
    applyContext.git(applyContext.workspace, 'checkout', '--quiet', '--detach')
    const commit = applyContext.push('fix', 'fix.txt', 'fixed')
    expect(await checkOut('fix')).toEqual({ branch: 'fix', commit })
  })

  test('that is checked out already moves forward, and over a force push', async () => {
    applyContext.push('fix', 'fix.txt', 'first')
    applyContext.git(applyContext.workspace, 'fetch', '--quiet', 'origin')
    applyContext.git(applyContext.workspace, 'checkout', '--quiet', 'fix')
    const second = applyContext.push('fix', 'fix.txt', 'second')
    expect((await checkOut('fix')).commit).toBe(second)
    applyContext.continueFrom('fix~2')
    const rewritten = applyContext.push('fix', 'fix.txt', 'rewritten')
    expect((await checkOut('fix')).commit).toBe(rewritten)
    expect((await checkOut('fix')).commit).toBe(rewritten)
    expect(readFileSync(join(applyContext.workspace, 'fix.txt'), 'utf8')).toBe('rewritten')
  })

  test('in a shallow clone, which stays shallow and gets enough history for a diff', async () => {
    applyContext.push('main', 'readme.txt', ...Array.from({ length: 60 }, (_, index) => String(index)))
    const shallow = applyContext.clone('shallow', '--depth=1')
    applyContext.push('fix', 'a.txt', 'a')
    const commit = applyContext.push('fix', 'b.txt', 'b')
    expect(await checkOut('fix', { env: { GITHUB_WORKSPACE: shallow } })).toEqual({ branch: 'fix', commit })
    expect(applyContext.git(shallow, 'rev-parse', '--is-shallow-repository')).toBe('true')
    expect(applyContext.git(shallow, 'diff', '--name-only', 'origin/main...HEAD')).toBe('a.txt\nb.txt')
    expect(Number(applyContext.git(shallow, 'rev-list', '--count', 'HEAD'))).toBeLessThanOrEqual(50)
  })

  test('in a checkout of one ref only, where the remote has no refspec for the branch', async () => {
    const single = applyContext.clone('single', '--single-branch', '--depth=1')
    applyContext.git(single, 'config', '--unset-all', 'remote.origin.fetch')
    const commit = applyContext.push('fix', 'fix.txt', 'fixed')
    expect((await checkOut('fix', { env: { GITHUB_WORKSPACE: single } })).commit).toBe(commit)
  })

  test('is waited for a moment where the ref of the pull request lags behind', async () => {
    const before = applyContext.push('fix', 'fix.txt', 'first')
    applyContext.openPullRequest(7, before)
    const commit = applyContext.push('fix', 'fix.txt', 'second')
    const sleep = clock.sleep.bind(clock)
    clock.sleep = async (ms, signal) => {
      if (ms === 2_000) applyContext.openPullRequest(7, commit)
      await sleep(ms, signal)
    }
    expect((await checkOut('fix', { pullRequest: 'as it is' })).commit).toBe(commit)
    expect(clock.slept).toEqual([1_000, 2_000])
  })

  test('with a name a shell would trip over', async () => {
    const name = "fix/$(touch${IFS}pwn);`id`&'x'"
    const commit = applyContext.push(name, 'fix.txt', 'fixed')
    expect(await checkOut(name)).toEqual({ branch: name, commit })
    expect(existsSync(join(applyContext.workspace, 'pwn'))).toBe(false)
  })
})

describe('is refused, with the tree as it was:', () => {
  const badNames = [
    '--upload-pack=touch pwn',
    '-x',
    '--',
    '',
    '@{-1}',
    'HEAD',
    'fix:refs/heads/main',
    'fix..main',
    'fix fix',
    'fix\nmain',
    'fix\u0000x',
    '../../fix',
    'fix.lock',
    'fix*',
    'fix~1',
  ]

  test('names that are none of a branch', async () => {
    applyContext.git(applyContext.workspace, 'checkout', '--quiet', '-b', 'previous')
    applyContext.git(applyContext.workspace, 'checkout', '--quiet', '-')
    const before = snapshot()
    for (const name of badNames) await expect(checkOut(name)).rejects.toThrow('has no valid branch name')
    expect(snapshot()).toBe(before)
    expect(existsSync(join(applyContext.workspace, 'pwn'))).toBe(false)
  })

  const badUrls = [
    [
      'another repository',
      'https://github.com/octo/other/pull/7',
      /of github.com\/octo\/demo only; .* is in github.com\/octo\/other/,
    ],
    ['another owner', 'https://github.com/evil/demo/pull/7', /is in github.com\/evil\/demo/],
    ['another server', 'https://git.example.com/octo/demo/pull/7', /is in git.example.com/],
    ['a user in the URL', 'https://github.com@evil.example/octo/demo/pull/7', /not one of a pull request/],
    ['no pull request', 'https://github.com/octo/demo/issues/7', /not one of a pull request/],
    ['a path behind', 'https://github.com/octo/demo/pull/7/../../../../evil/demo', /not one of a pull request/],
    ['another scheme', 'javascript:alert(1)', /not one of a pull request/],
    ['no URL', 'octo/demo#7', /not one of a pull request/],
  ] as const

  test('pull requests of anything but this repository', async () => {
    const before = snapshot()
    for (const [, url, message] of badUrls) await expect(checkOut('ready', { url })).rejects.toThrow(message)
    expect(snapshot()).toBe(before)
  })

  test('a run without a pull request', async () => {
    const request = { pullRequest: undefined, env: applyContext.env, log, clock, signal: new AbortController().signal }
    await expect(checkOutBranch(request)).rejects.toThrow(/left no pull request/)
  })

  test.each(['+fix', '@'])('%j, an odd name that is not there', async (name) => {
    await expect(checkOut(name)).rejects.toThrow(`has no branch ${name}`)
  })

  test('a branch that is not there', async () => {
    await expect(checkOut('gone')).rejects.toMatchObject({
      message: 'github.com/octo/demo has no branch gone.',
      hint: expect.stringContaining('fork'),
      link: prUrl,
    })
  })

  test('the pull request of a fork, whose branch has a namesake here', async () => {
    applyContext.openPullRequest(7, applyContext.git(applyContext.remote, 'rev-parse', 'refs/heads/main'))
    const before = snapshot()
    const refused = checkOut('ready', { pullRequest: 'as it is' })
    await expect(refused).rejects.toThrow(/not the head of pull request #7: that comes from a fork/)
    expect(snapshot()).toBe(before)
    expect(clock.slept).toEqual([1_000, 2_000, 4_000])
  })

  test('a pull request that does not exist, which vouches for no branch', async () => {
    const before = snapshot()
    const refused = checkOut('ready', { pullRequest: 'as it is' })
    await expect(refused).rejects.toThrow(/^github\.com\/octo\/demo has no pull request #7/)
    expect(snapshot()).toBe(before)
  })

  test('a branch whose name only ends like one that is there', async () => {
    applyContext.push('refs/heads/inner', 'x.txt', 'x')
    await expect(checkOut('inner')).rejects.toThrow(/has no branch inner/)
  })

  test('changed files, named', async () => {
    writeFileSync(join(applyContext.workspace, 'readme.txt'), 'changed')
    const before = snapshot()
    await expect(checkOut('ready')).rejects.toThrow('checkout_branch needs a clean work tree; changed: readme.txt.')
    expect(snapshot()).toBe(before)
    expect(readFileSync(join(applyContext.workspace, 'readme.txt'), 'utf8')).toBe('changed')
  })

  test('an untracked file in the way', async () => {
    writeFileSync(join(applyContext.workspace, 'fix.txt'), 'mine')
    await expect(checkOut('ready')).rejects.toMatchObject({ hint: expect.stringContaining('in the way') })
    expect(readFileSync(join(applyContext.workspace, 'fix.txt'), 'utf8')).toBe('mine')
    expect(applyContext.git(applyContext.workspace, 'branch', '--show-current')).toBe('main')
  })

  test('a local branch with commits that were never pushed', async () => {
    applyContext.git(applyContext.workspace, 'checkout', '--quiet', '-b', 'ready')
    writeFileSync(join(applyContext.workspace, 'mine.txt'), 'mine')
    applyContext.git(applyContext.workspace, 'add', '--all')
    applyContext.git(applyContext.workspace, 'commit', '--quiet', '--message', 'mine')
    const before = snapshot()
    await expect(checkOut('ready')).rejects.toThrow(/never pushed/)
    expect(snapshot()).toBe(before)
  })

  test('a checkout of another repository', async () => {
    applyContext.git(applyContext.workspace, 'remote', 'set-url', 'origin', 'https://github.com/octo/other')
    await expect(checkOut('ready')).rejects.toThrow('no remote for github.com/octo/demo')
  })

  test('a workspace without a checkout, also inside another repository', async () => {
    const empty = join(applyContext.workspace, 'sub')
    mkdirSync(empty)
    await expect(checkOut('ready', { env: { GITHUB_WORKSPACE: empty } })).rejects.toMatchObject({
      hint: expect.stringContaining('actions/checkout'),
    })
    await expect(checkOut('ready', { env: { GITHUB_WORKSPACE: applyContext.root } })).rejects.toThrow(/there is none/)
  })
})

describe('git itself', () => {
  test('runs no hook of the work tree', async () => {
    const hooks = join(applyContext.workspace, '.hooks')
    mkdirSync(hooks)
    for (const name of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      writeFileSync(join(hooks, name), '#!/bin/sh\ntouch pwn\n')
      chmodSync(join(hooks, name), 0o755)
    }
    applyContext.git(applyContext.workspace, 'config', 'core.hooksPath', '.hooks')
    await checkOut('ready')
    expect(existsSync(join(applyContext.workspace, 'pwn'))).toBe(false)
  })

  test('missing altogether', async () => {
    await expect(checkOut('ready', { env: { PATH: join(applyContext.root, 'nowhere') } })).rejects.toMatchObject({
      message: expect.stringContaining("Couldn't start git"),
      hint: expect.stringContaining('in its image'),
    })
  })
})
