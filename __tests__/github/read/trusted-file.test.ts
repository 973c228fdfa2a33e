import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/platform/errors.ts'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { readTrustedFile, type TrustedFile } from '../../../src/github/read/trusted-file.ts'
import type { Environment } from '../../../src/platform/ports.ts'
import { fork, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { noPermission, notFound } from '../../../emulator/github/api.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'
import { type Loopback, signal, useLoopback } from '../loopback.ts'

const start = useLoopback()
const makeFolder = useTemporaryFolders()

const workflowSha = 'd'.repeat(40)
const baseSha = 'b'.repeat(40)
const ofThisRepository: Environment = {
  GITHUB_WORKFLOW_REF: 'Octo/repo/.github/workflows/x.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: workflowSha,
}
const ofAnother: Environment = {
  GITHUB_WORKFLOW_REF: 'octo/repo-shared/.github/workflows/x.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: workflowSha,
}
const contents = 'GET /repos/{owner}/{repo}/contents/{+path}'

function onIssue(env: Environment): WorkflowEvent {
  return readFrom('issues', { repository: here, issue: issue() }, env)
}

function onFork(env: Environment): WorkflowEvent {
  const head = { ref: 'x', sha: 'a'.repeat(40), repo: fork }
  return readFrom('pull_request_target', { repository: here, pull_request: pullRequest({ head }) }, env)
}

interface Place {
  readonly env: Environment
  readonly workspace: string
  readonly temp: string
}

/** A runner's folders, with a file planted in the checkout and one that an earlier step wrote. */
function makeRunner(): Place {
  const root = makeFolder()
  const workspace = join(root, 'work')
  const temp = join(root, 'temp')
  mkdirSync(workspace)
  mkdirSync(temp)
  writeFileSync(join(workspace, 'prompt.md'), 'planted by the fork')
  writeFileSync(join(temp, 'prompt.md'), 'written by a step')
  return { workspace, temp, env: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp } }
}

async function read(
  loopback: Loopback,
  event: WorkflowEvent,
  path: string,
  env: Environment = {},
): Promise<TrustedFile> {
  return readTrustedFile({ input: 'prompt_file', path, env, event, github: loopback.github, signal })
}

