import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { addIssue } from '../../emulator/github/repository.ts'
import { errorsOf } from '../support/scenario.ts'
import {
  answering,
  events,
  fullName,
  goodResults,
  playExample,
  playIn,
  recipeOf,
  startWorld,
  type World,
} from '../support/recipe-world.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

async function inWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld()
  try {
    return await use(world)
  } finally {
    await world.api.close()
  }
}

/** A step with this recipe and target, on an event. */
const stepWith = (inputs: object, event = 'workflow_dispatch'): string =>
  stringify({
    on: { [event]: null },
    jobs: {
      agent: {
        'runs-on': 'ubuntu-latest',
        steps: [
          {
            id: 'agent',
            uses: 'your-org/oz-agent-action@v1',
            with: { oz_api_key: '${{ secrets.OZ_API_KEY }}', ...inputs },
          },
        ],
      },
    },
  })

const dispatched = events.dispatch()

describe('target', () => {
  test('reviews a pull request by its number, and says so there', () =>
    inWorld(async (world) => {
      expect(recipeOf('review-by-number')).toBe('review')
      const { step, oz } = await playExample(world, 'review-by-number', {
        folder: makeFolder(),
        agent: answering(goodResults.review),
      })
      expect(errorsOf(step)).toEqual([])
      expect(world.writes()).toEqual([`POST /repos/${fullName}/pulls/2/reviews`, 'SubmitReview'])
      expect(oz.runs).toHaveLength(1)
      expect(oz.runs[0]?.prompt).toContain('Number 2')
    }))

  test(
    'triages twenty issues by one scheduled step, each with its own result',
    () =>
      inWorld(async (world) => {
        for (let number = 101; number < 120; number += 1) addIssue(world.state, number)
        addIssue(world.state, 120, ['bug'])
        const { step, oz } = await playExample(world, 'triage-backlog', {
          at: () => ({ lose: { afterMs: 50_000 } }),
          folder: makeFolder(),
          agent: answering({ ...goodResults.triage, duplicates: [] }),
        })
        expect(errorsOf(step)).toEqual([])
        expect(step.outputs['conclusion']).toBe('success')
        expect(oz.runs).toHaveLength(20)
        const triaged = [...world.state.issues.values()].filter(({ labels }) => labels.includes('documentation'))
        expect(triaged.map(({ number }) => number)).toEqual([1, ...Array.from({ length: 19 }, (_, at) => 101 + at)])
        expect(world.state.comments.map(({ issue }) => issue).sort((one, other) => one - other)).toEqual(
          triaged.map(({ number }) => number),
        )
        expect(new Set(oz.runs.map(({ prompt }) => /Number \d+/.exec(prompt)?.[0])).size).toBe(20)
        expect(step.summary).toContain('20 of 20 runs succeeded')
        // One line for each below the head of the table.
        expect(step.summary.match(/^\| /gm)).toHaveLength(21)
        expect(step.summary.match(/ready to work on · Added label/g)).toHaveLength(20)
        expect(step.summary).not.toContain('"priority"')
      }),
    60_000,
  )

  test('reviews what a search finds, and knows its own review the next time', () =>
    inWorld(async (world) => {
      const play = (more: Readonly<Record<string, string>> = {}) => {
        const workflow = stepWith({ recipe: 'review', target: 'is:open is:pr', ...more })
        const agent = answering(goodResults.review)
        return playIn(world, { folder: makeFolder(), workflow, event: dispatched, agent })
      }
      for (const words of ['This is the first review.', 'You reviewed this very commit']) {
        const { step, oz } = await play()
        expect(errorsOf(step)).toEqual([])
        expect(oz.runs[0]?.prompt).toContain(words)
      }
      // What would be sent is what is sent.
      const { step, oz } = await play({ dry_run: 'true' })
      expect(step.log.join('\n')).toContain('You reviewed this very commit')
      expect(oz.runs).toEqual([])
    }))

  test('nothing that matches is nothing to do, and green', () =>
    inWorld(async (world) => {
      for (const issue of world.state.issues.values()) issue.isOpen = false
      const { step, oz } = await playExample(world, 'triage-backlog', { folder: makeFolder() })
      expect(step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
      expect(step.outputs['skipped_reason']).toBe(`Nothing in ${fullName} matches is:open is:issue no:label.`)
      expect(oz.runs).toEqual([])
    }))

  test.each([
    ['a pull request for triage', '2', /^The recipe triage works on issues; target: #2 is a pull request\./],
    ['nobody', '99', /^target: .* has no #99 that github_token can read\./],
    ['another repository', 'https://github.com/other/repo/issues/1', /^target must be in this repository/],
    ['another repository by a search', 'is:open repo:other/repo', /^target searches this repository alone/],
    ['no form', 'the newest one', /^target must be the number or URL/],
  ])('%s ends the step before a run', (_, target, line) =>
    inWorld(async (world) => {
      const workflow = stepWith({ recipe: 'triage', target })
      const { step, oz } = await playIn(world, { folder: makeFolder(), workflow, event: dispatched })
      expect(errorsOf(step)).toEqual([expect.stringMatching(line)])
      expect(oz.requests).toEqual([])
    }),
  )

  test('on an event that anybody can cause it takes write access', () =>
    inWorld(async (world) => {
      const permission = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission'
      world.api.answer(permission, { permission: 'read', role_name: 'read' })
      const workflow = stepWith({ recipe: 'review', target: '2' }, 'issues')
      const { step, oz } = await playIn(world, { folder: makeFolder(), workflow, event: events.triage() })
      expect(step.outputs['skipped_reason']).toMatch(
        /^require_permission asks for write where target names the subject/,
      )
      expect(oz.requests).toEqual([])
    }))
})
