/** Cases of `wait: later` beside its plays, in virtual time: what is refused, kept private, called off, and whose run it is. */
import { describe, expect, test } from '@jest/globals'
import { LaterLab, type LabOptions } from '../../support/later-lab.ts'
import { expectOnce, reviewer, reviewsOf, triage } from '../../support/later-plays.ts'
import { liveOf, wordsOf } from '../../support/later-site.ts'
import { readExamplePayload } from '../../support/payloads.ts'
import { answering, callingComment, type Event, failedRun, fixPull, goodResults } from '../../support/recipe-world.ts'
import { fieldsOf } from '../../support/runner/fields.ts'
import { endlessAgent, endsIn } from '../../support/scenario.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()

async function inLab(options: Partial<LabOptions>, play: (lab: LaterLab) => Promise<void>): Promise<void> {
  const lab = new LaterLab({ agent: reviewer, folder: makeFolder(), ...options })
  try {
    await play(lab)
  } finally {
    await lab.close()
  }
}

const repository = readExamplePayload('issues', 'opened')['repository']

function pullRequest(changes: object, facts: object = {}): Event {
  const payload = readExamplePayload('pull_request', 'opened')
  return {
    name: 'pull_request',
    payload: { ...payload, ...facts, pull_request: { ...fieldsOf(payload['pull_request'], ''), ...changes } },
  }
}

/** Of words that no dictionary shortens. */
function hugeSchema(): string {
  const names = Array.from({ length: 300 }, (_, at) => `p${Math.sin(at).toString(36).slice(3)}`)
  const properties = Object.fromEntries(names.map((name) => [name, { description: `the ${name}` }] as const))
  return JSON.stringify({ type: 'object', properties })
}

const ofFork = (): Event => {
  const head = fieldsOf(fieldsOf(readExamplePayload('pull_request', 'opened')['pull_request'], '')['head'], '')
  return pullRequest({ head: { ...head, repo: { id: 7, full_name: 'mona/Hello-World', fork: true } } })
}

describe('refused before anything is started or written', () => {
  test.each([
    ['a search', { target: 'is:open label:x' }, /target is a search.* wait: later is for one/],
    ['a search with a status', { wait: true, target: 'is:open label:x', status_name: 'X' }, /status_name is for one/],
    [
      'many runs with a status',
      { recipe: '', wait: true, runs: '- prompt: a', status_name: 'X' },
      /status_name works with one run only/,
    ],
    [
      'a status without an end',
      { recipe: '', prompt: 'a', wait: false, status_name: 'X' },
      /status_name needs its end/,
    ],
    ['many runs', { recipe: '', runs: '- prompt: a' }, /runs doesn't work with wait: later/],
    ['retries', { retries: '1' }, /retries doesn't work with wait: later/],
    ['a report', { recipe: 'report' }, /report writes nothing/],
  ])('%s', (_, inputs, said) =>
    inLab({}, async (lab) => {
      const { isGreen, log } = await lab.start({ with: inputs })
      expect(isGreen).toBe(false)
      expect(log).toMatch(said)
      expect(lab.runs).toHaveLength(0)
      expect(lab.state.statuses).toEqual([])
    }),
  )

  test('a discussion, and an event about nothing', () =>
    inLab({}, async (lab) => {
      const discussion = { name: 'discussion', payload: readExamplePayload('discussion', 'created') }
      const asked = { recipe: '', prompt: 'a', apply: 'comment' }
      expect((await lab.start({ with: asked, event: discussion })).log).toContain('needs an issue, a pull request or')
      const schedule = { name: 'schedule', payload: { schedule: '1 1 * * *', repository } }
      expect((await lab.start({ with: asked, event: schedule })).isGreen).toBe(false)
      expect(lab.runs).toHaveLength(0)
    }))

  test('a second step of the same workflow run under the same status', () =>
    inLab({ agent: endlessAgent }, async (lab) => {
      await lab.start({ run: '9000000001' })
      const second = await lab.start({ run: '9000000001', with: { name: 'Other', status_name: 'Oz review' } })
      expect(second.log).toContain('Another step of this workflow run shows its result as "Oz review" already.')
      await lab.collect()
      expect(liveOf(lab)).toBe(1)
      expect(wordsOf(lab)).toEqual(['pending'])
    }))

  test.each([
    [
      'metadata',
      { metadata: JSON.stringify(Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`n${at}`, 'x']))) },
      /14 names of your own/,
    ],
    [
      'a schema',
      { recipe: '', prompt: 'a', apply: 'comment', result_schema: hugeSchema() },
      /result_schema or labels_allowed is too large/,
    ],
  ])('%s that leaves no room for the ticket', (_, inputs, said) =>
    inLab({}, async (lab) => {
      expect((await lab.start({ with: inputs })).log).toMatch(said)
      expect(lab.runs).toHaveLength(0)
      expect(lab.state.statuses).toEqual([])
    }),
  )

  test('retries: 0 asks for nothing', () =>
    inLab({}, async (lab) => {
      expect((await lab.start({ with: { retries: '0' } })).outputs['conclusion']).toBe('started')
    }))
})

