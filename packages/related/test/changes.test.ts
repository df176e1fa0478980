import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRelatedIndex,
  type Reason,
  type RelatedIndex,
  type RelatedOptions,
  restoreRelatedIndex,
  type StoredIndex,
} from '../src/index.ts'
import { everySignalOfMade } from './every-signal.ts'
import { type MadeItem, madeItem } from './made-items.ts'

const optionsWith = (text: (item: MadeItem) => string) => ({
  id: (item: MadeItem) => item.id,
  signals: everySignalOfMade(text),
  version: (item: MadeItem) => JSON.stringify(item),
})
const text = (item: MadeItem) => `${item.title}. ${item.text}`
const options = optionsWith(text)

/**
 * Items of eight kinds with words of their own, so that a change reaches a few lists and not all. The first seeds add
 * a sentence, the others make another item.
 */
function itemOfKind(name: number, seed: number): MadeItem {
  const item = madeItem(name, seed > 3 ? seed : 5)
  const more = seed > 3 ? '' : ` added${seed} ${madeItem(name, seed).text.slice(0, 20)}`
  const ownWords = (words: string): string => words.replace(/\w+/g, `$&${'bdfgkmpz'[name % 8]}`)
  return { ...item, title: ownWords(item.title), text: ownWords(item.text + more) }
}

type Shown = readonly [to: string, score: number, reasons: readonly Reason[], because: string]

const shown = (index: RelatedIndex<MadeItem>, id: string, last = '[]'): string => {
  const reasons = new Map((JSON.parse(last) as Shown[]).map(([to, , own]) => [to, own]))
  return JSON.stringify(
    index
      .related(id, { lastReasons: (to) => reasons.get(to) })
      .map(({ item, score, reasons, because }) => [item.id, score, reasons, because]),
  )
}

/** What is shown of a list depends on who is pinned, on groups, and on how alike its items are to each other. */
const selective = {
  ...options,
  pin: ({ id }: MadeItem) => [`item-${(Number(id.slice(5)) * 7) % 141}`],
  atMost: { count: 2, per: ({ tags }: MadeItem) => tags[0] },
  variety: 0.5,
}

/** One process after the other: each knows the items as they are by then, what was stored, and what was shown. */
class Blog {
  readonly items = new Map<string, MadeItem>()
  readonly options: RelatedOptions<MadeItem>
  stored: StoredIndex | undefined
  lists = new Map<string, string>()
  wholes = 0

  constructor(given: RelatedOptions<MadeItem> = options) {
    this.options = given
  }

  /** Applies changes and makes what is pending; all else stays as it was shown. */
  build(changes: readonly (readonly [name: number, seed: number])[]): void {
    for (const [name, seed] of changes) {
      const item = itemOfKind(name, seed)
      if (seed === 0 && this.items.size > 1) this.items.delete(item.id)
      else this.items.set(item.id, item)
    }
    const items = [...this.items.values()]
    const index = this.stored
      ? restoreRelatedIndex(this.stored, items, this.options)
      : createRelatedIndex(items, this.options)
    const pending = new Set(index.pending())
    const lists = new Map<string, string>()
    for (const { id } of items) {
      const last = this.lists.get(id)
      const isKnown = last !== undefined && (!pending.has(id) || index.isAsBefore(id))
      lists.set(id, isKnown ? last : shown(index, id, last))
    }
    this.lists = lists
    this.#store(index)
  }

  #store(index: RelatedIndex<MadeItem>): void {
    const later = this.stored && index.toChanges()
    if (this.stored && later) {
      this.stored = [this.stored instanceof Uint8Array ? this.stored : this.stored[0], later]
    } else {
      this.stored = index.toBytes()
      this.wholes++
    }
  }

  expectFresh(): void {
    const fresh = createRelatedIndex([...this.items.values()].reverse(), this.options)
    for (const id of this.items.keys())
      expect([id, this.lists.get(id)]).toEqual([id, shown(fresh, id)])
  }
}

const change = fc.tuple(fc.nat({ max: 140 }), fc.nat({ max: 7 }))
const long = process.env.OCTAVO_LONG === '1'

