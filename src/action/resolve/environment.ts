import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { nearest } from '../../platform/text/nearest.ts'
import { isEnvironmentUid, listEnvironments, type OzEnvironment } from '../../oz/client/environments.ts'
import { isTransient, OzError } from '../../oz/client/failure.ts'
import { backoffMs } from '../../oz/run/pace.ts'
import type { RunPorts } from '../../oz/run/ports.ts'

/** What the run is given; the name as far as it is known. */
interface ChosenEnvironment {
  readonly uid: string
  readonly name: string | undefined
}

/** A text, in words for people: why there is no list. */
export type Listing = readonly OzEnvironment[] | string

type ChoicePorts = Pick<RunPorts, 'clock' | 'jitter' | 'log'> & { readonly api: Pick<RunPorts['api'], 'getJson'> }

interface EnvironmentQuestion {
  /** The `environment` input: a uid, a name, `auto`, or `none`; undefined: as `auto`, and no question is worth an error. */
  readonly wanted: string | undefined
  /** `owner/name`. */
  readonly repository: string
}

/** Chooses environments for any number of runs with one reading of the server's list. */
export type ChooseEnvironment = ReturnType<typeof createEnvironmentChoice>

/**
 * A uid is sent as it is, without a look. A name must be exact. `auto` is the environment that includes this repository;
 * it alone may end without one. What can't be looked up is sent as it is.
 */
export function createEnvironmentChoice(ports: ChoicePorts) {
  let list: Promise<Listing> | undefined
  return async (question: EnvironmentQuestion, signal: AbortSignal): Promise<ChosenEnvironment | undefined> => {
    const { wanted } = question
    if (wanted === 'none') return undefined
    if (wanted !== undefined && isEnvironmentUid(wanted)) return { uid: wanted, name: undefined }
    list ??= readList(ports, wanted, signal)
    return chooseFrom(ports, await list, question)
  }
}

async function readList(
  { api, ...ports }: ChoicePorts,
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<Listing> {
  // A start is not held up by what nobody asked for.
  const [tries, deadlineMs] = wanted === undefined ? [1, 5_000] : [3, 10_000]
  const read = (): Promise<Listing> => listEnvironments(api, { signal, deadlineMs })
  return retry(read, { ...ports, signal, tries }).catch((error: unknown) => {
    if (error instanceof OzError) return error.message
    throw error
  })
}

/** Reads again after trouble that passes, so often in all. Rejects with the last OzError, at once when the job is cancelled. */
export async function retry<T>(
  read: () => Promise<T>,
  { clock, jitter, signal, tries }: Pick<RunPorts, 'clock' | 'jitter'> & { signal: AbortSignal; tries: number },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof OzError) || signal.aborted || attempt === tries || !isTransient(error)) throw error
      await clock.sleep(backoffMs(attempt - 1, jitter, 2_000), signal).catch(() => undefined)
    }
  }
}

/** Chooses by a list that was read already. @throws ActionError for a name that names no one environment */
export function chooseFrom(
  { log }: Pick<ChoicePorts, 'log'>,
  listing: Listing,
  { wanted, repository }: EnvironmentQuestion,
): ChosenEnvironment | undefined {
  if (wanted !== undefined && wanted !== 'auto') return chooseNamed(log, listing, wanted)
  const isListed = typeof listing !== 'string'
  const whyNone = isListed
    ? `none of your ${listing.length} environments includes ${repository}`
    : `the environments couldn't be listed (${listing})`
  const isIncluding = ({ repositories }: OzEnvironment): boolean => repositories.includes(repository.toLowerCase())
  const including = isListed ? listing.filter(isIncluding) : []
  // Nobody asked: of several the most recently updated, and none is worth a line in the log, and no notice.
  if (wanted === undefined) {
    const [latest] = including.toSorted((one, other) => Number(other.updatedAt ?? 0) - Number(one.updatedAt ?? 0))
    const others = including.length > 1 ? `, the latest of ${including.length} that include ${repository}` : ''
    log.info(
      latest === undefined
        ? `No \`environment\` is set, and ${whyNone}, so the agent starts without a clone of this repository.`
        : `environment: ${quote(latest.name)} (${latest.uid})${others}.`,
    )
    return latest
  }
  if (including.length === 0) {
    log.notice(`environment: auto: ${whyNone}; starting without one.`)
    return undefined
  }
  const [first, second] = including.length === 1 ? including : including.filter((one) => one.repositories.length === 1)
  if (first === undefined || second !== undefined) {
    throw new ActionError(`environment: auto found ${including.length} environments that include ${repository}.`, {
      hint: `Name the one you mean: ${show(including)}.`,
      link: environmentsPage,
    })
  }
  log.info(`environment: auto takes ${quote(first.name)} (${first.uid}).`)
  return first
}

const environmentsPage = 'https://docs.warp.dev/agent-platform/cloud-agents/environments'
const mostShown = 10

function chooseNamed(log: ChoicePorts['log'], listing: Listing, wanted: string): ChosenEnvironment {
  if (typeof listing === 'string') {
    log.notice(`Couldn't look up the environment ${quote(wanted)} (${listing}); sending it as it is.`)
    return { uid: wanted, name: undefined }
  }
  const byUid = listing.find(({ uid }) => uid === wanted)
  const named = listing.filter(({ name }) => name === wanted)
  const found = byUid ?? named[0]
  if (found !== undefined && (found === byUid || named.length === 1)) return found
  if (found !== undefined) {
    throw new ActionError(`environment: ${named.length} environments are named ${quote(wanted)}.`, {
      hint: `Give the uid of the one you mean: ${show(named)}.`,
    })
  }
  const names = [...new Set(listing.map(({ name }) => name))].filter((name) => name !== '').sort()
  const near = nearest(wanted, names)
  const others = names.filter((name) => name !== near).slice(0, mostShown)
  const rest = others.length === 0 ? '' : ` There are: ${others.map(quote).join(', ')}.`
  throw new ActionError(`environment: this key can use no environment named ${quote(wanted)}; names must be exact.`, {
    hint:
      names.length === 0
        ? 'The server lists no environments: create one, or leave environment out.'
        : `${near === undefined ? '' : `Did you mean ${quote(near)}?`}${rest}`.trim(),
    link: environmentsPage,
  })
}

function show(environments: readonly OzEnvironment[]): string {
  const shown = environments.slice(0, mostShown).map(({ uid, name }) => `${quote(name)} (${uid})`)
  return shown.join(', ')
}
