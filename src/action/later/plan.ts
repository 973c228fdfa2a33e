import type { ApplyTarget } from '../../result/apply/target.ts'
import type { Place } from '../place.ts'
import { loadRecipe } from '../recipes/load.ts'
import { matchPaths } from '../recipes/paths.ts'
import type { ResultPlan } from '../result-plan.ts'
import type { Collector } from './collector.ts'
import type { Outstanding } from './outstanding.ts'
import type { Ticket } from './ticket.ts'

/** The rules of the step that started the run; the recipe's schema is the collector's own. @throws ActionError */
export async function planOf({ recipe, policy, ignorePaths, schema }: Ticket): Promise<ResultPlan> {
  const own = recipe === undefined ? undefined : (await loadRecipe(recipe)).schema
  return {
    ...{ recipe, recipeInput: undefined, title: undefined },
    policy: { ...policy, dryRun: false },
    schemas: [own, schema].filter((one) => one !== undefined),
    prompt: { ...nothing, ...(ignorePaths.length > 0 && { isHidden: matchPaths(ignorePaths) }) },
  }
}

const nothing = { text: undefined, material: [], contract: undefined, context: undefined }

/** Where the result goes: what the ticket says of it, and the names of now. */
export function placeOf({ repository, serverUrl, sealFor }: Collector, { ticket, face }: Outstanding): Place {
  const { number, mark, thread } = face
  const target: ApplyTarget | string =
    number === undefined
      ? 'the run is about no issue and no pull request'
      : {
          ...{ owner: repository.owner, repo: repository.name, number, thread },
          isPullRequest: ticket.subject?.isPull === true,
          wasOpen: ticket.subject?.wasOpen,
          wasLocked: ticket.subject?.wasLocked,
        }
  return {
    target,
    isPublic: repository.isPrivate !== true,
    serverUrl,
    runUrl: `${serverUrl}/${repository.fullName}/actions/runs/${mark.run.split('.')[0] ?? ''}`,
    marker: { key: ticket.marker, run: ticket.run },
    seal: sealFor(number),
    commentId: face.comment,
    readHead: () => Promise.resolve(ticket.sha),
  }
}
