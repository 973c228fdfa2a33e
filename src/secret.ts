import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openOutside } from './platform/runtime.ts'
import { runSecretStep } from './resources/secret/action.ts'

const cancelled = listenForCancel()
const outside = openOutside(process.env, readSecrets(process.env), cancelled)
const green = await runSecretStep(outside)
await outside.connection.close()
// An oz that is still running would keep this process alive, and the toolkit gives no way to end it.
process.stdout.write('', () => process.exit(green ? 0 : 1))
