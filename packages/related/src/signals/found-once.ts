/** What is found for slots, each asked for once until all is forgotten. */
export interface FoundOnce<T> {
  readonly of: (slot: number) => T
  /** From now on there are so many slots. */
  readonly forget: (slots: number) => void
}

export function foundOnce<T>(find: (slot: number) => T): FoundOnce<T> {
  let known: (T | undefined)[] = []
  return {
    of(slot) {
      const found = known[slot] ?? find(slot)
      known[slot] = found
      return found
    },
    forget(slots) {
      known = new Array<T | undefined>(slots).fill(undefined)
    },
  }
}
