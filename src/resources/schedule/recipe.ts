import type { Entry } from '../reconcile/entry.ts'
import { mostPeriodDays, readPeriodMs } from '../../inputs/period.ts'
import { quote } from '../../inputs/fields.ts'
import { loadScheduledReport } from '../../action/recipes/load.ts'
import { recipeNames } from '../../action/recipes/names.ts'

/**
 * The task of a recipe in words that need no event and no step: the service starts the run by itself, nobody reads
 * anything for the agent, and nobody applies a typed answer. Of the recipes only the report is one without those.
 * `repository` is `owner/name`. @throws ActionError where the action was taken apart
 */
export async function readRecipe(entry: Entry, repository: string): Promise<string> {
  const name = entry.choice('recipe', recipeNames)
  const [period, tone] = [readPeriod(entry), entry.text('tone')]
  if (name === undefined) {
    for (const word of ['period', 'tone'].filter((one) => entry.has(one) && !entry.has('recipe')))
      entry.refuse(word, 'is for a recipe, and there is none.')
    return ''
  }
  if (name !== 'report') {
    entry.refuse(
      'recipe',
      `can't be ${name}: it works on an event of GitHub's and writes through the step, and the service's own schedules have neither. Use it in a workflow, as in examples/${name}.yml.`,
    )
    return ''
  }
  const facts = [
    `The repository: ${repository}.`,
    `The period: the last ${period}, up to the moment you start.`,
    ...(tone === undefined ? [] : [`Write in this tone: ${tone}.`]),
  ]
  return `${await loadScheduledReport()}\n\n## For this report\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`
}

/** In words. */
function readPeriod(entry: Entry): string {
  const text = entry.text('period') ?? '7d'
  const ms = readPeriodMs(text)
  if (ms === undefined) {
    entry.refuse(
      'period',
      `must be hours, days or weeks up to ${mostPeriodDays} days, like 24h, 7d or 2w, not ${quote(text)}.`,
    )
    return ''
  }
  const hours = ms / 3_600_000
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`
}
