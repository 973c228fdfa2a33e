/** Diffs as GitHub gives them: of this project's own history, and of every kind of change, made by git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FileRecord } from '../../../../emulator/github/repository.ts'

/** Modified files from the early days of this project. */
export function readHistory(): FileRecord[] {
  const text = readFileSync(new URL('history.diff', import.meta.url), 'utf8')
  return text.split(/^(?=diff --git )/m).flatMap((part) => {
    const filename = /^\+\+\+ b\/(.+)$/m.exec(part)?.[1]
    return filename === undefined ? [] : [recordOf({ status: 'M', filename }, part)]
  })
}

type Tree = Readonly<Record<string, string | Buffer>>

const numbered = (count: number, text = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}\n`).join('')
const binary = Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 37) % 256))

const before: Tree = {
  'edited.txt': numbered(60),
  'crlf.txt': numbered(30).replaceAll('\n', '\r\n'),
  'to crlf.txt': numbered(5),
  'no newline.txt': 'one\ntwo\nthree',
  'gets newline.txt': 'one\ntwo',
  'loses newline.txt': 'one\ntwo\n',
  'deleted.txt': numbered(12),
  'one line.txt': 'only',
  'old name.txt': numbered(40),
  'moved.txt': numbered(40, 'moved'),
  'image.png': binary,
  'emptied.txt': numbered(3),
  'filled.txt': '',
  'looks like a diff.txt': '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-old\n+new\n\\ No newline at end of file\n',
  'hunks.txt': numbered(400),
  'ümläut 日本.txt': numbered(10),
  'huge.txt': numbered(10),
}

const after: Tree = {
  'edited.txt': numbered(60)
    .replace('line 5\n', 'FIVE\n')
    .replace('line 30\nline 31\n', '')
    .replace('line 55\n', 'a\nb\nc\n'),
  'crlf.txt': numbered(30).replace('line 10\n', 'TEN\nand a half\n').replaceAll('\n', '\r\n'),
  'to crlf.txt': numbered(5).replaceAll('\n', '\r\n'),
  'no newline.txt': 'one\n2\nthree',
  'gets newline.txt': 'one\ntwo\n',
  'loses newline.txt': 'one\ntwo',
  'added.txt': numbered(20, 'new'),
  'one line.txt': 'another',
  'new name.txt': numbered(40).replace('line 20\n', 'twenty\n'),
  'there/moved.txt': numbered(40, 'moved'),
  'image.png': Buffer.concat([binary, binary]),
  'emptied.txt': '',
  'filled.txt': numbered(3),
  'looks like a diff.txt': '--- a/x\n+++ b/y\n@@ -1,2 +1,3 @@\n-old\n-older\n+new\n\\ No newline\n',
  'hunks.txt': numbered(400).replaceAll(/line (\d*)0\n/g, 'ten times $1\n'),
  'ümläut 日本.txt': numbered(10).replace('line 3\n', 'drei 🎉\n'),
  'huge.txt': numbered(30_000),
}

/** GitHub shows no diff of a file with more. */
const maxPatchLines = 20_000

/** One file for each kind of change, by git itself. */
export function makeDiffs(): FileRecord[] {
  const root = mkdtempSync(join(tmpdir(), 'diffs-'))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: root,
      env: { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
  try {
    git('init', '--quiet', '--template=')
    for (const tree of [before, after]) {
      git('rm', '-r', '--quiet', '--ignore-unmatch', '.')
      for (const [path, content] of Object.entries(tree)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), content)
      }
      git('add', '--all')
      git('commit', '--quiet', '--message', 'x')
    }
    const names = git('diff', '-M', '--name-status', '-z', 'HEAD~', 'HEAD').split('\0')
    return changesIn(names).map((change) => {
      const paths = [change.filename, ...(change.previous === undefined ? [] : [change.previous])]
      return recordOf(change, git('diff', '-M', '--no-color', 'HEAD~', 'HEAD', '--', ...paths))
    })
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Change {
  readonly status: string
  readonly filename: string
  readonly previous?: string
}

/** `M path`, `R100 old new`, each word ended by a NUL. */
function changesIn(words: readonly string[]): Change[] {
  const changes: Change[] = []
  for (let at = 0; (words[at] ?? '') !== ''; at += 2) {
    const [status = '', first = '', second = ''] = words.slice(at)
    if (status.startsWith('R')) {
      changes.push({ status: 'R', filename: second, previous: first })
      at += 1
    } else changes.push({ status, filename: first })
  }
  return changes
}

const statuses: Readonly<Record<string, string>> = { A: 'added', D: 'removed', M: 'modified', R: 'renamed' }

function recordOf({ status, filename, previous }: Change, diff: string): FileRecord {
  const start = diff.search(/^@@ /m)
  const patch = start < 0 ? undefined : diff.slice(start).replace(/\n$/, '')
  const rows = patch?.split('\n') ?? []
  const isShown = patch !== undefined && rows.length <= maxPatchLines
  return {
    filename,
    status: statuses[status] ?? 'changed',
    additions: rows.filter((row) => row.startsWith('+')).length,
    deletions: rows.filter((row) => row.startsWith('-')).length,
    ...(previous !== undefined && { previous_filename: previous }),
    ...(isShown && { patch }),
  }
}
