import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  english,
  englishPhrases,
  type Language,
  type Phrases,
  rankRelated,
  sameValue,
  wordPairs,
  words,
} from '../src/index.ts'
import { arabic } from '../src/languages/arabic.ts'
import { chinese } from '../src/languages/chinese.ts'
import { czech } from '../src/languages/czech.ts'
import { dutch } from '../src/languages/dutch.ts'
import { french, frenchPhrases } from '../src/languages/french.ts'
import { german, germanPhrases } from '../src/languages/german.ts'
import { indonesian } from '../src/languages/indonesian.ts'
import { italian } from '../src/languages/italian.ts'
import { japanese, japanesePhrases } from '../src/languages/japanese.ts'
import { korean } from '../src/languages/korean.ts'
import { polish } from '../src/languages/polish.ts'
import { portuguese } from '../src/languages/portuguese.ts'
import { russian } from '../src/languages/russian.ts'
import { spanish, spanishPhrases } from '../src/languages/spanish.ts'
import { turkish } from '../src/languages/turkish.ts'
import { ukrainian } from '../src/languages/ukrainian.ts'

interface Text {
  readonly id: string
  readonly text: string
  readonly lang?: string
}

const germanTexts: readonly Text[] = [
  {
    id: 'vertrauen',
    text: 'Vertrauen wächst in kleinen Schritten. Wer Rückmeldungen gibt, schenkt Vertrauen; wer um Rückmeldung bittet, auch.',
  },
  {
    id: 'rueckmeldung',
    text: 'Eine gute Rückmeldung beginnt mit Vertrauen. Rückmeldungen ohne Vertrauen verletzen, und niemand bittet ein zweites Mal.',
  },
  {
    id: 'brot',
    text: 'Mehl, Wasser und Salz: das Brot ruht über Nacht. Am Morgen wird das Brot gebacken.',
  },
  {
    id: 'brote',
    text: 'Zwei Brote aus einem Teig, das eine gebacken im Topf, das andere auf dem Stein. Wasser macht den Teig weich.',
  },
]
const frenchTexts: readonly Text[] = [
  {
    id: 'relecture',
    text: "La relecture entre pairs commence par l'écoute. Chaque relecture pose des questions à l'auteur.",
  },
  {
    id: 'auteurs',
    text: "Les auteurs demandent des relectures courtes. L'écoute et les questions aident plus que les corrections.",
  },
  { id: 'pain', text: 'Le pain repose la nuit. Farine, eau et sel font le pain de la semaine.' },
  { id: 'farine', text: 'Trois farines pour un pain: le sel vient en dernier, et la pâte repose.' },
]
const japaneseTexts: readonly Text[] = [
  {
    id: '信頼',
    text: '信頼は小さな約束から育つ。約束を守るチームでは信頼が育ち、レビューが楽になる。',
  },
  { id: 'レビュー', text: 'レビューは信頼から始まる。信頼がなければレビューは批判に聞こえる。' },
  { id: 'パン', text: '小麦粉と水と塩でパンを焼く。生地は一晩休ませる。' },
  { id: '生地', text: '生地を休ませると、パンはよく膨らむ。塩は最後に入れる。' },
]

function firstOf(texts: readonly Text[], language: Language, phrases: Phrases) {
  const text = (one: Text) => one.text
  const related = rankRelated(texts, {
    id: (one) => one.id,
    signals: [words(text, { language }), wordPairs(text, { language })],
    phrases,
  })
  return texts.map(({ id }) => [id, related(id)[0]?.item.id])
}

