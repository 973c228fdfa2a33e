/** A stretch of a text, from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Gives every character of a text away once. */
export class Claims<Owner extends 1 | 2> {
  readonly #owners: Uint8Array

  constructor(length: number) {
    this.#owners = new Uint8Array(length)
  }

  /** Takes what of the range nobody has taken, and gives it in order. */
  take({ start, end }: Range, owner: Owner): Range[] {
    const got: Range[] = []
    for (let at = start; at < end; at++) {
      if (this.#owners[at] !== 0) continue
      const from = at
      while (at < end && this.#owners[at] === 0) this.#owners[at++] = owner
      got.push({ start: from, end: at })
    }
    return got
  }

  /** Whose the first character of a range is, if anybody's. */
  isOf({ start }: Range, owner: Owner): boolean {
    return this.#owners[start] === owner
  }
}
