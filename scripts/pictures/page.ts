/** HTML pages that look as GitHub shows a summary, a comment and a log. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const css = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
)

const ownCss = `
body { margin: 0; padding: 24px; background: #fff; }
.markdown-body { font-size: 14px; }
.box { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 16px; overflow: hidden; }
.box > .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font: 600 14px sans-serif; color: #1f2328; }
.box > .head small { font-weight: 400; color: #59636e; }
.box > .markdown-body { padding: 16px; }
.file { font: 12px ui-monospace, monospace; padding: 8px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; }
.diff { font: 12px/20px ui-monospace, monospace; white-space: pre; }
.diff div { padding: 0 16px; } .diff .add { background: #dafbe1; } .diff .del { background: #ffebe9; }
.suggestion { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; margin-top: 8px; }
.suggestion b { display: block; font: 600 12px sans-serif; padding: 8px 12px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; }
.log { background: #0d1117; color: #e6edf3; font: 12px/20px ui-monospace, monospace; padding: 16px 20px; border-radius: 6px; white-space: pre-wrap; }
.log b { color: #fff; } .log .n { color: #6e7681; display: inline-block; width: 32px; }
`

const colors: Readonly<Record<string, string>> = {
  '1': 'font-weight:600;color:#fff',
  '31': 'color:#ff7b72',
  '32': 'color:#7ee787',
  '33': 'color:#e3b341',
  '34': 'color:#79c0ff',
  '36': 'color:#76e3ea',
  '90': 'color:#8b949e',
}

export function pageOf(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><style>${css}${ownCss}</style></head><body>${body}</body></html>`
}

/** The text is the action's own: what it lets through as HTML is the folding. */
export function markdown(text: string): string {
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  const withAlerts = html.replace(
    /<blockquote>\s*<p>\[!(\w+)\]\n?([^]*?)<\/blockquote>/g,
    (_, kind: string, rest: string) =>
      `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${titleOf(kind)}</p><p>${rest.replace(/^\s*<\/p>\s*<p>/, '')}</div>`,
  )
  return `<article class="markdown-body">${withAlerts}</article>`
}

function titleOf(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase()
}

export function box(head: string, content: string): string {
  return `<div class="box"><div class="head">${head}</div>${content}</div>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The runner's log: groups open, numbered lines, ANSI colors. */
export function logPage(text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '::endgroup::')
    .map((line) => line.replace(/^::group::(.*)$/, '▾ $1'))
  const shown = lines.map((line, at) => `<span class="n">${at + 1}</span>${colored(line)}`)
  return `<div class="log">${shown.join('\n')}</div>`
}

function colored(line: string): string {
  // eslint-disable-next-line no-control-regex
  return escapeHtml(line).replace(/\u001b\[(\d+)m/g, (_, code: string) =>
    code === '0' ? '</span>' : `<span style="${colors[code] ?? ''}">`,
  )
}
