import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildEnvironment } from './environment.ts'
import { interpolate } from './expressions.ts'
import type { Texts } from './fields.ts'
import type { JobState } from './job-state.ts'
import { launch } from './launch.ts'
import type { StepRecord } from './step-record.ts'
import type { ScriptStep } from './workflow.ts'

/** How each shell is called; `{0}` is the script. Without `shell:` the runner calls bash with `-e` alone. */
const shells: Readonly<Record<string, string>> = {
  default: 'bash -e {0}',
  bash: 'bash --noprofile --norc -eo pipefail {0}',
  sh: 'sh -e {0}',
}

/** A `run:` step: the script, its expressions pasted in, in a file given to the shell. True when it exits with 0. */
export async function runScript(
  state: JobState,
  step: ScriptStep,
  stepEnv: Texts,
  { record, cancel }: { readonly record: StepRecord; readonly cancel: AbortSignal },
): Promise<boolean> {
  const scope = state.scope(stepEnv)
  const script = interpolate(step.script, scope)
  const shell = shells[step.shell ?? 'default']
  if (shell === undefined)
    throw new Error(`The stand-in runner has bash and sh, but the step wants ${step.shell ?? ''}.`)
  const path = join(state.folders.temp, `${randomUUID()}.sh`)
  await writeFile(path, script)
  showHead(record, script, shell, { ...state.env, ...stepEnv })
  const [file = '', ...args] = shell.split(' ').map((word) => (word === '{0}' ? path : word))
  const folder = resolve(state.folders.workspace, interpolate(step.workingDirectory ?? '.', scope))
  const env = buildEnvironment(state, stepEnv, { action: step.id ?? '__run', repository: '', ref: '' })
  const end = await launch(state, record, { file, args, folder, env }, { cancel })
  if (end.exitCode !== 0 && !cancel.aborted) {
    record.annotate('error', `Process completed with exit code ${end.exitCode ?? 137}.`)
  }
  return end.exitCode === 0
}

function showHead(record: StepRecord, script: string, shell: string, env: Texts): void {
  const lines = script.replace(/\s+$/, '').split('\n')
  record.write(`##[group]Run ${lines[0] ?? ''}`)
  for (const line of lines) record.write(line)
  record.write(`shell: ${shell}`)
  showEnv(record, env)
  record.write('##[endgroup]')
}

/** The part of a step's head that lists what `env:` and GITHUB_ENV set. */
export function showEnv(record: StepRecord, env: Texts): void {
  const entries = Object.entries(env)
  if (entries.length > 0) record.write('env:')
  for (const [name, value] of entries) record.write(`  ${name}: ${value}`)
}
