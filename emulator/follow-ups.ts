import { json } from './message.ts'
import { invalid, Problem } from './problems.ts'
import { modes } from './run-request.ts'
import type { EmulatedRun } from './run.ts'
import { readBody, type Call, type Route } from './router.ts'
import { filledText, listOf, object, shape, text } from './shape.ts'
import type { World } from './world.ts'

interface FollowUp {
  readonly message?: string
  readonly attachments?: readonly { readonly attachment_id: string }[]
}

const attachment = object({ attachment_id: filledText, file_name: text }, ['attachment_id'])
const followUpRequest = shape<FollowUp>(object({ message: text, mode: modes, attachments: listOf(attachment, 25) }))

/** What is said to a run after its start: follow-ups and interrupts, by run and by conversation. */
export function followUpRoutes(world: World): readonly Route[] {
  const byRun = ({ params: { id = '' } }: Call) => world.runs.get(id)
  const byConversation = ({ params: { id = '' } }: Call) => world.runs.inConversation(id)
  const [run, conversation] = ['/agent/runs/:id', '/agent/conversations/:id']
  return [
    { method: 'POST', path: `${run}/followups`, handle: (call) => json(200, followUp(world, byRun(call), call)) },
    {
      method: 'POST',
      path: `${conversation}/followups`,
      handle: (call) => json(200, { ...followUp(world, byConversation(call), call), run_id: byConversation(call).id }),
    },
    {
      method: 'POST',
      path: `${run}/interrupt`,
      handle: (call) => {
        interrupt(byRun(call))
        return json(202, {})
      },
    },
    {
      method: 'POST',
      path: `${conversation}/interrupt`,
      handle: (call) => json(202, { run_id: interrupt(byConversation(call)) }),
    },
  ]
}

function followUp({ behavior, newId }: World, run: EmulatedRun, { request }: Call) {
  const checked = followUpRequest(readBody(request))
  if (!checked.ok) throw invalid(checked.complaint)
  const { message = '', attachments = [] } = checked.value
  const [first] = attachments
  // Nothing can be uploaded to this server, so no id is one that it gave.
  if (first) throw new Problem('unknown_attachment', `There is no attachment ${first.attachment_id}`)
  if (message.trim() === '') throw invalid('message is required unless there are attachments')
  const { followUpOutcome = behavior.followUpOutcome, followUpLagMs = behavior.followUpLagMs } = run.traits
  const routed = run.followUp(message, followUpLagMs)
  if (followUpOutcome === 'none') return {}
  const outcome = followUpOutcome ?? routed
  return { outcome, followup_id: outcome === 'queued_prompt' ? null : newId() }
}

/** Ends the turn of a live run on Warp's own harness. Throws a Problem. */
function interrupt(run: EmulatedRun): string {
  const { type = 'oz' } = run.birth.request.config?.harness ?? {}
  if (type !== 'oz') throw new Problem('operation_not_supported', `Run ${run.id} works in the ${type} harness`)
  if (run.state !== 'INPROGRESS') throw invalid(`Run ${run.id} is not at work: ${run.state}`)
  run.interrupt()
  return run.id
}
