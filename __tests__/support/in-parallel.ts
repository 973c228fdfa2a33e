/** Runs the tasks, some at a time, since most of each is waiting; gives what became of each, by its name. */
export async function inParallel<T>(
  tasks: Readonly<Record<string, () => Promise<T>>>,
  atOnce = 8,
): Promise<(name: string) => T> {
  const left = Object.entries(tasks)
  const results = new Map<string, PromiseSettledResult<T>>()
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, task] = next
      const [result] = await Promise.allSettled([task()])
      results.set(name, result)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (name) => {
    const result = results.get(name)
    if (result?.status === 'fulfilled') return result.value
    throw result?.reason ?? new Error(`There is no task ${name}.`)
  }
}
