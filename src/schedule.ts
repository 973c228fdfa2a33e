import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openOutside } from './platform/runtime.ts'
import { runScheduleStep } from './resources/schedule/action.ts'

const cancelled = listenForCancel()
const outside = openOutside(process.env, readSecrets(process.env), cancelled)
const green = await runScheduleStep(outside)
process.exitCode = green ? 0 : 1
await outside.connection.close()
