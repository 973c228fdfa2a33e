import type { Artifact, ArtifactView } from './agents/agent.ts'
import type { Timekeeper } from './clock.ts'
import { json, type OzResponse } from './message.ts'
import { invalid, notFound, Problem } from './problems.ts'
import type { Route } from './router.ts'
import type { EmulatedRun } from './run.ts'
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
      return { ...planIds(artifact), title: artifact.title }
    case 'PULL_REQUEST':
      return { url: artifact.url, branch: artifact.branch, status: artifact.status }
    case 'EXTERNAL_REFERENCE':
      return {
        url: artifact.url,
        title: artifact.title,
        reference_type: artifact.referenceType,
        ...(artifact.metadata ? { metadata: artifact.metadata } : {}),
      }
    case 'SCREENSHOT':
      return { artifact_uid: artifact.uid, mime_type: artifact.mimeType, ...described(artifact) }
    case 'FILE':
      return {
        artifact_uid: artifact.uid,
        filepath: artifact.path,
        filename: baseName(artifact.path),
        mime_type: artifact.mimeType,
        size_bytes: artifact.content.byteLength,
        ...titled(artifact),
        ...described(artifact),
      }
  }
}

/** Artifacts, the signed downloads they point to, and the run that reported a reference. */
export function artifactRoutes(world: World): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/agent/artifacts/:uid',
      handle: ({ params: { uid = '' }, nowMs }) => {
        const { artifact, createdAtMs, run } = findArtifact(world, uid, nowMs)
        const created_at = world.time.dateAt(createdAtMs).toISOString()
        return json(200, {
          artifact_uid: uid,
          artifact_type: artifact.type,
          created_at,
          data: fetched(artifact, world),
          ...(artifact.type === 'PLAN' ? {} : { source_links: sourceLinks(run, world, nowMs) }),
        })
      },
    },
    {
      method: 'GET',
      path: '/agent/artifacts/:uid/download',
      handle: ({ params: { uid = '' }, nowMs }) => {
        if (findArtifact(world, uid, nowMs).artifact.type === 'PLAN') throw invalid('A plan is not downloaded')
        return { status: 302, headers: { location: world.downloads.sign(`artifacts/${uid}`).url }, body: '' }
      },
    },
    {
      method: 'GET',
      path: '/agent/run-by-external-reference',
      handle: ({ query, nowMs }) => json(200, { run_id: findReporter(world, query.get('url') ?? '', nowMs).id }),
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
    const { title, content } = artifact
    return { ...planIds(artifact), title, content, content_type: 'text/markdown' }
  }
  const signed = downloads.sign(`artifacts/${artifact.uid}`)
  const file =
    artifact.type === 'FILE'
      ? {
          filepath: artifact.path,
          filename: baseName(artifact.path),
          size_bytes: artifact.content.byteLength,
          ...titled(artifact),
        }
      : {}
  return {
    download_url: signed.url,
    expires_at: signed.expiresAt.toISOString(),
    content_type: artifact.mimeType,
    ...file,
    ...described(artifact),
  }
}

function findArtifact({ runs }: World, uid: string, nowMs: number) {
  for (const run of runs.all) {
    for (const { artifact, createdAtMs } of run.artifactsAt(nowMs)) {
      if ('uid' in artifact && artifact.uid === uid) return { artifact, createdAtMs, run }
    }
  }
  throw new Problem('resource_not_found', `There is no artifact ${uid}`)
}

/** The latest run with this address among its external references. */
function findReporter({ runs }: World, url: string, nowMs: number): EmulatedRun {
  if (!URL.canParse(url) || url.length > 2_048) throw invalid('url must be an address of at most 2048 characters')
  const reports = ({ artifact }: ArtifactView) => artifact.type === 'EXTERNAL_REFERENCE' && artifact.url === url
  const run = runs.all.findLast((one) => one.artifactsAt(nowMs).some(reports))
  if (!run) throw notFound(`No run reported ${url}`)
  return run
}

function sourceLinks(run: EmulatedRun, { origin }: World, nowMs: number) {
  const urls = run.artifactsAt(nowMs).map(({ artifact }) => (artifact.type === 'PULL_REQUEST' ? [artifact.url] : []))
  return { run_url: `${origin}/sessions/${run.birth.sessionId}`, pull_request_urls: urls.flat() }
}

function planIds({ uid }: { readonly uid: string }) {
  return { artifact_uid: uid, document_uid: uid, notebook_uid: uid }
}

function titled({ title }: { readonly title: string | undefined }) {
  return title === undefined ? {} : { title }
}

function described({ description }: { readonly description: string | undefined }) {
  return description === undefined ? {} : { description }
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path
}
