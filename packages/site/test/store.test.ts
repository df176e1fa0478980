import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPack } from '../src/cache/pack.ts'
import { openStore, peekStore, type Saved } from '../src/cache/store.ts'
import type { Table, Tables } from '../src/cache/tables.ts'
import { temporaryFolder } from './small-site.ts'

const saved = (state: unknown, tables: Partial<Tables> = {}): Saved => {
  const all: Tables = {
    ...{ files: new Map(), entries: new Map(), pages: new Map(), relations: new Map() },
    search: new Map(),
    ...tables,
  }
  return { state, tables: all, liveBytes: () => 1 << 30, move: () => all }
}

describe('a store', () => {
  it('gives back what was saved, in another process as well', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    const place = store.bodies.add('Wörter 日本')
    store.save(saved({ place }, { pages: new Map([['a', 1]]) }))
    store.close()

    const other = openStore(folder, 'v1')
    const state = other.state() as { place: typeof place }
    expect(other.bodies.read(state.place)).toBe('Wörter 日本')
    other.close()
    const peeked = peekStore(folder, 'v1')
    expect(peeked?.state()).toEqual({ place })
    expect(peeked?.table('pages')).toEqual(new Map([['a', 1]]))
  })

  it('is empty for another version', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    store.save(saved(1))
    store.close()
    const other = openStore(folder, 'v2')
    expect(other.state()).toBeUndefined()
    expect(other.table('pages')).toBeUndefined()
    other.close()
  })

  it('leaves no files behind that it does not need', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    for (let i = 0; i < 5; i++) store.save(saved(i))
    store.close()
    expect(
      readdirSync(folder)
        .map((name) => name.split('-')[0])
        .sort(),
    ).toEqual(['bodies', 'entries', 'files', 'index.json', 'pages', 'relations', 'search', 'state'])
  })

  it('writes one changed row of many as a file of its own, and reads as empty when that is damaged', () => {
    const folder = temporaryFolder()
    const rows = new Map(Array.from({ length: 200 }, (_, i) => [`key ${i}`, { i }]))
    const store = openStore(folder, 'v1')
    store.save(saved(1, { pages: rows }))
    const whole = readdirSync(folder)
    const changed = new Map(rows).set('key 7', { i: -7 })
    store.save(saved(2, { pages: changed }))
    store.close()
    const [added = '', ...others] = readdirSync(folder).filter(
      (name) => name.startsWith('pages') && !whole.includes(name),
    )
    expect(others).toEqual([])
    expect(statSync(join(folder, added)).size).toBeLessThan(100)
    expect(peekStore(folder, 'v1')?.table('pages')).toEqual(changed)
    writeFileSync(join(folder, added), '{"set":[["key 8",{"i":0}]],"gone":[]}')
    expect(peekStore(folder, 'v1')?.table('pages')).toBeUndefined()
  })

  it('reads any sequence of changed tables as they were saved last, with few files', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l')
    const edit = fc.tuple(key, fc.option(fc.nat(99), { nil: undefined }), fc.boolean())
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const folder = temporaryFolder()
        let table: Table = new Map(Array.from({ length: 40 }, (_, i) => [`row ${i}`, i]))
        let store = openStore(folder, 'v1')
        for (const [name, row, isOther] of edits) {
          const next = new Map(table)
          if (row === undefined) next.delete(name)
          else next.set(name, row)
          table = next
          store.save(saved(0, { entries: table }))
          if (!isOther) continue
          store.close()
          store = openStore(folder, 'v1')
          expect(store.table('entries')).toEqual(table)
        }
        store.close()
        expect(peekStore(folder, 'v1')?.table('entries') ?? table).toEqual(table)
        expect(readdirSync(folder).length).toBeLessThan(35)
        rmSync(folder, { recursive: true })
      }),
      { numRuns: 20 },
    )
  })

  it('rewrites the pack when most of it is no longer pointed at', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    for (let i = 0; i < 6; i++) store.bodies.add('x'.repeat(1 << 20))
    const kept = store.bodies.add('kept')
    const tables = saved(0).tables
    store.save({
      state: 0,
      tables,
      liveBytes: () => 4,
      move: (copy) => ({ ...tables, entries: new Map([['kept', copy(kept)]]) }),
    })
    expect(store.bodies.size()).toBe(4)
    const place = store.table('entries')?.get('kept') as typeof kept
    expect(store.bodies.read(place)).toBe('kept')
    store.close()
  })
})

it('a pack reads every text that was added, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 50 })), (texts) => {
      const pack = openPack(temporaryFolder(), 'bodies-0.pack')
      const places = texts.map((text) => pack.add(text))
      expect(places.map((place) => pack.read(place))).toEqual(texts.map((text) => text))
      pack.close()
    }),
    { numRuns: 40 },
  )
})
