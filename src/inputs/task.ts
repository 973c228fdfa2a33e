import { ActionError } from '../platform/errors.ts'
import type { JsonObject } from '../platform/json.ts'
import { idOf } from '../oz/client/wire.ts'
import { checkConfig, readSkill } from './contradictions.ts'
import type { Fields } from './fields.ts'
import { readHarness } from './harness.ts'
import { isMcpPath, readMcpServers, readMetadata, readRequest } from './request.ts'
import { withHarness } from '../oz/client/environments.ts'

/** An image that goes to the agent with the prompt. */
export interface Image {
  readonly name: string
  readonly mimeType: string
  readonly base64: string
}

export type TaskInputs = Readonly<Awaited<ReturnType<typeof readTask>>>

export type WorkInputs = Readonly<Awaited<ReturnType<typeof readWork>>>
/** A run that exists already. */
export type AttachInputs = Extract<WorkInputs, { readonly kind: 'attach' }>['run']

const startOnly = ['prompt', 'prompt_file', 'prompt_vars', 'skill', 'idempotency_key', 'retries'] as const

/** What the agent is to do: a new run, or one to attach to. @throws ActionError */
export async function readWork(fields: Fields) {
  const runId = readRunId(fields)
  const isTrusted = fields.flag('trust_run', false)
  if (runId === undefined) {
    if (!isTrusted) return { kind: 'start' as const, task: await readTask(fields) }
    throw new ActionError('trust_run is for a run that exists: it needs run_id.', { hint: 'Leave trust_run out.' })
  }
  const latestOf = runId === 'latest' ? fields.text('name') : undefined
  if (runId === 'latest' && latestOf === undefined) {
    // The newest of all would be anybody's.
    throw new ActionError('run_id: latest is the newest run of a name, and no name is given.', {
      hint: 'Give the name that the run was started with: `name: nightly`.',
    })
  }
  const run = {
    /** Empty until the latest of a name was looked up. */
    runId: latestOf === undefined ? runId : '',
    /** The name whose newest run is meant. */
    latestOf,
    followUp: fields.text('follow_up'),
    /** It may be a run that no step of this repository started. */
    isTrusted,
  }
  return { kind: 'attach' as const, run }
}

function readRunId(fields: Fields): string | undefined {
  if (fields.text('run_id') === undefined) {
    if (fields.text('follow_up') === undefined) return undefined
    throw new ActionError('follow_up is a message to a run that exists: it needs run_id.', {
      hint: 'Give run_id too, or put the text into prompt to start a new run.',
    })
  }
  const contradiction = startOnly.find((name) => fields.text(name) !== undefined)
  if (contradiction !== undefined) {
    throw new ActionError(`run_id waits for a run that exists; ${contradiction} is for a new one.`, {
      hint: 'Leave one of them out; follow_up sends a message to the run.',
    })
  }
  return fields.parse('run_id', idOf, 'the id of a run', 'Pass on the run_id output of the step that started it.')
}

/** The task of a new run, checked for itself: one of prompt, promptFile, skill and a recipe is there. @throws ActionError */
export async function readTask(fields: Fields) {
  const prompt = fields.text('prompt')
  const promptFile = fields.text('prompt_file')
  const skill = readSkill(fields)
  if ((prompt ?? promptFile ?? skill ?? fields.text('recipe')) === undefined) {
    throw new ActionError(
      'There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty.',
      { hint: 'Write what the agent should do under `prompt: |`.' },
    )
  }
  if (prompt !== undefined && promptFile !== undefined) {
    throw new ActionError('prompt and prompt_file are both given, and only one can be the task.', {
      hint: 'Leave one out, or pass the text to the template as a value of prompt_vars.',
    })
  }
  await checkConfig(fields)
  const { type, secretName, delegation } = readHarness(fields)
  const promptVars = await fields.map('prompt_vars', 'strict')
  if (promptVars !== undefined && promptFile === undefined) {
    throw new ActionError('prompt_vars are values for prompt_file, which is not given; prompt is taken literally.', {
      hint: 'Put the text into a file and name it in prompt_file, or leave prompt_vars out.',
    })
  }
  const mcp = fields.text('mcp')
  const mcpPath = mcp !== undefined && isMcpPath(mcp) ? mcp : undefined
  const servers = mcpPath === undefined ? await fields.map('mcp') : undefined
  const images: readonly Image[] = []
  const config = await readConfig(fields, servers && readMcpServers(servers))
  return {
    /** Taken literally. */
    prompt,
    /** Path of a Liquid template, with the values it may use as `vars`. */
    promptFile,
    promptVars: promptVars ?? {},
    skill,
    title: fields.text('title'),
    agent: fields.text('agent'),
    /** A uid, a name, `auto` or `none`; undefined: as `auto`, where that finds one. Looked up before the run is started. */
    environment: fields.text('environment'),
    /** Globs of images. */
    attachments: fields.list('attachments'),
    /** The images themselves, once they were read. */
    images,
    /** A file of MCP servers, which join the config once it was read. */
    mcpPath,
    metadata: await readMetadata(fields),
    /** The coding CLI that the agent is told to have do the work. */
    delegation,
    /** For the request's top level, beside what the other inputs make. */
    request: (await readRequest(fields)).body,
    /** The wire's `config`, complete but for the environment: our inputs over the user's own. */
    config: withHarness(config, { type, secretName, model: fields.text('model') }),
    /** The user's words that name the run across re-runs. */
    idempotencyKey: fields.text('idempotency_key'),
  }
}

const readOnlyRecipes = ['triage', 'review', 'report']

/** Input by input over what `config` says; what neither says is left to the server. */
async function readConfig(fields: Fields, servers: JsonObject | undefined): Promise<JsonObject> {
  const named = {
    name: fields.text('name'),
    worker_host: fields.text('worker_host'),
    profile_id: fields.text('profile'),
    mcp_servers: servers,
  }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  // Recipes that only read need no screen, and nobody talks to their agents afterwards: idle minutes cost.
  const isReadOnly = readOnlyRecipes.includes(fields.text('recipe') ?? '')
  const readOnly = isReadOnly && { computer_use_enabled: false, idle_timeout_minutes: 1 }
  return { ...readOnly, ...(await fields.map('config')), ...Object.fromEntries(given) }
}
