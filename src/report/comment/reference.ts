/** What post needs to find the comment of a main that was killed: ids only, as one word of the state. */
import type { IssueAddress } from '../../github/write/comments.ts'
import { isObject, numberOf, parseJson, textOf } from '../../platform/json.ts'
import { type CommentMarker, readMarker, writeMarker } from './marker.ts'

export interface CommentReference {
  readonly issue: IssueAddress
  readonly marker: CommentMarker
  /** undefined: it was about to be made. */
  readonly id: number | undefined
}

/** For the state. */
export function writeReference({ issue, marker, id }: CommentReference): string {
  return JSON.stringify({ ...issue, marker: writeMarker(marker), ...(id !== undefined && { id }) })
}

/** From the state; undefined where main left no comment behind, or ended it itself. */
export function readReference(state: string | undefined): CommentReference | undefined {
  const value = parseJson(state ?? '')
  if (!isObject(value)) return undefined
  const [owner, repo, number] = [textOf(value['owner']), textOf(value['repo']), numberOf(value['number'])]
  const marker = readMarker(textOf(value['marker']) ?? '')
  if (owner === undefined || repo === undefined || number === undefined || !marker) return undefined
  return { issue: { owner, repo, number }, marker, id: numberOf(value['id']) }
}
