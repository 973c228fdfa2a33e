import { createCommandFiles, readCommandFile, readPairs } from './command-files.ts'
import type { CommandFiles } from './command-files.ts'
import { createCommandReader } from './command-reader.ts'
import type { JobState } from './job-state.ts'
import { runProcess } from './process.ts'
import type { ProcessEnd, ProcessSpec } from './process.ts'
import type { StepRecord } from './step-record.ts'

const maxSummaryKilobytes = 1024

export interface LaunchHooks {
  readonly cancel: AbortSignal
  onStart?(pid: number): void
}

/**
 * Runs one process of a step, reading its log commands as they come and its command files when it has ended,
 * killed or not. Throws when the process can't start.
 */
export async function launch(
  state: JobState,
  record: StepRecord,
  spec: ProcessSpec,
  hooks: LaunchHooks,
): Promise<ProcessEnd> {
  const files = await createCommandFiles(state.folders.temp)
  const { isDebug, times, swallowsSignals } = state.plan
  const setOutput = (name: string, value: string) => {
    state.setOutput(record, name, value)
  }
  const processHooks = {
    onStart(pid: number) {
      state.pids.push(pid)
      hooks.onStart?.(pid)
    },
    onChunk(stream: 'stdout' | 'stderr', chunk: Buffer) {
      record[stream] += chunk.toString()
    },
    onLine: createCommandReader({ record, masks: state.masks, isDebug, setOutput }),
  }
  const limits = { cancel: hooks.cancel, kill: state.over.signal, times, swallowsSignals }
  try {
    const end = await runProcess({ ...spec, env: { ...spec.env, ...files } }, processHooks, limits)
    record.exitCode = end.exitCode
    record.signal = end.signal
    return end
  } finally {
    await takeCommandFiles(state, record, files)
  }
}

async function takeCommandFiles(state: JobState, record: StepRecord, files: CommandFiles): Promise<void> {
  takePairs(record, 'env', await readCommandFile(files.GITHUB_ENV), (name, value) => {
    setVariable(state, record, name, value)
  })
  takePairs(record, 'output', await readCommandFile(files.GITHUB_OUTPUT), (name, value) => {
    state.setOutput(record, name, value)
  })
  takePairs(record, 'state', await readCommandFile(files.GITHUB_STATE), (name, value) => {
    record.state[name] = value
  })
  const paths = (await readCommandFile(files.GITHUB_PATH)).split(/\r?\n/).filter((line) => line !== '')
  for (const path of paths) state.paths.unshift(path)
  takeSummary(state, record, await readCommandFile(files.GITHUB_STEP_SUMMARY))
}

function takePairs(record: StepRecord, kind: string, text: string, take: (name: string, value: string) => void): void {
  const { pairs, error } = readPairs(text)
  for (const [name, value] of pairs) take(name, value)
  if (error !== undefined) record.breakCommand(`file command '${kind}'`, error)
}

function setVariable(state: JobState, record: StepRecord, name: string, value: string): void {
  if (name.toUpperCase() === 'NODE_OPTIONS') {
    record.breakCommand("file command 'env'", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    return
  }
  state.env = { ...state.env, [name]: value }
}

function takeSummary(state: JobState, record: StepRecord, text: string): void {
  const kilobytes = Buffer.byteLength(text) / 1024
  if (kilobytes <= maxSummaryKilobytes) {
    record.summary = state.masks.hide(text)
    return
  }
  const got = Math.floor(kilobytes)
  record.annotate(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${maxSummaryKilobytes}k, got ${got}k.`,
  )
}
