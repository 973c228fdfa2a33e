import type { Progress } from './step-comments.ts'
import type { RunView } from './run-agent.ts'
import type { EventContext } from './prompt-reader.ts'
import type { StepContext } from './step-context.ts'
import { subjectOf } from '../event/subject.ts'
import type { OzApi } from '../oz/client/api.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import { messageOf } from '../platform/errors.ts'
import { keepHeartbeat } from '../report/log/printer.ts'
import { createLiveLog, type LiveLog } from '../report/log/live-log.ts'

/** Shows the step's one run: live log, outputs and progress comment. `lastSteps`: as far as the log may show them. */
export function createLiveView(
  context: StepContext,
  api: OzApi,
  progress: Progress | undefined,
): RunView & Pick<LiveLog, 'lastSteps'> {
  const { level, outputs, startedMs, event } = context
  const { log, clock, cancelled } = context.runtime
  const isPublic = event.repository.isPrivate === false
  const live = createLiveLog({ log, clock, level, isPublic, startedAtMs: startedMs })
  const endHeartbeat = keepHeartbeat(clock, live.stillWorking)
  const showNews = createNewsReader(api, live, cancelled)
  const over = new AbortController()
  let loopCheck: Promise<void> | undefined
  return {
    // With the time, and never inside a folded group.
    log: { ...log, info: live.waiting },
    onRun: async (run) => {
      outputs.setRun(run)
      live.state(run)
      if (level !== 'off') await showNews(run)
      live.heartbeat()
      progress?.show(run)
      loopCheck ??= warnAboutLoop(context, AbortSignal.any([over.signal, cancelled]))
    },
    lastSteps: live.lastSteps,
    close: async () => {
      endHeartbeat()
      over.abort(new Error('the run is over'))
      await loopCheck
      live.close()
    },
  }
}

const conversationDeadlineMs = 10_000

/**
 * The conversation is read when the run says that it was updated, once a reading at most. A reading that fails is no
 * harm: the next one shows what this one would have.
 */
function createNewsReader(api: OzApi, live: LiveLog, signal: AbortSignal): (run: Run) => Promise<void> {
  let shownUpdate: number | undefined
  let isSupported = true
  return async ({ id, updatedAt, state, conversationId }) => {
    const update = updatedAt?.getTime()
    const hasMoved = update === undefined ? isEndState(state) : update !== shownUpdate
    if (!isSupported || conversationId === undefined || !hasMoved) return
    try {
      const conversation = await api.getConversation(id, { signal, deadlineMs: conversationDeadlineMs })
      if (typeof conversation === 'string') {
        isSupported = conversation === 'not_yet'
        return
      }
      live.conversation(conversation)
      shownUpdate = update
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }
}

/**
 * Warns where one issue keeps the workflow busy: the agent acts as its key's owner, and may be answering itself in
 * ways no gate can see. Looked up while the run is under way, since nothing waits for it; what GitHub doesn't tell is
 * not worth a word. Never rejects.
 */
export async function warnAboutLoop(
  { runtime: { clock, log }, event, github }: EventContext,
  signal: AbortSignal,
): Promise<void> {
  if (!subjectOf(event)) return
  try {
    const { countRecentRuns, warnOfManyRuns } = await import(
      /* webpackChunkName: "github" */ '../github/read/activity.ts'
    )
    const warning = warnOfManyRuns(await countRecentRuns(await github(), event, clock, signal), event)
    if (warning !== undefined) log.warning(warning)
  } catch (error) {
    // Nobody waits for this and nothing depends on it: it must never be what ends a run.
    if (!signal.aborted) log.info(`Couldn't check how often this workflow ran recently: ${messageOf(error)}`)
  }
}
