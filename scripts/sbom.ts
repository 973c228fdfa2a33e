/**
 * Prints what is bundled in dist, as SPDX 2.3: the packages that the licences beside the bundle name, with their versions
 * and their integrity out of the lockfile. `npm sbom` lists what is installed instead. Needs no dependency.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

interface Bundled {
  readonly name: string
  readonly version: string
  readonly license: string
  /** As npm writes it: `sha512-` and Base64. */
  readonly integrity: string
}

/**
 * What a `licenses.txt` names, in the versions that package.json's own dependencies lead to in the lockfile.
 * @throws Error where they lead to no such package: then it isn't what was bundled.
 */
export function readBundled(text: string): readonly Bundled[] {
  const licenses = text.split(/^-{80}\n/m).map((section) => section.trim().split('\n', 2))
  const names = licenses.map(([name = '']) => name)
  const found = lockedPackages(names)
  return licenses.flatMap(([name = '', license = '']) => {
    const versions = found.filter((one) => one.name === name)
    if (versions.length === 0) throw new Error(`package-lock.json has no ${name}, which is bundled`)
    return versions.map((one) => ({ ...one, license }))
  })
}

/** The document for one release. `created`: in ISO 8601, whole seconds. */
export function makeSbom(bundled: readonly Bundled[], { version, created }: { version: string; created: string }) {
  const action = describe({ name: 'oz-agent-action', version, license: 'MIT' })
  const packages = bundled.map((one) => ({ ...describe(one), checksums: [checksumOf(one)] }))
  const namespace = createHash('sha256')
    .update(JSON.stringify([version, created, packages]))
    .digest('hex')
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `oz-agent-action@${version}`,
    documentNamespace: `https://spdx.org/spdxdocs/oz-agent-action-${version}-${namespace}`,
    creationInfo: { created, creators: ['Tool: scripts/sbom.ts'] },
    packages: [action, ...packages],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: action.SPDXID },
      ...packages.map(({ SPDXID }) => ({
        spdxElementId: action.SPDXID,
        relationshipType: 'CONTAINS',
        relatedSpdxElement: SPDXID,
      })),
    ],
  }
}

function describe({ name, version, license }: Omit<Bundled, 'integrity'>) {
  return {
    SPDXID: `SPDXRef-${name.replace(/[^A-Za-z0-9.-]/g, '-')}-${version}`,
    name,
    versionInfo: version,
    licenseDeclared: license,
    licenseConcluded: 'NOASSERTION',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      },
    ],
  }
}

/** Of each named package the versions that package.json, or one of the others, gets. */
function lockedPackages(names: readonly string[]): readonly Omit<Bundled, 'license'>[] {
  const locked = fieldsOf(readJson('package-lock.json')['packages'])
  const found = new Map<string, Omit<Bundled, 'license'>>()
  const visit = (path: string): void => {
    const { dependencies, devDependencies } = fieldsOf(locked[path])
    const needed = { ...fieldsOf(dependencies), ...(path === '' && fieldsOf(devDependencies)) }
    for (const name of names.filter((one) => one in needed)) {
      const next = placesFor(name, path).find((place) => place in locked)
      if (next === undefined || found.has(next)) continue
      const { version, integrity } = locked[next] as Bundled
      found.set(next, { name, version, integrity })
      visit(next)
    }
  }
  visit('')
  return [...new Map([...found.values()].map((one) => [`${one.name} ${one.version}`, one])).values()]
}

/** Where Node looks for a package, from the one that needs it upward. */
function placesFor(name: string, path: string): readonly string[] {
  const above = path.lastIndexOf('/node_modules/')
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  return path === '' ? [here] : [here, ...placesFor(name, above < 0 ? '' : path.slice(0, above))]
}

function checksumOf({ integrity }: Bundled) {
  const [algorithm = '', digest = ''] = integrity.split('-', 2)
  return { algorithm: algorithm.toUpperCase(), checksumValue: Buffer.from(digest, 'base64').toString('hex') }
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  return fieldsOf(JSON.parse(readFileSync(join(root, path), 'utf8')))
}

/** None for anything that isn't an object. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

if (import.meta.main) {
  const text = readFileSync(join(root, 'dist/licenses.txt'), 'utf8')
  const version = String(readJson('package.json')['version'])
  const created = `${new Date().toISOString().slice(0, 19)}Z`
  console.log(JSON.stringify(makeSbom(readBundled(text), { version, created }), undefined, 2))
}
