const mostTries = 6

/**
 * A text that fits into `room` characters, nearly the longest; the empty one always does. `make` gives a text for a length
 * from 1 to `most`, and may be slow: the next length is guessed from what the last ones came to, six times at most.
 */
export function searchLongest(most: number, make: (length: number) => string, room: number): string {
  let fits = { length: 0, text: '' }
  let tooLong = { length: most + 1, size: Infinity }
  let next = most
  for (let tries = 0; tries < mostTries && tooLong.length - fits.length > 1; tries++) {
    const text = make(next)
    if (text.length <= room) fits = { length: next, text }
    else tooLong = { length: next, size: text.length }
    if (room - fits.text.length <= room / 50) break
    const slope = (tooLong.size - fits.text.length) / (tooLong.length - fits.length)
    const guess = fits.length + Math.floor((room - fits.text.length) / slope)
    next = Math.min(Math.max(guess, fits.length + 1), tooLong.length - 1)
  }
  return fits.text
}
