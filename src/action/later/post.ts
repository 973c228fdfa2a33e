/** What a killed step left on GitHub: a status that would stay pending, a comment that says "Working…". */
import { readEvent } from '../../event/read.ts'
import { createGitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { Fields } from '../../inputs/fields.ts'
import { objectOf, numberOf, parseJson, textOf } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { openSeal } from '../seal.ts'
import type { FacePlace } from './face.ts'
import { openFaces } from './status.ts'

interface LeftFaces extends FacePlace {
  /** A comment was about to be made. */
  readonly comments: boolean
}

/** Ends them, unless the run goes on and its result will be collected. Trouble is a warning. */
export async function endFacesInPost(runtime: Runtime): Promise<void> {
  const { env, connection, clock, log } = runtime
  const left = readLeft(env['STATE_face'])
  if (left === undefined) return
  const event = readEvent(env)
  const github = createGitHub({ send: connection.send, clock, env, token: new Fields(env).text('github_token') })
  const faces = await openFaces({ runtime, event, github: () => Promise.resolve(github) })
  const seal = openSeal(env, event, left.number ?? 0)
  try {
    const comment = left.comment ?? (left.comments ? await faces.findComment(left, seal) : undefined)
    await faces.removeComment({ ...left, comment }, seal)
    await faces.writeStatus(left, { state: 'error', text: 'The step was ended before its run was' })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`What the step shows on GitHub could not be ended: ${error.oneLine}`)
  }
}

function readLeft(state: string | undefined): LeftFaces | undefined {
  const given = objectOf(parseJson(state ?? ''))
  const mark = objectOf(given['mark'])
  const [run, key] = [textOf(mark['run']), textOf(mark['key'])]
  if (run === undefined || key === undefined) return undefined
  return {
    mark: { run, key },
    ...{ sha: textOf(given['sha']), status: textOf(given['status']) },
    ...{ number: numberOf(given['number']), comment: numberOf(given['comment']), thread: numberOf(given['thread']) },
    ...{ comments: given['comments'] === true },
  }
}
