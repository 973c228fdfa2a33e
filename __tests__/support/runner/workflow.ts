import { parse } from 'yaml'
import { fieldsOf, isFields, listOf, optionalTextOf, textOf, textsOf } from './fields.ts'
import type { Fields, Texts } from './fields.ts'

export interface Workflow {
  readonly name: string | undefined
  /** Event name → its filters. */
  readonly on: Fields
  readonly env: Texts
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly id: string
  readonly name: string | undefined
  readonly needs: readonly string[]
  readonly condition: string | undefined
  readonly env: Texts
  readonly outputs: Texts
  readonly timeoutMinutes: string | undefined
  readonly continueOnError: string
  /** The combinations of `strategy.matrix`; one empty map where there is none. */
  readonly legs: readonly Fields[]
  readonly steps: readonly Step[]
  /** Of a job that calls a reusable workflow, and has no steps of its own. */
  readonly call: Call | undefined
}

export interface Call {
  readonly uses: string
  readonly with: Texts
  readonly secrets: Texts | 'inherit'
}

interface StepFacts {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly condition: string | undefined
  readonly env: Texts
  readonly timeoutMinutes: string | undefined
  readonly continueOnError: string
}

export interface ScriptStep extends StepFacts {
  readonly kind: 'run'
  readonly script: string
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
}

export interface ActionStep extends StepFacts {
  readonly kind: 'uses'
  readonly uses: string
  readonly with: Texts
}

export type Step = ScriptStep | ActionStep

const workflowKeys = ['name', 'run-name', 'on', 'env', 'jobs', 'permissions', 'concurrency', 'defaults']
const jobKeys = [
  ...['name', 'runs-on', 'needs', 'if', 'env', 'outputs', 'steps', 'timeout-minutes', 'permissions', 'concurrency'],
  ...['environment', 'defaults', 'strategy', 'continue-on-error', 'uses', 'with', 'secrets'],
]
const stepKeys = [
  ...['id', 'name', 'if', 'env', 'run', 'uses', 'with', 'shell', 'working-directory', 'timeout-minutes'],
  'continue-on-error',
]

/** Reads a workflow file. Throws on what this runner doesn't play, rather than leave it out in silence. */
export function readWorkflow(text: string): Workflow {
  const document = fieldsOf(parse(text), 'The workflow')
  checkKeys(document, workflowKeys, 'The workflow')
  const defaults = document['defaults']
  const jobs = Object.entries(fieldsOf(document['jobs'], 'jobs'))
  if (jobs.length === 0) throw new Error('The workflow has no jobs.')
  return {
    name: optionalTextOf(document['name'], 'name'),
    on: readTriggers(document['on']),
    env: textsOf(document['env'], 'env'),
    jobs: jobs.map(([id, job]) => readJob(id, fieldsOf(job, `jobs.${id}`), defaults)),
  }
}

function readTriggers(on: unknown): Fields {
  if (isFields(on)) return on
  const names = listOf(on)
  if (names.length === 0) throw new Error('The workflow has no `on:`.')
  return Object.fromEntries(names.map((name) => [textOf(name, 'on'), null]))
}

function readJob(id: string, job: Fields, workflowDefaults: unknown): Job {
  const where = `jobs.${id}`
  checkKeys(job, jobKeys, where)
  const run = {
    ...fieldsOf(fieldsOf(workflowDefaults, 'defaults')['run'], 'defaults.run'),
    ...fieldsOf(fieldsOf(job['defaults'], `${where}.defaults`)['run'], `${where}.defaults.run`),
  }
  return {
    id,
    name: optionalTextOf(job['name'], `${where}.name`),
    needs: listOf(job['needs']).map((need) => textOf(need, `${where}.needs`)),
    condition: optionalTextOf(job['if'], `${where}.if`),
    env: textsOf(job['env'], `${where}.env`),
    outputs: textsOf(job['outputs'], `${where}.outputs`),
    timeoutMinutes: optionalTextOf(job['timeout-minutes'], `${where}.timeout-minutes`),
    continueOnError: textOf(job['continue-on-error'], `${where}.continue-on-error`),
    legs: readLegs(fieldsOf(job['strategy'], `${where}.strategy`), where),
    steps: listOf(job['steps']).map((step, index) =>
      readStep(fieldsOf(step, `${where}.steps[${index}]`), run, `${where}.steps[${index}]`),
    ),
    call: readCall(job, where),
  }
}

function readCall(job: Fields, where: string): Call | undefined {
  if (!('uses' in job)) return undefined
  const other = ['steps', 'runs-on', 'timeout-minutes', 'env'].filter((key) => key in job)
  if (other.length > 0) throw new Error(`${where} calls a workflow, and may not have \`${other.join('`, `')}\`.`)
  const { secrets } = job
  return {
    uses: textOf(job['uses'], `${where}.uses`),
    with: textsOf(job['with'], `${where}.with`),
    secrets: secrets === 'inherit' ? secrets : textsOf(secrets, `${where}.secrets`),
  }
}

/** Every combination of the matrix's lists; `include` and `exclude` aren't played. */
function readLegs(strategy: Fields, where: string): readonly Fields[] {
  const matrix = fieldsOf(strategy['matrix'], `${where}.strategy.matrix`)
  return Object.entries(matrix).reduce<readonly Fields[]>(
    (legs, [name, values]) => {
      if (!Array.isArray(values)) throw new Error(`${where}.strategy.matrix.${name} must be a list.`)
      if (['include', 'exclude'].includes(name)) throw new Error(`${where}.strategy.matrix.${name} isn't played here.`)
      return legs.flatMap((leg) => listOf(values).map((value) => ({ ...leg, [name]: value })))
    },
    [{}],
  )
}

function readStep(step: Fields, runDefaults: Fields, where: string): Step {
  checkKeys(step, stepKeys, where)
  const facts: StepFacts = {
    id: optionalTextOf(step['id'], `${where}.id`),
    name: optionalTextOf(step['name'], `${where}.name`),
    condition: optionalTextOf(step['if'], `${where}.if`),
    env: textsOf(step['env'], `${where}.env`),
    timeoutMinutes: optionalTextOf(step['timeout-minutes'], `${where}.timeout-minutes`),
    continueOnError: textOf(step['continue-on-error'], `${where}.continue-on-error`),
  }
  if ('run' in step === 'uses' in step) throw new Error(`${where} must have either \`run\` or \`uses\`.`)
  if ('uses' in step) {
    return {
      ...facts,
      kind: 'uses',
      uses: textOf(step['uses'], `${where}.uses`),
      with: textsOf(step['with'], `${where}.with`),
    }
  }
  return {
    ...facts,
    kind: 'run',
    script: textOf(step['run'], `${where}.run`),
    shell: optionalTextOf(step['shell'] ?? runDefaults['shell'], `${where}.shell`),
    workingDirectory: optionalTextOf(
      step['working-directory'] ?? runDefaults['working-directory'],
      `${where}.working-directory`,
    ),
  }
}

function checkKeys(fields: Fields, known: readonly string[], where: string): void {
  const unknown = Object.keys(fields).filter((key) => !known.includes(key))
  if (unknown.length > 0)
    throw new Error(`${where} has \`${unknown.join('`, `')}\`, which the stand-in runner doesn't play.`)
}
