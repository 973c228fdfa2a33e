import { finishInPost } from './action/post-cleanup.ts'
import { readSecrets } from './inputs/inputs.ts'
import { openRuntime } from './platform/runtime.ts'

const runtime = openRuntime(process.env, readSecrets(process.env), new AbortController().signal)
await finishInPost(runtime)
await runtime.connection.close()
