/** The least that a piece of work computes, in milliseconds, of so many tries: what else goes on can only add to it. */
export function leastCpuMs(work: () => unknown, tries = 4): number {
  const each = Array.from({ length: tries }, () => {
    const cpuMs = startCpuWatch()
    work()
    return cpuMs()
  })
  return Math.min(...each)
}

/** Starts a stopwatch that gives the milliseconds this process has computed since: others on its core don't count. */
export function startCpuWatch(): () => number {
  const started = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  }
}
