import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../src/platform/ports.ts'
import type { Agent } from './agents/agent.ts'
import { scriptedAgent } from './agents/scripted.ts'
import { triageScenario } from './agents/triage.ts'
import { artifactRoutes, downloadArtifact } from './artifacts.ts'
import { behaviorOf, type Behavior } from './behavior.ts'
import { defaultCatalog, type Catalog } from './catalog.ts'
import { catalogRoutes } from './catalog-routes.ts'
import { keepTime, systemClock } from './clock.ts'
import { conversationRoutes, downloadTranscript, sessionPage } from './conversations.ts'
import { dialects, type DialectName } from './dialects.ts'
import { downloadPath, Downloads } from './downloads.ts'
import { readDurationMs } from './duration.ts'
import { followUpRoutes } from './follow-ups.ts'
import { applyFaults, hintsOf, type RunHints } from './faults/apply.ts'
import { Faults } from './faults/faults.ts'
import type { FaultSpec } from './faults/spec.ts'
import type { Delivery, OzRequest, OzResponse } from './message.ts'
import { notFound, Problem } from './problems.ts'
import { RequestLog, type LoggedRequest } from './request-log.ts'
import { route, type Route } from './router.ts'
import type { EmulatedRun } from './run.ts'
import { RunStore } from './run-store.ts'
import { runDetailRoutes } from './run-details.ts'
import { runRoutes } from './runs.ts'
import { startChildren } from './start-run.ts'
import { Schedules } from './schedules.ts'
import type { World } from './world.ts'

/** The key that is good unless another is asked for. */
export const defaultKey = 'emulator-key'

export interface OzOptions extends Partial<Behavior> {
  /** The machine's time unless given. */
  readonly clock?: Clock
  /** The only bearer that is let in. */
  readonly key?: string
  /** Who does the work: a quick made-up triage unless given. */
  readonly agent?: Agent
  readonly dialect?: DialectName
  readonly faults?: readonly FaultSpec[]
  /** The server's date is off by this: in its Date headers, its timestamps, its filters. */
  readonly clockSkewMs?: number
  readonly downloadTtlMs?: number
  /** Where the server is reached, for the links it gives. */
  readonly origin?: string
  readonly maxLoggedRequests?: number
  /** Environments, models, skills and identities; for what is not given, a few made up. */
  readonly catalog?: Partial<Catalog>
  /** For tests that want the same ids each time. */
  readonly newId?: () => string
}

/** The server without its sockets. */
export interface Oz {
  /** Does what a request asks and says how the answer travels. */
  handle(request: OzRequest): Delivery
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[]
  clearRequests(): void
  /** All runs, oldest first. */
  readonly runs: readonly EmulatedRun[]
  /** The runs whose prompt contains this. */
  runsWith(prompt: string): readonly EmulatedRun[]
  /** The signed paths that a client sent its key to. */
  readonly leaks: readonly string[]
  addFault(fault: FaultSpec): void
  clearFaults(): void
  /** Ends the agents. */
  close(): Promise<void>
}

const apiPath = '/api/v1'

