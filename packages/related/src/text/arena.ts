type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** A typed array that grows at its end. Parts of it are named by start and length. */
export interface Arena<A extends Numbers> {
  /** Longer than `length`; take it anew after each `append`. */
  array: A
  length: number
}

export function appendTo<A extends Numbers>(arena: Arena<A>, values: ArrayLike<number>): number {
  const start = arena.length
  const end = start + values.length
  if (end > arena.array.length) {
    const grown = new (arena.array.constructor as new (length: number) => A)(
      Math.ceil(Math.max(end, arena.array.length * 1.4, 64)),
    )
    grown.set(arena.array.subarray(0, start))
    arena.array = grown
  }
  arena.array.set(values, start)
  arena.length = end
  return start
}
