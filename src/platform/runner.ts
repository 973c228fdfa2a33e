import { writeFileSync } from 'node:fs'
import { saveState, setOutput, setSecret } from '@actions/core'
import type { Environment, Runner } from './ports.ts'

/**
 * The runner behind the step, through the toolkit's own writers of command files and commands. Outside a workflow (no
 * command file) outputs and state go nowhere: the toolkit would print them as old-style commands.
 */
export function createRunner(env: Environment): Runner {
  return {
    setOutput(name, value) {
      if (env['GITHUB_OUTPUT']) setOutput(name, value)
    },
    saveState(name, value) {
      if (env['GITHUB_STATE']) saveState(name, value)
    },
    mask: setSecret,
    writeSummary(markdown) {
      const path = env['GITHUB_STEP_SUMMARY']
      if (path) writeFileSync(path, markdown)
    },
  }
}
