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

const surrogates = { first: 0xd800, count: 0x800 }
const oneCharacter = /^\P{Surrogate}$/su

/** Draws what the unit 'binary' draws. That one first puts the million characters there are into a map, in each suite. */
export const anyCharacter = fc.nat({ max: 0x10ffff - surrogates.count }).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (character) => {
    if (typeof character !== 'string' || !oneCharacter.test(character)) throw new Error('not one character')
    const code = character.codePointAt(0) ?? 0
    return code < surrogates.first ? code : code - surrogates.count
  },
)

export default fc
