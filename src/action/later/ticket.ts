/**
 * The ticket: all that a collector must know of the step that started a run, in the run's own metadata, authenticated.
 * Pure. Layout: base64url(version byte ‖ deflate-raw(JSON, dictionary of the version) ‖ MAC), cut into values.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Permission, permissions } from '../../event/gate/settings.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, parseJson, textOf } from '../../platform/json.ts'
import { deriveKey, framed, isSameMac, macOf } from '../../platform/mac.ts'
import {
  type Applicable,
  applicable,
  type ApplyPolicy,
  defaultLimits,
  severities,
} from '../../result/apply/operations.ts'
import { type RecipeName, recipeNames } from '../recipes/names.ts'

/** The step that started the run: what it was allowed to do, and where its faces are. */
export interface Ticket {
  /** The workflow run and its attempt, `42.1`. */
  readonly run: string
  /** The same for every run of one workflow, job, step and recipe. */
  readonly marker: string
  /** By GitHub's clock, in seconds. */
  readonly issued: number
  readonly deadline: number
  /** The commit that was shown to the agent, and that has the status. */
  readonly sha?: string | undefined
  /** The context of the status; left out where a comment is the only face. */
  readonly status?: string | undefined
  /** Made for this run. */
  readonly comment?: number | undefined
  /** The first comment of the review thread that the answer belongs to. */
  readonly thread?: number | undefined
  /** What the run is about, as of the start; left out where it is about a commit alone. */
  readonly subject?: { readonly isPull: boolean; readonly wasOpen: boolean; readonly wasLocked: boolean } | undefined
  /** Who asked, and the permission that takes. */
  readonly askers: readonly Asker[]
  readonly recipe?: RecipeName | undefined
  readonly policy: Omit<ApplyPolicy, 'dryRun'>
  readonly ignorePaths: readonly string[]
  readonly waitsOnBlocked: boolean
  /** Whether the answer may be shown where everybody can read. */
  readonly isBrief: boolean
  readonly name?: string | undefined
  /** The user's own, beside the recipe's. */
  readonly schema?: JsonObject | undefined
}

export interface Asker {
  readonly login: string
  readonly id?: number | undefined
  readonly needed: Permission
}

/** What the ticket belongs to. */
export interface TicketScope {
  readonly apiKey: string
  /** Of the Oz server. */
  readonly origin: string
  readonly repositoryId: string
  readonly subject: string
  readonly key: string
}

export const ticketNames = Array.from({ length: 12 }, (_, at) => `gha_t${at}`)
const version = 1
const macBytes = 16
/** A value of metadata has at most 256 bytes. */
const valueLength = 256
const maxInflatedBytes = 64 * 1024

/** Words that tickets have in common. Part of the version: a change needs the next one. */
const dictionary = Buffer.from(
  '{"type":"object","required":["properties":{"description":"string","minLength":1,"maxLength":"additionalProperties":false,"enum":["items":{"array","number","integer","boolean","title":"$schema":"https://json-schema.org/draft/2020-12/schema","labels":{"add":["remove":["comment":"review":{"summary":"findings":["verdict":' +
    '"o":"bug","documentation","enhancement","question","good first issue","help wanted","l":["c":"critical","f":"major","n":"g":["w":"write","r":"triage","respond","fix-ci","review","a":["labels","comment","review","summary"],"x":{"s":"Oz review","h":"m":"i":17,"d":17,"p":[5,25],"u":7}',
)

/** The metadata's values; undefined where they are more than there is room for. */
export function writeTicket(ticket: Ticket, scope: TicketScope): Readonly<Record<string, string>> | undefined {
  const packed = deflateRawSync(JSON.stringify(toJson(ticket)), { level: 9, dictionary })
  const head = Buffer.from([version])
  const text = Buffer.concat([head, packed, seal(scope, Buffer.concat([head, packed]))]).toString('base64url')
  const values = text.match(new RegExp(`.{1,${valueLength}}`, 'g')) ?? []
  if (values.length > ticketNames.length) return undefined
  return Object.fromEntries(values.map((value, at) => [ticketNames[at] ?? '', value]))
}

/** newer: by a later version of the action. forged: its MAC is wrong, or it is damaged. */
export type TicketReading =
  { readonly kind: 'read'; readonly ticket: Ticket } | { readonly kind: 'none' | 'newer' | 'forged' }

export function readTicket(metadata: Readonly<Record<string, string>>, scope: TicketScope): TicketReading {
  const values = ticketNames.map((name) => metadata[name])
  const count = values.findIndex((value) => value === undefined)
  const known = count < 0 ? values : values.slice(0, count)
  if (known.length === 0) return { kind: 'none' }
  const text = known.join('')
  const bytes = Buffer.from(text, 'base64url')
  const isWhole = known.every((value, at) => at === known.length - 1 || value?.length === valueLength)
  const isAll = Object.keys(metadata).filter((name) => /^gha_t\d+$/.test(name)).length === known.length
  if (!isWhole || !isAll || bytes.toString('base64url') !== text || bytes.length <= macBytes) return { kind: 'forged' }
  if ((bytes[0] ?? 0) > version) return { kind: 'newer' }
  const body = bytes.subarray(0, -macBytes)
  if (!isSameMac(bytes.subarray(-macBytes), seal(scope, body))) return { kind: 'forged' }
  const ticket = fromJson(inflate(body.subarray(1)))
  return ticket === undefined ? { kind: 'newer' } : { kind: 'read', ticket }
}

