/**
 * How much a key tells: squared inverse document frequency (Spärck Jones 1972), in steps. Counts are
 * rounded to steps of about a fifth before they are used, so that one more post with "review" in it
 * moves nobody's score until the step is reached: that is what makes updates cheap and yet exact.
 */
export interface Rarity {
  /** 4 · idf², rounded, by step of the document frequency. */
  readonly squares: Int32Array
  /** idf by step. */
  readonly plain: Float64Array
}

/** The step a count falls into: 0 to 8 exactly, then four steps for each doubling. */
export function stepOf(count: number): number {
  if (count <= 8) return count
  const octave = 31 - Math.clz32(count)
  return 8 + (octave - 3) * 4 + ((count >> (octave - 2)) & 3)
}

function countOfStep(step: number): number {
  if (step <= 8) return step
  const octave = 3 + ((step - 8) >> 2)
  return (4 + ((step - 8) & 3) + 0.5) * 2 ** (octave - 2)
}

const steps = 120

/** idf = ln(1 + N / n) − ½: never 0, so that a word that all of three posts share still counts a little. */
export function rarityAmong(items: number): Rarity {
  const all = countOfStep(stepOf(items))
  const plain = Float64Array.from({ length: steps }, (_, step) =>
    Math.max(0.15, Math.log(1 + all / Math.max(1, countOfStep(step))) - 0.5),
  )
  return { plain, squares: Int32Array.from(plain, (idf) => Math.round(4 * idf * idf)) }
}