describe('events without secrets', () => {
  test('a collect step in CI has nothing to do there', () =>
    inLab({}, async (lab) => {
      const ended = await lab.collect({ with: { oz_api_key: '' }, event: ofFork() })
      expect(ended.isGreen).toBe(true)
      expect(ended.log).toContain('Nothing is collected here: pull requests from forks get no secrets.')
    }))

  test('anywhere else the key is missing', () =>
    inLab({}, async (lab) => {
      const ended = await lab.collect({ with: { oz_api_key: '' } })
      expect(ended.isGreen).toBe(false)
      expect(ended.log).toContain('oz_api_key is missing')
    }))

  test('a start says so in its status, where the token may write one', () =>
    inLab({}, async (lab) => {
      await lab.start({ with: { oz_api_key: '' }, event: ofFork() })
      expect(lab.state.statuses).toMatchObject([
        { state: 'success', description: expect.stringMatching(/^Skipped: .*forks get no secrets/) },
      ])
    }))

  test('a draft is said once to be skipped', () =>
    inLab({}, async (lab) => {
      await lab.start({ event: pullRequest({ draft: true }) })
      expect(lab.state.statuses).toMatchObject([
        { state: 'success', description: expect.stringMatching(/^Skipped: #2 is a draft/) },
      ])
    }))
})

describe('a possible security problem of a triage reaches nothing that everybody can read', () => {
  const secret = 'The token parser runs %00 as a command'
  const wrong = { ...goodResults.triage, verdict: `security: ${secret}` }
  test.each([
    ['a result that fits', answering({ ...goodResults.triage, verdict: 'security', why: secret, comment: secret })],
    ['one that never fits', answering(wrong, wrong)],
    ['a run that failed', endsIn('FAILED', { message: `Found a vulnerability. ${secret}` })],
  ])('%s', (_, agent) =>
    inLab({ agent }, async (lab) => {
      await lab.start(triage)
      await lab.settle()
      const ended = [await lab.collect(), await lab.collect()]
      const shown = JSON.stringify([ended, lab.state.comments])
      expect(shown).not.toMatch(/token parser/)
      expect(lab.state.comments.map(({ body }) => body)).toEqual([expect.stringMatching(/Done|see the session/)])
    }),
  )
})

describe('whose run it is', () => {
  const startForged = (lab: LaterLab): void => {
    const [, key = ''] = /\.([0-9a-f]{32})$/.exec(lab.state.statuses.at(-1)?.url ?? '') ?? []
    expect(lab.runs).toHaveLength(0)
    void lab.post({ metadata: { gha_repo: '186853002', gha_subject: 'pr-2', gha_key: key } })
  }

  test('a start whose answer is lost goes on with its own run, not with an older one of somebody who read its key', () =>
    inLab({}, async (lab) => {
      const what = (): void => {
        startForged(lab)
        lab.oz.addFault({ on: 'POST /agent/run', reset: 'after' })
      }
      const started = await lab.start({ happens: { at: 14, what } })
      expect(started.outputs).toMatchObject({ conclusion: 'started', run_id: lab.runs[1]?.id })
      await lab.settle()
      await lab.collect()
      expectOnce(lab)
      expect(lab.state.reviews[0]?.body).toContain(`run=${lab.runs[1]?.id ?? ''}`)
    }))

  test('where no run has its ticket, it waits for none', () =>
    inLab({ server: { ignore: ['metadata'] } }, async (lab) => {
      lab.oz.addFault({ on: 'POST /agent/run', reset: 'after' })
      const { isGreen, log } = await lab.start()
      expect(isGreen).toBe(false)
      expect(log).toContain("no run that is surely this step's was found")
      expect(wordsOf(lab)).toEqual(['pending', 'error'])
      expect(reviewsOf(lab)).toEqual([])
      expect(liveOf(lab)).toBe(0)
    }))
})

describe('a comment as the only face', () => {
  const asked = { with: { recipe: 'respond' }, event: callingComment() }
  const agent = answering(goodResults.respond)

  test.each([
    ['deleted', (lab: LaterLab) => void lab.state.comments.splice(0)],
    ['rewritten by a person', (lab: LaterLab) => void Object.assign(lab.state.comments[0] ?? {}, { body: 'No.' })],
  ])("%s: called off, and no longer anybody's work", (_, happen) =>
    inLab({ agent }, async (lab) => {
      await lab.start(asked)
      happen(lab)
      await lab.settle()
      const comments = JSON.stringify(lab.state.comments)
      for (let pass = 0; pass < 2; pass += 1) {
        expect((await lab.collect()).outputs).toMatchObject({ collected: '0', waiting: '0' })
      }
      expect(JSON.stringify(lab.state.comments)).toBe(comments)
    }),
  )

  test('deleted while the agent works: the run is cancelled', () =>
    inLab({ agent: endlessAgent }, async (lab) => {
      await lab.start(asked)
      lab.state.comments.splice(0)
      await lab.collect()
      expect(liveOf(lab)).toBe(0)
    }))

  test('with words of a person below its line it is still ours', () =>
    inLab({ agent }, async (lab) => {
      await lab.start(asked)
      Object.assign(lab.state.comments[0] ?? {}, { body: `${lab.state.comments[0]?.body ?? ''}\nThanks!` })
      await lab.settle()
      await lab.collect()
      expect(lab.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('line 3')])
    }))

  test('after the API key was changed it says so, a day later', () =>
    inLab({ agent }, async (lab) => {
      await lab.start(asked)
      await lab.settle()
      // As if another key had sealed ticket and comment.
      const { metadata = {} } = lab.runs[0]?.birth ?? {}
      const sealed = Buffer.from(metadata['gha_t0'] ?? '', 'base64url')
      Object.assign(metadata, {
        gha_t0: Buffer.concat([sealed.subarray(0, -16), Buffer.alloc(16)]).toString('base64url'),
      })
      const [comment] = lab.state.comments
      Object.assign(comment ?? {}, { body: comment?.body.replace(/mac=\w{4}/, 'mac=0000') })
      await lab.collect()
      expect(lab.state.comments[0]?.body).toContain('Working…')
      await lab.pass(25 * 3_600_000)
      await lab.collect()
      await lab.collect()
      expect(lab.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('The API key changed')])
    }))
})

