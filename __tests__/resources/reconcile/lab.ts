import { type Entry, FileError, type Problem, readEntries } from '../../../src/resources/reconcile/file.ts'

/** Reads a file's text; gives what was read and all that is wrong, as `line: message`. */
export async function readText<Wanted>(
  text: string,
  listName: string,
  read: (entries: readonly Entry[]) => Wanted | Promise<Wanted>,
): Promise<{ readonly wanted: Wanted; readonly problems: readonly string[] }> {
  const problems: Problem[] = []
  const wanted = await read(await readEntries(text, listName, problems))
  const sorted = new FileError('a file', problems).problems
  return { wanted, problems: sorted.map(({ line, message }) => `${line ?? '-'}: ${message}`) }
}
