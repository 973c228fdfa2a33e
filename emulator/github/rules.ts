/** What GitHub takes and what it refuses, in its own words. Reads diffs by itself, so that it judges those who send. */
import { type JsonObject, numberOf, textOf } from '../../src/platform/json.ts'
import type { Reply } from './api.ts'
import type { FileRecord, PullRecord, RepositoryState, Scope } from './state.ts'

export const maxBodyLength = 65_536

export const unprocessable = (...errors: readonly string[]): Reply => ({
  status: 422,
  body: { message: 'Unprocessable Entity', errors },
})

/** undefined: the token may write to one of these. */
export function deny(state: RepositoryState, ...scopes: readonly Scope[]): Reply | undefined {
  if (scopes.some((scope) => state.permissions[scope] === 'write')) return undefined
  return {
    status: 403,
    headers: {
      'x-accepted-github-permissions': scopes.map((scope) => `${scope.replace('-', '_')}=write`).join('; '),
    },
    body: { message: 'Resource not accessible by integration' },
  }
}

export function checkBody(body: unknown): string | undefined {
  if (typeof body !== 'string' || body.trim() === '') return "body can't be blank"
  return body.length > maxBodyLength ? `body is too long (maximum is ${maxBodyLength} characters)` : undefined
}

/** Lines that may be commented on: `RIGHT 12` → the number of its hunk. */
export function commentable(patch: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [left, right, hunk] = [0, 0, 0]
  for (const row of patch.split('\n')) {
    const start = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row)
    if (start) {
      left = Number(start[1])
      right = Number(start[2])
      hunk += 1
    } else if (row.startsWith('+')) lines.set(`RIGHT ${right++}`, hunk)
    else if (row.startsWith('-')) lines.set(`LEFT ${left++}`, hunk)
    else if (row.startsWith(' ')) {
      lines.set(`RIGHT ${right++}`, hunk)
      left += 1
    }
  }
  return lines
}

export interface WantedComment {
  readonly path: string
  readonly body: unknown
  readonly line: number | undefined
  readonly side: string
  readonly startLine: number | undefined
  readonly startSide: string | undefined
  /** About the file as a whole. REST knows no such comments in a review. */
  readonly isFile: boolean
}

export function wantedComment(value: JsonObject): WantedComment {
  return {
    path: textOf(value['path']) ?? '',
    body: value['body'],
    line: numberOf(value['line']),
    side: textOf(value['side']) ?? 'RIGHT',
    startLine: numberOf(value['start_line'] ?? value['startLine']),
    startSide: textOf(value['start_side'] ?? value['startSide']),
    isFile: value['subject'] === 'FILE',
  }
}

/** What is wrong with a comment on the diff of a commit; undefined where it is fine. */
export function checkComment(
  state: RepositoryState,
  files: readonly FileRecord[],
  comment: WantedComment,
): string | undefined {
  const { path, line, side, startLine, startSide = side, isFile } = comment
  const file = files.find(({ filename }) => filename === path)
  if (!file) return 'Path could not be resolved'
  if (isFile) return state.refusedLines.has(path) ? 'Path could not be resolved' : checkBody(comment.body)
  if (line === undefined) return "line can't be blank"
  const lines = commentable(file.patch ?? '')
  const hunk = lines.get(`${side} ${line}`)
  if (hunk === undefined || state.refusedLines.has(`${path}:${line}`)) {
    return "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank"
  }
  if (startLine !== undefined) {
    if (startSide === side && startLine >= line)
      return 'Pull request review thread start line must precede the end line.'
    if (lines.get(`${startSide} ${startLine}`) !== hunk) {
      return 'Pull request review thread start line must be part of the same hunk as the line.'
    }
  }
  return checkBody(comment.body)
}

export function filesOf(pull: PullRecord, sha: string): readonly FileRecord[] {
  return pull.files.get(sha) ?? []
}

export function headOf(pull: PullRecord): string {
  return pull.commits.at(-1) ?? ''
}
