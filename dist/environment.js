import { environment } from './index.js'
await environment()
