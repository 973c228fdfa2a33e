/** The one place that decides where a path leads, so that Windows' rules can be tested anywhere. */
import native, { type PlatformPath } from 'node:path'

/** How to get from `folder` to `path`, with slashes; empty for the folder itself, undefined where it leads out of it. */
export function pathWithin(folder: string, path: string, rules: PlatformPath = native): string | undefined {
  const way = rules.relative(rules.resolve(folder), rules.resolve(path))
  const isOutside = way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way)
  return isOutside ? undefined : slashed(way, rules)
}

/** With slashes, as git and GitHub write paths. */
export function slashed(path: string, { sep }: Pick<PlatformPath, 'sep'> = native): string {
  return path.replaceAll(sep, '/')
}
