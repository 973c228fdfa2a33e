/** All it takes to apply operations to a made-up repository, on a clock that a test moves. */
import { applyOperations } from '../../../src/result/apply/apply.ts'
import type { ApplyRequest } from '../../../src/result/apply/context.ts'
import { type ApplyMarker, createSeal, makeApplyMarker } from '../../../src/result/apply/marker.ts'
import {
  applicable,
  type Applied,
  type ApplyPolicy,
  defaultLimits,
  type Finding,
} from '../../../src/result/apply/operations.ts'
import { targetOf } from '../../../src/result/apply/target.ts'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { createGitHub } from '../../../src/github/client.ts'
import type { Log } from '../../../src/platform/ports.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { VirtualClock } from '../../report/virtual-clock.ts'
import { type ApiCore, createApiCore } from '../../../emulator/github/core.ts'
import { sendInProcess } from '../../support/github-in-process.ts'
import {
  addIssue,
  addPull,
  type FileRecord,
  type IssueRecord,
  type PullRecord,
  type RepositoryState,
  serveRepository,
  writesTo,
} from '../../../emulator/github/repository.ts'

export const headSha = 'a'.repeat(40)
export const issueNumber = 7
export const pullNumber = 8
export const secret = 'wk-1-abcdefghijklmnopqrstuvwxyz'

export const issueEvent = (): WorkflowEvent =>
  readFrom('issues', { action: 'opened', issue: issue(), repository: here, sender: here.owner })

export const pullEvent = (): WorkflowEvent =>
  readFrom('pull_request', { action: 'opened', number: pullNumber, pull_request: pullRequest(), repository: here })

/** Somebody's comment on the pull request's page. */
export const pullCommentEvent = (): WorkflowEvent =>
  readFrom('issue_comment', {
    action: 'created',
    issue: issue({ number: pullNumber, pull_request: {} }),
    comment: comment('/review'),
    repository: here,
  })

export const scheduleEvent = (): WorkflowEvent => readFrom('schedule', { schedule: '0 0 * * 1', repository: here })

export const seal = createSeal({ apiKey: 'wk-1-of-the-desk', repositoryId: '1', subject: 0 })

export const policy: ApplyPolicy = { ...defaultLimits, allowed: applicable }

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    path: 'src/a.ts',
    line: 2,
    severity: 'major',
    confidence: 'high',
    title: 'The lock is never released',
    body: 'After an error `unlock` is not called.',
    ...parts,
  }
}

/** About a file as a whole. */
export function fileFinding(parts: Partial<Finding> = {}): Finding {
  const { path, severity, confidence, title, body } = finding(parts)
  return { path, severity, confidence, title, body }
}

/** Lines 1 to 3 as of the head, 1 to 3 as of the base: the second is changed. */
export const smallFile: FileRecord = {
  filename: 'src/a.ts',
  status: 'modified',
  additions: 1,
  deletions: 1,
  patch: '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three',
}

export interface LogLine {
  readonly kind: 'info' | 'group' | 'notice' | 'warning' | 'error'
  readonly text: string
}

export class Desk {
  readonly api: ApiCore = createApiCore('https://api.github.test', 'ghs_token')
  readonly state: RepositoryState = serveRepository(this.api)
  readonly clock = new VirtualClock()
  readonly lines: LogLine[] = []
  event: WorkflowEvent
  marker: ApplyMarker = markerOf(42)

  constructor(event: WorkflowEvent) {
    this.event = event
    this.state.now = () => this.clock.now()
    addIssue(this.state, issueNumber)
  }

  static withIssue(): Desk {
    return new Desk(issueEvent())
  }

  static withPull(files: readonly FileRecord[] = [smallFile]): Desk {
    const desk = new Desk(pullEvent())
    addPull(desk.state, pullNumber, { sha: headSha, files })
    return desk
  }

  get issue(): IssueRecord {
    const issue = this.state.issues.get(issueNumber)
    if (!issue) throw new Error('this desk has no issue')
    return issue
  }

  get pull(): PullRecord {
    const pull = this.state.pulls.get(pullNumber)
    if (!pull) throw new Error('this desk has no pull request')
    return pull
  }

  /** The next run of the workflow. */
  nextRun(run: number): void {
    this.marker = markerOf(run)
  }

  get writes(): readonly string[] {
    return writesTo(this.api)
  }

  warnings(): string[] {
    return this.lines.filter(({ kind }) => kind === 'warning').map(({ text }) => text)
  }

  async apply(operations: ApplyRequest['operations'], parts: Partial<ApplyRequest> = {}): Promise<Applied> {
    const { clock, api, event, marker } = this
    const github = createGitHub({
      send: sendInProcess(api),
      clock,
      env: { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'octo/repo' },
      token: 'ghs_token',
    })
    return clock.until(
      applyOperations({
        operations,
        policy,
        ...aimOf(event),
        github,
        marker,
        seal,
        clock,
        log: this.log(),
        redact: createRedactor([secret]),
        signal: new AbortController().signal,
        ...parts,
      }),
    )
  }

  private log(): Log {
    const add =
      (kind: LogLine['kind']) =>
      (text: string): void => {
        this.lines.push({ kind, text })
      }
    return {
      info: add('info'),
      group: add('group'),
      endGroup: () => undefined,
      notice: add('notice'),
      warning: add('warning'),
      error: add('error'),
    }
  }
}

/** What a step that waits knows of where its result goes. */
export function aimOf(event: WorkflowEvent): Pick<ApplyRequest, 'target' | 'isPublic' | 'serverUrl' | 'headSha'> {
  return {
    target: targetOf(event),
    isPublic: event.repository.isPrivate !== true,
    serverUrl: event.serverUrl,
    headSha: 'pullRequest' in event ? event.pullRequest.head.sha : undefined,
  }
}

export function markerOf(run: number): ApplyMarker {
  return makeApplyMarker(
    {
      GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/x.yml@refs/heads/main',
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: '1',
    },
    { recipe: 'review' },
  )
}
