import { writeFileSync } from 'node:fs'
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js'
import type { Environment, Runner } from './ports.ts'

/**
 * The runner behind the step, through the toolkit's own writers of command files (random delimiters) and commands.
 * They are taken by their path: the toolkit's index loads its OIDC client and with it the whole of undici, which costs
 * a start more than all the rest. Outside a workflow (no command file) outputs and state go nowhere.
 */
export function createRunner(env: Environment): Runner {
  const send = (file: 'OUTPUT' | 'STATE', name: string, value: string): void => {
    if (env[`GITHUB_${file}`]) issueFileCommand(file, prepareKeyValueMessage(name, value))
  }
  return {
    setOutput(name, value) {
      send('OUTPUT', name, value)
    },
    saveState(name, value) {
      send('STATE', name, value)
    },
    mask(secret) {
      issueCommand('add-mask', {}, secret)
    },
    writeSummary(markdown) {
      const path = env['GITHUB_STEP_SUMMARY']
      if (path) writeFileSync(path, markdown)
    },
  }
}
