import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { cancelled } from './reconcile.ts'

/** Reads files of the repository from where no stranger can have put them. */
export interface FileReader {
  /** `input` names what asks for it, for errors. @throws ActionError */
  read(input: string, path: string): Promise<{ readonly text: string; readonly origin: string }>
}

/** GitHub's API is loaded when the first file is asked for. */
export function createFileReader(runtime: Runtime, event: WorkflowEvent, token: string | undefined): FileReader {
  let github: Promise<GitHub> | undefined
  return {
    async read(input, path) {
      const { readTrustedFile } = await import('../../github/read/trusted-file.ts')
      github ??= openGitHub(runtime, token)
      const { env, cancelled: signal } = runtime
      try {
        return await readTrustedFile({ input, path, env, event, github: await github, signal })
      } catch (error) {
        if (!(error instanceof ActionError) && signal.aborted) throw cancelled()
        throw error
      }
    },
  }
}

async function openGitHub({ connection, clock, env }: Runtime, token: string | undefined): Promise<GitHub> {
  const { createGitHub } = await import('../../github/client.ts')
  return createGitHub({ send: connection.send, clock, env, token })
}
