/** The entries of the action and its sub-actions, one function each; `dist/<entry>.js` calls it. */
import { runAction } from './action/run-action.ts'
import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openRuntime, type Runtime } from './platform/runtime.ts'

/** The step: starts an agent and brings back what it did. */
export async function main(): Promise<void> {
  await runEntry(runAction)
}

/** After the job: cancels what a killed step left behind. */
export async function post(): Promise<void> {
  const { finishInPost } = await import(/* webpackChunkName: "post" */ './action/post-cleanup.ts')
  const runtime = open(new AbortController().signal)
  await finishInPost(runtime)
  await runtime.connection.close()
}

/** Applies the results of runs that no step waits for. */
export async function collect(): Promise<void> {
  const { runCollectStep } = await import(/* webpackChunkName: "later" */ './action/later/collect.ts')
  await runEntry(runCollectStep)
}

export async function schedule(): Promise<void> {
  const { runScheduleStep } = await import(/* webpackChunkName: "resources" */ './resources/schedule/action.ts')
  await runEntry(runScheduleStep)
}

export async function environment(): Promise<void> {
  const { runEnvironmentStep } = await import(/* webpackChunkName: "resources" */ './resources/environment/action.ts')
  await runEntry(runEnvironmentStep)
  exitNow()
}

export async function secret(): Promise<void> {
  const { runSecretStep } = await import(/* webpackChunkName: "resources" */ './resources/secret/action.ts')
  await runEntry(runSecretStep)
  exitNow()
}

/** After the job: removes the file in which a killed step handed over a value. */
export async function secretPost(): Promise<void> {
  const { removeValueFolder } = await import(/* webpackChunkName: "resources" */ './resources/secret/action.ts')
  const { env, log } = open(new AbortController().signal)
  const folder = env['STATE_value_folder'] ?? ''
  if (folder !== '' && (await removeValueFolder(env, folder)))
    log.info('Removed what a killed step had left of a value on disk.')
}

/** In a worker of its own: checks what an agent answered. */
export async function resultWorker(): Promise<void> {
  const { answerCheck } = await import(/* webpackChunkName: "result" */ './result/check-worker.ts')
  await answerCheck()
}

function open(cancelled: AbortSignal): Runtime {
  return openRuntime(process.env, readSecrets(process.env), cancelled)
}

async function runEntry(step: (runtime: Runtime) => Promise<boolean>): Promise<void> {
  const runtime = open(listenForCancel())
  process.exitCode = (await step(runtime)) ? 0 : 1
  await runtime.connection.close()
}

/** An `oz` that is still running would keep this process alive, and the toolkit has no way to end it. */
function exitNow(): void {
  process.stdout.write('', () => process.exit())
}
