import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPack } from '../src/cache/pack.ts'
import { openStore, peekSection } from '../src/cache/store.ts'
import { temporaryFolder } from './small-site.ts'

const sections = (state: unknown) => ({ state, entries: [], pages: [], relations: null })
const none = { bytes: 1 << 30, move: () => sections(null) }

describe('a store', () => {
  it('gives back what was saved, in another process as well', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    const place = store.bodies.add('Wörter 日本')
    store.save(sections({ place }), none)
    store.close()

    const other = openStore(folder, 'v1')
    const state = other.section('state') as { place: typeof place }
    expect(other.bodies.read(state.place)).toBe('Wörter 日本')
    other.close()
    expect(peekSection(folder, 'v1', 'state')).toEqual({ place })
  })

  it('is empty for another version', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    store.save(sections(1), none)
    store.close()
    const other = openStore(folder, 'v2')
    expect(other.section('state')).toBeUndefined()
    other.close()
  })

  it('leaves no files behind that it does not need', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    for (let i = 0; i < 5; i++) store.save(sections(i), none)
    store.close()
    expect(
      readdirSync(folder)
        .map((name) => name.split('-')[0])
        .sort(),
    ).toEqual(['bodies', 'entries', 'index.json', 'pages', 'relations', 'state'])
  })

  it('rewrites the pack when most of it is no longer pointed at', () => {
    const folder = temporaryFolder()
    const store = openStore(folder, 'v1')
    for (let i = 0; i < 6; i++) store.bodies.add('x'.repeat(1 << 20))
    const kept = store.bodies.add('kept')
    store.save(sections({ kept }), {
      bytes: 4,
      move: (copy) => sections({ kept: copy(kept) }),
    })
    expect(store.bodies.size()).toBe(4)
    const state = store.section('state') as { kept: typeof kept }
    expect(store.bodies.read(state.kept)).toBe('kept')
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