function seal({ apiKey, origin, repositoryId, subject, key }: TicketScope, body: Buffer): Buffer {
  return macOf(deriveKey(apiKey, `ticket/1/${repositoryId}`), framed(origin, repositoryId, subject, key, body))
}

/** What has the right MAC was packed by somebody with the key; that it is no bomb is not taken from them. */
function inflate(packed: Buffer): JsonObject {
  try {
    return objectOf(
      parseJson(inflateRawSync(packed, { dictionary, maxOutputLength: maxInflatedBytes }).toString('utf8')),
    )
  } catch {
    return {}
  }
}

/** Short names: 256 bytes are soon full. */
function toJson(ticket: Ticket): JsonObject {
  const { policy, subject, askers } = ticket
  const { allowed, labelsAllowed, maxLabels, maxComments, createLabels, failOn } = policy
  const isUsual = maxLabels === defaultLimits.maxLabels && maxComments === defaultLimits.maxComments
  const fields = {
    ...{ r: ticket.recipe, x: ticket.run, m: ticket.marker, i: ticket.issued, d: ticket.deadline - ticket.issued },
    ...{ h: ticket.sha, s: ticket.status, c: ticket.comment, t: ticket.thread, n: ticket.name, j: ticket.schema },
    o: subject && [subject.isPull, subject.wasOpen, subject.wasLocked].map(Number),
    u:
      askers.length === 0
        ? undefined
        : askers.map(({ login, needed, id }) => [login, needed, ...(id === undefined ? [] : [id])]),
    a: allowed.map((kind) => applicable.indexOf(kind)),
    l: labelsAllowed,
    p: isUsual ? undefined : [maxLabels, maxComments],
    k: createLabels ? 1 : undefined,
    f: failOn,
    g: ticket.ignorePaths.length > 0 ? ticket.ignorePaths : undefined,
    w: ticket.waitsOnBlocked ? 1 : undefined,
    b: ticket.isBrief ? 1 : undefined,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const known = new Set([
  'r',
  'x',
  'm',
  'i',
  'd',
  'h',
  's',
  'c',
  't',
  'n',
  'j',
  'o',
  'u',
  'a',
  'l',
  'p',
  'k',
  'f',
  'g',
  'w',
  'b',
])

/** undefined: it says something that this version doesn't know, and so can't obey. */
function fromJson(fields: JsonObject): Ticket | undefined {
  const [run, marker] = [textOf(fields['x']), textOf(fields['m'])]
  const [issued, lasts] = [numberOf(fields['i']), numberOf(fields['d'])]
  const recipe = recipeNames.find((name) => name === fields['r'])
  const policy = policyFrom(fields)
  const askers = arrayOf(fields['u']).map((one) => askerFrom(arrayOf(one)))
  if (run === undefined || marker === undefined || issued === undefined || lasts === undefined) return undefined
  if (isStrange(fields) || policy === undefined || askers.includes(undefined)) return undefined
  const subject = arrayOf(fields['o']).map(Boolean)
  const [isPull = false, wasOpen = false, wasLocked = false] = subject
  return {
    ...{ run, marker, issued, deadline: issued + lasts, recipe, policy },
    ...{ sha: textOf(fields['h']), status: textOf(fields['s']), name: textOf(fields['n']) },
    ...{ comment: numberOf(fields['c']), thread: numberOf(fields['t']) },
    subject: subject.length === 0 ? undefined : { isPull, wasOpen, wasLocked },
    askers: askers.filter((asker) => asker !== undefined),
    ignorePaths: textsOf(fields['g']) ?? [],
    waitsOnBlocked: fields['w'] === 1,
    isBrief: fields['b'] === 1,
    schema: isObject(fields['j']) ? fields['j'] : undefined,
  }
}

function isStrange(fields: JsonObject): boolean {
  const recipe = fields['r']
  const isNew = recipe !== undefined && !recipeNames.some((name) => name === recipe)
  return isNew || Object.keys(fields).some((name) => !known.has(name))
}

function policyFrom(fields: JsonObject): Ticket['policy'] | undefined {
  const kinds = arrayOf(fields['a']).map((at): Applicable | undefined => applicable[Number(at)])
  const allowed = kinds.filter((kind) => kind !== undefined)
  const failOn = severities.filter((one) => one !== 'nit').find((one) => one === fields['f'])
  if (allowed.length < kinds.length || (fields['f'] !== undefined && failOn === undefined)) return undefined
  const labelsAllowed = textsOf(fields['l'])
  const [maxLabels, maxComments] = arrayOf(fields['p']).map(Number)
  return {
    allowed,
    maxLabels: maxLabels ?? defaultLimits.maxLabels,
    maxComments: maxComments ?? defaultLimits.maxComments,
    createLabels: fields['k'] === 1,
    ...(labelsAllowed !== undefined && { labelsAllowed }),
    ...(failOn !== undefined && { failOn }),
  }
}

function askerFrom([login, need, id]: readonly unknown[]): Asker | undefined {
  const needed = permissions.find((one) => one === need)
  if (typeof login !== 'string' || needed === undefined) return undefined
  return { login, needed, ...(typeof id === 'number' && { id }) }
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined
}
