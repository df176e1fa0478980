import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RelatedEngine } from '../src/engine/related-engine.ts'
import { type Language, wordPairs, words } from '../src/index.ts'
import { english } from '../src/languages/english.ts'
import { japanese } from '../src/languages/japanese.ts'
import { hashPair } from '../src/text/hash.ts'
import { OpenText } from '../src/text/open-text.ts'
import { partOfItems } from '../src/text/rarity.ts'
import type { TextIndex } from '../src/text/text-index.ts'

interface Note {
  readonly id: string
  readonly text: string
}

const limit = 5

/** By descending strength, then ascending key: everything is sorted, and nothing is left out before. */
function strongest<Found extends { readonly strength: number; readonly key: number }>(
  found: readonly Found[],
): readonly Found[] {
  return [...found].sort((a, b) => b.strength - a.strength || a.key - b.key).slice(0, limit * 3)
}

/** A text that remembers nothing. */
function opened({ profiles }: TextIndex<Note>, slot: number, text: string, language: Language) {
  return new OpenText(text, language, profiles.placesOf(slot))
}

function stemsOf({ profiles }: TextIndex<Note>, slot: number): readonly number[] {
  const { terms, sequence, firstTerm, firstWord, endWord } = profiles.read(slot)
  return Array.from(
    sequence.subarray(firstWord, endWord),
    (local) => terms[firstTerm + local] as number,
  )
}

/** The places of each, by what it is. */
function placesOf(keys: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  keys.forEach((key, at) => {
    places.set(key, [...(places.get(key) ?? []), at])
  })
  return places
}

const weight = (count: number): number => Math.round(8 * (1 + Math.log(count)))

function simpleWords(
  index: TextIndex<Note>,
  from: number,
  to: number,
  here: () => OpenText,
  there: () => OpenText,
  size: number,
): readonly string[] {
  const own = placesOf(stemsOf(index, from))
  const found = [...placesOf(stemsOf(index, to))].flatMap(([term, places]) => {
    const count = own.get(term)?.length ?? 0
    if (count < 2 || places.length < 2) return []
    if (index.postings.words.count(term) > partOfItems(size, 1 / 4)) return []
    const strength = index.postings.squareOf(term) * weight(count) * weight(places.length)
    return [{ places, key: index.vocabulary.hashes[term] as number, strength }]
  })
  const formOf = (places: readonly number[]): string => {
    const at = places.find((place) => there().word(place) !== '')
    return at === undefined ? '' : there().longer(at, at, here()) || there().word(at)
  }
  const shown = strongest(found).map(({ places }) => formOf(places.slice(0, 8)))
  return [...new Set(shown)].filter((word) => word !== '').slice(0, limit)
}

function simplePairs(
  index: TextIndex<Note>,
  from: number,
  to: number,
  here: () => OpenText,
  there: () => OpenText,
  size: number,
): readonly string[] {
  const pairsOf = (slot: number): ReadonlyMap<number, readonly number[]> => {
    const hashes = stemsOf(index, slot).map((term) => index.vocabulary.hashes[term] as number)
    return placesOf(hashes.slice(1).map((hash, at) => hashPair(hashes[at] as number, hash)))
  }
  const own = pairsOf(from)
  const counts = [from, to].map((slot) => placesOf(stemsOf(index, slot)))
  const isRecurring = (term: number): boolean =>
    counts.every((count) => (count.get(term)?.length ?? 0) > 1)
  const termsThere = stemsOf(index, to)
  const isInPassing = (at: number): boolean =>
    !isRecurring(termsThere[at] as number) || !isRecurring(termsThere[at + 1] as number)
  const found = [...pairsOf(to)].flatMap(([key, others]) => {
    const places = own.get(key)
    if (places === undefined) return []
    const strength = places.length * others.length * index.postings.pairSquareOf(key)
    const inPassing = places.length * others.length === 1 && isInPassing(others[0] as number)
    return [{ key, places, others, strength, inPassing }]
  })
  const isPhrase = (text: () => OpenText) => (at: number) => text().phrase(at + 1) !== ''
  const phrasesOf = (inPassing: boolean): readonly string[] => {
    const shown = strongest(found.filter((pair) => pair.inPassing === inPassing)).map(
      ({ places, others }) => {
        const at = others.find(isPhrase(there))
        if (at === undefined || !places.some(isPhrase(here))) return ''
        return there().longer(at, at + 1, here()) || there().phrase(at + 1)
      },
    )
    return [...new Set(shown)].filter((one) => one !== '').slice(0, limit)
  }
  const telling = phrasesOf(false)
  if (telling.length > 0 || simpleWords(index, from, to, here, there, size).length > 0)
    return telling
  return phrasesOf(true)
}

function expectSimple(notes: readonly Note[], language: Language): void {
  const engine = new RelatedEngine<Note>({
    id: ({ id }) => id,
    signals: [words(text, { language }), wordPairs(text, { language })],
    allow: undefined,
    compare: undefined,
    kept: 9,
  })
  for (const note of notes) engine.set(note)
  engine.settle()
  const [index] = engine.texts as [TextIndex<Note>]
  // Twice, because what was read once is remembered.
  for (let round = 0; round < 2; round++)
    for (let from = 0; from < notes.length; from++)
      for (let to = 0; to < notes.length; to++) {
        if (from === to) continue
        const here = () => opened(index, from, text(notes[from] as Note), language)
        const there = () => opened(index, to, text(notes[to] as Note), language)
        expect(engine.evidence(from, to, 0, limit, undefined)).toEqual(
          simpleWords(index, from, to, here, there, notes.length),
        )
        expect(engine.evidence(from, to, 1, limit, undefined)).toEqual(
          simplePairs(index, from, to, here, there, notes.length),
        )
      }
}

const text = (note: Note): string => note.text

const pieces =
  'river River rivers stone, Bread-letter the <b>garden</b> garden window. Paper Lantern lantern third-party example.org &amp; 42 harbour I. of and it a NASA 水 信頼 レビュー'.split(
    ' ',
  )
const spaced = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((row) => row.join(' '))
const japaneseText = fc
  .array(fc.constantFrom('信頼', 'レビュー', '約束', 'を', '守る', '。', 'チーム', '小さな'), {
    maxLength: 30,
  })
  .map((row) => row.join(''))

const notesOf = (texts: readonly string[]): readonly Note[] =>
  texts.map((own, i) => ({ id: `note-${i}`, text: own }))
const runs = (usual: number) => ({
  numRuns: process.env.OCTAVO_LONG === '1' ? usual * 50 : usual,
  seed: 20261125,
})

describe('evidence', () => {
  it('is what sorting all that two texts share gives', () => {
    fc.assert(
      fc.property(fc.array(spaced, { minLength: 2, maxLength: 7 }), (texts) =>
        expectSimple(notesOf(texts), english),
      ),
      runs(60),
    )
  }, 600_000)

  it('is what sorting all that two texts share gives, where words have no spaces between them', () => {
    fc.assert(
      fc.property(fc.array(japaneseText, { minLength: 2, maxLength: 5 }), (texts) =>
        expectSimple(notesOf(texts), japanese),
      ),
      runs(15),
    )
  }, 600_000)
})
