import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRelatedIndex, type RelatedIndex, type Signal } from '../src/index.ts'
import { everySignalOfMade } from './every-signal.ts'
import { type MadeItem, madeItem } from './made-items.ts'
import { pruned } from './pruned.ts'

const text = (item: MadeItem) => `${item.title}. ${item.text}`
const options = {
  id: (item: MadeItem) => item.id,
  signals: everySignalOfMade(text),
}

const plain = (index: RelatedIndex<MadeItem>, ids: Iterable<string>) =>
  Object.fromEntries(
    [...ids].map((id) => [
      id,
      index.related(id).map(({ item, score, reasons }) => [item.id, score, reasons]),
    ]),
  )

/** Asks for every list, so that the index has something to forget. */
const read = (index: RelatedIndex<MadeItem>, ids: Iterable<string>) => {
  for (const id of ids) index.related(id)
}

/** Applies changes one by one, reading lists in between, and compares with a fresh index at the end. */
function expectEqualToFresh(
  start: number,
  changes: readonly (readonly [number, number])[],
  itemOf: (name: number, seed: number) => MadeItem = madeItem,
  signals: readonly Signal<MadeItem>[] = options.signals,
): void {
  const items = new Map<string, MadeItem>()
  for (let name = 0; name < start; name++) {
    const item = itemOf(name, 0)
    items.set(item.id, item)
  }
  const index = createRelatedIndex(items.values(), { ...options, signals })
  read(index, items.keys())
  changes.forEach(([name, seed], step) => {
    const item = itemOf(name, seed)
    if (seed === 0 && items.size > 1) {
      expect(index.remove(item.id)).toBe(items.delete(item.id))
    } else {
      index.set(item)
      items.set(item.id, item)
    }
    if (step % 3 === 0) read(index, items.keys())
  })
  const fresh = createRelatedIndex([...items.values()].reverse(), { ...options, signals })
  expect(plain(index, items.keys())).toEqual(plain(fresh, items.keys()))
}

/** Items of some kinds with words of their own; an edit adds words of another item, or takes some away. */
function itemOfKinds(kinds: number): (name: number, seed: number) => MadeItem {
  const own = (words: string, kind: number): string => words.replace(/\w+/g, `$&x${kind % kinds}`)
  return (name, seed) => {
    const item = madeItem(name, 3)
    const words = own(item.text, name).split(' ')
    const more = own(madeItem(name + seed, 3).text, name + seed).split(' ')
    const edited =
      seed % 3 === 0 ? words.slice(seed % 7) : [...words, ...more.slice(0, 1 + (seed % 4))]
    return { ...item, title: own(item.title, name), text: edited.join(' ') }
  }
}

const long = process.env.OCTAVO_LONG === '1'

