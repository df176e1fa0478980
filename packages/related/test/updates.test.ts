import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRelatedIndex, type RelatedIndex } from '../src/index.ts'
import { everySignal } from './every-signal.ts'
import { type MadeItem, madeItem } from './made-items.ts'

const text = (item: MadeItem) => `${item.title}. ${item.text}`
const options = {
  id: (item: MadeItem) => item.id,
  signals: everySignal(text),
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
): void {
  const items = new Map<string, MadeItem>()
  for (let name = 0; name < start; name++) {
    const item = itemOf(name, 0)
    items.set(item.id, item)
  }
  const index = createRelatedIndex(items.values(), options)
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
  const fresh = createRelatedIndex([...items.values()].reverse(), options)
  expect(plain(index, items.keys())).toEqual(plain(fresh, items.keys()))
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

  it('gives the lists of a fresh one after many more changes than it has items', () => {
    const changes = Array.from({ length: 150 }, (_, i) => [(i * 37) % 90, i % 7] as const)
    expectEqualToFresh(80, changes)
  }, 600_000)

  it('gives the lists of a fresh one when pairs become turns of speech, and no longer are', () => {
    const phrases = ['last week in the garden', 'river and stone', 'violin by the window']
    const itemOf = (name: number, seed: number): MadeItem => {
      const { text, ...item } = madeItem(name, seed)
      const own = phrases.filter((_, i) => ((name + seed) >> i) % 2 === 0)
      return { ...item, title: '', text: `${own.join('. ')}. ${text.slice(0, 40)}` }
    }
    const changes = Array.from(
      { length: 24 },
      (_, i) => [(i * 11) % 70, (i % 3) + (i % 2)] as const,
    )
    expectEqualToFresh(64, changes, itemOf)
  })
})
