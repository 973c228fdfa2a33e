import { afterEach } from '@jest/globals'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { type Connection, openConnection } from '../../src/platform/http/connection.ts'
import type { Clock } from '../../src/platform/ports.ts'
import { type GitHubApi, startGitHubApi } from '../../emulator/github/api.ts'

export const signal = new AbortController().signal

/** A clock that waits for nothing and remembers what it was asked to. */
export interface QuickClock extends Clock {
  readonly waitsMs: number[]
}

export function quickClock(date = '2026-01-01T12:00:00Z'): QuickClock {
  const waitsMs: number[] = []
  return {
    waitsMs,
    now: () => performance.now(),
    date: () => new Date(date),
    sleep: (ms, waitSignal) => {
      waitsMs.push(ms)
      return waitSignal.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve()
    },
  }
}

export interface Loopback {
  readonly api: GitHubApi
  readonly github: GitHub
  readonly clock: QuickClock
}

/** Starts an API and a client for it; both end with the test. `token: undefined`: a client without one. */
export function useLoopback(): (options?: { readonly token: string | undefined }) => Promise<Loopback> {
  const open: { readonly api: GitHubApi; readonly connection: Connection }[] = []
  afterEach(async () => {
    for (const { api, connection } of open.splice(0)) {
      await connection.close()
      await api.close()
    }
  })
  return async ({ token } = { token: 'ghs_token' }) => {
    const api = await startGitHubApi(token === undefined ? {} : { token })
    const connection = openConnection({})
    open.push({ api, connection })
    const clock = quickClock()
    return {
      api,
      clock,
      github: createGitHub({
        send: connection.send,
        clock,
        token,
        env: { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'octo/repo' },
      }),
    }
  }
}