/** Makes a server: a state machine driven by requests and its clock. Throws a TypeError on a fault that makes no sense. */
export function createOz(options: OzOptions = {}): Oz {
  const { clock = systemClock, key = defaultKey, agent = scriptedAgent(triageScenario) } = options
  const { origin = 'http://oz.invalid', clockSkewMs = 0, downloadTtlMs: ttlMs = 900_000 } = options
  const time = keepTime(clock, clockSkewMs)
  const startMs = time.nowMs()
  const downloads = new Downloads({ secret: randomBytes(16).toString('hex'), time, origin, ttlMs })
  const world: World = {
    time,
    agent,
    origin,
    downloads,
    runs: new RunStore(),
    dialect: dialects[options.dialect ?? 'documented'],
    behavior: behaviorOf(options),
    newId: options.newId ?? randomUUID,
    catalog: { ...defaultCatalog, ...options.catalog },
  }
  const faults = new Faults(startMs, [...(agent.faults ?? []), ...(options.faults ?? [])])
  const schedules = new Schedules(world)
  const log = new RequestLog(options.maxLoggedRequests ?? 10_000)
  const answer = createAnswerer(world, key, schedules.routes)
  return {
    handle: (request) => {
      const nowMs = time.nowMs()
      const url = new URL(request.target, origin)
      const path = url.pathname
      schedules.runDue(nowMs)
      startChildren(world, nowMs)
      log.add({ ...request, path, atMs: nowMs - startMs })
      const applying = faults.take(request, path.startsWith(apiPath) ? path.slice(apiPath.length) : path, nowMs)
      const delivery = applyFaults(applying, path, () => answer(request, url, nowMs, hintsOf(applying)))
      return dated(delivery, time.dateAt(nowMs + skewOf(applying)))
    },
    get requests() {
      return log.entries
    },
    clearRequests: () => {
      log.clear()
    },
    get runs() {
      return runsOf(world)
    },
    runsWith: (prompt) => runsOf(world).filter((run) => run.prompt.includes(prompt)),
    leaks: downloads.leaks,
    addFault: (fault) => {
      faults.add(fault)
    },
    clearFaults: () => {
      faults.clear()
    },
    close: () => agent.close(),
  }
}

/** With the children that are due by now, though nobody asked. */
function runsOf(world: World): readonly EmulatedRun[] {
  startChildren(world, world.time.nowMs())
  return world.runs.all
}

function skewOf(faults: readonly FaultSpec[]): number {
  return faults.reduce((sum, { skew = 0 }) => sum + readDurationMs(skew), 0)
}

function dated(delivery: Delivery, date: Date): Delivery {
  if (delivery.kind !== 'answer') return delivery
  const { response } = delivery
  return { ...delivery, response: { ...response, headers: { date: date.toUTCString(), ...response.headers } } }
}

type Answer = (request: OzRequest, url: URL, nowMs: number, hints: RunHints) => OzResponse

/** Answers truly: by the rooms, or with the problem they throw. */
function createAnswerer(world: World, key: string, more: readonly Route[]): Answer {
  const routes = [runRoutes, runDetailRoutes, followUpRoutes, conversationRoutes, artifactRoutes, catalogRoutes]
    .flatMap((room) => room(world))
    .concat(more)
  return (request, { pathname, searchParams: query }, nowMs, hints) => {
    try {
      if (!pathname.startsWith(`${apiPath}/`)) return outsideApi(world, request, pathname, nowMs)
      const path = pathname.slice(apiPath.length)
      if (!world.dialect.knows(request.method, path)) throw notFound(`There is no ${request.method} ${path} here`)
      if (request.headers['authorization'] !== `Bearer ${key}`) {
        throw new Problem('authentication_required', 'Send a valid key as Authorization: Bearer')
      }
      return route(routes, { request, path, query, nowMs, hints })
    } catch (error) {
      return world.dialect.problem(problemOf(error), pathname, world.newId().replaceAll('-', ''))
    }
  }
}

/** What an agent throws shows to the client, whoever wrote its scenario. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new Problem('internal_error', reason, { retryable: false })
}

/** Signed downloads and session pages: what the API's answers link to. */
function outsideApi(world: World, request: OzRequest, pathname: string, nowMs: number): OzResponse {
  if (request.method === 'GET' && pathname.startsWith(downloadPath)) {
    const [kind, id = ''] = world.downloads.open(request).split('/')
    return kind === 'artifacts' ? downloadArtifact(world, id, nowMs) : downloadTranscript(world, id, nowMs)
  }
  const session = request.method === 'GET' ? /^\/sessions\/([\w-]+)$/.exec(pathname)?.[1] : undefined
  if (session !== undefined) return sessionPage(world, session, nowMs)
  throw notFound(`The API is below ${apiPath}`)
}
