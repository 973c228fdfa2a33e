/** The folder of `artifacts_dir`: made where it is missing, inside the workspace or RUNNER_TEMP, whatever links say. */
import { mkdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Environment } from '../../platform/ports.ts'

/**
 * Makes the folder and gives its real path.
 * @param path absolute, or relative to the workspace.
 * @throws ActionError where it is, or a link leads it, outside; inside `.git`; or where it can't be made.
 */
export async function prepareArtifactsFolder(path: string, env: Environment): Promise<string> {
  const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean)
  const target = resolve(roots[0] ?? '.', path)
  const root = roots.find((candidate) => pathWithin(candidate, target) !== undefined)
  if (root === undefined || path.includes('\0')) throw outsideWorkspace(path)
  const parts = (pathWithin(root, target) ?? '').split('/').filter(Boolean)
  if (parts.some((part) => /^\.git$/i.test(part))) throw outsideWorkspace(path)
  try {
    return await makeWithin(await realpath(root), parts, path)
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw new ActionError(`artifacts_dir "${path}" can't be made: ${messageOf(error)}.`, {
      hint: 'Name a folder that is not there yet, or one this user may write to.',
      cause: error,
    })
  }
}

/** Part by part, each looked at before the next is made: nothing is ever made behind a link that leads out. */
async function makeWithin(root: string, parts: readonly string[], path: string): Promise<string> {
  let folder = root
  for (const part of parts) {
    const next = join(folder, part)
    await mkdir(next).catch((error: unknown) => {
      if (!isExisting(error)) throw error
    })
    folder = await realpath(next)
    if (pathWithin(root, folder) === undefined) throw outsideWorkspace(path)
  }
  if ((await stat(folder)).isDirectory()) return folder
  throw new ActionError(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' })
}

function isExisting(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST'
}

function outsideWorkspace(path: string): ActionError {
  return new ActionError(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
    hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
  })
}
