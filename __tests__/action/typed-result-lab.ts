/** A result's keeper on a made-up stage. */
import type { WorkflowEvent } from '../../src/event/event.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { planResult } from '../../src/action/result-plan.ts'
import type { Outcome } from '../../src/oz/run/outcome.ts'
import { checkAnswer } from '../../src/result/check.ts'
import { placeOf } from '../../src/action/place.ts'
import { ResultKeeper } from '../../src/action/typed-result.ts'
import { here, issue, readFrom } from '../event/payloads.ts'
import { type SceneParts, Stage } from './recipes/scene.ts'
import { runWith } from '../oz/run/runs.ts'
import { addIssue, addPull } from '../../emulator/github/repository.ts'

const schema = JSON.stringify({
  type: 'object',
  required: ['verdict'],
  properties: { verdict: { enum: ['yes', 'no'] } },
})
export const block = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``

/** A repository with an issue, and a pull request that changes two files. */
export function setStage(): Stage {
  const stage = new Stage()
  addIssue(stage.state, 7)
  const patch = '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three'
  const file = { status: 'modified', additions: 1, deletions: 1, patch }
  const files = ['src/a.ts', 'dist/a.js'].map((filename) => ({ ...file, filename }))
  addPull(stage.state, 8, { sha: 'a'.repeat(40), files })
  return stage
}

const opened = (): WorkflowEvent => readFrom('issues', { action: 'opened', issue: issue(), repository: here })
/** Short waits pass at once; the long ones are deadlines, and none of them comes. */
const stillClock = {
  now: () => 0,
  date: () => new Date('2026-01-08T12:00:00Z'),
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (ms <= 5_000) resolve()
      signal.addEventListener('abort', () => {
        reject(new Error('not waited for'))
      })
    }),
}

export interface KeeperParts extends Pick<SceneParts, 'inputs' | 'api'> {
  readonly event?: WorkflowEvent
  readonly cancelled?: AbortSignal
}

/** A keeper as the step opens it: by the inputs and the event. */
export async function open(
  stage: Stage,
  { inputs = { result_schema: schema }, event = opened(), cancelled, ...parts }: KeeperParts = {},
): Promise<ResultKeeper> {
  const recipeContext = stage.recipeContext(event, parts)
  const env = { ...given({ prompt: 'Do it.', oz_api_key: 'key', ...inputs }), GITHUB_REPOSITORY: 'octo/repo' }
  const runtime = { ...recipeContext.runtime, env, clock: stillClock, ...(cancelled && { cancelled }) }
  const { github, trigger } = recipeContext
  const plan = await planResult({
    runtime,
    name: undefined,
    inputs: await readInputs(env),
    event,
    trigger,
    github,
    api: recipeContext.api,
  })
  if (!plan || !recipeContext.api) throw new Error('there is nothing to keep')
  const place = placeOf({ runtime, event, github }, plan, undefined)
  return new ResultKeeper({ runtime, place, github, api: recipeContext.api, plan, check: checkAnswer })
}

function given(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** How a run ended. */
export const ended = (answer: string, parts: Partial<Outcome> = {}): Outcome => ({
  ...{ conclusion: 'success', run: runWith({ state: 'SUCCEEDED' }), runId: 'run-1', answer, error: undefined },
  ...{ history: [], durationMs: 5, ...parts },
})
