/** Patterns of paths, as in a `.gitignore` and a `.gitattributes`. */
import ignore from 'ignore'

export type PathTest = (path: string) => boolean

/** Whether a path is meant by one of the patterns, which are read as `.gitignore` reads them, in their case. */
export function matchPaths(patterns: readonly string[]): PathTest {
  const list = ignore({ ignorecase: false, allowRelativePaths: true })
  list.add(patterns.map((pattern) => pattern.replace(/^\.\//, '/')))
  return (path) => path !== '' && list.ignores(path)
}

/** Whether a path is `linguist-generated` by a `.gitattributes` of the repository's root; its last word counts. */
export function matchGenerated(attributes: string): PathTest {
  const rules = attributes.split('\n').flatMap((line) => {
    const [pattern = '', ...values] = line.trim().split(/\s+/)
    const value = values.findLast((one) => /^[-!]?linguist-generated(?:=|$)/.test(one))
    if (pattern === '' || pattern.startsWith('#') || value === undefined) return []
    return [{ isMeant: matchPaths([pattern]), isGenerated: /^linguist-generated(?:=true)?$/.test(value) }]
  })
  return (path) => rules.findLast(({ isMeant }) => isMeant(path))?.isGenerated === true
}
