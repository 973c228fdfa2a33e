import type { Service } from '../reconcile/reconcile.ts'
import type { Row } from '../reconcile/row.ts'
import type { ActionError } from '../../platform/errors.ts'
import type { EnvironmentsCli } from '../oz-cli/environments.ts'
import { OzCliError } from '../oz-cli/failure.ts'
import type { DeclaredEnvironment } from './declared.ts'
import { planEnvironments, type EnvironmentChange, type PlanOptions } from './plan.ts'

/** The columns of `facts`. */
export const environmentColumns = ['name', 'image', 'repositories'] as const

/** Cloud environments through the command line. */
export class EnvironmentService implements Service<DeclaredEnvironment, EnvironmentChange> {
  private readonly cli: EnvironmentsCli
  private readonly options: PlanOptions
  private wanted: readonly DeclaredEnvironment[] = []

  constructor(cli: EnvironmentsCli, options: PlanOptions) {
    this.cli = cli
    this.options = options
  }

  async plan(wanted: readonly DeclaredEnvironment[]): Promise<readonly EnvironmentChange[]> {
    this.wanted = wanted
    return planEnvironments(wanted, await this.cli.list(), this.options)
  }

  describe(change: EnvironmentChange): Omit<Row, 'result'> {
    const spec = 'wanted' in change ? change.wanted.spec : change.existing
    return {
      key: change.key,
      action: change.kind,
      id: 'existing' in change ? change.existing.id : undefined,
      changes: changesOf(change),
      facts: environmentFacts(spec),
    }
  }

  async perform(change: EnvironmentChange): Promise<string | undefined> {
    switch (change.kind) {
      case 'create':
        return this.cli.create(change.wanted.spec, change.wanted.scope)
      case 'update':
        await this.cli.update(change.existing.id, change.patch)
        return change.existing.id
      case 'delete':
        await this.cli.remove(change.existing.id)
        return change.existing.id
      case 'unchanged':
      case 'left':
        return change.existing.id
    }
  }

  /**
   * `oz` can end well without having done it, for example when somebody must authorize a repository first: the list is
   * believed. Doubles that came of a race are ended on the way.
   */
  async review(done: readonly EnvironmentChange[]): Promise<readonly string[]> {
    const open = planEnvironments(this.wanted, await this.cli.list(), this.options)
    for (const change of open) {
      if (change.kind === 'delete' && change.why === 'double') await this.cli.remove(change.existing.id)
    }
    const keys = new Set(done.map(({ key }) => key))
    const undone = open.filter(
      (change) => keys.has(change.key) && !['unchanged', 'left'].includes(change.kind) && !isDouble(change),
    )
    if (undone.length === 0) return []
    const words = undone.map(({ kind, key }) => `${kind} ${key}`).join(', ')
    throw new OzCliError('undone', `oz reported no error, and yet this is still to be done: ${words}.`)
  }

  endsAll(error: ActionError): boolean {
    return error.conclusion === 'cancelled' || (error instanceof OzCliError && error.failure !== 'refused')
  }
}

function isDouble(change: EnvironmentChange): boolean {
  return change.kind === 'delete' && change.why === 'double'
}

function changesOf(change: EnvironmentChange): readonly string[] {
  if (change.kind === 'update') return change.differences
  if (change.kind === 'delete') return [change.why === 'double' ? 'a double' : 'no longer in the file']
  return change.kind === 'left' ? ['no longer in the file'] : []
}

export function environmentFacts({ name, image, repos }: DeclaredEnvironment['spec']): readonly string[] {
  return [name, image, repos.join(', ')]
}
