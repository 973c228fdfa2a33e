import { schedule } from './index.js'
await schedule()
