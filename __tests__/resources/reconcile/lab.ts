import { type Entry, Problems } from '../../../src/resources/reconcile/entry.ts'
import { readEntries } from '../../../src/resources/reconcile/file.ts'

/** Reads a file's text; gives what was read and all that is wrong, as `line: message`. */
export async function readText<Wanted>(
  text: string,
  listName: string,
  read: (entries: readonly Entry[]) => Wanted | Promise<Wanted>,
): Promise<{ readonly wanted: Wanted; readonly problems: readonly string[] }> {
  const problems = new Problems()
  const wanted = await read(await readEntries(text, listName, problems))
  return { wanted, problems: problems.all.map(({ line, message }) => `${line ?? '-'}: ${message}`) }
}
