/** What post needs to find the comment of a main that was killed: ids only, as one word of the state. */
import type { IssueAddress } from '../../github/write/comments.ts'
import { isObject, numberOf, parseJson, textOf } from '../../platform/json.ts'
import type { CommentMarker } from './marker.ts'

export interface CommentReference {
  readonly issue: IssueAddress
  readonly marker: CommentMarker
  /** undefined: it was about to be made. */
  readonly id: number | undefined
}

/** For the state. */
export function writeReference({ issue, marker, id }: CommentReference): string {
  return JSON.stringify({ ...issue, ...marker, ...(id !== undefined && { id }) })
}

/** From the state; undefined where main left no comment behind, or ended it itself. */
export function readReference(state: string | undefined): CommentReference | undefined {
  const value = parseJson(state ?? '')
  if (!isObject(value)) return undefined
  const [owner, repo, number] = [textOf(value['owner']), textOf(value['repo']), numberOf(value['number'])]
  const [key, run] = [textOf(value['key']), textOf(value['run'])]
  if (owner === undefined || repo === undefined || number === undefined) return undefined
  if (key === undefined || run === undefined) return undefined
  return { issue: { owner, repo, number }, marker: { key, run }, id: numberOf(value['id']) }
}
