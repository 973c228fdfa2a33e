import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { laboratory, textAt } from './ask.ts'

/** Every documented state on the way to success, in a second. */
export const oneSecond: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 100, state: 'PENDING' },
    { at: 200, state: 'CLAIMED' },
    { at: 300, state: 'INPROGRESS' },
    { at: 1_000, state: 'SUCCEEDED' },
  ],
  answer: 'All done.',
}

/** A server in virtual time with a run just created. */
export function started(
  scenario: ScenarioSpec = oneSecond,
  body: Readonly<Record<string, unknown>> = { prompt: 'Do it' },
) {
  const lab = laboratory({ agent: scriptedAgent(scenario) })
  const created = lab.ask('POST /agent/run', { body })
  const id = textAt(created.json, 'run_id')
  return { ...lab, id, created, get: () => lab.ask(`GET /agent/runs/${id}`).json }
}
