/**
 * One entry of the action as a folder of modules. What a start needs is one file beside the entry, since every file more
 * costs a millisecond; what only some steps need is in files of its own. Our code stays readable; packages, which are
 * read in their own repositories, are minified. Why so: docs/decisions/0009-one-bundle-to-read.md.
 */
import { isBuiltin } from 'node:module'
import { join, relative, sep } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'
import { minify } from 'rolldown/utils'

/**
 * Bundles `src/<entry>.ts` into `folder` as index.js and its modules. Gives the paths of all that went in, from `root`,
 * with `/`.
 * @throws Error for a file from outside of `root`: nobody else could build the same.
 */
export async function bundleEntry(root: string, entry: string, folder: string): Promise<readonly string[]> {
  const start = new Set<string>()
  const bundle = await rolldown({
    cwd: root,
    input: { index: join('src', `${entry}.ts`) },
    platform: 'node',
    plugins: [plainBuiltins, collectStart(start), minifiedPackages],
    checks: { ineffectiveDynamicImport: false, bundlerTimings: false },
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    comments: false,
    minify: false,
    entryFileNames: '[name].js',
    // No hash: a change shows in the file that has it, and in no other's name.
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'start', test: (id) => start.has(id), priority: 2 },
        { name: (id) => packageOf(id)?.replaceAll(/[@/]+/g, '-') ?? null, debugName: 'packages', priority: 1 },
      ],
    },
  })
  await bundle.close()
  const files = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  const sources = files.filter((id) => !id.startsWith('\0')).map((id) => relative(root, id).replaceAll(sep, '/'))
  const strange = sources.find((path) => path.startsWith('../'))
  if (strange !== undefined) throw new Error(`${entry} is bundled with ${strange}, from outside of the project.`)
  return sources
}

const builtin = '\0builtin:'

/**
 * Node's own modules, taken as CommonJS takes them. An `import` statement reads every export of one, and behind some
 * stands half of Node: `WebSocket` of node:http is fetch, `ReadStream` of node:fs is every kind of stream.
 */
const plainBuiltins: Plugin = {
  name: 'plain-builtins',
  // The bundler's own runtime has what these are made with: it takes its one as it is.
  resolveId: (id, importer) =>
    isBuiltin(id) && importer?.startsWith('\0') !== true ? `${builtin}${id.replace(/^node:/, '')}` : null,
  load: (id) =>
    id.startsWith(builtin) ? `module.exports = process.getBuiltinModule('node:${id.slice(builtin.length)}')` : null,
}

/**
 * Collects what the entry imports statically. Without the entry: it waits for the step at its top level, and a module
 * that is loaded meanwhile and imports it would wait for it for ever.
 */
function collectStart(start: Set<string>): Plugin {
  return {
    name: 'collect-start',
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const imported = this.getModuleInfo(id)?.importedIds.filter((other) => !start.has(other)) ?? []
        for (const other of imported) start.add(other)
        waiting.push(...imported)
      }
    },
  }
}

const smallest = { module: true, mangle: true, compress: true, codegen: { removeWhitespace: true } }

const minifiedPackages: Plugin = {
  name: 'minified-packages',
  async renderChunk(code, { fileName, moduleIds }) {
    const isForeign = (id: string): boolean => packageOf(id) !== undefined || id.startsWith('\0')
    if (!moduleIds.some((id) => packageOf(id) !== undefined) || !moduleIds.every(isForeign)) return null
    const { code: small, errors } = await minify(fileName, code, smallest)
    if (errors.length > 0) throw new Error(`${fileName} cannot be minified: ${String(errors[0]?.message)}`)
    return { code: small }
  },
}

/** The innermost package that a file belongs to; undefined for ours. */
function packageOf(id: string): string | undefined {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replaceAll('\\', '/')
}
