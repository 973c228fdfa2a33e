import type { Artifact, ArtifactView } from './agents/agent.ts'
import type { Timekeeper } from './clock.ts'
import { json, type OzResponse } from './message.ts'
import { notFound, Problem } from './problems.ts'
import type { Route } from './router.ts'
import type { World } from './world.ts'

type Stored = Exclude<Artifact, { type: 'PULL_REQUEST' | 'EXTERNAL_REFERENCE' | 'RAW' }>

/** An artifact as a run lists it. */
export function artifactItem({ createdAtMs, artifact }: ArtifactView, time: Timekeeper): unknown {
  if (artifact.type === 'RAW') return artifact.item
  return { artifact_type: artifact.type, created_at: time.dateAt(createdAtMs).toISOString(), data: listed(artifact) }
}

function listed(artifact: Exclude<Artifact, { type: 'RAW' }>) {
  switch (artifact.type) {
    case 'PLAN':
      return { artifact_uid: artifact.uid, document_uid: artifact.uid, title: artifact.title }
    case 'PULL_REQUEST':
      return { url: artifact.url, branch: artifact.branch }
    case 'EXTERNAL_REFERENCE':
      return { url: artifact.url, title: artifact.title, reference_type: artifact.referenceType }
    case 'SCREENSHOT':
      return { artifact_uid: artifact.uid, mime_type: artifact.mimeType, ...described(artifact) }
    case 'FILE':
      return {
        artifact_uid: artifact.uid,
        filepath: artifact.path,
        filename: baseName(artifact.path),
        mime_type: artifact.mimeType,
        size_bytes: artifact.content.byteLength,
        ...described(artifact),
      }
  }
}

/** `GET /agent/artifacts/{uid}`, and the signed downloads it points to. */
export function artifactRoutes(world: World): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/agent/artifacts/:uid',
      handle: ({ params: { uid = '' }, nowMs }) => {
        const { artifact, createdAtMs } = findArtifact(world, uid, nowMs)
        const created_at = world.time.dateAt(createdAtMs).toISOString()
        return json(200, {
          artifact_uid: uid,
          artifact_type: artifact.type,
          created_at,
          data: fetched(artifact, world),
        })
      },
    },
  ]
}

/** The bytes behind a signed download. */
export function downloadArtifact(world: World, uid: string, nowMs: number): OzResponse {
  const { artifact } = findArtifact(world, uid, nowMs)
  if (artifact.type === 'PLAN') throw notFound('A plan is not downloaded: its content comes with the artifact')
  return { status: 200, headers: { 'content-type': artifact.mimeType }, body: artifact.content }
}

function fetched(artifact: Stored, { downloads }: World) {
  if (artifact.type === 'PLAN') {
    const { uid, title, content } = artifact
    return { document_uid: uid, notebook_uid: uid, title, content, content_type: 'text/markdown' }
  }
  const signed = downloads.sign(`artifacts/${artifact.uid}`)
  const file =
    artifact.type === 'FILE'
      ? { filepath: artifact.path, filename: baseName(artifact.path), size_bytes: artifact.content.byteLength }
      : {}
  return {
    download_url: signed.url,
    expires_at: signed.expiresAt.toISOString(),
    content_type: artifact.mimeType,
    ...file,
    ...described(artifact),
  }
}

function findArtifact({ runs }: World, uid: string, nowMs: number): { artifact: Stored; createdAtMs: number } {
  for (const run of runs.all) {
    for (const { artifact, createdAtMs } of run.artifactsAt(nowMs)) {
      if ('uid' in artifact && artifact.uid === uid) return { artifact, createdAtMs }
    }
  }
  throw new Problem('resource_not_found', `There is no artifact ${uid}`)
}

function described({ description }: { readonly description: string | undefined }) {
  return description === undefined ? {} : { description }
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path
}
