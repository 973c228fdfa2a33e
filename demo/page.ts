/** One local HTML page with the summary and what was written, close to what people see on GitHub. */
import { execFile } from 'node:child_process'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Written } from './written.ts'

export interface PageContent {
  readonly title: string
  readonly written: readonly Written[]
  /** Markdown. */
  readonly summary: string
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 860px; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
section { border: 1px solid #d1d9e0; border-radius: 6px; margin: 1rem 0; }
section > h2 { font-size: 14px; background: #f6f8fa; margin: 0; padding: 8px 16px; border-bottom: 1px solid #d1d9e0; }
section > div { padding: 4px 16px; overflow-x: auto; }
pre { background: #f6f8fa; padding: 12px; border-radius: 6px; overflow-x: auto; } code { font-size: 85%; }
table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: 4px 10px; }`

/** Nothing in it runs or is loaded, whatever the Markdown holds. */
export function renderPage({ title, written, summary }: PageContent): string {
  const parts = [...written, ...(summary === '' ? [] : [{ title: 'Summary of the job', body: summary }])]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head><body><h1>${escapeHtml(title)}</h1>
${parts.map(({ title: name, body }) => `<section><h2>${escapeHtml(name)}</h2><div>${render(body)}</div></section>`).join('\n')}
</body></html>
`
}

function render(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Opens it in the browser, or with the program that BROWSER names. False where there is none. */
export function openPage(path: string): Promise<boolean> {
  const [program, args] = browserOf(path)
  return new Promise((resolve) => {
    execFile(program, args, (error) => {
      resolve(error === null)
    })
  })
}

function browserOf(path: string): readonly [program: string, args: readonly string[]] {
  const browser = process.env['BROWSER']
  if (browser !== undefined && browser !== '') return [browser, [path]]
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', path]]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [path]]
}
