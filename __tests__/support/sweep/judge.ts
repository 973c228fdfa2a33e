import { keyOf } from '../../../src/oz/run/key.ts'
import type { Swept } from './play.ts'

type Facts = Omit<Swept, 'faults'>

const mostMainMs = 7_000
const mostPostMs = 120_000

/** What must never be after a cancel or a kill, and is. Empty where all is well. */
export function findFaults(facts: Facts): readonly string[] {
  return [...judgeServer(facts), ...judgeState(facts), ...judgeMain(facts), ...judgePost(facts)]
}

function* judgeServer({ oz, step }: Facts): Iterable<string> {
  const posts = oz.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/agent/run'))
  if (posts.length > 1) yield `${posts.length} requests to start a run`
  for (const { id, state } of oz.runs) {
    if (!['CANCELLED', 'SUCCEEDED'].includes(state)) yield `${id} is left ${state}`
  }
  // A process that has told its end has no handler for the moment it takes to go.
  const hasEnded = step.outputs['conclusion'] !== undefined
  if (posts.length > 0 && step.signal === 'SIGINT' && !hasEnded) yield 'a request before there was a handler'
}

/** What post has to go by, and what the next steps see. */
function* judgeState({ oz, step, hadRead }: Facts): Iterable<string> {
  const [run] = oz.runs
  if (run === undefined) return
  const key = keyOf({ prompt: run.prompt })
  if (key === undefined || step.state['key'] !== key.value) yield 'the key is not in the state'
  // Also of a main that was killed: they are written the moment they are known.
  if (hadRead && step.state['run_id'] !== run.id) yield 'the id is not in the state'
  if (hadRead && step.outputs['run_id'] !== run.id) yield 'the id is not in the outputs'
}

function* judgeMain(facts: Facts): Iterable<string> {
  const { step, mainMs } = facts
  if (mainMs > mostMainMs) yield `main ended ${Math.round(mainMs)} ms after the signal`
  if (step.signal !== undefined) return
  if (step.summary === '') yield 'no summary'
  if ((step.exitCode === 0) !== (step.outputs['conclusion'] === 'success')) yield `exit code ${step.exitCode ?? ''}`
  yield* judgeConclusion(facts)
}

/** The run's own end counts, also where it met the cancel. */
function* judgeConclusion({ oz, step, met }: Facts): Iterable<string> {
  const { conclusion = 'none', run_id: id } = step.outputs
  const run = oz.runs.find((one) => one.id === id)
  if (id !== undefined && run === undefined) yield `an id nobody gave: ${id}`
  const hasFinished = run?.state === 'SUCCEEDED'
  const isTrue = hasFinished ? conclusion === 'success' : conclusion === 'cancelled' && met !== undefined
  if (!isTrue) yield `${conclusion}, with ${run?.state ?? 'no run'}, met ${met ?? 'nothing'}`
}

function* judgePost({ oz, step, result }: Facts): Iterable<string> {
  const post = result.postStep('agent')
  if (post.durationMs > mostPostMs) yield `post took ${Math.round(post.durationMs)} ms`
  if (post.outcome !== 'success') yield `post: ${post.outcome}`
  const said = post.log.join('\n').trim()
  const isSettled = step.state['settled'] === 'true' || step.state['key'] === undefined
  if (isSettled && said !== '') yield `post had nothing to do, and said: ${said}`
  if (!isSettled && !/Done: |Nothing to cancel/.test(said)) yield `post did not say what it did: ${said}`
  if (!isSettled && oz.runs.length > 0 && !said.includes(oz.runs[0]?.id ?? '')) yield 'post did not name the run'
}
