/** Holds what one step of a build has made until another one takes it. */
export interface InHand<Key, Value> {
  /** `size` is how much room it takes, in whatever the limit is counted in. */
  readonly keep: (key: Key, value: Value, size: number) => void
  /** The value, which is then no longer held; undefined when there was no room for it. */
  readonly take: (key: Key) => Value | undefined
}

/**
 * All front matter is read before the first body is parsed, and all bodies are parsed before the first page is drawn. Small sites hold
 * what lies in between and read it once; above `limit` the rest is read again, so that memory does not grow with the site.
 */
export function createInHand<Key, Value>(limit: number): InHand<Key, Value> {
  const values = new Map<Key, { readonly value: Value; readonly size: number }>()
  let held = 0
  return {
    keep(key, value, size) {
      if (held + size > limit) return
      values.set(key, { value, size })
      held += size
    },
    take(key) {
      const known = values.get(key)
      if (known === undefined) return undefined
      values.delete(key)
      held -= known.size
      return known.value
    },
  }
}
