import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, type Language, links, rankRelated, words } from '../src/index.ts'
import { french } from '../src/languages/french.ts'
import { german } from '../src/languages/german.ts'
import { hindi } from '../src/languages/hindi.ts'
import { persian } from '../src/languages/persian.ts'
import { plainLanguage, plainPhrases } from '../src/languages/plain.ts'
import { turkish } from '../src/languages/turkish.ts'
import { ukrainian, ukrainianPhrases } from '../src/languages/ukrainian.ts'
import { Tokenizer } from '../src/text/tokenizer.ts'
import { Vocabulary } from '../src/text/vocabulary.ts'

function keysOf(text: string, language: Language): readonly number[] {
  return new Tokenizer(language, new Vocabulary()).keysOf(text)
}

function expectSame(language: Language, one: string, other: string): void {
  expect([other, keysOf(other, language)]).toEqual([other, keysOf(one, language)])
  expect([one, keysOf(one, language).length > 0]).toEqual([one, true])
}

const two = (first: string, second: string) => [
  { id: 'a', text: first },
  { id: 'b', text: second },
  { id: 'c', text: 'zzz' },
]

interface Text {
  readonly id: string
  readonly text: string
}

const text = (item: Text): string => item.text

describe('one word, however it is typed', () => {
  it.each([
    ['an accent of its own', french, 'été général où', 'été général où'.normalize('NFD')],
    ['Vietnamese accents', plainLanguage('vi'), 'ở đâu', 'ở đâu'.normalize('NFD')],
    ['wide letters', english, 'Trust ABC 123', 'Ｔｒｕｓｔ ＡＢＣ １２３'],
    ['joined letters', english, 'office flow', 'oﬃce ﬂow'],
    ['soft hyphens', german, 'Donaudampfschiff', 'Donau\u00addampf\u00adschiff'],
    ['joiners', persian, 'میخواهم', 'می\u200cخواهم'],
    ['joiners within a syllable', hindi, 'शक्ति', 'शक्\u200dति'],
    ['capitals with ß', german, 'straße', 'STRASSE'],
    ['a final sigma', plainLanguage('el'), 'λόγος', 'ΛΌΓΟΣ'],
    ['Turkish dots', turkish, 'istanbul ışık', 'İSTANBUL IŞIK'],
    ['a Turkish name in an English text', english, 'istanbul', 'İstanbul'],
    ['Ukrainian apostrophes', ukrainian, "п'ять комп'ютерів", 'п’ять компʼютерів'],
  ])('%s', (_, language, one, other) => {
    expectSame(language, one, other)
  })

  it('is the same word in canonically equal texts', () => {
    const letters = array(constantFrom(...'éệüñčåİїйάΰῥ각가がヴक़आأabß1 .-#🎉👍🏽'), {
      maxLength: 60,
    })
    assert(
      property(letters, (some) => {
        const one = some.join('')
        const language = plainLanguage('fr')
        expect(keysOf(one.normalize('NFD'), language)).toEqual(
          keysOf(one.normalize('NFC'), language),
        )
      }),
    )
  })

  it('knows stop words however they are typed', () => {
    expect(keysOf('à où déjà été'.normalize('NFD'), french)).toEqual([])
    expect(keysOf('İÇİN için', turkish)).toEqual([])
  })
})

describe('what is around words', () => {
  it.each([
    ['l’eau', "l'eau", french],
    ['don’t trust', "don't trust", english],
    ['#trust @team “review”', 'trust team review', english],
    ['\u200ftrust\u200e \u202breview\u202c', 'trust review', english],
    ['trust\u00a0review\u3000team', 'trust review team', english],
  ])('is no part of them: %j', (one, other, language) => {
    expectSame(language, other, one)
  })

  it('keeps a Ukrainian word with its apostrophe whole, in reasons too', () => {
    const related = rankRelated(
      two(
        "Новий комп'ютер. Цей комп'ютер працює швидко, бо п'ять років",
        'Старий комп’ютер теж комп’ютер.',
      ),
      {
        id: (item) => item.id,
        signals: [words(text, { language: ukrainian })],
        phrases: ukrainianPhrases,
      },
    )
    expect(related('a')[0]?.because).toBe('Спільна тема: комп’ютер')
  })

  it('names no faces and no numbers', () => {
    const related = rankRelated(
      two('👩‍💻👩‍💻 2024 trust 👩‍💻👩‍💻 2024 trust 🎉', '👩‍💻👩‍💻 2024 trust, 👩‍💻👩‍💻 2024 trust'),
      { id: (item) => item.id, signals: [words(text)] },
    )
    expect(related('a')[0]?.because).toBe('Both are about trust')
  })

  it('names what is common when the sentence of a link is empty', () => {
    const related = rankRelated(two('leib leib vesi vesi', 'vesi leib vesi leib'), {
      id: (item) => item.id,
      signals: [
        words(text, { language: plainLanguage('et') }),
        links((item: Text) => (item.id === 'a' ? ['b'] : [])),
      ],
      phrases: plainPhrases,
    })
    expect(related('a')[0]?.because).toMatch(/^(?:leib · vesi|vesi · leib|leib vesi|vesi leib)$/)
  })

  it('names no data, and stems none', () => {
    const data = 'ovima'.repeat(2000)
    const related = rankRelated(
      two(`trust ${data} trust ${data} review`, `${data} trust ${data} trust`),
      { id: (item) => item.id, signals: [words(text)] },
    )
    expect(related('a')[0]?.because).toBe('Both are about trust')
    const stemmed: string[] = []
    const noting = {
      ...english,
      stem: (word: string) => {
        stemmed.push(word)
        return word
      },
    }
    keysOf(`${data} trust`, noting)
    expect(stemmed).toEqual(['trust'])
  })

  it.each(['\u200d\u200d', '\u00ad', '\ufe0f\u20e3', '\ud800\udc00\ud800', '́́', '\u202e'])(
    'survives %j alone',
    (odd) => {
      for (const language of [english, turkish, ukrainian, plainLanguage('th')])
        expect(keysOf(`${odd} ${odd}trust${odd}`, language).length).toBeGreaterThan(0)
    },
  )
})
