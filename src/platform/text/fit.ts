/**
 * The longest of the texts that fits into `room` characters, by halves; the empty one always does. `make` gives a text for a
 * length from 1 to `most`.
 */
export function searchLongest(most: number, make: (length: number) => string, room: number): string {
  let [fits, tooLong, best] = [0, most + 1, '']
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    const text = make(middle)
    if (text.length <= room) [fits, best] = [middle, text]
    else tooLong = middle
  }
  return best
}
