/** Small made-up items with few words, so that ties, common words and shared pairs are frequent. */
export interface MadeItem {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly links: readonly string[]
  readonly date: string | undefined
}

const vocabulary =
  'river stone bread letter garden window paper lantern harbour violin copper meadow winter signal engine orchard pepper velvet marble thunder'.split(
    ' ',
  )

/** An item made from a number: the same number gives the same item. */
export function madeItem(name: number, seed: number): MadeItem {
  let state = (seed * 2654435761 + name * 40503 + 1) >>> 0
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  const words = (count: number): string =>
    Array.from({ length: count }, () => {
      const rare = next(6) === 0
      return rare ? `rare${next(60)}x` : (vocabulary[next(vocabulary.length)] as string)
    }).join(' ')
  return {
    id: `item-${name}`,
    title: words(next(4)),
    text: words(next(40)),
    tags: Array.from({ length: next(3) }, () => `tag${next(5)}`),
    links: Array.from({ length: next(3) }, () =>
      next(5) === 0 ? 'example.org/page' : `item-${next(120)}`,
    ),
    date: next(4) === 0 ? undefined : `20${10 + next(15)}-0${1 + next(9)}-11`,
  }
}
