import { repositoryIdOf } from '../reconcile/inputs.ts'
import { runDeclaration, type DeclarationKind } from '../reconcile/step.ts'
import { Fields } from '../../inputs/fields.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { createOzCli } from '../oz-cli/command.ts'
import { createEnvironmentsCli } from '../oz-cli/environments.ts'
import { readEnvironments, type DeclaredEnvironment } from './declared.ts'
import type { EnvironmentChange } from './plan.ts'
import { environmentColumns, environmentFacts, EnvironmentService } from './service.ts'

/** Every input of environment/action.yml; a test holds the two together. */
export const environmentInputNames = [
  'file',
  'oz_api_key',
  'warp_api_key',
  'prune',
  'apply_from',
  'dry_run',
  'github_token',
] as const

/** Makes the environments of a file true in the account. Resolves with whether the step is green. */
export function runEnvironmentStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, environments)
}

const environments: DeclarationKind<DeclaredEnvironment, EnvironmentChange> = {
  noun: 'environment',
  defaultFile: '.github/oz/environments.yml',
  listName: 'environments',
  inputNames: environmentInputNames,
  columns: environmentColumns,
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare(runtime, event) {
    const { env, clock, log, cancelled: signal } = runtime
    const options = { repositoryId: repositoryIdOf(event), prune: new Fields(env).flag('prune', false) }
    return {
      read: (entries) => Promise.resolve(readEnvironments(entries, options.repositoryId)),
      describeWanted: ({ key, spec }) => ({ key, facts: environmentFacts(spec) }),
      open(apiKey) {
        const oz = createOzCli({ env, apiKey, withheld: [], log, clock, signal })
        return Promise.resolve({ service: new EnvironmentService(createEnvironmentsCli(oz), options), runtime })
      },
    }
  },
}
