import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openRuntime } from './platform/runtime.ts'
import { runSecretStep } from './resources/secret/action.ts'

const cancelled = listenForCancel()
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled)
const green = await runSecretStep(runtime)
await runtime.connection.close()
// An oz that is still running would keep this process alive, and the toolkit gives no way to end it.
process.stdout.write('', () => process.exit(green ? 0 : 1))
