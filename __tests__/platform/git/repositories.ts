/** Real repositories on disk: a bare one that plays the server, and a checkout of it. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf } from '../../../src/platform/errors.ts'
import type { Clock, Environment, Log } from '../../../src/platform/ports.ts'

export interface ApplyContext {
  readonly root: string
  /** The bare repository, known to git as https://github.com/octo/demo. */
  readonly remote: string
  /** A full clone, on `main`, as actions/checkout leaves it. */
  readonly workspace: string
  readonly env: Environment
  /** Runs git in a folder and gives its output, trimmed. */
  git(folder: string, ...args: string[]): string
  /** Puts a commit for each text of a file on a branch of the remote, on top of what was pushed last; the last hash. */
  push(branch: string, file: string, ...texts: string[]): string
  /** The next push goes on top of this commit of the remote. */
  continueFrom(revision: string): void
  /** Points refs/pull/<number>/head of the remote at a commit. */
  openPullRequest(number: number, commit: string): void
  /** Another clone, with `git clone`'s options. */
  clone(name: string, ...options: string[]): string
  remove(): void
}

export const repositoryUrl = 'https://github.com/octo/demo'

let template: string | undefined

/** A fresh bench, with a branch `ready` that the workspace hasn't fetched; copied from one that is made once a test file. */
export function createBench(): ApplyContext {
  template ??= buildTemplate()
  const root = mkdtempSync(join(tmpdir(), 'git bench '))
  cpSync(template, root, { recursive: true })
  return openBench(root)
}

export function removeTemplate(): void {
  if (template) rmSync(template, { recursive: true, force: true, maxRetries: 3 })
  template = undefined
}

function buildTemplate(): string {
  const root = mkdtempSync(join(tmpdir(), 'git template '))
  const applyContext = openBench(root)
  applyContext.git(root, 'init', '--quiet', '--template=', '--bare', '--initial-branch=main', 'remote.git')
  applyContext.push('main', 'readme.txt', 'hello')
  applyContext.clone('work space')
  applyContext.push('ready', 'fix.txt', 'fixed')
  return root
}

/** No path is written into the repositories: they know each other by the configuration in `root` only. */
function openBench(root: string): ApplyContext {
  const remote = join(root, 'remote.git')
  const env = environment(root)
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  let parent = existsSync(remote) ? git(remote, 'rev-parse', 'main') : undefined
  writeFileSync(join(root, 'gitconfig'), gitconfig(remote))
  return {
    root,
    remote,
    workspace: join(root, 'work space'),
    env,
    git,
    push(branch, file, ...texts) {
      const commits = texts.map((text, at) => describeCommit({ branch, file, text, ...(at === 0 && { parent }) }))
      const options = { cwd: remote, env, encoding: 'utf8', input: `${commits.join('')}get-mark :1\n` } as const
      parent = execFileSync('git', ['fast-import', '--quiet', '--force'], options).trim()
      return parent
    },
    continueFrom(revision) {
      parent = git(remote, 'rev-parse', revision)
    },
    clone(name, ...options) {
      git(root, 'clone', '--quiet', '--template=', ...options, repositoryUrl, name)
      return join(root, name)
    },
    openPullRequest(number, commit) {
      git(remote, 'update-ref', `refs/pull/${number}/head`, commit)
    },
    remove() {
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface Commit {
  readonly branch: string
  readonly file: string
  readonly text: string
  /** Undefined: the branch's last commit in the same stream, if any. */
  readonly parent?: string | undefined
}

/** For `git fast-import`, which is one process where checkout, add, commit and push are four. */
function describeCommit({ branch, file, text, parent }: Commit): string {
  const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}`
  return [
    `commit refs/heads/${branch}`,
    'mark :1',
    'committer Author <author@example.com> 1767603600 +0000',
    data(`${file} on ${branch}`),
    ...(parent === undefined ? [] : [`from ${parent}`]),
    `M 100644 inline "${file}"`,
    data(text),
    '',
  ].join('\n')
}

function gitconfig(remote: string): string {
  const url = pathToFileURL(remote).href
  return [
    `[url "${url}"]\n\tinsteadOf = ${repositoryUrl}`,
    `[url "${url}"]\n\tinsteadOf = git@github.com:octo/demo`,
    '[user]\n\tname = Author\n\temail = author@example.com',
    '[init]\n\tdefaultBranch = main\n',
  ].join('\n')
}

function environment(root: string): Environment {
  return {
    PATH: process.env['PATH'],
    SystemRoot: process.env['SystemRoot'],
    HOME: root,
    GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_WORKSPACE: join(root, 'work space'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/demo',
  }
}

/** Real time, and a note of every sleep that was waited out. */
export function createTestClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => performance.now(),
    date: () => new Date(),
    async sleep(ms, signal) {
      signal.throwIfAborted()
      // The short waits between looks are skipped, the deadlines of commands are not.
      if (ms < 5_000) {
        slept.push(ms)
        return
      }
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, ms)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(new Error(messageOf(signal.reason)))
        })
      })
    },
  }
}

export function createTestLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const write = (text: string): void => void lines.push(text)
  return { lines, info: write, group: write, endGroup: () => undefined, notice: write, warning: write, error: write }
}
