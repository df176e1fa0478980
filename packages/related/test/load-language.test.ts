import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { english, englishPhrases, type Language, rankRelated, words } from '../src/index.ts'
import { chinese } from '../src/languages/chinese.ts'
import { german, germanPhrases } from '../src/languages/german.ts'
import { indonesian } from '../src/languages/indonesian.ts'
import { norwegian } from '../src/languages/norwegian.ts'
import { plainPhrases } from '../src/languages/plain.ts'
import { portuguese } from '../src/languages/portuguese.ts'
import { serbian } from '../src/languages/serbian.ts'
import { serbianLatin } from '../src/languages/serbian-latin.ts'
import { traditionalChinese } from '../src/languages/traditional-chinese.ts'
import { type LoadedLanguage, loadLanguage, loadLanguages } from '../src/load-language.ts'

describe('loadLanguage', () => {
  it.each([
    ['en-GB', english],
    ['de', german],
    ['DE-at', german],
    ['pt-BR', portuguese],
    ['nb', norwegian],
    ['nn-NO', norwegian],
    ['no', norwegian],
    ['zh-CN', chinese],
    ['zh-TW', traditionalChinese],
    ['zh-Hant', traditionalChinese],
    ['yue', undefined],
    ['und', undefined],
    ['in', indonesian],
    ['sh', serbianLatin],
    ['sr', serbian],
  ])('knows %s by its first part, and by its script where that matters', async (tag, language) => {
    const loaded = (await loadLanguage(tag)).language
    if (language) expect(loaded).toBe(language)
    else expect(loaded.name).toBe(tag)
  })

  it('brings the sentences of the language', async () => {
    expect((await loadLanguage('de-CH')).phrases).toBe(germanPhrases)
    expect((await loadLanguage('en')).phrases).toBe(englishPhrases)
  })

  it('finds each language that there is by its own name', async () => {
    const folder = new URL('../src/languages/', import.meta.url)
    for (const file of readdirSync(folder)) {
      if (file === 'plain.ts') continue
      const module: Record<string, unknown> = await import(new URL(file, folder).href)
      const name = file.replace('.ts', '').replace(/-(.)/g, (_, letter) => letter.toUpperCase())
      const language = module[name] as Language
      expect([file, (await loadLanguage(language.name)).language]).toEqual([file, language])
    }
  })

  it('gives each language a stemmer that takes whatever it meets', async () => {
    const odd = [
      'въпроси',
      'должен',
      'ıIİ',
      'ß',
      '1',
      "п'ять",
      '𞤀',
      '가나다라마',
      'ιστού',
      'ing',
      'a'.repeat(99),
    ]
    for (const file of readdirSync(new URL('../src/languages/', import.meta.url))) {
      const module: Record<string, unknown> = await import(`../src/languages/${file}`)
      const [language] = Object.values(module).filter(
        (one): one is Language => typeof one === 'object' && one !== null && 'stem' in one,
      )
      for (const word of odd)
        if (language)
          expect([file, word, typeof language.stem(word)]).toEqual([file, word, 'string'])
    }
  })

  it('takes any other language plainly, and names what is common without a sentence', async () => {
    const { language, phrases } = await loadLanguage('eo')
    expect([language.name, phrases]).toEqual(['eo', plainPhrases])
    const items = [
      { id: 'a', text: 'Fido kreskas malrapide. Recenzo komenciĝas per fido; recenzo demandas.' },
      { id: 'b', text: 'Sen fido recenzo doloras. Do recenzo kaj fido kreskas kune.' },
      { id: 'c', text: 'Pano el faruno kaj akvo.' },
    ]
    const related = rankRelated(items, {
      id: (item) => item.id,
      signals: [words((item: (typeof items)[number]) => item.text, { language })],
      phrases,
    })
    expect(related('a')[0]?.because).toBe('recenzo · fido')
  })

  it.each(['', 'german', 'de_DE', 'toolongasubtag', 5, undefined])(
    'refuses %j, which is no tag of a language',
    async (tag) => {
      await expect(loadLanguage(tag as string)).rejects.toThrow(
        '@octavo/related: the tag of a language must be BCP 47, such as "pt-BR", got',
      )
    },
  )
})

describe('loadLanguages', () => {
  it('answers at once for each of its tags', async () => {
    const spoken = await loadLanguages(['de', 'pt-BR', 'de', 'eo'])
    expect(spoken('de')).toEqual({ language: german, phrases: germanPhrases })
    expect(spoken('pt-BR').language).toBe(portuguese)
    expect(spoken('eo').language).toBe(spoken('eo').language)
  })

  it('says which languages were loaded when it is asked for another', async () => {
    const spoken = await loadLanguages(['de', 'fr'])
    expect(() => spoken('it')).toThrow(
      '@octavo/related: a language must be one of those loaded (de, fr), got "it"',
    )
  })

  it('tells reasons of each post in its own language', async () => {
    const posts = [
      { id: 'a', lang: 'de', text: 'Vertrauen ist alles: Vertrauen wächst.' },
      { id: 'b', lang: 'de', text: 'Wie Vertrauen entsteht, und wie Vertrauen geht.' },
      { id: 'c', lang: 'sv', text: 'Tillit växer: tillit är allt.' },
      { id: 'd', lang: 'sv', text: 'Utan tillit går det inte, tillit behövs.' },
    ]
    type Post = (typeof posts)[number]
    const spoken = await loadLanguages(posts.map(({ lang }) => lang))
    const of = (post: Post): LoadedLanguage => spoken(post.lang)
    const related = rankRelated(posts, {
      id: (post) => post.id,
      signals: [words((post: Post) => post.text, { language: (post) => of(post).language })],
      phrases: (post) => of(post).phrases,
    })
    expect(['a', 'c'].map((id) => related(id)[0]?.because)).toEqual([
      'In beiden geht es um Vertrauen',
      'Båda handlar om tillit',
    ])
  })
})
