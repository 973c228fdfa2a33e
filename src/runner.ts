import { writeFile } from 'node:fs/promises'
import * as core from '@actions/core'
import type { Environment, Runner } from './ports.ts'

/** The runner behind the step, through the toolkit's command files. Outside a workflow summaries go nowhere. */
export function createRunner(env: Environment): Runner {
  return {
    setOutput(name, value) {
      core.setOutput(name, value)
    },
    saveState(name, value) {
      core.saveState(name, value)
    },
    mask(secret) {
      core.setSecret(secret)
    },
    async writeSummary(markdown) {
      const path = env['GITHUB_STEP_SUMMARY']
      if (path) await writeFile(path, markdown)
    },
  }
}
