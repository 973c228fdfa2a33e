import type { Agent } from './agent.ts'
import { commandAgent } from './command.ts'
import { readScenarioFile } from './scenario-file.ts'
import { scriptedAgent } from './scripted.ts'
import { triageScenario } from './triage.ts'

/**
 * The agent that `--agent` names: `scripted`, a scenario's YAML file, or else a shell line.
 * Rejects when the file can't be read or holds no scenario.
 */
export async function chooseAgent(name: string): Promise<Agent> {
  if (name === 'scripted') return scriptedAgent(triageScenario)
  if (/^\S+\.ya?ml$/.test(name)) return scriptedAgent(await readScenarioFile(name))
  return commandAgent(name)
}
