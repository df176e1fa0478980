import { describe, expect, it } from 'vitest'
import { createRelatedIndex, type RelatedIndex, restoreRelatedIndex } from '../src/index.ts'
import { everySignalOfMade } from './every-signal.ts'
import { type MadeItem, madeItem } from './made-items.ts'

const text = (item: MadeItem) => `${item.title}. ${item.text}`
const optionsWith = (read: (item: MadeItem) => void) => {
  const reading = (item: MadeItem): string => {
    read(item)
    return text(item)
  }
  return {
    id: (item: MadeItem) => item.id,
    signals: everySignalOfMade(reading),
    version: (item: MadeItem) => JSON.stringify(item),
  }
}
const options = optionsWith(() => {})
const items = Array.from({ length: 110 }, (_, i) => madeItem(i, 0))
const everything = (index: RelatedIndex<MadeItem>, of: readonly MadeItem[]) =>
  of.map(({ id }) => index.related(id).map(({ item, score, reasons }) => [item.id, score, reasons]))

describe('an index from bytes', () => {
  const index = createRelatedIndex(items, options)
  const lists = everything(index, items)
  const bytes = index.toBytes()

  it('knows all lists without reading a text', () => {
    const read: string[] = []
    const restored = restoreRelatedIndex(
      bytes,
      items,
      optionsWith(({ id }) => read.push(id)),
    )
    expect(restored.pending()).toEqual([])
    expect(items.map(({ id }) => restored.related(id).map(({ item }) => item.id))).toEqual(
      lists.map((list) => list.map(([id]) => id)),
    )
    expect(read).toEqual([])
  })

  it('gives the same scores and reasons', () => {
    expect(everything(restoreRelatedIndex(bytes, items, options), items)).toEqual(lists)
  })

  it('may start anywhere in a larger buffer', () => {
    const larger = Buffer.alloc(bytes.length + 16)
    for (const start of [0, 3]) {
      larger.set(bytes, start)
      const restored = restoreRelatedIndex(
        larger.subarray(start, start + bytes.length),
        items,
        options,
      )
      expect(restored.pending()).toEqual([])
      expect(everything(restored, items)).toEqual(lists)
    }
  })

  it('takes in what changed, came and went since, and nothing else', () => {
    const later = [...items.slice(2, 60), madeItem(60, 3), ...items.slice(61), madeItem(200, 1)]
    const read = new Set<string>()
    const restored = restoreRelatedIndex(
      bytes,
      later,
      optionsWith(({ id }) => read.add(id)),
    )
    restored.pending()
    expect([...read].sort()).toEqual(['item-200', 'item-60'])
    expect(everything(restored, later)).toEqual(
      everything(createRelatedIndex(later, options), later),
    )
  })

  it('is the same bytes whatever way the index came about', () => {
    const other = createRelatedIndex([...items].reverse(), options)
    other.set(madeItem(5, 9))
    everything(other, items)
    other.set(madeItem(5, 0))
    everything(other, items)
    expect(other.toBytes()).toEqual(bytes)
  })

  it('is made anew when a single bit is another, wherever it stands', () => {
    for (let part = 0; part < 40; part++) {
      const bad = bytes.slice()
      const at = Math.floor((part * (bad.length - 1)) / 39)
      bad[at] = (bad[at] as number) ^ (1 << (part % 8))
      const restored = restoreRelatedIndex(bad, items, options)
      // Of the bytes nothing is used: every list has to be made.
      expect(restored.pending().length, `byte ${at}`).toBe(items.length)
    }
  })

  it('is made anew when the bytes are cut, foreign, or of other options', () => {
    const read = new Set<string>()
    const counting = optionsWith(({ id }) => read.add(id))
    for (const bad of [bytes.slice(0, bytes.length - 8), new Uint8Array(5), new Uint8Array(400)]) {
      read.clear()
      expect(everything(restoreRelatedIndex(bad, items, counting), items)).toEqual(lists)
      expect(read.size).toBe(items.length)
    }
    read.clear()
    const others = { ...counting, fingerprint: 'another rule' }
    expect(everything(restoreRelatedIndex(bytes, items, others), items)).toEqual(lists)
    expect(read.size).toBe(items.length)
  })
})
