/** Patterns of paths and names: `*` for anything but a slash, `**` for anything, `?` for one character. Pure. */

/**
 * Whether a path matches: from the top of the repository, or, for a pattern without a slash before its end, at any
 * depth. A pattern that names a folder stands for all below it. Time grows with pattern × path.
 */
function isPathMatch(path: string, pattern: string): boolean {
  const wanted = pattern.replace(/^\.?\//, '')
  const name = wanted.replace(/\/$/, '')
  if (name === '') return false
  const isAnywhere = name === pattern.replace(/\/$/, '') && !name.includes('/')
  const starts = isAnywhere ? [name, `**/${name}`] : [name]
  return starts.some((start) => isMatch(path, `${start}/**`) || (name === wanted && isMatch(path, start)))
}

/** The whole text against the whole pattern, letter for letter. */
function isMatch(text: string, pattern: string): boolean {
  const steps = stepsOf(pattern)
  let reached = new Set([0])
  for (const character of text) {
    const next = new Set<number>()
    for (const at of closure(reached, steps)) {
      const step = steps[at]
      if (step === undefined) continue
      const isStar = step === '*' || step === '**'
      if (isStar && (step === '**' || character !== '/')) next.add(at)
      if (!isStar && (step === character || (step === '?' && character !== '/'))) next.add(at + 1)
    }
    if (next.size === 0) return false
    reached = next
  }
  return closure(reached, steps).has(steps.length)
}

/** A slash behind two stars goes with them: `**` + `/x` is `x` at any depth. */
function stepsOf(pattern: string): readonly string[] {
  return (pattern.match(/\*{2,}\/?|[^]/gu) ?? []).map((step) => (step.startsWith('**') ? '**' : step))
}

/** A star may stand for nothing. */
function closure(reached: ReadonlySet<number>, steps: readonly string[]): ReadonlySet<number> {
  const all = new Set(reached)
  for (const at of all) if (steps[at]?.startsWith('*') === true) all.add(at + 1)
  return all
}

/** Whether the user wants no review of a path. */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => isPathMatch(path, pattern))
}
