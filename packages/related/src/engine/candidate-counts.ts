/** How many of the most alike items are looked at closely for each list. */
export const mostCandidates = 48
/** How many of the most alike items speak for what they link to, and of how many items one does. */
const mostNear = 40
const nearOneOf = 8

/**
 * How many of the most alike speak for what they link to, in a corpus of so many. In a small one the fortieth is not alike any
 * more; doublings of the size are rare enough to make all lists anew.
 */
export function nearAmong(items: number): number {
  const size = 2 ** (32 - Math.clz32(items))
  return Math.min(mostNear, Math.max(3, size / nearOneOf))
}
