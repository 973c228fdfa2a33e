import { finishAfterwards } from './afterwards.ts'
import { readSecrets } from './inputs/inputs.ts'
import { openOutside } from './outside/outside.ts'

const outside = openOutside(process.env, readSecrets(process.env), new AbortController().signal)
await finishAfterwards(outside)
await outside.connection.close()
