import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openRuntime } from './platform/runtime.ts'
import { runScheduleStep } from './resources/schedule/action.ts'

const cancelled = listenForCancel()
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled)
const green = await runScheduleStep(runtime)
process.exitCode = green ? 0 : 1
await runtime.connection.close()
