import { createOz, type Oz, type OzOptions } from '../../../emulator/core.ts'
import { planRows, type Row } from '../../../src/resources/reconcile/plan.ts'
import { applyChanges } from '../../../src/resources/reconcile/step.ts'
import type { JsonObject } from '../../../src/platform/json.ts'
import { createOzApi, type OzApi } from '../../../src/oz/client/api.ts'
import {
  buildScheduleConfig,
  createSchedulesApi,
  type Schedule,
  type SchedulesApi,
} from '../../../src/oz/client/schedules.ts'
import { type DeclaredSchedule, ownerOf } from '../../../src/resources/schedule/declared.ts'
import { scheduleService } from '../../../src/resources/schedule/action.ts'
import { VirtualClock } from '../../support/virtual/clock.ts'
import { createRandom } from '../../support/virtual/random.ts'
import { createVirtualSend } from '../../support/virtual/send.ts'

export const repositoryId = 7
const origin = 'http://127.0.0.1:9'
const key = 'virtual-key'
export const never = new AbortController().signal

/** What a file may say of one schedule, with the defaults of a plain one. */
export function declared(scheduleKey: string, over: Partial<DeclaredSchedule['spec']> & { extra?: JsonObject } = {}) {
  const { extra = {}, ...spec } = over
  const config = buildScheduleConfig(ownerOf(repositoryId, scheduleKey), {}, extra)
  const plain = { name: scheduleKey, cron: '0 3 * * *', prompt: 'Look after it.', enabled: true }
  const schedule: DeclaredSchedule = {
    key: scheduleKey,
    environment: undefined,
    team: undefined,
    nextRuns: [],
    spec: { ...plain, config, ...spec },
  }
  return schedule
}

/** The emulator and steps that make files true on it, in virtual time. */
export class ScheduleWorld {
  readonly clock = new VirtualClock()
  readonly oz: Oz
  readonly api: SchedulesApi
  readonly ozApi: OzApi
  readonly lines: string[] = []
  private ids = 0

  constructor(options: Omit<OzOptions, 'clock' | 'key' | 'origin' | 'newId'> = {}) {
    this.oz = createOz({ ...options, clock: this.clock, key, origin, newId: () => this.newId() })
    const send = createVirtualSend({ oz: this.oz, clock: this.clock })
    const target = { baseUrl: `${origin}/api/v1`, apiKey: key }
    this.api = createSchedulesApi(send, target)
    this.ozApi = createOzApi(send, target)
  }

  /** One step: what it planned, and what came of it. */
  async apply(
    wanted: readonly DeclaredSchedule[],
    { prune = false, signal = never }: { readonly prune?: boolean; readonly signal?: AbortSignal } = {},
  ) {
    const note = (text: string): void => void this.lines.push(text)
    const log = { info: note, group: note, endGroup: () => undefined, notice: note, warning: note, error: note }
    const ports = { api: this.api, oz: this.ozApi, clock: this.clock, jitter: createRandom(1), log, signal }
    const service = scheduleService(ports, { repositoryId, repository: 'octo/web', prune })
    const changes = await service.plan(wanted)
    return { plan: planRows(changes), ...(await applyChanges(service, changes, signal)) }
  }

  /** What stands on the server, past faults. */
  async list(): Promise<readonly Schedule[]> {
    this.oz.clearFaults()
    return this.clock.run(this.api.list({ signal: never }))
  }

  /** Requests that change something. */
  get writes(): readonly string[] {
    return this.oz.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
  }

  private newId(): string {
    this.ids += 1
    return `id-${String(this.ids).padStart(6, '0')}`
  }
}

export function actionsOf(rows: readonly Row[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ key, action }) => [key, action]))
}
