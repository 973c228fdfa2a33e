import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openOutside } from './outside/outside.ts'
import { runScheduleStep } from './schedule/action.ts'

const cancelled = listenForCancel()
const outside = openOutside(process.env, readSecrets(process.env), cancelled)
const green = await runScheduleStep(outside)
process.exitCode = green ? 0 : 1
await outside.connection.close()
