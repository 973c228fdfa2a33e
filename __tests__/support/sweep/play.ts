import type { Oz } from '../../../emulator/core.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Moments, RunnerTimes } from '../runner.ts'
import { play, type Played } from '../scenario.ts'
import { findFaults } from './judge.ts'
import type { Scene } from './scenes.ts'

/**
 * How the step is ended. cancel: as a runner does. hurried: with SIGTERM and the kill so soon after SIGINT that all
 * three come. kill: main alone, at once.
 */
export type Ending = 'cancel' | 'hurried' | 'kill'

export interface SweepCase {
  readonly scene: Scene
  readonly ending: Ending
  /** From main's start. */
  readonly afterMs: number
  /** Where the runner works. */
  readonly folder: string
}

export interface Swept extends Played {
  /** What the signal met; undefined where the step had ended before. */
  readonly met: string | undefined
  /** Whether main had read the run's state before the signal, and so knew its id. */
  readonly hadRead: boolean
  /** From the signal to main's end. */
  readonly mainMs: number
  /** What must not be, and is. */
  readonly faults: readonly string[]
}

const hurry: Partial<RunnerTimes> = { terminateAfterMs: 60, killAfterMs: 240 }
const longestMs = 150_000

/** Plays one case with the built action and real signals, and judges what is left. */
export async function sweep({ scene, ending, afterMs, folder }: SweepCase): Promise<Swept> {
  const { agent, answerAfterMs, listLagMs } = scene
  const faults: FaultSpec[] = [{ on: 'POST /agent/run', times: 'always', delay: answerAfterMs, lag: listLagMs }]
  let before: Pick<Swept, 'met' | 'hadRead'> | undefined
  const at = (oz: Oz): Moments => {
    const onFire = (): void => {
      before = look(oz, scene)
    }
    return { lose: { afterMs: longestMs }, [ending === 'kill' ? 'crash' : 'cancel']: { afterMs, onFire } }
  }
  const played = await play({ folder, agent, server: { faults }, at, ...(ending === 'hurried' && { times: hurry }) })
  const mainMs = played.step.durationMs - afterMs
  const over = { met: undefined, hadRead: true }
  const swept = { ...played, ...(mainMs > 0 && before ? before : over), mainMs }
  return { ...swept, faults: findFaults(swept) }
}

/** How things stand on the server. */
function look(oz: Oz, { answerAfterMs }: Scene): Pick<Swept, 'met' | 'hadRead'> {
  const [run] = oz.runs
  if (run === undefined) return { met: 'no request', hadRead: false }
  const hadRead = oz.requests.some(({ path }) => path.endsWith(`/runs/${run.id}`))
  return { met: hadRead ? run.state : `the POST, answered after ${answerAfterMs} ms`, hadRead }
}
