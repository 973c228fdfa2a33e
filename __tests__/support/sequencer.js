/** Jest's own order, by what each suite took the last time; where it knows of none, those known to be long go first. */
import Sequencer from '@jest/test-sequencer'

/** More than fourteen seconds each on two cores, longest first. By size, as Jest takes them, some would come last. */
const long = [
  ...['scenarios/recipe-rules', 'scenarios/before-start', 'demo/plays', 'scenarios/later', 'scenarios/recipes'],
  ...['scenarios/schedule', 'scenarios/typed-result', 'scenarios/pasted', 'action/later/plays', 'scenarios/target'],
  ...['scenarios/trees-and-keys', 'scenarios/examples', 'scenarios/many-runs', 'scenarios/recipe-mistakes'],
  ...['scenarios/one-run', 'scenarios/reusable', 'scenarios/log-texts', 'scenarios/told', 'demo/demo'],
].map((name) => `/__tests__/${name}.test.ts`)

export default class extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    const sorted = super.sort(tests)
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted
    const place = ({ path }) => {
      const index = long.findIndex((end) => path.replaceAll('\\', '/').endsWith(end))
      return index < 0 ? long.length : index
    }
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}
