/** The tables of inputs and outputs in READMEs and docs/inputs.md, generated from action.yml. Pure. */
import type { Manifest, ManifestInput } from './lint/manifest.ts'

/** The inputs most people use, in the order of the README. */
export const commonInputs = [
  'oz_api_key',
  'prompt',
  'recipe',
  'environment',
  'model',
  'max_cost',
  'timeout_minutes',
  'require_permission',
  'result_schema',
  'progress_comment',
]

const topics: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['The task', ['prompt', 'prompt_file', 'prompt_vars', 'recipe', 'skill', 'context', 'target', 'attachments']],
  ['Recipes', ['tone', 'ignore_paths', 'skip', 'period', 'max_attempts']],
  ['Connection', ['oz_api_key', 'warp_api_key', 'oz_server_url', 'github_token']],
  [
    'Where and as what the agent runs',
    [
      ...['environment', 'model', 'harness', 'harness_auth_secret', 'profile', 'agent', 'worker_host'],
      ...['mcp', 'config', 'request', 'name', 'title', 'metadata'],
    ],
  ],
  ['Who may start it', ['require_permission', 'trigger_phrase', 'trigger_label', 'allowed_bots']],
  [
    'Time, cost and retries',
    [
      ...['max_cost', 'budget', 'on_budget', 'timeout_minutes', 'on_timeout', 'wait', 'on_blocked', 'retries'],
      ...['idempotency_key', 'poll_interval_seconds'],
    ],
  ],
  ['Results', ['result_schema', 'apply', 'fail_on', 'labels_allowed', 'create_labels', 'max_labels', 'max_comments']],
  ['What people see', ['log', 'progress_comment', 'status_name', 'artifacts_dir', 'checkout_branch', 'dry_run']],
  ['Existing runs, many runs', ['run_id', 'follow_up', 'trust_run', 'runs', 'max_runs', 'max_parallel', 'fail_on_any']],
]

/** The README with its `inputs` and `outputs` sections made anew; throws where a section's markers are missing. */
export function fillTables(readme: string, manifest: Manifest): string {
  const inputs = table(['Input', 'Default', 'Meaning'], manifest.inputs.map(shortRow))
  return fillSection(fillSection(readme, 'inputs', inputs), 'outputs', outputsTable(manifest))
}

/** The front page's table of the inputs most people use. */
export function fillCommon(readme: string, { inputs }: Manifest): string {
  const rows = commonInputs
    .map((name) => inputs.find((input) => input.name === name))
    .filter((input) => input !== undefined)
  return fillSection(readme, 'common inputs', table(['Input', 'Default', 'Meaning'], rows.map(shortRow)))
}

/** The reference: every input under its topic, with its type, and the outputs. */
export function fillReference(page: string, manifest: Manifest): string {
  const known = new Set(topics.flatMap(([, names]) => names))
  const others = manifest.inputs.flatMap(({ name }) => (known.has(name) ? [] : name))
  const all = others.length === 0 ? topics : [...topics, ['Other inputs', others] as const]
  const sections = all.map(([title, names]) => {
    const inputs = names.flatMap((name) => manifest.inputs.find((input) => input.name === name) ?? [])
    return `### ${title}\n\n${table(['Input', 'Type', 'Default', 'Meaning'], inputs.map(fullRow))}`
  })
  return fillSection(fillSection(page, 'inputs', sections.join('\n\n')), 'outputs', outputsTable(manifest))
}

function outputsTable({ outputs }: Manifest): string {
  return table(
    ['Output', 'Meaning'],
    outputs.map(({ name, description }) => [code(name), cell(description)]),
  )
}

function shortRow({ name, required, default: value, description }: ManifestInput): string[] {
  return [code(name), required ? '**required**' : code(value), cell(description)]
}

function fullRow(input: ManifestInput): string[] {
  const [name = '', value = '', meaning = ''] = shortRow(input)
  return [name, typeOf(input), value, meaning]
}

function typeOf({ default: value, description }: ManifestInput): string {
  if (value === 'true' || value === 'false') return 'boolean'
  if (/^\d+$/.test(value)) return 'number'
  if (/\bYAML\b|\bJSON\b/.test(description)) return 'YAML or JSON'
  return /\bone (?:a|per) line\b|\ba list\b/.test(description) ? 'list' : 'text'
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