async function errorOf(promise: Promise<unknown>): Promise<ActionError> {
  const error: unknown = await promise.then(
    () => new Error('it worked'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof ActionError) return error
  throw error
}

function file(text: string): object {
  return { type: 'file', encoding: 'base64', size: text.length, content: Buffer.from(text).toString('base64') }
}

describe('a path in the repository', () => {
  test.each<readonly [string, WorkflowEvent, string]>([
    ["the workflow's commit, where it is of this repository", onIssue(ofThisRepository), workflowSha],
    ["the workflow's commit for a fork too", onFork(ofThisRepository), workflowSha],
    ['the base, where the workflow is of another', onFork(ofAnother), baseSha],
    ['the default branch, where there is no base either', onIssue(ofAnother), 'main'],
    ['the default branch, where nothing is known of the workflow', onIssue({}), 'main'],
  ])('is read at %s', async (_, event, ref) => {
    const loopback = await start()
    loopback.api.answer(contents, file('Fix {{ issue }} – now'))
    expect(await read(loopback, event, '.github/prompts/fix it.md')).toEqual({
      text: 'Fix {{ issue }} – now',
      origin: `octo/repo at ${ref}`,
      at: { path: '.github/prompts/fix it.md', ref },
    })
    expect(loopback.api.calls[0]).toMatchObject({
      path: `/repos/octo/repo/contents/${encodeURIComponent('.github/prompts/fix it.md')}`,
      query: { ref },
    })
  })

  test('is never read from the checkout, however it is spelled', async () => {
    const { env, workspace } = makeRunner()
    const loopback = await start()
    loopback.api.answer(contents, file('the trusted one'))
    for (const path of ['prompt.md', './prompt.md', 'x/../prompt.md', '.\\prompt.md', join(workspace, 'prompt.md')]) {
      expect(await read(loopback, onFork(ofThisRepository), path, env)).toMatchObject({ text: 'the trusted one' })
    }
    expect(new Set(loopback.api.asked())).toEqual(new Set(['GET /repos/octo/repo/contents/prompt.md']))
  })

  test.each([
    ['no such file', notFound, 'there is no file prompt.md in octo/repo', 'contents: read'],
    ['no permission', noPermission, 'HTTP 403', 'contents: read'],
    ['a folder', { body: [{ type: 'file' }] }, 'it is not a file', undefined],
    ['a submodule', { body: { type: 'submodule' } }, 'it is not a file', undefined],
    ['a large file', { body: { type: 'file', encoding: 'none', content: '' } }, 'larger than', undefined],
  ])('%s is an error that names the place', async (_, reply, text, hint) => {
    const loopback = await start()
    loopback.api.on(contents, () => reply)
    const error = await errorOf(read(loopback, onIssue(ofThisRepository), 'prompt.md'))
    expect(error.message).toMatch(/^prompt_file: /)
    expect(error.message).toContain(workflowSha)
    expect(error.message).toContain(text)
    if (hint !== undefined) expect(error.hint).toContain(hint)
  })

  test('an empty file is one', async () => {
    const loopback = await start()
    loopback.api.answer(contents, file(''))
    expect(await read(loopback, onIssue({}), 'prompt.md')).toMatchObject({ text: '' })
  })

  test.each(['..', '../prompt.md', 'a/../../b', '.', '..\\prompt.md'])('%s leads out of it', async (path) => {
    const loopback = await start()
    expect((await errorOf(read(loopback, onIssue({}), path))).message).toContain('outside of it')
    expect(loopback.api.calls).toHaveLength(0)
  })
})

describe('a path on disk', () => {
  test('below RUNNER_TEMP is read there', async () => {
    const { env, temp } = makeRunner()
    const loopback = await start()
    const path = join(temp, 'prompt.md')
    expect(await read(loopback, onFork(ofThisRepository), path, env)).toEqual({
      text: 'written by a step',
      origin: 'RUNNER_TEMP',
    })
    expect(loopback.api.calls).toHaveLength(0)
  })

  test('elsewhere is refused', async () => {
    const { env, temp } = makeRunner()
    const loopback = await start()
    for (const path of ['/etc/passwd', `${temp}-too/prompt.md`, join(temp, '..', 'prompt.md'), temp]) {
      expect((await errorOf(read(loopback, onIssue({}), path, env))).message).toContain('below RUNNER_TEMP')
      expect((await errorOf(read(loopback, onIssue({}), path, {}))).message).toContain('below RUNNER_TEMP')
    }
  })

  test('a link that leads out is refused', async () => {
    const { env, temp, workspace } = makeRunner()
    const loopback = await start()
    symlinkSync(join(workspace, 'prompt.md'), join(temp, 'to-checkout.md'))
    symlinkSync('/etc', join(temp, 'to-etc'))
    symlinkSync(join(temp, 'prompt.md'), join(temp, 'within.md'))
    for (const name of ['to-checkout.md', 'to-etc/passwd']) {
      expect((await errorOf(read(loopback, onIssue({}), join(temp, name), env))).message).toContain('below RUNNER_TEMP')
    }
    expect(await read(loopback, onIssue({}), join(temp, 'within.md'), env)).toMatchObject({ text: 'written by a step' })
  })

  test('a checkout below RUNNER_TEMP is a checkout', async () => {
    const { temp } = makeRunner()
    const workspace = join(temp, 'work')
    mkdirSync(workspace)
    writeFileSync(join(workspace, 'prompt.md'), 'planted by the fork')
    const loopback = await start()
    loopback.api.answer(contents, file('the trusted one'))
    const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp }
    expect(await read(loopback, onIssue({}), join(workspace, 'prompt.md'), env)).toMatchObject({
      text: 'the trusted one',
    })
    symlinkSync(join(workspace, 'prompt.md'), join(temp, 'link.md'))
    const error = await errorOf(read(loopback, onIssue({}), join(temp, 'link.md'), env))
    expect(error.message).toContain('below RUNNER_TEMP')
  })

  test.each([
    ['a folder', 'folder', 'it is not a file'],
    ['nothing', 'nothing.md', 'ENOENT'],
    ['a large file', 'large.md', 'larger than'],
  ])('%s is an error', async (_, name, text) => {
    const { env, temp } = makeRunner()
    mkdirSync(join(temp, 'folder'))
    writeFileSync(join(temp, 'large.md'), 'x'.repeat(1_000_001))
    const loopback = await start()
    const error = await errorOf(read(loopback, onIssue({}), join(temp, name), env))
    expect(error.message).toContain(text)
  })
})
