import type { RecipeName } from './names.ts'
import type { Prepare } from './recipe.ts'

/** A recipe's own code, loaded when it is used. */
export async function preparerOf(name: RecipeName): Promise<Prepare> {
  switch (name) {
    case 'triage':
      return (await import(/* webpackChunkName: "recipes" */ './triage.ts')).prepareTriage
    case 'review':
      return (await import(/* webpackChunkName: "recipes" */ './review.ts')).prepareReview
    case 'respond':
      return (await import(/* webpackChunkName: "recipes" */ './respond.ts')).prepareRespond
    case 'fix-ci':
      return (await import(/* webpackChunkName: "recipes" */ './fix-ci.ts')).prepareFixCi
    case 'report':
      return (await import(/* webpackChunkName: "recipes" */ './report.ts')).prepareReport
  }
}
