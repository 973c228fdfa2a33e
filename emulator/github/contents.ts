/** Files and commits of a repository, from wherever they are. */
import { type ApiCore, notFound } from './api.ts'

/** A file's bytes by its path in the repository; undefined where there is none. */
export type ReadContent = (path: string) => Buffer | undefined

/** The same at every commit and branch. */
export function serveContents(api: ApiCore, read: ReadContent): void {
  api.on('GET /repos/{owner}/{repo}/contents/{+path}', (_, { path = '' }) => {
    const bytes = read(path)
    if (!bytes) return notFound
    const body = { type: 'file', encoding: 'base64', name: path.split('/').at(-1), path, size: bytes.length }
    return { body: { ...body, content: bytes.toString('base64') } }
  })
}