describe('changes kept beside the bytes', () => {
  it.each([
    ['', options],
    [', also where others are shown than the best', selective],
  ])(
    'give the lists and reasons of a fresh index, process after process%s',
    (_, given) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 130 }),
          fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 8 }),
          (start, builds) => {
            const blog = new Blog(given)
            blog.build(Array.from({ length: start }, (_, name) => [name, 5] as const))
            for (const changes of builds) blog.build(changes)
            blog.expectFresh()
          },
        ),
        { numRuns: long ? 800 : 15, seed: 20261125 },
      )
    },
    600_000,
  )

  it('leave no word in the reasons of a list that is not made anew which a fresh one would leave out', () => {
    const itemWith = (name: number, own: string): MadeItem => ({
      id: `item-${name}`,
      title: '',
      text: own,
      tags: [],
      links: [],
      date: undefined,
    })
    const others = Array.from({ length: 200 }, (_, i) => `${i}`.repeat(3))
    const blog = new Blog()
    blog.build([])
    // One more item with the word makes a quarter of all, and is too little like the others to enter their lists.
    for (let name = 0; name < 210; name++)
      blog.items.set(
        `item-${name}`,
        itemWith(
          name,
          name < 52 ? `zebra zebra zebra lion lion part${name}` : `other${name} thing${name}`,
        ),
      )
    blog.build([])
    const late = `zebra zebra ${others.map((word) => `late${word}`).join(' ')}`
    blog.items.set('item-100', itemWith(100, late))
    blog.build([])
    blog.expectFresh()
  })

  it('let evidence that was found before be taken from there, and read fewer texts', () => {
    const items = Array.from({ length: 120 }, (_, name) => itemOfKind(name, 5))
    const index = createRelatedIndex(items, options)
    const lists = new Map(items.map(({ id }) => [id, index.related(id)]))
    const bytes = index.toBytes()
    const now = items.with(3, itemOfKind(3, 1))
    const readsOf = (isGiven: boolean): number => {
      let reads = 0
      const counting = (item: MadeItem): string => {
        reads++
        return text(item)
      }
      const next = restoreRelatedIndex(bytes, now, optionsWith(counting))
      for (const id of next.pending())
        for (const { because } of next.related(id, {
          lastReasons: (to) =>
            isGiven ? lists.get(id)?.find(({ item }) => item.id === to)?.reasons : undefined,
        }))
          expect(because).toBeTypeOf('string')
      return reads
    }
    expect(readsOf(true)).toBeLessThan(readsOf(false))
  })

  it('tell of lists with a changed item whether they still say what they said, without a text being read for them', () => {
    const items = Array.from({ length: 400 }, (_, name) => itemOfKind(name, 5))
    const index = createRelatedIndex(items, options)
    const before = new Map(items.map(({ id }) => [id, shown(index, id)]))
    const bytes = index.toBytes()
    const one = items[30] as MadeItem
    const now = items.with(30, { ...one, text: `${one.text} ${one.text.split(' ')[0]}` })
    const read = new Set<string>()
    const counting = optionsWith((item) => {
      read.add(item.id)
      return text(item)
    })
    const next = restoreRelatedIndex(bytes, now, counting)
    const asBefore = next.pending().filter((id) => next.isAsBefore(id))
    expect(asBefore.length).toBeGreaterThan(0)
    expect(asBefore).not.toContain(one.id)
    expect([...read]).toEqual([one.id])
    const fresh = createRelatedIndex(now, options)
    for (const id of asBefore) {
      expect(next.isAsBefore(id)).toBe(false)
      expect(shown(next, id)).toBe(before.get(id))
      expect(shown(fresh, id)).toBe(before.get(id))
    }
  })

  it('follow the bytes until they are an eighth of them', () => {
    const blog = new Blog()
    blog.build(Array.from({ length: 130 }, (_, name) => [name, 5] as const))
    for (let build = 0; build < 20; build++) blog.build([[build, 1 + (build % 3)]])
    expect(blog.wholes).toBeGreaterThan(1)
    expect(blog.wholes).toBeLessThan(20)
    blog.expectFresh()
  })

  it('are not used without their own bytes', () => {
    const items = Array.from({ length: 40 }, (_, name) => itemOfKind(name, 5))
    const index = createRelatedIndex(items, options)
    const bytes = index.toBytes()
    index.set(itemOfKind(3, 1))
    const later = index.toChanges() as Uint8Array
    const others = createRelatedIndex(items.slice(1), options).toBytes()
    const now = items.with(3, itemOfKind(3, 1))
    expect(restoreRelatedIndex([bytes, later], now, options).pending().length).toBe(40)
    for (const stored of [
      [others, later],
      [bytes, later.slice(0, -8)],
    ] as const) {
      const restored = restoreRelatedIndex(stored, now, options)
      const fresh = createRelatedIndex(now, options)
      for (const { id } of now) expect(shown(restored, id)).toBe(shown(fresh, id))
    }
  })
})
