/**
 * fast-check as the tests use it. The same cases each time, so that a red run is its change's doing; `npm run soak` looks
 * for new ones. SEED draws others; PROPERTY_RUNS says how many cases a property gets that names no number.
 */
import fc from 'fast-check'

const { SEED, PROPERTY_RUNS } = process.env
export const seed = Number(SEED ?? 1)

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed,
  ...(PROPERTY_RUNS !== undefined && { numRuns: Number(PROPERTY_RUNS) }),
})

export default fc
