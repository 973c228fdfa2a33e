/** The tables of inputs and outputs in a README, made from action.yml. Pure. */
import type { Manifest } from './lint/manifest.ts'

/** The README with its `inputs` and `outputs` sections made anew; throws where a section's markers are missing. */
export function fillTables(readme: string, manifest: Manifest): string {
  const inputs = manifest.inputs.map(({ name, required, default: value, description }) => [
    code(name),
    required ? '**required**' : code(value),
    cell(description),
  ])
  const outputs = manifest.outputs.map(({ name, description }) => [code(name), cell(description)])
  const withInputs = fillSection(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputs))
  return fillSection(withInputs, 'outputs', table(['Output', 'What it holds'], outputs))
}

function fillSection(readme: string, section: string, content: string): string {
  const open = `<!-- ${section}: made from action.yml by npm run docs -->`
  const close = `<!-- end of ${section} -->`
  const start = readme.indexOf(open)
  const end = readme.indexOf(close, start)
  if (start === -1 || end === -1) throw new Error(`the README lacks the markers ${open} and ${close}`)
  // Aligned columns would rewrite every row whenever one cell grows.
  const body = `\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n`
  return readme.slice(0, start + open.length) + body + readme.slice(end)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')
}
