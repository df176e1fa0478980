/**
 * The candidate that `word` was most likely meant to be, or `undefined` when none is close: one
 * edit for words of up to five characters, two for longer ones. Case counts for nothing. Of equally
 * close candidates the first by code unit is taken. An edit is an insertion, a deletion, a
 * replacement or a swap of neighbours.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const mostEdits = wanted.length <= 5 ? 1 : 2
  let best: { readonly candidate: string; readonly edits: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > mostEdits) continue
    const edits = editDistance(wanted, candidate.toLowerCase())
    if (edits > mostEdits || edits >= Math.max(wanted.length, 1)) continue
    if (best && (edits > best.edits || (edits === best.edits && candidate >= best.candidate))) {
      continue
    }
    best = { candidate, edits }
  }
  return best?.candidate
}

/** Optimal string alignment distance (Damerau 1964, Levenshtein 1966), in code units. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(swapped ? Math.min(edits, (beforeLast[column - 2] ?? 0) + 1) : edits)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
