import { runAction } from './action/run-action.ts'
import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openRuntime } from './platform/runtime.ts'

const cancelled = listenForCancel()
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled)
const green = await runAction(runtime)
process.exitCode = green ? 0 : 1
await runtime.connection.close()
