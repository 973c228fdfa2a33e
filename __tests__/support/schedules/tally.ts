/** A soak is worth a count of what it met: how steps ended, and how many runs were made for them. */
export class Tally {
  private readonly endings = new Map<string, number>()
  private readonly startedMs = performance.now()

  count(ending: string, runs: number): void {
    const line = `${ending}, with ${runs} ${runs === 1 ? 'run' : 'runs'}`
    this.endings.set(line, (this.endings.get(line) ?? 0) + 1)
  }

  /** Silent in a short test: only a soak sets how many schedules there are. */
  print(title: string): void {
    if (process.env['SCHEDULES'] === undefined) return
    const minutes = ((performance.now() - this.startedMs) / 60_000).toFixed(1)
    const lines = [...this.endings].sort(([, one], [, other]) => other - one)
    const table = lines.map(([ending, times]) => `${String(times).padStart(8)}  ${ending}`)
    process.stdout.write(`${title}: ${minutes} minutes\n${table.join('\n')}\n`)
  }
}
