/** What a Markdown page claims that a machine can check. Pure. */

export interface Snippet {
  readonly language: string
  readonly text: string
  /** 1-based line of the opening fence. */
  readonly line: number
}

/** The fenced code blocks of a page. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = []
  let open: { fence: string; language: string; line: number; body: string[] } | undefined
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)/.exec(text)
    if (open === undefined) {
      if (fence) open = { fence: fence[1] ?? '', language: fence[2] ?? '', line: index + 1, body: [] }
    } else if (fence && text.trim().startsWith(open.fence) && text.trim().replaceAll(/[`~]/g, '') === '') {
      snippets.push({ language: open.language, text: open.body.join('\n') + '\n', line: open.line })
      open = undefined
    } else {
      open.body.push(text)
    }
  }
  if (open !== undefined) throw new Error(`the code block opened in line ${open.line} is never closed`)
  return snippets
}

/** The page without its fenced blocks. */
export function readProse(markdown: string): string {
  return markdown.replaceAll(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[`~]*[ \t]*$/gm, '')
}

/** npm scripts named anywhere in the page, in prose or in a block: `test` for `npm test`, `demo` for `npm run demo`. */
export function namedScripts(markdown: string): string[] {
  const run = [...markdown.matchAll(/\bnpm run (?:--?[a-z]+ )*([a-z][\w:-]*)/g)].map((match) => match[1] ?? '')
  return unique(/\bnpm (?:test|t)\b/.test(markdown) ? [...run, 'test'] : run)
}

/**
 * Paths in inline code: what ends in a slash or in a file ending of this project and has nothing but name characters.
 * A wildcard or a `<placeholder>` ends the path before it.
 */
export function namedPaths(markdown: string): string[] {
  const codes = [...readProse(markdown).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
  return unique(
    codes
      .filter(looksLikePath)
      .map(fixedPart)
      .filter((path) => path !== ''),
  )
}

/** Targets of links and images that point into the repository, without their fragment; `''` is the page itself. */
export function localLinks(markdown: string): { path: string; fragment: string }[] {
  const targets = [...readProse(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return targets
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .map((target) => {
      const [path = '', fragment = ''] = target.split('#')
      return { path, fragment }
    })
}

/** The anchors GitHub gives the headings of a page. */
export function headingAnchors(markdown: string): string[] {
  const headings = [...readProse(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map((match) => match[1] ?? '')
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function looksLikePath(code: string): boolean {
  if (/^\.\w+$/.test(code)) return false
  return /^[\w.@<>*{},-]+(?:\/[\w.@<>*{},-]+)*\/?$/.test(code) && /(?:\/|\.(?:ts|js|json|md|ya?ml|liquid))$/.test(code)
}

function fixedPart(path: string): string {
  const wild = path.search(/[*<{]/)
  return wild === -1 ? path : path.slice(0, path.lastIndexOf('/', wild) + 1)
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
