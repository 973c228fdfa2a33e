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
 * What a `licenses.txt` names. ncc doesn't tell one version of a package from another, so all that the lockfile has for
 * users are listed.
 * @throws Error where the lockfile doesn't know the package: then it isn't what was bundled.
 */
export function readBundled(text: string): readonly Bundled[] {
  return text.split(/^-{80}\n/m).flatMap((section) => {
    const [name = '', license = ''] = section.trim().split('\n', 2)
    const found = lockedPackages(name)
    if (found.length === 0) throw new Error(`package-lock.json has no ${name}, which is bundled`)
    return found.map((one) => ({ name, license, ...one }))
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

function lockedPackages(name: string): readonly Pick<Bundled, 'version' | 'integrity'>[] {
  const { packages } = readJson('package-lock.json')
  const entries = isObject(packages) ? Object.entries(packages) : []
  const found = entries.flatMap(([path, entry]) => {
    if (!path.endsWith(`node_modules/${name}`) || !isObject(entry) || entry['dev'] === true) return []
    const { version, integrity } = entry
    return typeof version === 'string' && typeof integrity === 'string' ? [{ version, integrity }] : []
  })
  return [...new Map(found.map((one) => [one.version, one])).values()]
}

function checksumOf({ integrity }: Bundled) {
  const [algorithm = '', digest = ''] = integrity.split('-', 2)
  return { algorithm: algorithm.toUpperCase(), checksumValue: Buffer.from(digest, 'base64').toString('hex') }
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'))
  return isObject(read) ? read : {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

if (import.meta.main) {
  const text = readFileSync(join(root, 'dist/licenses.txt'), 'utf8')
  const version = String(readJson('package.json')['version'])
  const created = `${new Date().toISOString().slice(0, 19)}Z`
  console.log(JSON.stringify(makeSbom(readBundled(text), { version, created }), undefined, 2))
}
