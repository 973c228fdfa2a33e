import type { StepContext } from '../step-context.ts'
import { keyFor, makeKey, type RunKey } from '../../oz/run/key.ts'

/** The run's key: from the user's `idempotency_key`, else from a recipe's words by which it counts its runs, else drawn. */
export function chooseKey(
  { runtime: { randomHex }, inputs: { work }, event }: StepContext,
  ours: string | undefined,
): RunKey {
  const words = (work.kind === 'start' ? work.task.idempotencyKey : undefined) ?? ours
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}
