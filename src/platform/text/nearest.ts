import { distance } from 'fastest-levenshtein'

/** The nearest of `known`, if it is near: a third of its letters may differ; case and separators don't count. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const bare = foldName(name.slice(0, 64))
  let best: { readonly word: string; readonly far: number } | undefined
  for (const word of known) {
    const far = distance(bare, foldName(word.slice(0, 64)))
    if (far <= Math.max(1, Math.floor(word.length / 3)) && far < (best?.far ?? Infinity)) best = { word, far }
  }
  return best?.word
}

/** A name without what people vary in it: hyphens, underscores, blanks, dots, case. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[-_ .]/g, '')
}
