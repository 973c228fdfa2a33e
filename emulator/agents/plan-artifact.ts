import { createHash } from 'node:crypto'
import type { Artifact, Download } from './agent.ts'
import type { ArtifactSpec } from './scenario.ts'

/** The smallest PNG: one transparent pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** Fills in what the scenario doesn't say of an artifact. `seed` makes its uid. */
export function planArtifact(spec: ArtifactSpec, seed: string): Artifact {
  const { type, title = 'Untitled', url = 'https://github.com/octo-org/octo-repo/pull/1' } = spec
  switch (type) {
    case 'PLAN':
      return { type, uid: uidOf(seed), title, content: spec.content ?? '' }
    case 'PULL_REQUEST':
      return { type, url, branch: spec.branch ?? 'oz/change', status: spec.status ?? 'open' }
    case 'SCREENSHOT':
      return { type, ...download(spec, seed, 'image/png', pixel) }
    case 'FILE':
      return { type, path: spec.path ?? 'file.txt', title: spec.title, ...download(spec, seed, 'text/plain', '') }
    case 'EXTERNAL_REFERENCE':
      return { type, url, title, referenceType: spec.reference_type ?? 'spec_link', metadata: spec.metadata }
    case 'RAW':
      return { type, item: spec.item }
  }
}

function download(spec: ArtifactSpec, seed: string, mimeType: string, base64: string): Download {
  const content =
    spec.content === undefined ? Buffer.from(spec.base64 ?? base64, 'base64') : Buffer.from(spec.content, 'utf8')
  return { uid: uidOf(seed), mimeType: spec.mime_type ?? mimeType, description: spec.description, content }
}

/** A UUID that is the same for the same run, turn and place. */
export function uidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
