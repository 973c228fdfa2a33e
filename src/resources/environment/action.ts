import { idOf } from '../../oz/client/wire.ts'
import { arrayOf, objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { assertDone, createOzCli, endsAll, type OzCli, readListing, scopeOf } from '../oz-cli.ts'
import { declaredInputNames, readPlanOptions } from '../reconcile/inputs.ts'
import { isChange, type PlanOptions } from '../reconcile/plan.ts'
import { runDeclaration, type DeclarationKind, type Service } from '../reconcile/step.ts'
import {
  type CloudEnvironment,
  compare,
  type DeclaredEnvironment,
  type EnvironmentChange,
  environmentFacts,
  nothing,
  planEnvironments,
  readEnvironments,
} from './declared.ts'

/** Makes the environments of a file true in the account. Resolves with whether the step is green. */
export function runEnvironmentStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, environments)
}

export const environments: DeclarationKind<DeclaredEnvironment, EnvironmentChange> = {
  noun: 'environment',
  inputNames: [...declaredInputNames, 'prune'],
  columns: ['name', 'image', 'repositories'],
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare(runtime, event) {
    const options = readPlanOptions(runtime.env, event)
    return {
      read: (entries) => readEnvironments(entries, options.repositoryId),
      describeWanted: (wanted) => ({ key: wanted.key, facts: environmentFacts(wanted) }),
      open: (apiKey) => environmentService(createOzCli(runtime, apiKey), options),
    }
  },
}

/**
 * Cloud environments through the command line: there is no other public way to make one.
 * See https://docs.warp.dev/platform/environments/configuring-environments/
 */
export function environmentService(oz: OzCli, options: PlanOptions): Service<DeclaredEnvironment, EnvironmentChange> {
  let declared: readonly DeclaredEnvironment[] = []
  const plan = async (): Promise<readonly EnvironmentChange[]> =>
    planEnvironments(declared, (await readListing(oz, 'environment')).flatMap(readEnvironment), options)
  const remove = ({ id }: CloudEnvironment): Promise<string> => oz(['environment', 'delete', id])
  return {
    endsAll,
    plan(wanted) {
      declared = wanted
      return plan()
    },
    async perform({ action, id, wanted, existing }) {
      if (action === 'create') {
        const owner = wanted.scope === undefined ? [] : [`--${wanted.scope}`]
        const fields = Object.values(compare(wanted, nothing)).flat()
        return idOf(/\bID: (\S+)/.exec(await oz(['environment', 'create', ...fields, ...owner]))?.[1])
      }
      if (action === 'delete') await remove(existing)
      else if (action === 'update') {
        for (const fields of updatesFor(wanted, existing)) {
          await oz(['environment', 'update', existing.id, ...fields, '--force'])
        }
      }
      return id
    },
    // `oz` can end well without having done it, for example when somebody must authorize a repository first: the list
    // is believed. Doubles that came of a race are ended on the way.
    async review(done) {
      const keys = new Set(done.map(({ key }) => key))
      const undone: string[] = []
      for (const change of await plan()) {
        if (change.action === 'delete' && change.isDouble) await remove(change.existing)
        else if (keys.has(change.key) && isChange(change.action)) undone.push(`${change.action} ${change.key}`)
      }
      assertDone(undone)
      return []
    },
  }
}

/**
 * The arguments of each update. One will do, but a command that is taken away and added again needs two: within one,
 * `oz` adds first.
 */
function updatesFor(wanted: DeclaredEnvironment, existing: CloudEnvironment): readonly (readonly string[])[] {
  const all = Object.values(compare(wanted, existing)).flat()
  const isAddition = (field: string): boolean => field.startsWith('--setup-command=')
  const isBoth = all.some((field) => isAddition(field) && all.includes(field.replace('--', '--remove-')))
  return isBoth ? [all.filter((field) => !isAddition(field)), all.filter(isAddition)] : [all]
}

/** None where there is no id to call it by; whatever else is missing counts as empty. */
function readEnvironment(item: JsonObject): readonly CloudEnvironment[] {
  const id = idOf(item['id'])
  if (id === undefined) return []
  const image = textOf(objectOf(item['base_image'])['docker_image']) ?? textOf(item['docker_image']) ?? ''
  const repos = arrayOf(item['github_repos']).flatMap((repo) => {
    const { owner, repo: name } = objectOf(repo)
    return typeof owner === 'string' && typeof name === 'string' ? [`${owner}/${name}`] : []
  })
  const setupCommands = arrayOf(item['setup_commands']).flatMap((command) => textOf(command) ?? [])
  const [name, description] = [textOf(item['name']) ?? '', textOf(item['description']) ?? '']
  return [{ id, name, description, image, repos, setupCommands, scope: scopeOf(item['scope']) }]
}
