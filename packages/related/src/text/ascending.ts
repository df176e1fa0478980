/** After so many guesses the rest is halved: hashes that stand close together must not make a search long. */
const mostGuesses = 6

/**
 * Where a hash stands among ascending ones, as unsigned numbers; below 0 when it does not. Hashes are spread
 * evenly, so a guess by their size finds nearly every one in a few steps, and nothing has to be built first.
 */
export function placeOf(hash: number, hashes: Uint32Array | Int32Array, size: number): number {
  let low = 0
  let high = size - 1
  for (let guesses = 0; low <= high; guesses++) {
    const least = (hashes[low] as number) >>> 0
    const most = (hashes[high] as number) >>> 0
    if (hash < least || hash > most) return -1
    const part = guesses < mostGuesses && most > least ? (hash - least) / (most - least) : 0.5
    const at = low + Math.floor((high - low) * part)
    const found = (hashes[at] as number) >>> 0
    if (found === hash) return at
    if (found < hash) low = at + 1
    else high = at - 1
  }
  return -1
}
