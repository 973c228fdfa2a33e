import { runAction } from './action/run-action.ts'
import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openOutside } from './platform/runtime.ts'

const cancelled = listenForCancel()
const outside = openOutside(process.env, readSecrets(process.env), cancelled)
const green = await runAction(outside)
process.exitCode = green ? 0 : 1
await outside.connection.close()
