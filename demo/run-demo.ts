import { readFileSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { installOz } from '../__tests__/support/oz-cli/install.ts'
import { runWorkflow } from '../__tests__/support/runner.ts'
import type { WorkflowResult } from '../__tests__/support/runner.ts'
import { readWorkflow, type Workflow } from '../__tests__/support/runner/workflow.ts'
import type { Agent } from '../emulator/agents/agent.ts'
import { commandAgent } from '../emulator/agents/command.ts'
import { readScenarioFile } from '../emulator/agents/scenario-file.ts'
import { scriptedAgent } from '../emulator/agents/scripted.ts'
import { messageOf } from '../src/platform/errors.ts'
import { defaultCatalog } from '../emulator/catalog.ts'
import { type Emulator, startEmulator } from '../emulator/server.ts'
import { demoAgent } from './agent/agent.ts'
import { findCheckout } from './checkout.ts'
import { type DemoEvent, madeUpSecrets, readDemoEvent } from './event.ts'
import { type AgentChoice, type DemoOptions, OptionError } from './options.ts'
import { createLogView, paint } from './screen.ts'
import type { Screen } from './screen.ts'
import { showPage, showResult, showWritten } from './show.ts'
import { labelsNow, whatWasWritten } from './written.ts'
import { type DemoWorld, startDemoWorld } from './world/world.ts'

/** Runs the workflow and shows all of it. Returns the exit code: 0 when the workflow went well, else 1. */
export async function runDemo(options: DemoOptions, screen: Screen, actionRoot: string): Promise<number> {
  const text = await readFile(options.workflow, 'utf8')
  const event = await readDemoEvent(readNamed(options.workflow, text), options)
  const checkout = await findCheckout(options.workflow)
  const path = `.github/workflows/${basename(options.workflow)}`
  const readFrom = (file: string) => (file === path ? Buffer.from(text) : (checkout.read(file) ?? readExample(file)))
  const world = await startDemoWorld({ payload: event.payload, readFile: readFrom })
  const emulator = await startServer(options, world)
  const interrupt = listenForInterrupt(screen)
  try {
    describeStart(options, screen, { text, event, url: emulator.url, contents: checkout.root })
    const before = labelsNow(world)
    const result = await play({ options, text, event, emulator, world, actionRoot }, screen, interrupt.at)
    const summary = await showResult(screen, result)
    const written = whatWasWritten(world, before)
    showWritten(screen, written)
    if (options.opensPage) await showPage(screen, { title: `Demo: ${path}`, written, summary }, result.folder)
    const style = result.conclusion === 'success' ? 'cyan' : 'red'
    screen.write(`\n${paint(screen, style, `The workflow ended with: ${result.conclusion}`)}\n`)
    return result.conclusion === 'success' ? 0 : 1
  } finally {
    interrupt.stop()
    await Promise.all([emulator.close(), world.close()])
  }
}

/** A workflow that can't be read is named. */
function readNamed(path: string, text: string): Workflow {
  try {
    return readWorkflow(text)
  } catch (error) {
    throw new OptionError(`${path}: ${messageOf(error)}`, { cause: error })
  }
}

interface Stage {
  readonly options: DemoOptions
  readonly text: string
  readonly event: DemoEvent
  readonly emulator: Emulator
  readonly world: DemoWorld
  readonly actionRoot: string
}

async function play(
  { options, text, event, emulator, world, actionRoot }: Stage,
  screen: Screen,
  cancel: (fire: () => void) => void,
): Promise<WorkflowResult> {
  const folder = await mkdtemp(join(tmpdir(), 'oz-demo-'))
  const usesOz = /oz-agent-action\/(?:environment|secret)\b/.test(text)
  const { fullName } = world.state
  const workflowRef = `${fullName}/.github/workflows/${basename(options.workflow)}@refs/heads/main`
  return runWorkflow({
    workflow: options.workflow,
    event,
    actionRoot,
    folder,
    secrets: {
      ...madeUpSecrets(text, world.elsewhere.url),
      ...{ OZ_API_KEY: emulator.key, WARP_API_KEY: emulator.key },
      ...options.secrets,
    },
    vars: options.vars,
    fixedInputs: { oz_server_url: emulator.url },
    github: { api_url: world.api.url, graphql_url: `${world.api.url}/graphql`, workflow_ref: workflowRef },
    ...(usesOz && { env: installOz(folder, { key: emulator.key }).env }),
    at: { cancel },
    onLine: createLogView(screen),
  })
}

async function startServer({ agent, dialect }: DemoOptions, { state }: DemoWorld): Promise<Emulator> {
  const [owner = '', repo = ''] = state.fullName.split('/')
  const environment = {
    ...{ uid: 'env-demo', last_updated: '2026-01-01T00:00:00Z', setup_failed: false },
    config: { name: 'demo', github_repos: [{ owner, repo }] },
  }
  const catalog = { ...defaultCatalog, environments: [environment] }
  return startEmulator({ agent: await makeAgent(agent, state.fullName), dialect, catalog })
}

async function makeAgent(choice: AgentChoice, fullName: string): Promise<Agent> {
  switch (choice.kind) {
    case 'built-in':
      return demoAgent(fullName)
    case 'scenario':
      return scriptedAgent(await readScenarioFile(choice.path))
    case 'command':
      return commandAgent(choice.line, { env: process.env })
  }
}

/** The first Ctrl-C cancels the job, as the button on GitHub would; a second one ends the demo at once. */
function listenForInterrupt(screen: Screen) {
  const fires: (() => void)[] = []
  let isCancelling = false
  const onInterrupt = () => {
    if (isCancelling) process.exit(130)
    isCancelling = true
    screen.write(paint(screen, 'yellow', '\nThe job is being cancelled; Ctrl-C again ends the demo at once.\n'))
    for (const fire of fires) fire()
  }
  process.on('SIGINT', onInterrupt)
  return {
    at: (fire: () => void) => {
      fires.push(fire)
    },
    stop: () => process.off('SIGINT', onInterrupt),
  }
}

function describeStart(
  options: DemoOptions,
  screen: Screen,
  {
    text,
    event,
    url,
    contents,
  }: { readonly text: string; readonly event: DemoEvent; readonly url: string; readonly contents: string | undefined },
): void {
  const show = (path: string) => relative(process.cwd(), path) || '.'
  const agents = { 'built-in': 'made-up answers', scenario: 'a scenario', command: 'a command' }
  const payload = options.event.path === undefined ? 'about a made-up repository' : show(options.event.path)
  screen.write(
    [
      `Workflow  ${show(options.workflow)}`,
      `Event     ${event.name}, ${payload}`,
      `Files     ${contents === undefined ? 'of the made-up repository' : `${show(contents)} (the git checkout), then the made-up repository`}`,
      `Agent     ${agents[options.agent.kind]}, behind an emulated Oz server at ${url}`,
      ...(/\boz_server_url:/i.test(text)
        ? ["Server    the emulated one, instead of the workflow's oz_server_url"]
        : []),
      '',
      '',
    ].join('\n'),
  )
}

/** The made-up repository has the workflow that collects results: the example. */
function readExample(file: string): Buffer | undefined {
  if (file !== '.github/workflows/oz-collect.yml') return undefined
  return readFileSync(join(import.meta.dirname, '../examples/oz-collect.yml'))
}
