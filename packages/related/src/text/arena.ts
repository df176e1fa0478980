export type Numbers =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array

/** The class of such an array. */
export interface NumbersType<A extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): A
  new (buffer: ArrayBuffer, offset: number, length: number): A
}

/** A typed array that grows at its end. Parts of it are named by start and length. */
export interface Arena<A extends Numbers> {
  /** Longer than `length`; take it anew after each `reserve` or `appendTo`. */
  array: A
  length: number
}

export function arenaOf<A extends Numbers>(array: A): Arena<A> {
  return { array, length: array.length }
}

/** Makes room for `count` more numbers; returns where they start. The caller writes them. */
export function reserve<A extends Numbers>(arena: Arena<A>, count: number): number {
  const start = arena.length
  const end = start + count
  if (end > arena.array.length)
    arena.array = longer(arena.array, Math.max(end, arena.array.length * 2, 64))
  arena.length = end
  return start
}

/**
 * Makes room for all that will come, of which this part is there with `count` more numbers (as far as those tell): to double a
 * long array again and again takes up to three times its memory.
 */
export function reserveAll<A extends Numbers>(arena: Arena<A>, count: number, part: number): void {
  const size = arena.length + count
  if (size > arena.array.length)
    arena.array = longer(arena.array, Math.min(size * 8, size / part + (1 - part) * (size / 16)))
}

export function appendTo<A extends Numbers>(arena: Arena<A>, values: ArrayLike<number>): number {
  const start = reserve(arena, values.length)
  arena.array.set(values, start)
  return start
}

export function append<A extends Numbers>(arena: Arena<A>, value: number): void {
  const at = reserve(arena, 1)
  arena.array[at] = value
}

/** What is in use of an arena. */
export function usedOf<A extends Numbers>({ array, length }: Arena<A>): A {
  return array.subarray(0, length) as A
}

/** The array itself, or a longer copy with room for `length` numbers. */
export function withRoom<A extends Numbers>(array: A, length: number): A {
  return array.length >= length ? array : longer(array, Math.max(length * 1.25, 1024))
}

/** The array itself when it has this length, all zeros now, or else a new one: memory that is used again for the next list. */
export function cleared<A extends Numbers>(array: A, length: number): A {
  if (array.length !== length) return new (array.constructor as new (length: number) => A)(length)
  array.fill(0)
  return array
}

// Apart from those who ask whether it is needed: they are compiled into what calls them, and it seldom is.
function longer<A extends Numbers>(array: A, length: number): A {
  const grown = new (array.constructor as new (length: number) => A)(Math.ceil(length))
  grown.set(array)
  return grown
}

/** Gives memory back at once. Else it waits until garbage is collected, and meanwhile more is taken. Engines from before 2024 wait. */
export function release({ buffer }: Numbers): void {
  ;(buffer as { transfer?: (length: number) => unknown }).transfer?.(0)
}

/** Adds to each number all before it: sizes, each of which stands where the next begins, become starts. */
export function addUp(sizes: Uint32Array | Int32Array): void {
  for (let i = 1; i < sizes.length; i++) sizes[i] = (sizes[i] as number) + (sizes[i - 1] as number)
}
