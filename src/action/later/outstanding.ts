import type { Run } from '../../oz/client/types.ts'
import type { FacePlace } from './face.ts'
import type { Ticket } from './ticket.ts'

/** A run that ticket and list speak for, and where its faces are. */
export interface Outstanding {
  readonly run: Run
  readonly ticket: Ticket
  /** `pr-8` */
  readonly subject: string
  readonly face: FacePlace
}
