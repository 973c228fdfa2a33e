import { stringify } from 'yaml'
import { startGitHubApi, type ApiCall } from '../../emulator/github/api.ts'
import { readExamplePayload } from './payloads.ts'
import { standInToken, type StepResult } from './runner.ts'
import { play, type Play, type Played } from './scenario.ts'

export interface DeclaredPlay extends Omit<Play, 'workflow' | 'with'> {
  readonly action: 'schedule' | 'environment' | 'secret'
  /** Path in the repository → text; what GitHub's API gives at any commit. */
  readonly files: Readonly<Record<string, string>>
  /** Inputs over the key and nothing else; undefined takes one away. */
  readonly with?: Readonly<Record<string, string | boolean | undefined>>
  /** A whole workflow instead of the one step. */
  readonly workflow?: string
}

export interface DeclaredPlayed extends Played {
  /** What GitHub's API was asked. */
  readonly github: readonly ApiCall[]
}

function onDefaultBranch(payload: ReturnType<typeof readExamplePayload>): ReturnType<typeof readExamplePayload> {
  return { ...payload, ref: 'refs/heads/master' }
}

/** A push to the default branch, in the repository with the id 1296269 unless the event says otherwise. */
export const push = { name: 'push', payload: onDefaultBranch(readExamplePayload('push')) }

/** Plays one step of a sub-action, with a GitHub API on loopback that has the files. */
export async function playDeclared({ action, files, ...options }: DeclaredPlay): Promise<DeclaredPlayed> {
  const api = await startGitHubApi({ token: standInToken })
  api.on('GET /repos/{owner}/{repo}/contents/{+path}', (_, names) => {
    const text = files[names['path'] ?? '']
    if (text === undefined) return { status: 404, body: { message: 'Not Found' } }
    return { body: { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') } }
  })
  try {
    const played = await play({
      event: push,
      workflow: workflowFor(action, options),
      ...options,
      github: { api_url: api.url, ...options.github },
    })
    return { ...played, github: [...api.calls] }
  } finally {
    await api.close()
  }
}

function workflowFor(action: string, options: Pick<DeclaredPlay, 'with' | 'step' | 'event' | 'next'>): string {
  const inputs: NonNullable<DeclaredPlay['with']> = { oz_api_key: '${{ secrets.OZ_API_KEY }}', ...options.with }
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined)
  const uses = `your-org/oz-agent-action/${action}@v1`
  const step = { id: 'agent', uses, with: Object.fromEntries(given), ...options.step }
  const job = { 'runs-on': 'ubuntu-latest', steps: [step, ...(options.next ?? [])] }
  return stringify({ on: options.event?.name ?? 'push', jobs: { agent: job } })
}

/** The `plan` output. */
export function planOf(step: StepResult): unknown {
  return JSON.parse(step.outputs['plan'] ?? 'null') as unknown
}
