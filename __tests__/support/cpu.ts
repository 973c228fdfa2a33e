/** Starts a stopwatch that gives the milliseconds this process has computed since: others on its core don't count. */
export function startCpuWatch(): () => number {
  const started = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  }
}
