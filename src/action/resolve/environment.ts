import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { nearest } from '../../platform/text/nearest.ts'
import { isEnvironmentUid, listEnvironments, type OzEnvironment } from '../../oz/client/environments.ts'
import { isTransient, OzError } from '../../oz/client/failure.ts'
import { backoffMs } from '../../oz/run/pace.ts'
import type { RunPorts } from '../../oz/run/ports.ts'

/** What the run is given; the name as far as it is known. */
export interface ChosenEnvironment {
  readonly uid: string
  readonly name: string | undefined
}

export interface EnvironmentQuestion {
  /** The `environment` input: a uid, a name, `auto`, or `none`; undefined: as `auto`, and no question is worth an error. */
  readonly wanted: string | undefined
  /** `owner/name`. */
  readonly repository: string
  readonly signal: AbortSignal
}

/** Chooses environments for any number of runs with one reading of the server's list. */
export type ChooseEnvironment = (question: EnvironmentQuestion) => Promise<ChosenEnvironment | undefined>

type ChoicePorts = Pick<RunPorts, 'clock' | 'jitter' | 'log'> & { readonly api: Pick<RunPorts['api'], 'getJson'> }

/**
 * A uid is sent as it is, without a look. A name must be exact. `auto` is the environment that includes this repository;
 * it alone may end without one. What can't be looked up is sent as it is.
 */
export function createEnvironmentChoice(ports: ChoicePorts): ChooseEnvironment {
  let list: Promise<Listing> | undefined
  return async ({ wanted, repository, signal }) => {
    if (wanted === 'none') return undefined
    if (wanted !== undefined && isEnvironmentUid(wanted)) return { uid: wanted, name: undefined }
    // A start is not held up by what nobody asked for.
    list ??= readList(ports, wanted === undefined ? [1, 5_000] : [3, 10_000], signal)
    const listing = await list
    return wanted === undefined
      ? chooseSoftly(ports, listing, repository)
      : chooseFrom(ports, listing, { wanted, repository })
  }
}

/** A text, in words for people: why there is no list. */
export type Listing = readonly OzEnvironment[] | string

/** Chooses by a list that was read already: a name must be exact, and `auto` alone may end without. @throws ActionError */
export function chooseFrom(
  ports: Pick<ChoicePorts, 'log'>,
  listing: Listing,
  { wanted, repository }: Pick<EnvironmentQuestion, 'repository'> & { readonly wanted: string },
): ChosenEnvironment | undefined {
  return wanted === 'auto' ? chooseAuto(ports, listing, repository) : chooseNamed(ports, listing, wanted)
}

async function readList(
  { api, ...ports }: ChoicePorts,
  [tries, deadlineMs]: readonly [tries: number, deadlineMs: number],
  signal: AbortSignal,
): Promise<Listing> {
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

function chooseNamed({ log }: Pick<ChoicePorts, 'log'>, listing: Listing, wanted: string): ChosenEnvironment {
  if (typeof listing === 'string') {
    log.notice(`Couldn't look up the environment ${quote(wanted)} (${listing}); sending it as it is.`)
    return { uid: wanted, name: undefined }
  }
  const byUid = listing.find(({ uid }) => uid === wanted)
  if (byUid) return byUid
  const [first, ...others] = listing.filter(({ name }) => name === wanted)
  if (first === undefined) throw unknownName(wanted, listing)
  if (others.length === 0) return first
  throw new ActionError(`environment: ${others.length + 1} environments are named ${quote(wanted)}.`, {
    hint: `Give the uid of the one you mean: ${show([first, ...others])}.`,
  })
}

const environmentsPage = 'https://docs.warp.dev/agent-platform/cloud-agents/environments'
const mostShown = 10

function unknownName(wanted: string, listing: readonly OzEnvironment[]): ActionError {
  const names = [...new Set(listing.map(({ name }) => name))].filter((name) => name !== '').sort()
  const near = nearest(wanted, names)
  const others = names.filter((name) => name !== near).slice(0, mostShown)
  const rest = others.length === 0 ? '' : ` There are: ${others.map(quote).join(', ')}.`
  return new ActionError(`environment: this key can use no environment named ${quote(wanted)}; names must be exact.`, {
    hint:
      names.length === 0
        ? 'The server lists no environments: create one, or leave environment out.'
        : `${near === undefined ? '' : `Did you mean ${quote(near)}?`}${rest}`.trim(),
    link: environmentsPage,
  })
}

function chooseAuto({ log }: Pick<ChoicePorts, 'log'>, listing: Listing, repository: string) {
  const including = environmentsWith(repository, listing)
  if (including.length === 0) {
    log.notice(`environment: auto: ${whyNone(repository, listing)}; starting without one.`)
    return undefined
  }
  const [first, second] = including.length === 1 ? including : including.filter((one) => one.repositories.length === 1)
  if (first && !second) {
    log.info(`environment: auto takes ${quote(first.name)} (${first.uid}).`)
    return first
  }
  throw new ActionError(`environment: auto found ${including.length} environments that include ${repository}.`, {
    hint: `Name the one you mean: ${show(including)}.`,
    link: environmentsPage,
  })
}

/** Of several the most recently updated; none is worth a line in the log, and no notice. */
function chooseSoftly({ log }: Pick<ChoicePorts, 'log'>, listing: Listing, repository: string) {
  const including = environmentsWith(repository, listing)
  const [latest] = including.toSorted((one, other) => Number(other.updatedAt ?? 0) - Number(one.updatedAt ?? 0))
  const others = including.length > 1 ? `, the latest of ${including.length} that include ${repository}` : ''
  log.info(
    latest === undefined
      ? `No \`environment\` is set, and ${whyNone(repository, listing)}, so the agent starts without a clone of this repository.`
      : `environment: ${quote(latest.name)} (${latest.uid})${others}.`,
  )
  return latest
}

function whyNone(repository: string, listing: Listing): string {
  return typeof listing === 'string'
    ? `the environments couldn't be listed (${listing})`
    : `none of your ${listing.length} environments includes ${repository}`
}

function environmentsWith(repository: string, listing: Listing): readonly OzEnvironment[] {
  if (typeof listing === 'string') return []
  return listing.filter(({ repositories }) => repositories.includes(repository.toLowerCase()))
}

function show(environments: readonly OzEnvironment[]): string {
  return environments
    .slice(0, mostShown)
    .map(({ uid, name }) => `${quote(name)} (${uid})`)
    .join(', ')
}
