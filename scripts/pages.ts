/** The head that all pages of docs/ share, and llms.txt: both list the pages by their own titles. Pure. */
export interface Page {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
}

const open = '<!-- pages: made by npm run docs -->'
const close = '<!-- end of pages -->'

/** The page with a line of links to all pages of docs/ above its title. */
export function fillHead({ path, text }: Page, all: readonly Page[]): string {
  const links = all.map((page) =>
    page.path === path ? `**${titleOf(page)}**` : `[${titleOf(page)}](${page.path.replace(/^docs\//, '')})`,
  )
  const end = text.startsWith(open) ? text.indexOf(close) + close.length : 0
  return `${open}\n\n[README](../README.md) · ${links.join(' · ')}\n\n${close}\n\n${text.slice(end).trimStart()}`
}

/** @see https://llmstxt.org */
export function makeLlms(description: string, pages: readonly Page[]): string {
  const line = (page: Page): string => `- [${titleOf(page)}](${page.path}): ${firstSentence(page)}`
  const section = (title: string, test: RegExp): string =>
    [`## ${title}`, '', ...pages.filter(({ path }) => test.test(path)).map(line), ''].join('\n')
  return [
    '# oz-agent-action',
    '',
    `> ${description}`,
    '',
    'Set up a repository by following skills/oz-agent-action/SKILL.md. All inputs and outputs stand in action.yml. Workflows to copy stand in examples/.',
    '',
    section('Start', /^(?:README\.md|skills\/.*)$/),
    section('Recipes', /^recipes\//),
    section('Guides', /^docs\/[^/]+\.md$/),
    section('Sub-actions', /^(?:schedule|environment|secret)\//),
    section('Project', /^(?:AGENTS|CONTRIBUTING|SECURITY|SUPPORT|CHANGELOG)\.md$/).trimEnd(),
    '',
  ].join('\n')
}

function titleOf({ text, path }: Page): string {
  return /^# (.*)$/m.exec(text)?.[1] ?? path
}

/** Of the first paragraph that is prose. */
function firstSentence({ text }: Page): string {
  const body = text.slice(Math.max(0, text.search(/^# /m))).replace(/^# .*\n/, '')
  const paragraph = body.split(/\n{2,}/).find((part) => /^[A-Z`*-]/.test(part.trim())) ?? ''
  const plain = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*\n]+/g, ' ')
    .replace(/^\s*-\s*/, '')
    .trim()
  return /^.*?\.(?= |$)/.exec(plain)?.[0] ?? plain
}
