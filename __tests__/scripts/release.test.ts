import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, matchesGlob } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { makeSbom, readBundled } from '../../scripts/sbom.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const workflow: unknown = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))

/** The script of the workflow's step of that name. */
function scriptOf(name: string): string {
  const found: string[] = []
  JSON.stringify(workflow, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'name' in value && 'run' in value && value.name === name) {
      found.push(String(value.run))
    }
    return value
  })
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

/** Runs the step in `folder` as the runner does. */
function runStep(name: string, folder: string, env: Readonly<Record<string, string>>) {
  const options = {
    cwd: folder,
    env: { ...env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    encoding: 'utf8',
  } as const
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf(name)], options)
}

describe('the major tag', () => {
  const move = (tag: string, ...tags: readonly string[]) => {
    const folder = makeFolder()
    const refs = tags.map((name) => `refs/tags/${name}`).join('\n')
    const script = `#!/bin/bash\ncase "$*" in *matching-refs*) cat <<'END'\n${refs}\nEND\n;; *) echo "$*" >> calls ;; esac\n`
    writeFileSync(join(folder, 'gh'), script, { mode: 0o755 })
    writeFileSync(join(folder, 'calls'), '')
    const env = { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' }
    const { status, stdout } = runStep('Move the major tag', folder, env)
    return { status, stdout, calls: readFileSync(join(folder, 'calls'), 'utf8') }
  }

  test.each([
    ['the first release', 'v1.0.0', ['v1.0.0']],
    ['the newest, by number and not by letter', 'v1.10.0', ['v1.2.0', 'v1.9.3', 'v1.10.0']],
    ['a tag of another form is none', 'v1.2.0', ['v1.2.0', 'v1.3.0-beta', 'v1.x']],
  ])('is moved: %s', (_why, tag, tags) => {
    const { status, calls } = move(tag, ...tags)
    expect({ status, calls }).toEqual({
      status: 0,
      calls: 'api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true\n',
    })
  })

  test('stays where it is when an older line is mended', () => {
    const { status, stdout, calls } = move('v1.2.4', 'v1.2.3', 'v1.2.4', 'v1.3.0')
    expect({ status, calls }).toEqual({ status: 0, calls: '' })
    expect(stdout).toContain('v1.3.0 is newer than v1.2.4: v1 stays where it is.')
  })
})

test('what SECURITY.md verifies is what the workflow attests', () => {
  const [, path = ''] = /^gh attestation verify (\S+)/m.exec(readFileSync(join(root, 'SECURITY.md'), 'utf8')) ?? []
  const attested = [...JSON.stringify(workflow).matchAll(/"subject-path":"(.*?)"/g)].map(([, glob = '']) => glob)
  expect(attested).toHaveLength(2)
  for (const glob of attested) expect(matchesGlob(path, glob)).toBe(true)
  expect(existsSync(join(root, path))).toBe(true)
})

test('only what is on main is released', () => {
  const folder = makeFolder()
  const git = (...args: readonly string[]): string => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false']
    return spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).stdout.trim()
  }
  git('init', '-q', '-b', 'main')
  git('commit', '-q', '--allow-empty', '-m', 'one')
  const onMain = git('rev-parse', 'HEAD')
  git('commit', '-q', '--allow-empty', '-m', 'two')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('checkout', '-q', '-b', 'other', onMain)
  git('commit', '-q', '--allow-empty', '-m', 'three')
  const check = (sha: string) =>
    runStep('The tagged commit is on main', folder, { GITHUB_SHA: sha, GITHUB_REF_NAME: 'v1.0.0' })
  expect(check(onMain).status).toBe(0)
  const { status, stdout } = check(git('rev-parse', 'HEAD'))
  expect(status).toBe(1)
  expect(stdout).toContain('::error::v1.0.0 is not on main')
})

describe('the list of what is bundled', () => {
  const rule = '-'.repeat(80)
  const licences = `@actions/core\nMIT\nText of it (c) 2020\n\n${rule}\n\nfast-uri\nBSD-3-Clause\nText\nMore\n`

  test('reads each package with the version of the lockfile', () => {
    expect(readBundled(licences)).toMatchObject([
      { name: '@actions/core', version: '3.0.1', license: 'MIT' },
      { name: 'fast-uri', version: expect.stringMatching(/^\d/), license: 'BSD-3-Clause' },
    ])
  })

  test('has what dist has, with the digests of the lockfile', () => {
    const text = readFileSync(join(root, 'dist/licenses.txt'), 'utf8')
    const sbom = makeSbom(readBundled(text), { version: '1.2.3', created: '2026-01-01T00:00:00Z' })
    const names = sbom.packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['@actions/core', 'undici', 'fast-deep-equal']))
    expect(sbom.relationships).toHaveLength(sbom.packages.length)
    expect(new Set(sbom.packages.map(({ SPDXID }) => SPDXID)).size).toBe(sbom.packages.length)
    const digests = JSON.stringify(sbom).match(/(?<="checksumValue":")[^"]*/g)
    expect(digests).toHaveLength(sbom.packages.length - 1)
    expect(digests?.filter((digest) => !/^[0-9a-f]{128}$/.test(digest))).toEqual([])
  })

  test('refuses what the lockfile does not know', () => {
    expect(() => readBundled('no-such-package\nMIT\nText\n')).toThrow('package-lock.json has no no-such-package')
  })
})