describe('an index that was changed', () => {
  it('gives the lists of a fresh one, whatever the changes were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.array(fc.tuple(fc.nat({ max: 140 }), fc.nat({ max: 4 })), { maxLength: 25 }),
        (start, changes) => expectEqualToFresh(start, changes),
      ),
      { numRuns: long ? 1500 : 25, seed: 20261123 },
    )
  }, 600_000)

  it('gives the lists of a fresh one when two items that come have a pair that only one had that goes', () => {
    const itemOf = (name: number, seed: number): MadeItem => {
      const phrase = name === 3 || name === 250 ? 'lonely lantern' : ''
      const text = `oak${name % 12} elm${name % 12} own${name} ${phrase} made${seed}`
      return { id: `item-${name}`, title: '', text, tags: [], links: [], date: undefined }
    }
    // After the first one lists are read; the other two come together.
    const changes = [
      [5, 1],
      [3, 1],
      [250, 1],
    ] as const
    const signals = options.signals.filter(({ name }) => name.startsWith('word'))
    expectEqualToFresh(240, changes, itemOf, signals)
  })

  // Long texts of few words are told from each other by what words could make the hash; short ones are all read.
  it.each([1, 60])(
    'gives the lists of a fresh one when pairs of other words have one hash, in texts of %d times as many words',
    (times) => {
      // Found by trying: the hashes of these two pairs are the same.
      const phrases = new Map([
        [3, 'amber19 lemon10'],
        [250, 'cedar2 birch15'],
      ])
      const itemOf = (name: number, seed: number): MadeItem => {
        const trees = `oak${name % 120} elm${name % 120} `.repeat(times)
        const text = `${trees}own${name} ${phrases.get(name) ?? ''} made${seed}`
        return { id: `item-${name}`, title: '', text, tags: [], links: [], date: undefined }
      }
      const signals = options.signals.filter(({ name }) => name.startsWith('word'))
      expectEqualToFresh(240, [[250, 1]], itemOf, signals)
    },
  )

  // Of 48 items all are candidates, alike or not; of 49 those that are alike.
  it('gives the lists of a fresh one when so few are left that all are looked at', () => {
    expectEqualToFresh(49, [[3, 0]], itemOfKinds(8))
  })

  // What neighbours say counts more in a larger corpus, and no table of words or tags tells of its size.
  it('gives the lists of a fresh one when links are all it has and it doubles', () => {
    const signals = options.signals.filter(({ name }) => name === 'links')
    const itemOf = (name: number): MadeItem => {
      const [links, date] = [[`item-${(name * 7) % 60}`], '2026-01-01']
      return { id: `item-${name}`, title: '', text: '', tags: [], links, date }
    }
    expectEqualToFresh(63, [[63, 1]], itemOf, signals)
  })

  it('gives the lists of a fresh one after many more changes than it has items', () => {
    const changes = Array.from({ length: 150 }, (_, i) => [(i * 37) % 90, i % 7] as const)
    expectEqualToFresh(80, changes)
  }, 600_000)

  it('gives the lists of a fresh one after small edits that reach few lists, whether or not texts are listed for all they say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 130 }),
        fc.array(fc.tuple(fc.nat({ max: 89 }), fc.integer({ min: 1, max: 60 })), {
          minLength: 1,
          maxLength: 2,
        }),
        fc.constantFrom(2, 13),
        fc.boolean(),
        (start, changes, kinds, isPruned) =>
          expectEqualToFresh(start, changes, itemOfKinds(kinds), [
            ...(isPruned ? [pruned(text)] : []),
            ...options.signals,
          ]),
      ),
      { numRuns: long ? 2000 : 30, seed: 20261125 },
    )
  }, 600_000)

  it('gives the lists of a fresh one when a word becomes too common to find anybody', () => {
    const itemOf = (name: number, seed: number): MadeItem => {
      const item = madeItem(name, 7)
      const isCommon = name < 127 + seed
      // Words of their own, so that not every list is made anew for another reason.
      const own = item.text.replace(/\w+/g, `$&${name % 40}`)
      return { ...item, title: '', tags: [], text: `${own}${isCommon ? ' everywhere' : ''}` }
    }
    expectEqualToFresh(160, [[127, 1]], itemOf)
  })

  it('gives the scores of a fresh one when a word becomes rarer by which nobody is found', () => {
    const itemOf = (name: number, seed: number): MadeItem => {
      const kind = ['oak', 'elm', 'ash', 'fir'].map((tree) => `${tree}${name % 12}`).join(' ')
      const text = `${kind} ${kind} ${kind} own${name} ${name + seed < 32 ? 'everywhere' : ''}`
      return { id: `item-${name}`, title: '', text, tags: [], links: [], date: undefined }
    }
    const signals = options.signals.filter(({ name }) => name.startsWith('word'))
    expectEqualToFresh(240, [[31, 1]], itemOf, [pruned(text, 2700), ...signals])
  })

  it('gives the lists of a fresh one when a pair becomes a turn of speech, or is none any more', () => {
    // The words themselves are as common before as after, and most lists have nothing to do with who changes.
    const itemOf = (name: number, seed: number): MadeItem => {
      const kind = ['oak', 'elm', 'ash', 'fir'].map((tree) => `${tree}${name % 4}`).join(' ')
      const phrase = name + seed < 32 ? 'copper meadow' : name < 80 ? 'meadow violin copper' : ''
      const text = `${kind} ${kind} ${kind} own${name} ${phrase}`
      return { id: `item-${name}`, title: '', text, tags: [], links: [], date: undefined }
    }
    const signals = options.signals.filter(({ name }) => name.startsWith('word'))
    expectEqualToFresh(240, [[31, 1]], itemOf, signals)
    expectEqualToFresh(240, [[32, -1]], itemOf, signals)
  })
})
