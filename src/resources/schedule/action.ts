import { runDeclaration, type DeclarationKind } from '../reconcile/step.ts'
import { declaredInputNames, repositoryIdOf } from '../reconcile/inputs.ts'
import { Fields } from '../../inputs/fields.ts'
import { readServerInputs } from '../../inputs/inputs.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { createOzApi } from '../../oz/client/api.ts'
import { createSchedulesApi } from '../../oz/client/schedules.ts'
import { readSchedules, type DeclaredSchedule } from './declared.ts'
import { type ScheduleChange, scheduleColumns, scheduleFacts } from './plan.ts'
import { scheduleService } from './service.ts'

/** Every input of schedule/action.yml; a test holds the two together. */
export const scheduleInputNames = [...declaredInputNames, 'oz_server_url', 'prune']

/** Makes the schedules of a file true on the server. Resolves with whether the step is green. */
export function runScheduleStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, schedules)
}

const schedules: DeclarationKind<DeclaredSchedule, ScheduleChange> = {
  noun: 'schedule',
  inputNames: scheduleInputNames,
  columns: scheduleColumns,
  actions: ['create', 'update', 'pause', 'resume', 'delete', 'unchanged'],
  prepare({ env, connection, clock, jitter, log, cancelled: signal }, event) {
    const { baseUrl } = readServerInputs(env)
    const { fullName: repository } = event.repository
    const options = { repositoryId: repositoryIdOf(event), repository, prune: new Fields(env).flag('prune', false) }
    return {
      read: (entries, files) =>
        readSchedules(entries, {
          repositoryId: options.repositoryId,
          repository,
          now: clock.date(),
          readFile: async (input, path) => (await files.read(input, path)).text,
        }),
      describeWanted: (wanted) => ({ key: wanted.key, facts: scheduleFacts(wanted, undefined) }),
      open(apiKey) {
        const target = { apiKey, baseUrl }
        const api = createSchedulesApi(connection.send, target)
        const oz = createOzApi(connection.send, target)
        return scheduleService({ api, oz, clock, jitter, log, signal }, options)
      },
    }
  },
}
