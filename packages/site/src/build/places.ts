/**
 * Where a list holds another value than an earlier one; undefined when they are not of one length. Only references are compared: ten
 * thousand posts of which one changed are told apart without looking at any of them.
 */
export function changedPlaces(
  before: readonly unknown[],
  now: readonly unknown[],
): readonly number[] | undefined {
  if (before.length !== now.length) return undefined
  const places: number[] = []
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) places.push(at)
  return places
}

/** The list with other values at some places. */
export function replacedAt<T>(
  list: readonly T[],
  places: readonly number[],
  valueAt: (place: number) => T,
): T[] {
  const now = list.slice()
  for (const place of places) now[place] = valueAt(place)
  return now
}

/** Tells where in a list the value of a name stands. The names are looked up when the first is asked for. */
export function placesBy<T>(
  list: readonly T[],
  nameOf: (value: T) => string | undefined,
): (name: string) => number | undefined {
  let places: ReadonlyMap<string | undefined, number> | undefined
  return (name) => {
    places ??= new Map(list.map((value, place) => [nameOf(value), place]))
    return places.get(name)
  }
}
