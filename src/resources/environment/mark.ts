/** What a description may hold at most, the mark included. */
export const longestDescription = 240

const markForm = /(?:^|\s)\(gha:(\d{1,15}):([a-z0-9][a-z0-9._-]{0,63})\)$/

/** A description whose end tells which repository made the environment, and for which key of its file. */
export function markDescription(repositoryId: number, key: string, description: string): string {
  return `${description} (gha:${repositoryId}:${key})`.trim()
}

/** Which repository made the environment, and for which key; undefined for one made otherwise. */
export function readMark(description: string): { readonly repositoryId: number; readonly key: string } | undefined {
  const [, id, key] = markForm.exec(description.trim()) ?? []
  return id === undefined || key === undefined ? undefined : { repositoryId: Number(id), key }
}
