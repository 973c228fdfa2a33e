import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'

/** A course of things: a signal at each moment of it meets something else. */
export interface Scene {
  readonly name: string
  /** From main's start, which takes a few tenths of a second by itself, until after its end. */
  readonly lengthMs: number
  readonly agent: ScenarioSpec
  /** To the POST that starts the run. */
  readonly answerAfterMs: number
  readonly listLagMs: number
}

function course(workingMs: number, doneMs: number): ScenarioSpec {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: 250, state: 'PENDING' },
    { at: workingMs, state: 'INPROGRESS' },
    { at: doneMs, state: 'SUCCEEDED' },
  ]
  return { states, answer: 'Done.' }
}

export const quickRun: Scene = {
  name: 'a quick run',
  lengthMs: 2_500,
  agent: course(700, 1_500),
  answerAfterMs: 150,
  listLagMs: 0,
}

export const slowStart: Scene = {
  name: 'a start that is answered late and listed later',
  lengthMs: 3_500,
  agent: course(1_700, 2_400),
  answerAfterMs: 1_000,
  listLagMs: 1_500,
}

/** It refuses its cancel for longer than main has. */
export const longPending: Scene = {
  name: 'a run that is PENDING for long',
  lengthMs: 2_000,
  agent: course(9_000, 60_000),
  answerAfterMs: 150,
  listLagMs: 0,
}
