import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readExamplePayload } from '../__tests__/support/payloads.ts'
import { runWorkflow } from '../__tests__/support/runner.ts'
import type { StepResult, WorkflowResult } from '../__tests__/support/runner.ts'
import type { Agent } from '../emulator/agents/agent.ts'
import { commandAgent } from '../emulator/agents/command.ts'
import { readScenarioFile } from '../emulator/agents/scenario-file.ts'
import { scriptedAgent } from '../emulator/agents/scripted.ts'
import { triageScenario } from '../emulator/agents/triage.ts'
import { startEmulator } from '../emulator/server.ts'
import { renderMarkdown } from './markdown.ts'
import type { AgentChoice, DemoOptions } from './options.ts'
import { createLogView, paint, showHeading } from './screen.ts'
import type { Screen } from './screen.ts'

/** Stands for GitHub's API: a port nobody listens on, since the demo reaches beyond this machine for nothing. */
const nowhere = 'http://127.0.0.1:9'

/** Runs the workflow and shows all of it. Returns the exit code: 0 when the workflow went well, else 1. */
export async function runDemo(options: DemoOptions, screen: Screen, actionRoot: string): Promise<number> {
  const { dialect } = options
  const emulator = await startEmulator({ agent: await makeAgent(options.agent), dialect })
  const interrupt = listenForInterrupt(screen)
  try {
    describeStart(options, screen, emulator.url)
    const result = await runWorkflow({
      workflow: options.workflow,
      event: { name: options.event.name, payload: options.event.path ?? readExamplePayload('issues', 'opened') },
      actionRoot,
      secrets: { OZ_API_KEY: emulator.key, WARP_API_KEY: emulator.key },
      inputDefaults: { oz_server_url: emulator.url },
      github: { api_url: nowhere },
      at: { cancel: interrupt.at },
      onLine: createLogView(screen),
    })
    await showResult(screen, result)
    return result.conclusion === 'success' ? 0 : 1
  } finally {
    interrupt.stop()
    await emulator.close()
  }
}

async function makeAgent(choice: AgentChoice): Promise<Agent> {
  switch (choice.kind) {
    case 'built-in':
      return scriptedAgent(triageScenario)
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

function describeStart(options: DemoOptions, screen: Screen, url: string): void {
  const show = (path: string) => relative(process.cwd(), path)
  const agents = { 'built-in': 'a made-up triage', scenario: 'a scenario', command: 'a command' }
  screen.write(
    [
      `Workflow  ${show(options.workflow)}`,
      `Event     ${options.event.name}, ${options.event.path === undefined ? 'as GitHub really sent it' : show(options.event.path)}`,
      `Agent     ${agents[options.agent.kind]}, behind an emulated Oz server at ${url}`,
      '',
      '',
    ].join('\n'),
  )
}

async function showResult(screen: Screen, result: WorkflowResult): Promise<void> {
  const steps = Object.values(result.jobs).flatMap((job) => job.steps)
  const ours =
    steps.find((step) => 'agent_output' in step.outputs) ?? steps.find((step) => 'conclusion' in step.outputs)
  if (ours !== undefined) showOutputs(screen, ours)
  const summary = steps
    .map((step) => step.summary)
    .filter((text) => text !== '')
    .join('\n\n')
  if (summary !== '') {
    const path = join(result.folder, 'summary.md')
    await writeFile(path, summary)
    showHeading(screen, 'Summary')
    screen.write(renderMarkdown(screen, summary))
    screen.write(`\n${paint(screen, 'dim', `As Markdown: ${path}`)}\n`)
  }
  const style = result.conclusion === 'success' ? 'cyan' : 'red'
  screen.write(`\n${paint(screen, style, `The workflow ended with: ${result.conclusion}`)}\n`)
}

function showOutputs(screen: Screen, step: StepResult): void {
  const { agent_output: answer = '', ...rest } = step.outputs
  showHeading(screen, "The agent's answer")
  screen.write(answer === '' ? '(none)\n' : `${answer.trimEnd()}\n`)
  showHeading(screen, `Outputs of ${step.id ?? step.name}`)
  const entries = Object.entries(rest).filter(([, value]) => value !== '')
  const width = Math.max(0, ...entries.map(([name]) => name.length))
  for (const [name, value] of entries) {
    const [line = '', ...more] = value.split('\n')
    screen.write(
      `${paint(screen, 'bold', name.padEnd(width))}  ${line}${more.length > 0 ? ` … (${more.length} more lines)` : ''}\n`,
    )
  }
}
