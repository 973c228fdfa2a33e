import type { OzApi } from '../../client/api.ts'
import type { RunPorts } from '../ports.ts'
import { BatchPoller } from './poller.ts'
import { createLimit } from './limit.ts'

/** Of requests of one kind at once, so that many runs leave room for each other and for reading their states. */
const mostStarts = 3
const mostCancels = 4
const mostAnswers = 2

/** The calls about runs for many of them at once: their states are read together, the rest waits its turn. */
export function shareApi(ports: RunPorts, pollIntervalMs: number | undefined): OzApi {
  const { api } = ports
  const poller = new BatchPoller({ ports, pollIntervalMs })
  const [starts, cancels, answers] = [createLimit(mostStarts), createLimit(mostCancels), createLimit(mostAnswers)]
  return {
    ...api,
    createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
    getRun: (id, options) => poller.read(id, options),
    cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
    listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
    getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal),
  }
}
