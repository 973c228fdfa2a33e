/**
 * The ticket: all that a collector must know of the step that started a run, in the run's own metadata, authenticated.
 * Pure. Layout: base64url(version byte ‖ deflate-raw(JSON, dictionary of the version) ‖ MAC), cut into values.
 */
import { isDeepStrictEqual } from 'node:util'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { permissions } from '../../event/gate/settings.ts'
import { isObject, parseJson } from '../../platform/json.ts'
import { deriveKey, framed, isSameMac, macOf } from '../../platform/mac.ts'
import { applicable, severities } from '../../result/apply/operations.ts'
import { recipeNames } from '../../inputs/recipes.ts'

type Guard<T> = (value: unknown) => value is T
export type Guarded<G> = G extends Guard<infer T> ? T : never
type Shape<F> = { readonly [K in keyof F as undefined extends Guarded<F[K]> ? never : K]: Guarded<F[K]> } & {
  readonly [K in keyof F as undefined extends Guarded<F[K]> ? K : never]?: Guarded<F[K]>
}

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const oneOf =
  <const T>(words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value)
const listOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard)
export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value)
/** All of these fields, and no others. */
export const shapeOf =
  <F extends Readonly<Record<string, Guard<unknown>>>>(fields: F): Guard<Shape<F>> =>
  (value): value is Shape<F> =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, guard]) => guard(value[name]))

/** The step that started the run: what it was allowed to do, and where its faces are. */
export type Ticket = Guarded<typeof isTicket>

const isTicket = shapeOf({
  /** The workflow run and its attempt, `42.1`. */
  run: isText,
  /** The same for every run of one workflow, job, step and recipe. */
  marker: isText,
  /** By GitHub's clock, in seconds. */
  issued: isNumber,
  deadline: isNumber,
  /** The commit that was shown to the agent, and that has the status. */
  sha: optional(isText),
  /** The context of the status; left out where a comment is the only face. */
  status: optional(isText),
  /** Made for this run. */
  comment: optional(isNumber),
  /** The first comment of the review thread that the answer belongs to. */
  thread: optional(isNumber),
  /** What the run is about, as of the start; left out where it is about a commit alone. */
  subject: optional(shapeOf({ isPull: isFlag, wasOpen: isFlag, wasLocked: isFlag })),
  /** Who asked, and the permission that takes. */
  askers: optional(listOf(shapeOf({ login: isText, id: optional(isNumber), needed: oneOf(permissions) }))),
  recipe: optional(oneOf(recipeNames)),
  policy: shapeOf({
    allowed: listOf(oneOf(applicable)),
    labelsAllowed: optional(listOf(isText)),
    ...{ maxLabels: isNumber, maxComments: isNumber, createLabels: isFlag },
    dryRun: (value): value is boolean => value === false,
    failOn: optional(oneOf(severities.filter((severity) => severity !== 'nit'))),
  }),
  ignorePaths: optional(listOf(isText)),
  waitsOnBlocked: optional(isFlag),
  /** The run goes on with a conversation: what was said there before is no answer. */
  continues: optional(isFlag),
  /** The user's own schema, beside the recipe's; one of a file in the repository by its place and SHA-256 (hex). */
  schema: optional(isObject),
  schemaFile: optional(shapeOf({ path: isText, ref: isText, hash: isText })),
})

/** What the ticket belongs to. */
export interface TicketScope {
  readonly apiKey: string
  /** Of the Oz server. */
  readonly origin: string
  readonly repositoryId: string
  readonly subject: string
  readonly key: string
}

const mostValues = 12
const version = 1
const macBytes = 16
const maxInflatedBytes = 64 * 1024

/** Words that tickets have in common. Part of the version: a change needs the next one. */
const dictionary = Buffer.from(
  '{"type":"object","required":["properties":{"description":"string","minLength":1,"maxLength":"additionalProperties":false,"enum":["items":{"array","number","integer","boolean","title":"$schema":"https://json-schema.org/draft/2020-12/schema","labels":{"add":["remove":["comment":"review":{"summary":"findings":["verdict":' +
    '"bug","documentation","enhancement","question","good first issue","help wanted"],"waitsOnBlocked":true,"ignorePaths":["dist/**"],"schemaFile":{"path":".github/oz/","ref":"","hash":"","schema":{"thread":"comment":"status":"Oz review","sha":"subject":{"isPull":true,"wasOpen":true,"wasLocked":false},"askers":[{"login":"","id":,"needed":"write"}],"recipe":"respond","fix-ci","triage","review",' +
    '"policy":{"maxLabels":5,"maxComments":25,"createLabels":false,"dryRun":false,"allowed":["labels","comment","review"],"labelsAllowed":["failOn":"critical"}"major"minor","run":".1","marker":"","issued":17,"deadline":17',
)

/** The metadata's values; undefined where they are more than there is room for. */
export function writeTicket(ticket: Ticket, scope: TicketScope): Readonly<Record<string, string>> | undefined {
  const packed = deflateRawSync(JSON.stringify(ticket), { level: 9, dictionary })
  const body = Buffer.concat([Buffer.from([version]), packed])
  const values = cut(Buffer.concat([body, seal(scope, body)]))
  return Object.keys(values).length > mostValues ? undefined : values
}

/** A value of metadata has at most 256 bytes. */
function cut(bytes: Buffer): Readonly<Record<string, string>> {
  const values = bytes.toString('base64url').match(/.{1,256}/g) ?? []
  return Object.fromEntries(values.map((value, at) => [`gha_t${at}`, value]))
}

/** newer: by a later version of the action. forged: its MAC is wrong, by whoever wrote what it says. */
export type TicketReading =
  | { readonly kind: 'read'; readonly ticket: Ticket }
  | { readonly kind: 'forged'; readonly said?: Ticket }
  | { readonly kind: 'none' | 'newer' }

export function readTicket(metadata: Readonly<Record<string, string>>, scope: TicketScope): TicketReading {
  const values = Object.fromEntries(Object.entries(metadata).filter(([name]) => /^gha_t\d+$/.test(name)))
  if (Object.keys(values).length === 0) return { kind: 'none' }
  const texts = Array.from({ length: mostValues }, (_, at) => values[`gha_t${at}`] ?? '')
  const bytes = Buffer.from(texts.join(''), 'base64url')
  // Only as it was written, and whole.
  if (bytes.length <= macBytes || !isDeepStrictEqual(values, cut(bytes))) return { kind: 'forged' }
  if ((bytes[0] ?? 0) > version) return { kind: 'newer' }
  const body = bytes.subarray(0, -macBytes)
  const ticket = unpack(body.subarray(1))
  if (isSameMac(bytes.subarray(-macBytes), seal(scope, body)))
    return ticket ? { kind: 'read', ticket } : { kind: 'newer' }
  return { kind: 'forged', ...(ticket && { said: ticket }) }
}

function seal({ apiKey, origin, repositoryId, subject, key }: TicketScope, body: Buffer): Buffer {
  return macOf(deriveKey(apiKey, `ticket/1/${repositoryId}`), framed(origin, repositoryId, subject, key, body))
}

/** Undefined: it is damaged, or says something that this version doesn't know and so can't obey. */
function unpack(packed: Buffer): Ticket | undefined {
  try {
    const text = inflateRawSync(packed, { dictionary, maxOutputLength: maxInflatedBytes }).toString('utf8')
    const value = parseJson(text)
    return isTicket(value) ? value : undefined
  } catch {
    return undefined
  }
}
