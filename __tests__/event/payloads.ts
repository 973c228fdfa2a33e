import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { WorkflowEvent } from '../../src/event/event.ts'
import { isObject, type JsonObject } from '../../src/platform/json.ts'
import { readEvent } from '../../src/event/read.ts'
import type { Environment } from '../../src/platform/ports.ts'

/** One of GitHub's own example payloads. */
export interface Example {
  readonly name: string
  /** Unique, for the titles of tests. */
  readonly title: string
  readonly payload: JsonObject
}

/** Every payload of @octokit/webhooks-examples. */
export const examples: readonly Example[] = readExamples()

function readExamples(): Example[] {
  const families: unknown = createRequire(import.meta.url)('@octokit/webhooks-examples')
  if (!Array.isArray(families)) throw new Error('the examples have changed shape')
  return families.filter(isObject).flatMap((family) => {
    const { name, examples: payloads } = family
    if (typeof name !== 'string' || !Array.isArray(payloads)) throw new Error('an example has no name')
    return payloads.filter(isObject).map((payload, index) => ({ name, title: `${name} ${index + 1}`, payload }))
  })
}

/** Reads a payload as the step would: from a file, with the runner's environment around it. */
export function readFrom(name: string, payload: unknown, env: Environment = {}): WorkflowEvent {
  return withFile(JSON.stringify(payload), (file) =>
    readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, ...env }),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'event-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const written = { content: '' }

/** Calls `use` with a file that holds `content`; `use` may not change it. */
export function withFile<T>(content: string, use: (file: string) => T): T {
  const file = join(folder, 'event.json')
  if (content !== written.content) writeFileSync(file, content)
  written.content = content
  return use(file)
}

export const here = { id: 1, full_name: 'octo/repo', private: false, default_branch: 'main', owner: user('octo') }

export function user(login: string, type = 'User'): JsonObject {
  return { login, type, id: login.length }
}

const opened = '2026-01-01T10:00:00Z'

export function issue(parts: JsonObject = {}): JsonObject {
  return {
    number: 7,
    title: 'The door is stuck',
    body: 'It opens only half way.',
    user: user('mona'),
    author_association: 'NONE',
    state: 'open',
    labels: [],
    created_at: opened,
    updated_at: '2026-01-01T11:00:00Z',
    html_url: 'https://github.com/octo/repo/issues/7',
    ...parts,
  }
}

export function comment(body: string, parts: JsonObject = {}): JsonObject {
  return {
    id: 70,
    body,
    user: user('mona'),
    created_at: '2026-01-01T12:00:00Z',
    updated_at: '2026-01-01T12:00:00Z',
    ...parts,
  }
}

export function pullRequest(parts: JsonObject = {}): JsonObject {
  return {
    ...issue({ number: 8 }),
    head: { ref: 'patch', sha: 'a'.repeat(40), repo: here, user: user('mona') },
    base: { ref: 'main', sha: 'b'.repeat(40), repo: here, user: user('octo') },
    ...parts,
  }
}

export const fork = { id: 2, full_name: 'mona/repo', fork: true, owner: user('mona') }
