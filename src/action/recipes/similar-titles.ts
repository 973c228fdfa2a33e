/** Which of many issues use the words of another. Pure. */

interface Titled {
  readonly title: string
}

const shortestWord = 3
const mostWords = 400
/** How much of what is telling in a title must stand in the text. */
const leastShare = 0.34

/** The likest first; those with little in common are left out. A word counts the more the fewer titles have it. */
export function rankSimilar<T extends Titled>(text: string, candidates: readonly T[]): readonly T[] {
  const wanted = wordsOf(text)
  const titles = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate.title) }))
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weigh = (word: string): number => Math.log(1 + candidates.length / (counts.get(word) ?? 1))
  return titles
    .map(({ candidate, words }) => {
      const common = [...words].filter((word) => wanted.has(word))
      const share = sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh)))
      return { candidate, share, score: sum(common.map(weigh)) }
    })
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.score - one.score)
    .map(({ candidate }) => candidate)
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return new Set(words.filter((word) => word.length >= shortestWord || /[^\p{ASCII}]/u.test(word)).slice(0, mostWords))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
