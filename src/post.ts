import { finishAfterwards } from './action/post-cleanup.ts'
import { readSecrets } from './inputs/inputs.ts'
import { openOutside } from './platform/runtime.ts'

const outside = openOutside(process.env, readSecrets(process.env), new AbortController().signal)
await finishAfterwards(outside)
await outside.connection.close()
