/** Reusable workflows: a job that calls one runs the called workflow's jobs, with its own inputs and secrets. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathInAction } from './action-manifest.ts'
import { holds, interpolate, type Scope } from './expressions.ts'
import { fieldsOf, isFields, optionalTextOf, textOf, type Fields, type Texts } from './fields.ts'
import type { Need } from './job-state.ts'
import type { Plan } from './plan.ts'
import type { JobResult } from './result.ts'
import { type Call, type Job, readWorkflow } from './workflow.ts'

export interface CallFacts {
  readonly job: Job
  readonly call: Call
  readonly needs: Readonly<Record<string, Need>>
}

type RunJobs = (plan: Plan, jobs: readonly Job[]) => Promise<readonly JobResult[]>

/** Throws on a workflow that can't be called so: unknown or missing inputs and secrets. */
export async function runCall(
  plan: Plan,
  { job, call, needs }: CallFacts,
  run: RunJobs,
): Promise<readonly JobResult[]> {
  const scope = scopeOf(plan, needs)
  if (!holds(job.condition, scope)) return []
  const called = readWorkflow(await readFile(findWorkflow(call.uses, plan.actionRoot), 'utf8'))
  const declared = called.on['workflow_call']
  if (!('workflow_call' in called.on)) throw new Error(`${call.uses} has no \`on: workflow_call\`.`)
  const contract = fieldsOf(declared, 'on.workflow_call')
  const inputs = readInputs(call, fieldsOf(contract['inputs'], 'inputs'), { scope, defaults: plan.inputDefaults })
  const secrets = readSecrets(plan, call, { declared: fieldsOf(contract['secrets'], 'secrets'), scope })
  const results = await run({ ...plan, inputs, secrets, workflowEnv: called.env }, called.jobs)
  const jobs = Object.fromEntries(results.map(({ id, outputs, conclusion }) => [id, { outputs, result: conclusion }]))
  const outputs = readOutputs(fieldsOf(contract['outputs'], 'outputs'), {
    ...scope,
    contexts: { ...scope.contexts, jobs },
  })
  return results.map((result) => ({ ...result, name: `${job.id} / ${result.name}`, outputs }))
}

function readOutputs(declared: Fields, scope: Scope): Texts {
  return Object.fromEntries(
    Object.entries(declared).map(([name, value]) => [
      name,
      interpolate(textOf(fieldsOf(value, name)['value'], name), scope),
    ]),
  )
}

function findWorkflow(uses: string, actionRoot: string): string {
  const [path = ''] = uses.split('@')
  if (path.startsWith('./')) return resolve(actionRoot, path)
  const inAction = pathInAction(uses)
  if (inAction?.startsWith('/.github/workflows/') === true) return join(actionRoot, inAction)
  throw new Error(`The stand-in runner knows the reusable workflows of this action, but not ${uses}.`)
}

function scopeOf(plan: Plan, needs: CallFacts['needs']): Scope {
  const github = { ...plan.github, event: plan.event }
  const failed = Object.values(needs).some(({ result }) => result !== 'success')
  const { vars, inputs, secrets } = plan
  return { status: failed ? 'failure' : 'success', contexts: { github, vars, inputs, secrets, needs } }
}

/** `defaults` replace those of the called workflow, as they do those of action.yml. */
function readInputs(
  { uses, with: given }: Call,
  declared: Fields,
  { scope, defaults }: { readonly scope: Scope; readonly defaults: Texts },
): Fields {
  const unknown = Object.keys(given).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`${uses} has no input ${unknown.join(', ')}.`)
  return Object.fromEntries(
    Object.entries(declared).map(([name, value]) => {
      const { type, default: usual, required } = fieldsOf(value, name)
      const text =
        given[name] === undefined ? (defaults[name] ?? optionalTextOf(usual, name)) : interpolate(given[name], scope)
      if (text === undefined && required === true) throw new Error(`${uses} needs the input ${name}.`)
      return [name, typed(text ?? '', { name, type })]
    }),
  )
}

function typed(text: string, { name, type }: { readonly name: string; readonly type: unknown }): unknown {
  switch (type) {
    case 'string':
      return text
    case 'boolean':
      if (text === '') return false
      if (text === 'true' || text === 'false') return text === 'true'
      break
    case 'number':
      if (!Number.isNaN(Number(text))) return Number(text)
      break
    default:
      throw new Error(`The input ${name} must have the type string, number or boolean.`)
  }
  throw new Error(`The input ${name} must be a ${type}, not ${text}.`)
}

function readSecrets(
  plan: Plan,
  { uses, secrets }: Call,
  { declared, scope }: { readonly declared: Fields; readonly scope: Scope },
): Texts {
  if (secrets === 'inherit') return plan.secrets
  const unknown = Object.keys(secrets).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`${uses} has no secret ${unknown.join(', ')}.`)
  const given = Object.entries(secrets).map(([name, value]) => [name, interpolate(value, scope)] as const)
  const missing = Object.entries(declared).filter(
    ([name, value]) => isFields(value) && value['required'] === true && !(name in secrets),
  )
  if (missing.length > 0) throw new Error(`${uses} needs the secret ${missing.map(([name]) => name).join(', ')}.`)
  return Object.fromEntries(given)
}
