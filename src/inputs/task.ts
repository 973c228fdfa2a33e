import { ActionError } from '../platform/errors.ts'
import type { JsonObject } from '../platform/json.ts'
import { idOf } from '../oz/client/wire.ts'
import type { Delegation } from '../prompt/delegation.ts'
import { checkConfig, requireSkillForm } from './contradictions.ts'
import { quote, type Fields } from './fields.ts'
import { readHarness } from './harness.ts'
import { isMcpPath, readMcpServers, readMetadata, readRequest } from './request.ts'
import { withHarness } from '../oz/client/environments.ts'

/** An image that goes to the agent with the prompt. */
export interface Image {
  readonly name: string
  readonly mimeType: string
  readonly base64: string
}

/** The task of a new run. One of prompt, promptFile, skill and a recipe is there. */
export interface TaskInputs {
  /** Taken literally. */
  readonly prompt: string | undefined
  /** Path of a Liquid template, with the values it may use as `vars`. */
  readonly promptFile: string | undefined
  readonly promptVars: JsonObject
  readonly skill: string | undefined
  readonly title: string | undefined
  readonly agent: string | undefined
  /** A uid, a name, `auto` or `none`; undefined: as `auto`, where that finds one. Looked up before the run is started. */
  readonly environment: string | undefined
  /** Globs of images. */
  readonly attachments: readonly string[]
  /** The images themselves, once they were read. */
  readonly images: readonly Image[]
  /** A file of MCP servers, which join the config once it was read. */
  readonly mcpPath: string | undefined
  readonly metadata: Readonly<Record<string, string>> | undefined
  /** For the request's top level, beside what the other inputs make. */
  readonly request: JsonObject
  /** The coding CLI that the agent is told to have do the work. */
  readonly delegation: Delegation | undefined
  /** The wire's `config`, complete but for the environment: our inputs over the user's own. */
  readonly config: JsonObject
  /** The user's words that name the run across re-runs. */
  readonly idempotencyKey: string | undefined
}

/** A run that exists already. */
export interface AttachInputs {
  /** Empty until the latest of a name was looked up. */
  readonly runId: string
  /** The name whose newest run is meant. */
  readonly latestOf: string | undefined
  readonly followUp: string | undefined
  /** It may be a run that no step of this repository started. */
  readonly isTrusted?: boolean
}

/** What the agent is to do: a new run, or one to attach to. */
export type WorkInputs =
  { readonly kind: 'start'; readonly task: TaskInputs } | { readonly kind: 'attach'; readonly run: AttachInputs }

const startOnly = ['prompt', 'prompt_file', 'prompt_vars', 'skill', 'idempotency_key', 'retries'] as const

export async function readWork(fields: Fields): Promise<WorkInputs> {
  const runId = readRunId(fields)
  const followUp = fields.text('follow_up')
  const trust = readTrust(fields, runId) ? ({ isTrusted: true } as const) : {}
  if (runId === 'latest') {
    return { kind: 'attach', run: { runId: '', latestOf: readLatestOf(fields), followUp, ...trust } }
  }
  if (runId !== undefined) return { kind: 'attach', run: { runId, latestOf: undefined, followUp, ...trust } }
  return { kind: 'start', task: await readTask(fields) }
}

function readTrust(fields: Fields, runId: string | undefined): boolean {
  const isTrusted = fields.flag('trust_run', false)
  if (!isTrusted || runId !== undefined) return isTrusted
  throw new ActionError('trust_run is for a run that exists: it needs run_id.', { hint: 'Leave trust_run out.' })
}

/** @throws ActionError where no name says which runs are meant: the newest of all would be anybody's. */
function readLatestOf(fields: Fields): string {
  const name = fields.text('name')
  if (name !== undefined) return name
  throw new ActionError('run_id: latest is the newest run of a name, and no name is given.', {
    hint: 'Give the name that the run was started with: `name: nightly`.',
  })
}

function readRunId(fields: Fields): string | undefined {
  const text = fields.text('run_id')
  if (text === undefined) {
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
  const runId = idOf(text)
  if (runId !== undefined) return runId
  throw new ActionError(`run_id must be the id of a run, not ${quote(text)}.`, {
    hint: 'Pass on the run_id output of the step that started it.',
  })
}

/** The task, checked for itself. @throws ActionError */
export async function readTask(fields: Fields): Promise<TaskInputs> {
  const prompt = fields.text('prompt')
  const promptFile = fields.text('prompt_file')
  const skill = fields.text('skill')
  if (prompt === undefined && promptFile === undefined && skill === undefined && fields.text('recipe') === undefined) {
    throw new ActionError(
      'There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty.',
      {
        hint: 'Write what the agent should do under `prompt: |`.',
      },
    )
  }
  if (prompt !== undefined && promptFile !== undefined) {
    throw new ActionError('prompt and prompt_file are both given, and only one can be the task.', {
      hint: 'Leave one out, or pass the text to the template as a value of prompt_vars.',
    })
  }
  requireSkillForm(skill)
  await checkConfig(fields)
  const harness = readHarness(fields)
  const promptVars = await fields.map('prompt_vars', 'strict')
  if (promptVars !== undefined && promptFile === undefined) {
    throw new ActionError('prompt_vars are values for prompt_file, which is not given; prompt is taken literally.', {
      hint: 'Put the text into a file and name it in prompt_file, or leave prompt_vars out.',
    })
  }
  return {
    prompt,
    promptFile,
    promptVars: promptVars ?? {},
    skill,
    title: fields.text('title'),
    agent: fields.text('agent'),
    environment: fields.text('environment'),
    attachments: fields.list('attachments'),
    images: [],
    mcpPath: readMcpPath(fields),
    metadata: await readMetadata(fields),
    delegation: harness.delegation,
    request: (await readRequest(fields)).body,
    config: withHarness(await readConfig(fields), { ...harness, model: fields.text('model') }),
    idempotencyKey: fields.text('idempotency_key'),
  }
}

function readMcpPath(fields: Fields): string | undefined {
  const given = fields.text('mcp')
  return given !== undefined && isMcpPath(given) ? given : undefined
}

const readOnlyRecipes = ['triage', 'review', 'report']

/** Recipes that only read need no screen, and nobody talks to their agents afterwards: idle minutes cost. */
function readOnlyConfig(fields: Fields): JsonObject {
  const isReadOnly = readOnlyRecipes.includes(fields.text('recipe') ?? '')
  return isReadOnly ? { computer_use_enabled: false, idle_timeout_minutes: 1 } : {}
}

/** Input by input over what `config` says; what neither says is left to the server. */
async function readConfig(fields: Fields): Promise<JsonObject> {
  const mcp = readMcpPath(fields) === undefined ? await fields.map('mcp') : undefined
  const named = {
    name: fields.text('name'),
    worker_host: fields.text('worker_host'),
    profile_id: fields.text('profile'),
    mcp_servers: mcp && readMcpServers(mcp),
  }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  return { ...readOnlyConfig(fields), ...(await fields.map('config')), ...Object.fromEntries(given) }
}
