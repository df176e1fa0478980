import { expect, it } from 'vitest'
import { english } from '../src/languages/english.ts'
import { hashText } from '../src/text/hash.ts'
import { Tokenizer } from '../src/text/tokenizer.ts'
import { Vocabulary } from '../src/text/vocabulary.ts'

const termsOf = (tokenizer: Tokenizer, text: string) => {
  const { terms, length } = tokenizer.read(text)
  return [...terms.subarray(0, length)]
}

it('numbers stems in the order in which they come, and knows words by new numbers when the vocabulary has others', () => {
  const vocabulary = new Vocabulary()
  const tokenizer = new Tokenizer(english, vocabulary)
  expect(termsOf(tokenizer, 'The river, the stones and the rivers')).toEqual([0, 1, 0])
  vocabulary.use(Uint32Array.of(hashText('stone')))
  expect(termsOf(tokenizer, 'The river and the stones')).toEqual([1, 0])
})

it('gives hashes of stems without numbering them, also when a language refuses a word', () => {
  const vocabulary = new Vocabulary()
  const refusing = {
    ...english,
    stem: (word: string) => {
      if (word === 'garden') throw new Error('no gardens')
      return english.stem(word)
    },
  }
  const tokenizer = new Tokenizer(refusing, vocabulary)
  expect(tokenizer.keysOf('rivers of stone')).toEqual(['river', 'stone'].map(hashText))
  expect(() => tokenizer.keysOf('a garden')).toThrow('no gardens')
  expect(vocabulary.size).toBe(0)
  expect(termsOf(tokenizer, 'stone')).toEqual([0])
})

it('takes what stands before an apostrophe for a word unless it is a negation', () => {
  const vocabulary = new Vocabulary()
  const tokenizer = new Tokenizer({ ...english, stopWords: new Set() }, vocabulary)
  const textsOf = ["can't", 'wasn’t it', "sailor's", "l'eau", "we'll", "harbour'"].map((text) =>
    tokenizer.keysOf(text),
  )
  expect(textsOf).toEqual(
    [[], ['it'], ['sailor'], ['eau'], ['we'], ['harbour']].map((words) =>
      words.map((word) => hashText(english.stem(word))),
    ),
  )
})
