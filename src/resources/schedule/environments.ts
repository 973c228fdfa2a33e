import { chooseFrom, type Listing } from '../../action/resolve/environment.ts'
import { ActionError } from '../../platform/errors.ts'
import { isEnvironmentUid, listEnvironments } from '../../oz/client/environments.ts'
import { isMissingCall, OzError } from '../../oz/client/failure.ts'
import { hasEnvironment, withEnvironment } from '../../oz/client/schedules.ts'
import type { Log } from '../../platform/ports.ts'
import type { DeclaredSchedule } from './declared.ts'
import { keepTrying, type SchedulePorts } from './ports.ts'

/**
 * The schedules with the uid of the environment each names. The list is read once, and only for what isn't a uid in form.
 * Unlike a run, a schedule must not lose its environment because the list could not be read for a moment: then the step
 * ends, before anything is changed. `repository` is `owner/name`.
 * @throws ActionError with all names that fit no environment
 */
export async function resolveEnvironments(
  ports: SchedulePorts,
  schedules: readonly DeclaredSchedule[],
  repository: string,
): Promise<readonly DeclaredSchedule[]> {
  const isName = (environment = ''): boolean => environment !== '' && !isEnvironmentUid(environment)
  const listing = schedules.some(({ environment }) => isName(environment)) ? await readListing(ports) : []
  const misfits: Misfit[] = []
  const resolved = schedules.map((schedule) => {
    const { key, environment: wanted = '', spec } = schedule
    if (!isName(wanted)) return schedule
    try {
      const chosen = chooseFrom({ log: nameEach(ports.log, key) }, listing, { wanted, repository })
      return { ...schedule, spec: { ...spec, config: withEnvironment(spec.config, chosen?.uid) } }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      misfits.push({ key, error })
      return schedule
    }
  })
  assertFits(misfits)
  const without = resolved.filter(({ spec }) => !hasEnvironment(spec.config)).map(({ key }) => key)
  if (without.length > 0) {
    ports.log.info(`No environment: ${without.join(', ')}. Their agents start without a clone of a repository.`)
  }
  return resolved
}

/** A text says why there is no list: this server has no such call. */
async function readListing(ports: SchedulePorts): Promise<Listing> {
  return keepTrying(ports, 'read the environments that schedules name', () =>
    listEnvironments(ports.oz, { signal: ports.signal }).catch((error: unknown) => {
      if (error instanceof OzError && isMissingCall(error)) return error.message
      throw error
    }),
  )
}

function nameEach(log: Log, key: string): Log {
  const named = (kind: 'info' | 'notice') => (text: string) => {
    log[kind](`${key}: ${text}`)
  }
  return { ...log, info: named('info'), notice: named('notice') }
}

interface Misfit {
  readonly key: string
  readonly error: ActionError
}

function assertFits(misfits: readonly Misfit[]): void {
  const [first] = misfits
  if (first === undefined) return
  const { link } = first.error
  throw new ActionError(misfits.map(({ key, error }) => `${key}: ${error.message}`).join(' '), {
    hint: [...new Set(misfits.flatMap(({ error }) => error.hint ?? []))].join(' '),
    ...(link !== undefined && { link }),
    cause: first.error,
  })
}
