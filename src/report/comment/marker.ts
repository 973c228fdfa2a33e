/** The first line of the progress comment: invisible on the page, and how the comment is found again. */
import { hash } from 'node:crypto'
import { markerStart } from '../../event/gate/marker.ts'
import type { Environment } from '../../platform/ports.ts'

export interface CommentMarker {
  /** The same for every run of one workflow, job and name: they share a comment. */
  readonly key: string
  /** The workflow run and attempt that wrote the comment last. */
  readonly run: string
}

/** @param name the `name` input; tells the steps and matrix legs of one job apart. */
export function makeMarker(env: Environment, name: string | undefined): CommentMarker {
  const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? ''
  const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', name ?? ''])
  return {
    key: hash('sha256', identity, 'hex').slice(0, 32),
    run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
  }
}

function digits(text: string | undefined): string {
  return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0'
}

export function writeMarker({ key, run }: CommentMarker): string {
  return `${markerStart} progress ${key} ${run} -->`
}

/** The marker at the very start of a body, where no text from outside ever stands; undefined for any other comment. */
export function readMarker(body: string): CommentMarker | undefined {
  const rest = body.startsWith(markerStart) ? body.slice(markerStart.length) : ''
  const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? []
  return key !== undefined && run !== undefined ? { key, run } : undefined
}
