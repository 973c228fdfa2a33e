/** The stand-in runner: runs a workflow file the way GitHub's runner does, as far as this project needs it. */
export { runWorkflow, standInToken } from './runner/run-workflow.ts'
export type { WorkflowOptions } from './runner/run-workflow.ts'
export type { Moment, Moments } from './runner/interruptions.ts'
export type { RunnerTimes } from './runner/process.ts'
export type * from './runner/result.ts'
