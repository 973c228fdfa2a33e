/** All that a recipe may look at, made up: an event, a repository behind GitHub's API, runs behind Oz's. */
import { ActionError } from '../../../src/platform/errors.ts'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { Fields } from '../../../src/inputs/fields.ts'
import { readResult } from '../../../src/inputs/result.ts'
import type { OzApi } from '../../../src/oz/client/api.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import type { Clock } from '../../../src/platform/ports.ts'
import type { Block } from '../../../src/prompt/section.ts'
import type { Prepare, RecipeInput, RecipeContext } from '../../../src/action/recipes/recipe.ts'
import { openSeal } from '../../../src/action/place.ts'
import type { Seal } from '../../../src/report/comment/marker.ts'
import { createLog } from '../../../src/platform/log.ts'
import { type ApiCore, createApiCore } from '../../../emulator/github/core.ts'
import { sendInProcess } from '../../support/github-in-process.ts'
import { type RepositoryState, serveRepository } from '../../../emulator/github/repository.ts'

export const now = new Date('2026-01-08T12:00:00Z')

export const stageKey = 'wk-1.the-stage'

/** As the step seals its markers there. */
export const sealOn = (event: WorkflowEvent, subject: number): Seal =>
  openSeal({ INPUT_OZ_API_KEY: stageKey }, event, subject)

export interface SceneParts {
  readonly inputs?: Readonly<Record<string, string>>
  readonly trigger?: RecipeContext['trigger']
  /** The list that the server shows; `none`: nothing is to be started. */
  readonly runs?: readonly Run[] | 'none'
  readonly api?: Partial<OzApi>
}

export class Stage {
  readonly core: ApiCore = createApiCore('https://api.github.test', 'ghs_token')
  readonly state: RepositoryState = serveRepository(this.core)
  readonly lines: string[] = []

  recipeContext(
    event: WorkflowEvent,
    { inputs = {}, trigger = { kind: 'event' }, runs = [], api = {} }: SceneParts = {},
  ): RecipeContext {
    const clock = movingClock()
    const send = sendInProcess(this.core)
    const github = createGitHub({
      send,
      clock,
      env: { GITHUB_API_URL: this.core.url, GITHUB_REPOSITORY: 'octo/repo' },
      token: 'ghs_token',
    })
    const env = Object.fromEntries(
      Object.entries({ oz_api_key: stageKey, ...inputs }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    )
    return {
      event,
      trigger,
      inputs: readResult(new Fields(env)),
      github: () => Promise.resolve(github),
      api: runs === 'none' ? undefined : { ...apiOf(runs), ...api },
      runtime: {
        env,
        clock,
        jitter: () => 0.5,
        randomHex: (bytes) => 'ab'.repeat(bytes),
        log: createLog({ write: (chunk) => this.lines.push(chunk.trimEnd()), redact: (text) => text, colour: false }),
        redact: (text) => text,
        hide: () => undefined,
        runner: {
          setOutput: () => undefined,
          saveState: () => undefined,
          mask: () => undefined,
          writeSummary: () => undefined,
        },
        connection: { send, close: () => Promise.resolve() },
        cancelled: new AbortController().signal,
      },
    }
  }

  prepare(recipe: Prepare, event: WorkflowEvent, parts: SceneParts = {}): Promise<RecipeInput> {
    return recipe(this.recipeContext(event, parts))
  }

  get warnings(): readonly string[] {
    return this.lines.filter((line) => line.startsWith('::warning')).map((line) => line.replace(/^::warning.*?::/, ''))
  }
}

/** Nobody waits, and time passes all the same. */
function movingClock(): Clock {
  let passedMs = 0
  return {
    now: () => passedMs,
    date: () => now,
    sleep: (ms) => {
      passedMs += ms
      return Promise.resolve()
    },
  }
}

function apiOf(runs: readonly Run[]): OzApi {
  const never = (): Promise<never> => Promise.reject(new Error('a recipe does not do this'))
  return {
    origin: 'https://oz.test',
    createRun: never,
    getConversation: never,
    cancelRun: never,
    followUp: never,
    getJson: never,
    getRun: (id) => Promise.resolve(runs.find((run) => run.id === id) ?? never()),
    listRuns: () => Promise.resolve({ runs, nextCursor: undefined, serverDate: now }),
  }
}

/** What is in the material, a line each, below its heading. */
export function linesOf(material: readonly Block[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    material.map(({ heading, lines }) => [
      heading,
      lines.flat().flatMap((part) => (typeof part === 'string' ? [] : part.text.split('\n'))),
    ]),
  )
}

/** How a recipe ended the step instead: the conclusion, and what people are told. */
export async function endOf(work: Promise<unknown>): Promise<{ readonly conclusion: string; readonly told: string }> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ActionError) return { conclusion: error.conclusion, told: error.oneLine }
  throw error instanceof Error ? error : new Error('the recipe went on')
}
