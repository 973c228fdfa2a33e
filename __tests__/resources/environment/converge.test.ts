/** Any file and any account: one step makes the file true, a second one finds nothing to do, and nobody else's is touched. */
import { expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { applyChanges } from '../../../src/resources/reconcile/step.ts'
import {
  type CloudEnvironment,
  type DeclaredEnvironment,
  markDescription,
  readMark,
} from '../../../src/resources/environment/declared.ts'
import { environmentService } from '../../../src/resources/environment/action.ts'
import { readArguments } from '../../support/oz-cli/arguments.ts'

const repositoryId = 7
const key = fc.constantFrom('a', 'b', 'c')
const spec = fc.record({
  image: fc.constantFrom('node:22', 'python:3.13'),
  repos: fc.uniqueArray(fc.constantFrom('o/a', 'o/b', 'p/c'), { maxLength: 3 }),
  setupCommands: fc.array(fc.constantFrom('x', 'y', '--z'), { maxLength: 4 }),
  words: fc.constantFrom('', 'Some words'),
})
const file = fc.uniqueArray(fc.tuple(key, spec), { selector: ([one]) => one }).map((entries) =>
  entries.map(([one, { words, ...rest }]): DeclaredEnvironment => {
    const description = markDescription(repositoryId, one, words)
    return { ...rest, key: one, name: `Env ${one}`, description, scope: undefined, adopt: false }
  }),
)
const standing = fc.array(fc.record({ owner: fc.oneof(key, fc.constantFrom('(gha:77:a)', 'by hand')), spec }), {
  maxLength: 6,
})

/** An account behind the strict arguments of the stand-in. */
class Account {
  readonly calls: string[] = []
  environments: CloudEnvironment[] = []

  readonly oz = (args: readonly string[]): Promise<string> => {
    const call = readArguments(args)
    if (call.command !== 'environment list') this.calls.push(call.command)
    const at = this.environments.findIndex(({ id }) => id === call.positional)
    const old = this.environments[at]
    if (call.command === 'environment delete') this.environments.splice(at, 1)
    if (call.command === 'environment update' && old) {
      const setupCommands = [...old.setupCommands, ...call.values('--setup-command')]
      for (const command of call.values('--remove-setup-command'))
        setupCommands.splice(setupCommands.indexOf(command), 1)
      const repos = [...old.repos, ...call.values('--repo')].filter(
        (repo) => !call.values('--remove-repo').includes(repo),
      )
      const { name = old.name, description = old.description, image = old.image } = this.fieldsOf(call.value)
      this.environments[at] = { ...old, name, description, image, repos, setupCommands }
    }
    if (call.command === 'environment create') {
      const { name = '', description = '', image = '' } = this.fieldsOf(call.value)
      this.add({
        name,
        description,
        image,
        repos: call.values('--repo'),
        setupCommands: call.values('--setup-command'),
      })
    }
    return Promise.resolve(JSON.stringify(this.environments.map((one) => this.show(one))))
  }

  add(fields: Omit<CloudEnvironment, 'id' | 'scope'>): void {
    this.environments.push({
      ...fields,
      id: `id-${String(this.environments.length + this.calls.length)}`,
      scope: 'team',
    })
  }

  private fieldsOf(value: (flag: string) => string | undefined) {
    return { name: value('--name'), description: value('--description'), image: value('--docker-image') }
  }

  private show({ id, name, description, image, repos, setupCommands }: CloudEnvironment): object {
    const github_repos = repos.map((repo) => ({ owner: repo.split('/')[0], repo: repo.split('/')[1] }))
    return {
      id,
      name,
      description,
      base_image: { docker_image: image },
      github_repos,
      setup_commands: setupCommands,
      scope: 'Team',
    }
  }
}

const isOurs = ({ description }: CloudEnvironment) => readMark(description)?.repositoryId === repositoryId
const never = new AbortController().signal

test('any file and any account are one after one step, and stay so', async () => {
  await fc.assert(
    fc.asyncProperty(file, standing, fc.boolean(), async (wanted, before, prune) => {
      const account = new Account()
      for (const { owner, spec: one } of before) {
        const { words, ...rest } = one
        const description = owner.length === 1 ? markDescription(repositoryId, owner, words) : owner
        account.add({ ...rest, name: owner.length === 1 ? `Env ${owner}` : 'Other', description })
      }
      const foreign = account.environments.filter((one) => !isOurs(one))
      const apply = async () => {
        const service = environmentService(account.oz, { repositoryId, prune })
        return applyChanges(service, await service.plan(wanted), never)
      }
      expect((await apply()).error).toBeUndefined()
      expect(account.environments.filter((one) => !isOurs(one))).toEqual(foreign)
      const ours = account.environments.filter(isOurs)
      for (const { key: one, name, description, image, repos, setupCommands } of wanted) {
        const found = ours.filter(({ description }) => readMark(description)?.key === one)
        expect(found).toEqual([expect.objectContaining({ name, description, image, setupCommands })])
        expect(found[0]?.repos.toSorted()).toEqual(repos.toSorted())
      }
      if (prune) expect(ours).toHaveLength(wanted.length)
      account.calls.length = 0
      expect((await apply()).error).toBeUndefined()
      expect(account.calls).toEqual([])
    }),
  )
})
