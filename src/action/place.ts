import type { WorkflowEvent } from '../event/event.ts'
import { readKeys } from '../inputs/inputs.ts'
import type { Environment } from '../platform/ports.ts'
import { createSeal } from '../report/comment/marker.ts'
import type { ApplyMarker, Seal } from '../result/apply/marker.ts'
import { makeApplyMarker } from '../result/apply/marker.ts'
import { type ApplyTarget, targetOf } from '../result/apply/target.ts'
import type { EventContext } from './prompt-reader.ts'

/** Where a result goes, and as whose: by the event of a step that waits, or by the ticket of one that didn't. */
export interface Place {
  /** A text instead says why there is none. */
  readonly target: ApplyTarget | string
  readonly isPublic: boolean
  readonly serverUrl: string
  /** The workflow run, for people. */
  readonly runUrl: string | undefined
  readonly marker: ApplyMarker
  readonly seal: Seal
  readonly commentId?: number | undefined
  /** The head of the pull request as the agent was shown it. */
  readonly readHead: () => Promise<string | undefined>
}

/** @param promptHead the head that the prompt speaks of, where the event names none. */
export function placeOf(
  { runtime, event, github, name }: EventContext & { readonly name?: string | undefined },
  plan:
    | {
        readonly recipe: string | undefined
        readonly recipeInput?: { readonly topic?: string | undefined } | undefined
      }
    | undefined,
  promptHead: string | undefined,
): Place {
  const target = targetOf(event)
  return {
    target,
    isPublic: event.repository.isPrivate !== true,
    serverUrl: event.serverUrl,
    runUrl: event.run.url,
    marker: makeApplyMarker(runtime.env, { name, recipe: plan?.recipe, topic: plan?.recipeInput?.topic }),
    seal: openSeal(runtime.env, event, typeof target === 'string' ? 0 : target.number),
    readHead: async () => {
      if ('pullRequest' in event) return event.pullRequest.head.sha
      if (promptHead !== undefined) return promptHead
      const { readPull } = await import(/* webpackChunkName: "github" */ '../github/read/pull.ts')
      const note = (_: unknown, reason: string): void => {
        runtime.log.info(reason)
      }
      const scope = { event, github: await github(), clock: runtime.clock, signal: runtime.cancelled, note }
      return (await readPull(scope))?.headSha
    },
  }
}

/** Seals markers on this issue or pull request of the event's repository, by the step's own Oz key. */
export function openSeal(env: Environment, { repository }: WorkflowEvent, subject: number): Seal {
  const repositoryId = String(repository.id ?? repository.fullName.toLowerCase())
  return createSeal({ apiKey: readKeys(env)[0], repositoryId, subject })
}
