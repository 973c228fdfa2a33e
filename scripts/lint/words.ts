/** Words that only this project used, with the field's own. Pure. */

const better: readonly (readonly [word: RegExp, better: string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, '"fix" or "repair"'],
  [/\b(?:eldest|elder)\b/i, '"oldest" or "older"'],
  [/\bgrave(?:r|st)\b/i, '"more severe" or "most severe"'],
  [/\btak(?:e|es|en|ing)(?: it| them)? down\b|\btakedowns?\b/i, '"cancel" or "clean up"'],
  [/\bdeeds?\b/i, '"action" or "operation"'],
  [/\bleavings\b/i, '"artifacts"'],
  [/\bway out\b|\bwayOut\b/i, '"hint" or "what to do"'],
  [/\bfor want of\b/i, '"without" or "to fit"'],
  [/\bletter for letter\b/i, '"exactly"'],
  [/\bsureness\b/i, '"confidence"'],
  [/\bleft lying\b/i, '"not picked up"'],
  [/\bwatch or steer it\b/i, '"Session"'],
]

export interface FoundWord {
  /** From 1. */
  readonly line: number
  readonly word: string
  readonly better: string
}

export function findWords(text: string): FoundWord[] {
  return text.split('\n').flatMap((content, at) =>
    better.flatMap(([word, instead]) => {
      const found = word.exec(content)?.[0]
      return found === undefined ? [] : [{ line: at + 1, word: found, better: instead }]
    }),
  )
}
