const rounds = 3

/** The best of three, in milliseconds of the processor's time, so that what else runs on the machine counts for less. */
export function bestCpuMs(work: () => number): number {
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
