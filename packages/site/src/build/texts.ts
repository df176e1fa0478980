import type { PackPlace } from '../cache/pack.ts'
import type { BuildContext } from './context.ts'
import { DamagedStore } from './damaged-store.ts'

/** Reads texts from the store, some of them only once. */
export interface Texts {
  readonly read: (place: PackPlace) => string
}

// Signals ask for a text several times, and once more for their evidence.
const HELD_CHARACTERS = 24 << 20

/** Holds the texts that were read, up to a limit; small sites read each text once, large ones do not grow with it. */
export function createTexts({ bodies }: Pick<BuildContext, 'bodies'>): Texts {
  const held = new Map<string, string>()
  let characters = 0
  return {
    read(place) {
      const known = held.get(place[2])
      if (known !== undefined) return known
      const text = bodies.read(place)
      if (text === undefined) throw new DamagedStore()
      if (characters + text.length <= HELD_CHARACTERS) {
        held.set(place[2], text)
        characters += text.length
      }
      return text
    },
  }
}