describe('languages', () => {
  it('finds the German posts of one subject, whatever their endings', () => {
    expect(firstOf(germanTexts, german, germanPhrases)).toEqual([
      ['vertrauen', 'rueckmeldung'],
      ['rueckmeldung', 'vertrauen'],
      ['brot', 'brote'],
      ['brote', 'brot'],
    ])
  })

  it('finds the French posts of one subject, whatever their endings and elisions', () => {
    expect(firstOf(frenchTexts, french, frenchPhrases)).toEqual([
      ['relecture', 'auteurs'],
      ['auteurs', 'relecture'],
      ['pain', 'farine'],
      ['farine', 'pain'],
    ])
  })

  it('takes French and other joining words out of pairs and evidence', () => {
    const said: readonly (readonly [Language, string])[] = [
      [french, 'lorsque depuis toujours chez plusieurs quand même où ça aujourd hui'],
      [dutch, 'we jullie wanneer omdat tussen zoals daarom vaak'],
      [italian, 'quando molto già così mentre senza però ogni'],
      [portuguese, 'onde porque pode ainda cada sobre enquanto todos'],
    ]
    for (const [language, joining] of said)
      for (const word of joining.split(' '))
        expect([word, language.stopWords.has(word)]).toEqual([word, true])
  })

  it('brings French nouns of one family together, and leaves verbs as they are', () => {
    const { stem } = french
    expect(['journal', 'journaux', 'journals'].map(stem)).toEqual(['journal', 'journal', 'journal'])
    expect(stem('installations')).toBe(stem('installateur'))
    expect(stem('rapidement')).toBe(stem('rapide'))
    expect(stem('parlons')).not.toBe(stem('parler'))
    expect(stem('os')).toBe('os')
  })

  it('finds the Japanese posts of one subject without spaces between words', () => {
    expect(firstOf(japaneseTexts, japanese, japanesePhrases)).toEqual([
      ['信頼', 'レビュー'],
      ['レビュー', '信頼'],
      ['パン', '生地'],
      ['生地', 'パン'],
    ])
  })

  it('gives reasons in the language of the texts', () => {
    const text = (one: Text) => one.text
    const inGerman = rankRelated(germanTexts, {
      id: (one) => one.id,
      signals: [words(text, { language: german })],
      phrases: germanPhrases,
    })
    expect(inGerman('vertrauen')[0]?.because).toBe('In beiden geht es um Vertrauen und Rückmeldung')
    const inJapanese = rankRelated(japaneseTexts, {
      id: (one) => one.id,
      signals: [words(text, { language: japanese })],
      phrases: japanesePhrases,
    })
    expect(inJapanese('レビュー')[0]?.because).toContain('信頼')
  })

  it.each([
    [
      english,
      ['archive', 'strategic plan', 'assembly', 'embed', 'peer review'],
      ['strategic', 'extremely fast', 'app opened'],
    ],
    [
      german,
      ['Offene Daten', 'offene Daten', 'Daten', 'Open Data'],
      ['frei verfügbar', 'frei', 'offenen Daten'],
    ],
    [french, ['traitement', 'jeux vidéo'], ['activement', 'particulièrement violent']],
    [spanish, ['comando', 'módulo pyplot'], ['directamente', 'creando ventanas']],
    [japanese, ['フックの設定', '信頼'], ['作り始め', 'ブログとして使う', 'の']],
    [polish, ['zaufanie', 'dysk USB', 'pamięć podręczna'], ['recenzję', 'kupić dysk', 'systemami']],
    [czech, ['důvěra', 'souborový systém'], ['důvěrou', 'nastavovat', 'otázkami']],
    [russian, ['доверие', 'ревью', 'рабочий стол'], ['книгу', 'сделать копию', 'командами']],
    [ukrainian, ["комп'ютер", 'книга', "інтерв'ю"], ['книгу', 'встановити', 'довірою']],
    [
      korean,
      ['신뢰', '파일 시스템', '팀의 신뢰'],
      ['파일을 완전히', '시작합니다', '신뢰가', '켜고'],
    ],
    [turkish, ['dosya sistemi', 'güven'], ['işlevinin', 'dosyalarda']],
    [indonesian, ['buku', 'menu', 'sistem berkas'], ['memindahkan berkas']],
    [chinese, ['用户体验', '插件'], ['定义和使用', '的', '先']],
  ] as const)('knows what is a subject, and what is not', (language, subjects, others) => {
    for (const name of subjects) expect([name, language.isSubject?.(name)]).toEqual([name, true])
    for (const name of others) expect([name, language.isSubject?.(name)]).toEqual([name, false])
  })

  it.each([
    [korean, '신뢰를', '신뢰'],
    [korean, '파일 시스템에서는', '파일 시스템'],
    [korean, '회의', '회의'],
    [arabic, 'والثقة', 'الثقة'],
    [arabic, 'بالمراجعة', 'المراجعة'],
    [arabic, 'للفريق', 'الفريق'],
    [arabic, 'وقت الفريق', 'وقت الفريق'],
  ] as const)('takes off a name what joins it to its sentence', (language, written, name) => {
    expect(language.baseForm?.(written)).toBe(name)
  })

  it('keeps a German noun as it is, whatever addresses and hashtags do', () => {
    const texts = ['Moor', 'Wald'].map((place) => ({
      id: place,
      text: `Im ${place} messen wir Bodenfeuchte: bodenfeuchte.org. Die Bodenfeuchte im ${place} steigt. #bodenfeuchte`,
    }))
    const text = (one: Text) => one.text
    const related = rankRelated(texts, {
      id: (one) => one.id,
      signals: [words(text, { language: german })],
      phrases: germanPhrases,
    })
    expect(related('Moor')[0]?.because).toBe('In beiden geht es um Bodenfeuchte')
  })

  it('joins what it names as each language does', () => {
    expect(japanesePhrases.and('信頼', '約束')).toBe('信頼と約束')
    expect(spanishPhrases.and('datos', 'información')).toBe('datos e información')
    expect(spanishPhrases.and('agua', 'hielo')).toBe('agua y hielo')
    expect(frenchPhrases.about('auteurs')).toBe('Tous deux parlent d’auteurs')
    expect(frenchPhrases.about('pain')).toBe('Tous deux parlent de pain')
  })

  it('has sentences for every language it takes apart', async () => {
    const folder = new URL('../src/languages/', import.meta.url)
    for (const file of readdirSync(folder)) {
      if (file === 'english.ts' || file === 'plain.ts') continue
      const name = file.replace('.ts', '').replace(/-(.)/g, (_, letter) => letter.toUpperCase())
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
      expect(Object.keys(module).sort()).toEqual([name, `${name}Phrases`])
      expect(Object.keys(module[`${name}Phrases`] as Phrases)).toEqual(Object.keys(englishPhrases))
    }
  })

  it('analyses each item in its own language', () => {
    const all = [
      ...germanTexts.map((one) => ({ ...one, lang: 'de' })),
      ...frenchTexts.map((one) => ({ ...one, lang: 'fr' })),
    ]
    const text = (one: Text) => one.text
    const language = (one: Text) => (one.lang === 'de' ? german : french)
    const related = rankRelated(all, {
      id: (one) => one.id,
      signals: [words(text, { language })],
      allow: sameValue((one) => one.lang),
      phrases: (one) => (one.lang === 'de' ? germanPhrases : englishPhrases),
    })
    expect(related('pain').map(({ item }) => item.id)).toEqual(['farine'])
    expect(related('brot')[0]?.item.id).toBe('brote')
    expect(related('vertrauen')[0]?.because).toMatch(/^In beiden geht es um /)
  })
})
