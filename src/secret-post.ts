import { readSecrets } from './inputs/inputs.ts'
import { openRuntime } from './platform/runtime.ts'
import { removeValueFolder } from './resources/oz-cli/value-file.ts'

const { env, log } = openRuntime(process.env, readSecrets(process.env), new AbortController().signal)
const folder = env['STATE_value_folder'] ?? ''
if (folder !== '' && (await removeValueFolder(env, folder)))
  log.info('Removed what a killed step had left of a value on disk.')
