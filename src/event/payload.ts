import { readFileSync, statSync } from 'node:fs'
import { messageOf } from '../platform/errors.ts'
import { isObject, type JsonObject } from './json-cursor.ts'

/** GitHub's own limit for an event is 25 MB. */
const maxBytes = 64 * 1024 * 1024

export interface Payload {
  readonly value: JsonObject
  /** Why there is none, in a sentence. */
  readonly note?: string
}

/** Reads the event's file; never throws, since a run that needs nothing of the event works without it. */
export function readPayload(file: string | undefined): Payload {
  if (!file) return { value: {}, note: 'GITHUB_EVENT_PATH is not set: the event is known by its name only.' }
  try {
    const facts = statSync(file)
    if (!facts.isFile()) return unread('it is not a file')
    if (facts.size > maxBytes) return unread(`it has ${facts.size} bytes, more than ${maxBytes}`)
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    return isObject(value) ? { value } : unread('it holds no JSON object')
  } catch (error) {
    return unread(error instanceof SyntaxError ? 'it is not valid JSON' : messageOf(error))
  }
}

function unread(why: string): Payload {
  return { value: {}, note: `The event's file could not be read (${why}): the event is known by its name only.` }
}
