import { checkedLocale } from './checked-locale.ts'
import type { Language } from './language.ts'
import { refuse } from './misuse.ts'
import { englishPhrases, type Phrases } from './phrases.ts'

/** How texts in a language are taken apart, and the sentences in which reasons are told. */
export interface LoadedLanguage {
  readonly language: Language
  readonly phrases: Phrases
}

/**
 * The analyser and the sentences for a language (BCP 47: `pt-BR`), imported now and not before. Where there is none,
 * `plainLanguage` and names without a sentence. Throws a TypeError for what is no such tag.
 */
export async function loadLanguage(tag: string): Promise<LoadedLanguage> {
  const locale = checkedLocale(tag)
  const { language: name } = locale
  const { script } = locale.maximize()
  const load = loaders[`${name}-${script}`] ?? loaders[name]
  if (load !== undefined) return load()
  const { plainLanguage, plainPhrases } = await import('./languages/plain.ts')
  return { language: plainLanguage(tag), phrases: plainPhrases }
}

/**
 * The same for a blog in several: what is given back answers at once for each of the tags. Throws a TypeError for another one.
 */
export async function loadLanguages(
  tags: Iterable<string>,
): Promise<(tag: string) => LoadedLanguage> {
  const loaded = new Map(
    await Promise.all(
      Array.from(new Set(tags), async (tag) => [tag, await loadLanguage(tag)] as const),
    ),
  )
  return (tag) =>
    loaded.get(tag) ??
    refuse('a language', `one of those loaded (${[...loaded.keys()].join(', ')})`, tag)
}

const pair = (language: Language, phrases: Phrases): LoadedLanguage => ({ language, phrases })

/** By primary subtag, as `Intl.Locale` spells it, and by script where that matters. */
const loaders: Readonly<Record<string, () => Promise<LoadedLanguage>>> = {
  en: () => import('./languages/english.ts').then((m) => pair(m.english, englishPhrases)),
  ar: () => import('./languages/arabic.ts').then((m) => pair(m.arabic, m.arabicPhrases)),
  bg: () => import('./languages/bulgarian.ts').then((m) => pair(m.bulgarian, m.bulgarianPhrases)),
  bs: () => import('./languages/croatian.ts').then((m) => pair(m.croatian, m.croatianPhrases)),
  ca: () => import('./languages/catalan.ts').then((m) => pair(m.catalan, m.catalanPhrases)),
  cs: () => import('./languages/czech.ts').then((m) => pair(m.czech, m.czechPhrases)),
  da: () => import('./languages/danish.ts').then((m) => pair(m.danish, m.danishPhrases)),
  de: () => import('./languages/german.ts').then((m) => pair(m.german, m.germanPhrases)),
  el: () => import('./languages/greek.ts').then((m) => pair(m.greek, m.greekPhrases)),
  es: () => import('./languages/spanish.ts').then((m) => pair(m.spanish, m.spanishPhrases)),
  fa: () => import('./languages/persian.ts').then((m) => pair(m.persian, m.persianPhrases)),
  fi: () => import('./languages/finnish.ts').then((m) => pair(m.finnish, m.finnishPhrases)),
  fr: () => import('./languages/french.ts').then((m) => pair(m.french, m.frenchPhrases)),
  hi: () => import('./languages/hindi.ts').then((m) => pair(m.hindi, m.hindiPhrases)),
  hr: () => import('./languages/croatian.ts').then((m) => pair(m.croatian, m.croatianPhrases)),
  hu: () => import('./languages/hungarian.ts').then((m) => pair(m.hungarian, m.hungarianPhrases)),
  id: () =>
    import('./languages/indonesian.ts').then((m) => pair(m.indonesian, m.indonesianPhrases)),
  it: () => import('./languages/italian.ts').then((m) => pair(m.italian, m.italianPhrases)),
  ja: () => import('./languages/japanese.ts').then((m) => pair(m.japanese, m.japanesePhrases)),
  ko: () => import('./languages/korean.ts').then((m) => pair(m.korean, m.koreanPhrases)),
  nb: () => import('./languages/norwegian.ts').then((m) => pair(m.norwegian, m.norwegianPhrases)),
  nl: () => import('./languages/dutch.ts').then((m) => pair(m.dutch, m.dutchPhrases)),
  nn: () => import('./languages/norwegian.ts').then((m) => pair(m.norwegian, m.norwegianPhrases)),
  no: () => import('./languages/norwegian.ts').then((m) => pair(m.norwegian, m.norwegianPhrases)),
  pl: () => import('./languages/polish.ts').then((m) => pair(m.polish, m.polishPhrases)),
  pt: () =>
    import('./languages/portuguese.ts').then((m) => pair(m.portuguese, m.portuguesePhrases)),
  ro: () => import('./languages/romanian.ts').then((m) => pair(m.romanian, m.romanianPhrases)),
  ru: () => import('./languages/russian.ts').then((m) => pair(m.russian, m.russianPhrases)),
  sk: () => import('./languages/slovak.ts').then((m) => pair(m.slovak, m.slovakPhrases)),
  sl: () => import('./languages/slovenian.ts').then((m) => pair(m.slovenian, m.slovenianPhrases)),
  sr: () => import('./languages/serbian.ts').then((m) => pair(m.serbian, m.serbianPhrases)),
  'sr-Latn': () =>
    import('./languages/serbian-latin.ts').then((m) => pair(m.serbianLatin, m.serbianLatinPhrases)),
  sv: () => import('./languages/swedish.ts').then((m) => pair(m.swedish, m.swedishPhrases)),
  th: () => import('./languages/thai.ts').then((m) => pair(m.thai, m.thaiPhrases)),
  tr: () => import('./languages/turkish.ts').then((m) => pair(m.turkish, m.turkishPhrases)),
  uk: () => import('./languages/ukrainian.ts').then((m) => pair(m.ukrainian, m.ukrainianPhrases)),
  vi: () =>
    import('./languages/vietnamese.ts').then((m) => pair(m.vietnamese, m.vietnamesePhrases)),
  'zh-Hant': () =>
    import('./languages/traditional-chinese.ts').then((m) =>
      pair(m.traditionalChinese, m.traditionalChinesePhrases),
    ),
  zh: () => import('./languages/chinese.ts').then((m) => pair(m.chinese, m.chinesePhrases)),
}
