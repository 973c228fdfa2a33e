import { finishAfterwards } from './afterwards.ts'
import { readKeys } from './inputs/inputs.ts'
import { openOutside } from './outside.ts'

const outside = openOutside(process.env, readKeys(process.env), new AbortController().signal)
await finishAfterwards(outside)
await outside.connection.close()
