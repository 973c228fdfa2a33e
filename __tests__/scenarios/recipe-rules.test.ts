/** What each recipe promises beyond its result: whom it hears, when it has nothing to do, what it is told. */
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import {
  answering,
  callingComment,
  events,
  failedRun,
  fixPull,
  fullName,
  goodResults,
  playExample,
  playIn,
  pullNumber,
  startWorld,
} from '../support/recipe-world.ts'
import type { ExampleName, World } from '../support/recipe-world.ts'
import { errorsOf, quickAgent, warningsOf, type Play, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

async function inWorld<T>(tell: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld()
  try {
    return await tell(world)
  } finally {
    await world.api.close()
  }
}

const playOne = (world: World, name: ExampleName, options: Omit<Play, 'workflow' | 'folder'> = {}): Promise<Played> =>
  playExample(world, name, { folder: makeFolder(), ...options })

/** Steps of the same recipe, one after another in one job; `agent` first. */
function stepsOf(on: string, inputs: Readonly<Record<string, unknown>>, ids: readonly string[]): string {
  const steps = ids.map((id) => ({
    id,
    if: 'always()',
    uses: 'your-org/oz-agent-action@v1',
    with: { oz_api_key: '${{ secrets.OZ_API_KEY }}', ...inputs },
  }))
  return stringify({ on: { [on]: null }, jobs: { one: { 'runs-on': 'ubuntu-latest', steps } } })
}

describe('triage', () => {
  test('is told labels and issues that may be the same; labels that are not there are refused', () =>
    inWorld(async (world) => {
      const inputs = { recipe: 'triage', labels_allowed: 'doc*, Prio*', apply: 'labels' }
      const workflow = stepsOf('issues', inputs, ['agent'])
      const agent = answering({ ...goodResults.triage, labels: { add: ['documentation', 'urgent!', 'bug'] } })
      const { oz, step } = await playIn(world, { folder: makeFolder(), workflow, agent, event: events.triage() })
      const prompt = oz.runs[0]?.prompt ?? ''
      expect(prompt).toContain('# Task: triage this issue')
      expect(prompt).toContain('"documentation": What documentation is for')
      expect(prompt).toContain('#77 (open) Typo in the README file')
      expect(prompt).not.toContain('Crash on start')
      expect(prompt).toContain("This workflow doesn't apply `comment`: leave that out.")
      expect(world.state.issues.get(1)?.labels).toEqual(['documentation'])
      expect(world.state.comments).toEqual([])
      expect(step.outputs['conclusion']).toBe('success')
      expect(warningsOf(step)).toEqual([
        'labels_allowed: the repository has no label that matches "Prio*".',
        'Didn\'t add label "urgent!": labels_allowed doesn\'t list it.',
        'Didn\'t add label "bug": labels_allowed doesn\'t list it.',
        "Didn't comment on #1: apply doesn't list comment.",
      ])
    }))

  test('a comment that GitHub refuses after all fails the step, and says which permission is lacking', () =>
    inWorld(async (world) => {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{id}'
      await playOne(world, 'triage', { agent: answering(goodResults.triage) })
      world.api.trouble(route, { status: 403, body: { message: 'Resource not accessible by integration' } })
      const again = { github: { run_id: '9000000000' }, agent: answering({ ...goodResults.triage, comment: 'New.' }) }
      const { result, step } = await playOne(world, 'triage', again)
      expect(result.conclusion).toBe('failure')
      expect(errorsOf(step)[0]).toMatch(/issues: write/)
      expect(step.outputs).toMatchObject({ conclusion: 'failure', verdict: 'ready' })
    }))

  test('dry_run on a run that has ended shows each write, and does none', () =>
    inWorld(async (world) => {
      const first = { recipe: 'triage', apply: 'none' }
      const workflow = stepsOf('issues', first, ['agent']).concat(
        stringify([
          {
            id: 'dry',
            uses: 'your-org/oz-agent-action@v1',
            with: {
              recipe: 'triage',
              dry_run: true,
              run_id: '${{ steps.agent.outputs.run_id }}',
              oz_api_key: '${{ secrets.OZ_API_KEY }}',
            },
          },
        ]).replace(/^/gm, '      '),
      )
      const agent = answering(goodResults.triage)
      const { result, oz } = await playIn(world, { folder: makeFolder(), workflow, agent, event: events.triage() })
      const dry = result.step('dry')
      expect(dry.outputs).toMatchObject({ conclusion: 'dry_run', verdict: 'ready' })
      expect(dry.log.join('\n')).toContain('/issues/1/labels')
      expect(dry.log.join('\n')).toContain('is it the same word?')
      expect(world.writes()).toEqual([])
      expect(oz.runs).toHaveLength(1)
      expect(oz.requests.filter(({ path }) => path.endsWith('/agent/runs')).length).toBeLessThanOrEqual(1)
    }))
})

describe('review', () => {
  test("fail_on fails the step, the review is there all the same; ignored paths and the repository's rules hold", () =>
    inWorld(async (world) => {
      world.state.files.set('.github/oz/review.md', 'Ask for a test of each new flag.')
      world.state.files.set('AGENTS.md', 'Use tabs.')
      const critical = { severity: 'critical', confidence: 'high', title: 'Data is lost', body: 'All.' }
      const findings = ['src/a.ts', 'dist/main.js'].map((path) => ({ ...critical, path, line: 2 }))
      const agent = answering({ verdict: 'problems', review: { summary: 'One thing.', findings } })
      const { result, step, oz } = await playOne(world, 'review', { agent })
      expect(result.conclusion).toBe('failure')
      expect(errorsOf(step)[0]).toContain('1 critical finding (src/a.ts:2, "Data is lost")')
      expect(world.state.reviews).toMatchObject([{ state: 'COMMENTED' }])
      expect(world.state.threads).toMatchObject([{ path: 'src/a.ts', line: 2 }])
      const prompt = oz.runs[0]?.prompt ?? ''
      expect(prompt).toContain('Leave these paths alone: dist/, *.lock, ')
      expect(prompt).toContain('## Rules of this repository for this task\n\nAsk for a test of each new flag.')
      expect(prompt).toMatch(/<data-\w+ what="rules of the repository"[^>]* where="AGENTS.md">Use tabs\.<\/data/)
    }))

  test('on an event without a pull request it says so before a run is paid for', () =>
    inWorld(async (world) => {
      const workflow = stepsOf('issues', { recipe: 'review' }, ['agent'])
      const { step, oz } = await playIn(world, { folder: makeFolder(), workflow, event: events.triage() })
      expect(errorsOf(step)[0]).toContain('The recipe review works on pull requests; this event is issues.')
      expect(oz.runs).toHaveLength(0)
    }))
})

describe('respond', () => {
  test('the whole comment is the request, the phrase taken out; the comment gets a reaction', () =>
    inWorld(async (world) => {
      const event = callingComment('1. Read it.\n2. Count it.\n\n@oz-agent do it, please!')
      const { oz } = await playOne(world, 'respond', { agent: answering('In `README.md`, line 3.'), event })
      const prompt = oz.runs[0]?.prompt ?? ''
      const asked = '1. Read it.\n2. Count it.\n\ndo it, please!'
      expect(prompt).toContain(`@Codertocat, who may give instructions here, asks:\n\n${asked}`)
      expect(prompt).not.toContain('@oz-agent')
      expect(world.api.asked()).toContain('POST /repos/Codertocat/Hello-World/issues/comments/492700400/reactions')
      // Plain prose is the comment, and nobody is asked again.
      expect(oz.runs[0]?.messages).toHaveLength(1)
      expect(world.state.comments.at(-1)?.body).toContain('In `README.md`, line 3.')
    }))

  test('a run that fails is said in one line under the request, with a link', () =>
    inWorld(async (world) => {
      const agent = {
        ...quickAgent,
        states: [
          { at: 0, state: 'INPROGRESS' },
          { at: 60, state: 'FAILED' },
        ],
      }
      const { step } = await playOne(world, 'respond', { agent })
      expect(step.outputs['conclusion']).toBe('failure')
      expect(world.state.comments.map(({ body }) => body)).toEqual([
        expect.stringMatching(/^⚠️ The agent's run failed; there is no answer\. \[Session\]\(http/),
      ])
    }))

  test('a plain prompt with a trigger phrase gets the words of the call as the request', () =>
    inWorld(async (world) => {
      const workflow = stepsOf('issue_comment', { prompt: 'Help.', trigger_phrase: '/oz' }, ['agent'])
      const event = callingComment('Look only at how the token is sent, /oz')
      const { oz } = await playIn(world, { folder: makeFolder(), workflow, event })
      expect(oz.runs[0]?.prompt).toMatch(/^Help\.\n\n@Codertocat, who .* asks:\n\nLook only at how the token is sent/)
    }))

  test('somebody who may only read is not heard', () =>
    inWorld(async (world) => {
      const answer = { permission: 'read', role_name: 'read' }
      world.api.answer('GET /repos/{owner}/{repo}/collaborators/{login}/permission', answer)
      const { step, oz } = await playOne(world, 'respond')
      expect(step.outputs['conclusion']).toBe('skipped')
      expect(oz.runs).toHaveLength(0)
      expect(world.writes()).toEqual([])
    }))

  test('a second request in the same place goes on with the conversation of the first', () =>
    inWorld(async (world) => {
      const workflow = stepsOf('issue_comment', { recipe: 'respond' }, ['agent', 'again'])
      const agent = answering(goodResults.respond)
      const { oz, result } = await playIn(world, { folder: makeFolder(), workflow, agent, event: callingComment() })
      expect(result.conclusion).toBe('success')
      const [first, second] = [...oz.runs].sort((one, other) => one.createdAtMs - other.createdAtMs)
      expect(second?.birth.request.conversation_id).toBe(first?.birth.conversationId)
      expect(world.state.comments).toHaveLength(2)
    }))
})

describe('fix-ci', () => {
  test('a branch of its own is left alone', () =>
    inWorld(async (world) => {
      const workflow = stepsOf('workflow_run', { recipe: 'fix-ci' }, ['agent'])
      const event = failedRun({ head_branch: 'oz/fix-ci-5779607b-1' })
      const { step, oz } = await playIn(world, { folder: makeFolder(), workflow, event })
      const reason = expect.stringContaining('was created by this recipe')
      expect(step.outputs).toMatchObject({ conclusion: 'skipped', skipped_reason: reason })
      expect(oz.runs).toHaveLength(0)
    }))

  test('the agent is told the commit and its branch; runs for one commit are counted', () =>
    inWorld(async (world) => {
      const workflow = stepsOf('workflow_run', { recipe: 'fix-ci' }, ['agent', 'second', 'third'])
      const agent = { ...answering(goodResults['fix-ci']), artifacts: [fixPull] }
      const { oz, result, step } = await playIn(world, { folder: makeFolder(), workflow, agent, event: failedRun() })
      expect(oz.runs).toHaveLength(2)
      const prompts = oz.runs.map(({ prompt }) => prompt)
      for (const prompt of prompts) {
        expect(prompt).toContain('The commit that failed: 5779607b49aab1200488439f02372c57b4f75444.')
        expect(prompt).toContain('oz/fix-ci-5779607b-1589141559')
      }
      expect(prompts.filter((prompt) => prompt.includes('This is attempt 2 on this commit.'))).toHaveLength(1)
      expect(step.outputs['pull_request_url']).toBe(fixPull.url)
      expect(step.summary).toContain('The import was missing')
      expect(result.step('second').outputs['conclusion']).toBe('success')
      expect(result.step('third').outputs).toMatchObject({
        conclusion: 'skipped',
        skipped_reason: expect.stringContaining('max_attempts: 2'),
      })
    }))

  test("its comment names the pull request and the run; one that is added to an earlier attempt's is a fix too", () =>
    inWorld(async (world) => {
      const base = '/repos/{owner}/{repo}'
      const head = { ref: 'oz/fix-ci-5779607b-1', sha: 'd'.repeat(40), repo: { full_name: fullName } }
      world.api.answer(`GET ${base}/pulls/{number}`, { number: 4, state: 'open', head, base: { ref: 'main' } })
      const committer = { date: new Date(Date.now() + 3_600_000).toISOString() }
      world.api.answer(`GET ${base}/commits/{ref}`, { sha: head.sha, commit: { committer }, files: [] })
      const event = failedRun({ pull_requests: [{ number: pullNumber, base: { ref: 'main' } }] })
      const agent = answering({ ...goodResults['fix-ci'], comment: 'Red since the last push.', pull_request: 4 })
      const { result } = await playOne(world, 'fix-ci', { agent, event })
      expect(result.conclusion).toBe('success')
      expect(world.state.comments.map(({ body }) => body.split('\n').slice(1).join('\n'))).toEqual([
        expect.stringMatching(/^Red since the last push\.\n\nPull request: #4 · \[Open the run\]\(https?:\/\/\S+\)$/),
      ])
    }))

  test('a fix without a pull request is none', () =>
    inWorld(async (world) => {
      const { result, step } = await playOne(world, 'fix-ci', { agent: answering(goodResults['fix-ci']) })
      expect(result.conclusion).toBe('failure')
      expect(errorsOf(step)[0]).toContain('opened no pull request here')
    }))
})

describe('report', () => {
  test('is told what happened, and stands in the summary', () =>
    inWorld(async (world) => {
      const { oz, step } = await playOne(world, 'report', { agent: answering(goodResults.report) })
      expect(oz.runs[0]?.prompt).toContain('#77 touched (open')
      expect(oz.runs[0]?.prompt).toContain('CI on main: failure')
      expect(step.summary).toContain('CI failed once on')
    }))

  test('where nothing happened it is skipped, and no run is paid for', () =>
    inWorld(async (world) => {
      world.api.list('GET /repos/{owner}/{repo}/issues', [])
      world.api.list('GET /repos/{owner}/{repo}/actions/runs', [], 'workflow_runs')
      const { step, oz } = await playOne(world, 'report')
      expect(step.outputs['conclusion']).toBe('skipped')
      expect(oz.runs).toHaveLength(0)
    }))
})
