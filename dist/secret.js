import { secret } from './index.js'
await secret()
