/** What is done to ncc's output before it is committed. */
import ts from 'typescript'

/** The code without its comments and blank lines: a sixth of it. Line breaks and indentation stay, so it can be read. */
export function removeComments(code: string): string {
  const source = ts.createSourceFile('index.js', code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  const pieces: string[] = []
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child))
    for (const child of children) visit(child)
    if (children.length > 0) return
    const start = node.getStart(source)
    pieces.push(blankOf(code.slice(node.pos, start)), code.slice(start, node.end))
  }
  visit(source)
  return pieces.join('').trimStart()
}

/** In place of what stands between two tokens. A line break can end a statement, so it stays. */
function blankOf(between: string): string {
  if (between === '') return ''
  return between.includes('\n') ? `\n${/\n([ \t]*)[^\n]*$/.exec(between)?.[1] ?? ''}` : ' '
}

/** One list of the licences that ncc wrote for each chunk: name, licence, text, by name, each once. */
export function mergeLicenses(texts: readonly string[]): string {
  const sections = texts.flatMap((text) => text.split(/\n\n(?=\S+\n[\w.-]+\n)/))
  const trimmed = sections.map((section) => section.replaceAll('\r\n', '\n').trim()).filter((section) => section !== '')
  return [...new Set(trimmed)].sort().join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}
