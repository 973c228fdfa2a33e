/** Inputs that are fine one by one, and can't be meant together. What they would cost is known before a run starts. */
import { ActionError } from '../platform/errors.ts'
import { objectOf } from '../platform/json.ts'
import { quote, type Fields } from './fields.ts'
import { looksLikeKey } from './harness.ts'
import { readRetries, readWait } from './watch.ts'

/** @throws ActionError for the first contradiction. */
export function checkContradictions(fields: Fields): void {
  requireWait(fields)
  const ignored = fields.list('ignore_paths')
  const patterns = [
    ...ignored.map((pattern, at) => ['ignore_paths', pattern, whyNoPath(pattern, ignored.slice(0, at))] as const),
    ...fields.list('labels_allowed').map((pattern) => ['labels_allowed', pattern, whyNoLabel(pattern)] as const),
  ]
  for (const [input, pattern, reason] of patterns) {
    if (reason === undefined) continue
    throw new ActionError(`${input}: the pattern ${quote(pattern)} matches nothing: ${reason}.`, {
      hint: examples[input],
    })
  }
}

const examples = {
  ignore_paths: 'Write for example `dist/`, `*.lock` or `docs/**/*.md`, one pattern a line.',
  labels_allowed: 'Write the names of labels, with `*` for any part of a name.',
}

const endTexts =
  'recipe result_schema apply fail_on artifacts_dir max_cost status_name on_timeout timeout_minutes'.split(' ')
const endFlags = ['checkout_branch', 'progress_comment']

/** With `wait: false` the step is over before the run is. */
function requireWait(fields: Fields): void {
  if (readWait(fields) !== false) return
  // The default of action.yml is no wish.
  const texts = endTexts.filter(
    (name) => ![undefined, name === 'timeout_minutes' ? '60' : 'none'].includes(fields.text(name)),
  )
  const retries = readRetries(fields) > 0 ? ['retries'] : []
  const names = [...texts, ...endFlags.filter((name) => fields.flag(name, false)), ...retries]
  if (names.length === 0) return
  const [verb, them] = names.length === 1 ? ['needs', 'it'] : ['need', 'them']
  throw new ActionError(`wait: false ends the step before the run ends, and ${names.join(', ')} ${verb} its end.`, {
    hint: `Leave wait out; or start the run here without ${them}, and collect its result in a later step with \`run_id\` (the run_id output of this step) and ${names.join(', ')}.`,
  })
}

function whyNoPath(pattern: string, before: readonly string[]): string | undefined {
  if (/^[./]*$/.test(pattern)) return 'it names no path'
  if (pattern.startsWith('!') && !before.some((one) => !/^[!#]/.test(one)))
    return 'there is nothing before it to take back'
  if (/^(?:~|[A-Za-z]:)\//.test(pattern)) return 'paths are those of the repository'
  if (/\[(?![^\]]+\])/.test(pattern)) return 'its bracket is not closed'
  if (/^\.\.\/|\/\.\.?(?:\/|$)/.test(pattern)) return 'it contains `.` or `..`'
  if (pattern.includes('//')) return 'it contains an empty folder name'
  return whyNoGlob(pattern)
}

const longestLabel = 50

function whyNoLabel(pattern: string): string | undefined {
  if (pattern.startsWith('!')) return '`!` is not supported for labels'
  if (/^\/.*\/[a-z]*$/.test(pattern)) return 'it is a regular expression'
  if (pattern.replaceAll('*', '').length > longestLabel) return `a label has at most ${longestLabel} characters`
  return whyNoGlob(pattern)
}

/** Braces hold a comma as a rule, and a comma ends a pattern. */
function whyNoGlob(pattern: string): string | undefined {
  if (pattern.split('{').length !== pattern.split('}').length || /\{[^}]*,/.test(pattern)) {
    return 'braces are not supported; write each alternative as its own pattern'
  }
  if (/\\|^\^|\$$|\.\+|\(.*\|/.test(pattern)) return 'it is a regular expression'
  return undefined
}

const skillForm = /^(?!https?:)(?:[\w.-]+\/)?[\w.-]+:[^\s:/][^\s]*$/

/** @throws ActionError for what names no skill of a repository. */
export function readSkill(fields: Fields): string | undefined {
  const hint = 'Write for example `skill: octo-org/octo-repo:.claude/skills/deploy/SKILL.md`.'
  const read = (text: string): string | undefined => (skillForm.test(text) ? text : undefined)
  return fields.parse('skill', read, '`repo:skill` or `owner/repo:path`', hint)
}

/** @throws ActionError where an input and `config` say different things, or `config` holds a key for a secret's name. */
export async function checkConfig(fields: Fields): Promise<void> {
  const config = (await fields.map('config')) ?? {}
  const secrets = Object.values(objectOf(config['harness_auth_secrets']))
  if (secrets.some((name) => typeof name === 'string' && looksLikeKey(name))) {
    throw new ActionError('config: harness_auth_secrets must be names of secrets, and one looks like the key itself.', {
      hint: 'Nothing was sent. Revoke that key, store a new one with `oz secret create`, and give the name it has there.',
    })
  }
  const harness = objectOf(config['harness'])
  const pairs = [
    ['model', 'model_id', config['model_id']],
    ['model', 'harness.model_id', harness['model_id']],
    ['harness', 'harness.type', harness['type']],
  ] as const
  for (const [input, name, other] of pairs) {
    const given = fields.text(input)
    if (given === undefined || other === undefined || other === null || other === given) continue
    const shown = quote(typeof other === 'string' ? other : JSON.stringify(other))
    throw new ActionError(`${input} is ${quote(given)}, and config.${name} is ${shown}.`, {
      hint: 'Leave one of them out.',
    })
  }
}
