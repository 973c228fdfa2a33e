import type { Run } from '../../../src/oz/client/types.ts'

/** A run at work, but for what is said. */
export function runWith(more: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    state: 'INPROGRESS',
    stateName: more.state ?? 'INPROGRESS',
    prompt: '',
    metadata: {},
    parentId: undefined,
    rootId: undefined,
    finishedAt: undefined,
    isCancellable: undefined,
    title: '',
    createdAt: new Date('2026-11-02T09:30:00Z'),
    updatedAt: undefined,
    startedAt: undefined,
    status: undefined,
    sessionLink: undefined,
    conversationId: undefined,
    artifacts: [],
    usage: undefined,
    config: { name: undefined, modelId: undefined, environmentId: undefined, harness: undefined },
    ...more,
  }
}
