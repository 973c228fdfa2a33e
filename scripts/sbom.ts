/**
 * Prints what is bundled in dist, as SPDX 2.3: the packages that the licences beside the bundles name, with their
 * integrity out of the lockfile. `npm sbom` lists what is installed instead. Needs no dependency.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

interface Bundled {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** What the licence files in `text`, of one bundle or of many, name. */
export function readBundled(text: string): readonly Bundled[] {
  const named = [...text.matchAll(/^(?:-{80}\n\n)?(\S+) (\d\S*) \(([^()\n]+)\)\n\n/gm)]
  const bundled = named.map(([, name = '', version = '', license = '']) => ({ name, version, license }))
  const known = new Map(bundled.map((one) => [`${one.name}@${one.version}`, one]))
  return [...known.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
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

function describe({ name, version, license }: Bundled) {
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

/** @throws Error where the lockfile doesn't know the package: then it isn't what was bundled. */
function checksumOf({ name, version }: Bundled) {
  const { packages } = readJson('package-lock.json')
  const entries = isObject(packages) ? Object.entries(packages) : []
  const entry = entries.find(([path, found]) => {
    return path.endsWith(`node_modules/${name}`) && isObject(found) && found['version'] === version
  })?.[1]
  const integrity = isObject(entry) ? entry['integrity'] : undefined
  if (typeof integrity !== 'string') throw new Error(`package-lock.json has no ${name} ${version}, which is bundled`)
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
  const texts = globSync('dist/*/licenses.txt', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))
  const version = String(readJson('package.json')['version'])
  const created = `${new Date().toISOString().slice(0, 19)}Z`
  console.log(JSON.stringify(makeSbom(readBundled(texts.join('\n')), { version, created }), undefined, 2))
}