test('closed between the draft of a review and its end: nothing is posted, and nothing left pending', () =>
  inLab({}, async (lab) => {
    await lab.start()
    await lab.settle()
    const close = (): void => {
      const found = lab.state.pulls.get(2)
      if (found) found.isOpen = false
    }
    // The two seconds before a review is submitted begin once it is there.
    const { reviews } = lab.state
    const add = reviews.push.bind(reviews)
    reviews.push = (...given) => {
      close()
      return add(...given)
    }
    await lab.collect()
    expect(reviewsOf(lab)).toEqual([])
    expect(lab.state.statuses.at(-1)).toMatchObject({ state: 'error', description: expect.stringMatching(/closed/) })
  }))

test('a run that waits for a person says so once, however often it is looked at', () =>
  inLab({ agent: endsIn('BLOCKED', { message: 'Which one?' }) }, async (lab) => {
    await lab.start({ with: { on_blocked: 'wait' } })
    await lab.settle()
    for (let pass = 0; pass < 3; pass += 1) expect((await lab.collect()).outputs['waiting']).toBe('1')
    expect(lab.state.statuses.map(({ description }) => description)).toEqual(['Working…', 'Waits for a person'])
  }))

test('a waiting step says error of a run that failed, and failure of a result that does not fit', async () => {
  const waiting = { with: { wait: true, status_name: 'Oz review' } }
  const wrong = { verdict: 'splendid' }
  for (const [agent, word] of [
    [endsIn('FAILED', { message: 'No.' }), 'error'],
    [answering(wrong, wrong), 'failure'],
  ] as const) {
    await inLab({ agent }, async (lab) => {
      await lab.start(waiting)
      expect(wordsOf(lab)).toEqual(['pending', word])
    })
  }
})

test("fix-ci: the status is the failed commit's, and what the result says is in the collector's summary", () => {
  const ended = { ...answering(goodResults['fix-ci']), artifacts: [{ at: 50, ...fixPull }] }
  return inLab({ agent: ended }, async (lab) => {
    const event = failedRun()
    await lab.start({ with: { recipe: 'fix-ci' }, event })
    await lab.settle()
    const repository = fieldsOf(event.payload, '')['repository']
    const { summary } = await lab.collect({ event: { name: 'workflow_dispatch', payload: { inputs: {}, repository } } })
    expect(lab.state.statuses.map(({ state, description }) => `${state} ${description}`)).toEqual([
      'pending Working…',
      'success fixed',
    ])
    expect(summary).toContain('The import was missing; it is there now.')
  })
})

test('what the collector could not look at is said', () =>
  inLab({}, async (lab) => {
    await lab.start()
    await lab.settle()
    const fault = { on: 'GET /agent/runs', times: 'always', answer: { status: 503 } } as const
    lab.oz.addFault(fault)
    const blind = await lab.collect()
    expect(blind.isGreen).toBe(false)
    expect(blind.log).toContain('Could not list the runs: HTTP 503')
    lab.oz.clearFaults()
    const said = lab.state.statuses.splice(0)
    const other = { login: 'another-app[bot]', type: 'Bot', id: 99 } as const
    lab.state.statuses.push(...said.map((one) => ({ ...one, creator: other })))
    const alone = await lab.collect()
    expect(alone.isGreen).toBe(true)
    expect(alone.log).toContain('1 runs were left alone: the account of github_token wrote no status or comment')
  }))

test('log: off leaves out the lines of runs', () =>
  inLab({}, async (lab) => {
    await lab.start()
    await lab.settle()
    const { log, summary } = await lab.collect({ with: { log: 'off' } })
    expect(log).not.toContain('pr-2')
    expect(summary).toContain('| pr-2 | Posted a review')
  }))
