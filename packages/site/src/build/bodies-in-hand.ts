/** Holds bodies between the reading of front matter and the parsing of bodies. */
export interface BodiesInHand {
  readonly keep: (path: string, body: string) => void
  /** The body, which is then no longer held; undefined when there was no room for it. */
  readonly take: (path: string) => string | undefined
}

/**
 * All front matter is read before the first body is parsed. Small sites keep their bodies in between and read each file
 * once; above `maxCharacters` the rest is read again, so that memory does not grow with the site.
 */
export function createBodiesInHand(maxCharacters: number): BodiesInHand {
  const bodies = new Map<string, string>()
  let held = 0
  return {
    keep(path, body) {
      if (held + body.length > maxCharacters) return
      bodies.set(path, body)
      held += body.length
    },
    take(path) {
      const body = bodies.get(path)
      if (body !== undefined && bodies.delete(path)) held -= body.length
      return body
    },
  }
}
