/** Marks a schedule as made by one repository for one key of its file. The repository's id outlives a renaming. */
export function ownerOf(repositoryId: number, key: string): string {
  return `gha:${repositoryId}:${key}`
}

/** The key, where the mark is this repository's. */
export function keyOf(owner: string | undefined, repositoryId: number): string | undefined {
  const start = ownerOf(repositoryId, '')
  const key = owner?.startsWith(start) === true ? owner.slice(start.length) : ''
  return key === '' ? undefined : key
}
