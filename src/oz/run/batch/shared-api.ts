import type { OzApi } from '../../client/api.ts'
import type { RunPorts } from '../ports.ts'
import { createLimit } from './limit.ts'
import { BatchPoller } from './poller.ts'

/** Of requests of one kind at once, so that many runs leave room for each other and for reading their states. */
const mostAtOnce = { starts: 3, cancels: 4, readings: 4, answers: 2 }

/** The calls about runs for many of them at once: their states are read together, the rest waits its turn. */
export function shareApi(ports: RunPorts, pollIntervalMs: number | undefined): OzApi {
  const { api } = ports
  const poller = new BatchPoller({ ports, pollIntervalMs })
  const [starts, cancels] = [createLimit(mostAtOnce.starts), createLimit(mostAtOnce.cancels)]
  const [readings, answers] = [createLimit(mostAtOnce.readings), createLimit(mostAtOnce.answers)]
  return {
    ...api,
    createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
    // Who has a deadline has no time for the next tick.
    getRun: (id, options) =>
      options.deadlineMs === undefined
        ? poller.read(id, options.signal)
        : readings(() => api.getRun(id, options), options.signal),
    cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
    listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
    getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal),
  }
}
