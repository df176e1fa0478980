import type { Pack, PackPlace } from '../cache/pack.ts'
import type { Store } from '../cache/store.ts'
import { digestOf } from '../digest.ts'

/** A store in memory for a build that keeps nothing. */
export function temporaryStore(): Store {
  const texts: string[] = []
  const bodies: Pack = {
    name: 'memory',
    size: () => 0,
    add(text): PackPlace {
      texts.push(text)
      return [texts.length - 1, text.length, digestOf(text)]
    },
    read: ([at]) => texts[at],
    flush: () => {},
    isUntouched: () => true,
    close: () => {},
  }
  return {
    state: () => undefined,
    table: () => undefined,
    ranking: () => undefined,
    keepRanking: () => {},
    bodies,
    save: () => {},
    isCurrent: () => true,
    persist: () => {},
    close: () => {},
  }
}
