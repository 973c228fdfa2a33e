import { declaredInputNames, repositoryIdOf } from '../reconcile/inputs.ts'
import { isChange, type PlanOptions } from '../reconcile/plan.ts'
import { runDeclaration, type DeclarationKind, type Service } from '../reconcile/step.ts'
import { Fields } from '../../inputs/fields.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { assertDone, createOzCli, endsAll, type OzCli } from '../oz-cli.ts'
import { createEnvironment, deleteEnvironment, listEnvironments, updateEnvironment } from './cli.ts'
import { readEnvironments, type DeclaredEnvironment } from './declared.ts'
import { compare, type EnvironmentChange, environmentColumns, environmentFacts, planEnvironments } from './plan.ts'

/** Every input of environment/action.yml; a test holds the two together. */
export const environmentInputNames = [...declaredInputNames, 'prune']

/** Makes the environments of a file true in the account. Resolves with whether the step is green. */
export function runEnvironmentStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, environments)
}

const environments: DeclarationKind<DeclaredEnvironment, EnvironmentChange> = {
  noun: 'environment',
  inputNames: environmentInputNames,
  columns: environmentColumns,
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare({ env, clock, log, cancelled: signal }, event) {
    const options = { repositoryId: repositoryIdOf(event), prune: new Fields(env).flag('prune', false) }
    return {
      read: (entries) => readEnvironments(entries, options.repositoryId),
      describeWanted: ({ key, spec }) => ({ key, facts: environmentFacts(spec) }),
      open(apiKey) {
        return environmentService(createOzCli({ env, apiKey, withheld: [], log, clock, signal }), options)
      },
    }
  },
}

/** Cloud environments through the command line. */
export function environmentService(oz: OzCli, options: PlanOptions): Service<DeclaredEnvironment, EnvironmentChange> {
  let declared: readonly DeclaredEnvironment[] = []
  return {
    endsAll,
    async plan(wanted) {
      declared = wanted
      return planEnvironments(wanted, await listEnvironments(oz), options)
    },
    async perform(change) {
      if (change.action === 'create') return createEnvironment(oz, change.wanted.spec, change.wanted.scope)
      if (change.action === 'delete') await deleteEnvironment(oz, change.existing.id)
      else if (change.action === 'update') {
        await updateEnvironment(oz, change.existing.id, compare(change.wanted, change.existing).patch)
      }
      return change.id
    },
    // `oz` can end well without having done it, for example when somebody must authorize a repository first: the list
    // is believed. Doubles that came of a race are ended on the way.
    async review(done) {
      const open = planEnvironments(declared, await listEnvironments(oz), options)
      const isDouble = (change: EnvironmentChange): boolean => change.action === 'delete' && change.isDouble
      for (const { existing } of open.filter(isDouble)) if (existing) await deleteEnvironment(oz, existing.id)
      const keys = new Set(done.map(({ key }) => key))
      const undone = open.filter((change) => keys.has(change.key) && isChange(change.action) && !isDouble(change))
      assertDone(undone.map(({ action, key }) => `${action} ${key}`))
      return []
    },
  }
}
