import { ActionError } from '../platform/errors.ts'
import { quote, type Fields } from './fields.ts'
import { readWait } from './watch.ts'

/** What `target` makes the event's subject: one thing, or in this repository a run for each hit of a search. */
export type Target =
  | { readonly kind: 'one'; readonly number: number; readonly isDiscussion: boolean | undefined }
  | { readonly kind: 'search'; readonly query: string }

/** Where the workflow runs; `repository` is `owner/name`. */
type Here = Readonly<Record<'serverUrl' | 'repository', string>>

const forms =
  'Write for example `target: 12`, a URL of this repository, or a search such as `is:open is:issue no:label`.'
const longestQuery = 256
/** They would add what is elsewhere to what is here. */
const placeQualifier = /(?:^|\s|\()-?(?:repo|org|user|enterprise):/i

/** The `target` input; undefined where the event's own subject is meant. @throws ActionError */
export function readTarget(fields: Fields, here: Here): Target | undefined {
  const text = fields.text('target')
  if (text === undefined) return undefined
  const [, number] = /^#?(\d{1,15})$/.exec(text) ?? []
  if (number !== undefined) return one(text, Number(number), undefined)
  if (/^https?:/i.test(text)) return readUrl(text, here)
  if (fields.text('runs') !== undefined || fields.text('run_id') !== undefined) {
    throw new ActionError(
      "target is a search, which starts a run for each hit; it can't be combined with runs or run_id.",
      { hint: 'Leave one of them out.' },
    )
  }
  const single = readWait(fields) === 'later' ? 'wait: later' : fields.text('status_name') && 'status_name'
  if (single !== undefined) {
    throw new ActionError(`target is a search, which makes a run for each hit, and ${single} is for one.`, {
      hint: `Name one issue or pull request in target, or leave ${single} out.`,
    })
  }
  return { kind: 'search', query: readQuery(text) }
}

function one(text: string, number: number, isDiscussion: boolean | undefined): Target {
  if (number > 0) return { kind: 'one', number, isDiscussion }
  throw noTarget(text)
}

function readUrl(text: string, { serverUrl, repository }: Here): Target {
  const url = URL.parse(text)
  const [, owner = '', name = '', kind = '', number = ''] =
    /^\/([^/]+)\/([^/]+)\/(issues|pull|discussions)\/(\d{1,15})(?:\/|$)/.exec(url?.pathname ?? '') ?? []
  if (url === null || number === '') throw noTarget(text)
  const isHere =
    url.host === URL.parse(serverUrl)?.host && `${owner}/${name}`.toLowerCase() === repository.toLowerCase()
  if (isHere) return one(text, Number(number), kind === 'discussions')
  throw new ActionError(`target must be in this repository (${repository}), not ${quote(text)}.`, { hint: forms })
}

function readQuery(text: string): string {
  const query = text.replace(/\s+/g, ' ')
  if (!/(?:^|[\s(])-?[a-z-]+:\S/i.test(query)) throw noTarget(text)
  if (placeQualifier.test(query)) {
    throw new ActionError(`target searches this repository alone, so the search must name no other: ${quote(query)}.`, {
      hint: 'Leave repo:, org: and user: out.',
    })
  }
  if (query.length <= longestQuery) return query
  throw new ActionError(`target: a search has at most ${longestQuery} characters, not ${query.length}.`, {
    hint: forms,
  })
}

function noTarget(text: string): ActionError {
  return new ActionError(
    `target must be the number or URL of an issue, a pull request or a discussion, or a search, not ${quote(text)}.`,
    { hint: forms },
  )
}
