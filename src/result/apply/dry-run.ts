import type { GitHub } from '../../github/client.ts'
import type { Log } from '../../platform/ports.ts'

/** A GitHub that answers reads as ever, and shows each write as it would be sent, in place of sending it. */
export function showWrites(github: GitHub, log: Log): GitHub {
  return github.withoutWrites(({ call, body }) => {
    log.group(`dry_run, not sent: ${call}`)
    log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'))
    log.endGroup()
    return { ...body, id: 0, node_id: 'dry-run', addDiscussionComment: { comment: { id: 'dry-run', databaseId: 0 } } }
  })
}
