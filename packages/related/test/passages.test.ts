import { expect, it } from 'vitest'
import { seeded } from '../bench/made-posts.ts'
import { RelatedEngine } from '../src/engine/related-engine.ts'
import { words } from '../src/signals/words.ts'
import { rarityAmong, stepOf } from '../src/text/rarity.ts'

interface Text {
  readonly id: string
  readonly words: readonly string[]
}

const weightOf = (count: number) => Math.round(8 * (1 + Math.log(count)))

/** Of 0 to 250 words each, the frequent ones in nearly every text. */
function textsOf(size: number): readonly Text[] {
  const random = seeded(size)
  return Array.from({ length: size }, (_, i) => ({
    id: String(i).padStart(3, '0'),
    words: Array.from(
      { length: Math.floor(random() * 250) },
      () => `w${Math.floor(80 ** random())}`,
    ),
  }))
}

/** The three likenesses of a text to another, one word after the other for one passage after the other. */
function naive(
  squareOf: (word: string) => number,
  leastSquare: number,
  from: Text,
  to: Text,
): readonly [number, number, number] {
  const there = new Map<string, number>()
  for (const word of to.words) there.set(word, (there.get(word) ?? 0) + 1)
  const opening = new Set(to.words.slice(0, 120))
  const products = from.words.map((word) => {
    const square = squareOf(word)
    const isTelling = square >= leastSquare
    return {
      word,
      square,
      product: isTelling && there.has(word) ? square * weightOf(there.get(word) as number) : 0,
    }
  })
  let [passage, introduction] = [0, 0]
  for (let start = 0; start === 0 || start + 20 < products.length; start += 20) {
    const within = products.slice(start, start + 40)
    const length = Math.sqrt(within.reduce((sum, { square }) => sum + square, 0)) || 1
    const sumOf = (some: typeof within) => some.reduce((sum, { product }) => sum + product, 0)
    passage = Math.max(passage, sumOf(within) / length)
    introduction = Math.max(
      introduction,
      sumOf(within.filter(({ word }) => opening.has(word))) / length,
    )
  }
  const scale =
    1 / Math.sqrt([...there.values()].reduce((sum, count) => sum + weightOf(count) ** 2, 0) || 1)
  const first = products.slice(0, 120).reduce((sum, { product }) => sum + product, 0)
  return [passage * scale, first * scale, introduction / Math.sqrt(Math.max(1, opening.size))]
}

it.each([9, 140])(
  'finds the closest passages of %i texts as reading them one by one does',
  (size) => {
    const texts = textsOf(size)
    const engine = new RelatedEngine<Text>({
      id: ({ id }) => id,
      signals: [words((text) => text.words.join(' '))],
      allow: undefined,
      compare: undefined,
      kept: 9,
    })
    for (const text of texts) engine.set(text)
    engine.settle()
    const counts = new Map<string, number>()
    for (const text of texts)
      for (const word of new Set(text.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const { squares } = rarityAmong(size)
    const squareOf = (word: string) => squares[stepOf(counts.get(word) as number)] as number
    for (const from of texts.slice(0, 9)) {
      const { row } = engine.make(engine.slotOf.get(from.id) as number, { recording: true })
      const found = Array.from(row.candidates, (to) =>
        naive(squareOf, size < 128 ? 0 : 3, from, engine.items[to] as Text),
      )
      ;['passage', 'opening', 'introduction'].forEach((name, f) => {
        const best = Math.max(...found.map((values) => values[f] as number)) || 1
        const recorded = row.features?.find(({ feature }) => feature === name)
        found.forEach((expected, c) => {
          expect(recorded?.values[c]).toBeCloseTo((expected[f] as number) / best, 9)
        })
      })
    }
  },
)
