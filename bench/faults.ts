/**
 * The same faults, side by side, in real time on real sockets: the built action under a stand-in runner, and a poller
 * on the official SDK with its defaults. What counts is what the server has afterwards. Takes five minutes, for some
 * waits are as long as they are; with a word as its argument only the faults whose name has it.
 */
import { cases, type FaultCase } from './faults/cases.ts'
import { tryAction, trySdk, type Trial } from './faults/contenders.ts'

export interface FaultResult {
  readonly name: string
  readonly action: Trial
  readonly sdk: Trial
}

const atOnce = 6

/** Plays every fault whose name has this word against both; some at a time, since most of the time is waiting. */
export async function measureFaults(word = ''): Promise<readonly FaultResult[]> {
  const results = new Map<string, FaultResult>()
  const queue = cases.filter(({ name }) => name.includes(word))
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results.set(next.name, await measure(next))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return cases.flatMap(({ name }) => results.get(name) ?? [])
}

async function measure(fault: FaultCase): Promise<FaultResult> {
  const [action, sdk] = await Promise.all([tryAction(fault), trySdk(fault)])
  return { name: fault.name, action, sdk }
}

/** As a Markdown table. */
export function toTable(results: readonly FaultResult[]): string {
  const head = [
    '| fault | this action: runs | left behind | outcome | SDK poller: runs | left behind | outcome |',
    '|---|--:|--:|---|--:|--:|---|',
  ]
  const rows = results.map(({ name, action, sdk }) => `| ${[name, ...cells(action), ...cells(sdk)].join(' | ')} |`)
  const sum = (pick: (result: FaultResult) => number): number => results.reduce((all, one) => all + pick(one), 0)
  const totals = [
    ...[sum(({ action }) => action.runs), sum(({ action }) => action.leftBehind), ''],
    ...[sum(({ sdk }) => sdk.runs), sum(({ sdk }) => sdk.leftBehind), ''],
  ]
  return [...head, ...rows, `| all ${results.length} | ${totals.join(' | ')} |`].join('\n')
}

function cells({ runs, leftBehind, outcome, seconds }: Trial): readonly (string | number)[] {
  return [runs, leftBehind, `${outcome}, ${Math.round(seconds)} s`]
}

if (import.meta.main) console.log(toTable(await measureFaults(process.argv[2])))
