import { runEnvironmentStep } from './resources/environment/action.ts'
import { readSecrets } from './inputs/inputs.ts'
import { listenForCancel, openRuntime } from './platform/runtime.ts'

const cancelled = listenForCancel()
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled)
const green = await runEnvironmentStep(runtime)
await runtime.connection.close()
// An oz that is still running would keep this process alive, and the toolkit gives no way to end it.
process.stdout.write('', () => process.exit(green ? 0 : 1))
