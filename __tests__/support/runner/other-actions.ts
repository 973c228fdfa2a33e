import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Texts } from './fields.ts'
import type { JobState } from './job-state.ts'
import type { StepRecord } from './step-record.ts'

/** Plays an action that isn't ours: checkout copies, the rest of `actions/` does nothing and says so. Throws on others. */
export async function playOtherAction(state: JobState, uses: string, inputs: Texts, record: StepRecord): Promise<void> {
  const [name = ''] = uses.split('@')
  if (!name.startsWith('actions/')) {
    throw new Error(`The stand-in runner knows this action and those of actions/, but not ${uses}.`)
  }
  record.write(`##[group]Run ${uses}`)
  record.write('##[endgroup]')
  if (name === 'actions/checkout') await checkOut(state, inputs, record)
  else record.write(`The stand-in runner does nothing for ${name}.`)
}

async function checkOut(state: JobState, inputs: Texts, record: StepRecord): Promise<void> {
  const source = state.plan.checkout
  if (source === undefined) {
    record.write('The stand-in runner was given no folder to check out: the workspace stays as it is.')
    return
  }
  await cp(source, resolve(state.folders.workspace, inputs['path'] ?? '.'), { recursive: true })
  record.write(`The stand-in runner copied ${source} into the workspace.`)
}
