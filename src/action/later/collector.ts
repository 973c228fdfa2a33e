import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import type { OzApi } from '../../oz/client/api.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { createSeal, type Seal } from '../../report/comment/marker.ts'
import { Faces } from './face.ts'

/** What it takes to look after runs that nobody waits for. */
export interface Collector {
  readonly runtime: Runtime
  readonly api: OzApi
  readonly apiKey: string
  readonly github: GitHub
  readonly faces: Faces
  readonly repository: WorkflowEvent['repository']
  readonly repositoryId: string
  readonly serverUrl: string
  /** For markers on this issue or pull request. */
  readonly sealFor: (number: number | undefined) => Seal
}

export type CollectorParts = Pick<Collector, 'runtime' | 'api' | 'apiKey' | 'github'>

export function openCollector(parts: CollectorParts, { repository, serverUrl }: WorkflowEvent): Collector {
  const { runtime, github, apiKey } = parts
  const repositoryId = String(repository.id ?? repository.fullName.toLowerCase())
  const pagesUrl = `${serverUrl}/${repository.fullName}`
  return {
    ...{ ...parts, repository, repositoryId, serverUrl },
    faces: new Faces({ github, repository, pagesUrl, signal: runtime.cancelled }),
    sealFor: (number) => createSeal({ apiKey, repositoryId, subject: number ?? 0 }),
  }
}
