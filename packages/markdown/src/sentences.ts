// Words after which a full stop seldom ends a sentence. Lower case, without the stop.
const abbreviations: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof sr jr st vs etc inc ltd co corp gov sen rep gen col lt sgt no nos vol fig figs eq ed eds pp al cf approx dept est ave blvd jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.g i.e a.m p.m ph.d d.c',
  de: 'dr prof hr fr nr bzw ca usw vgl ggf evtl z.b d.h u.a o.ä s abs art bd jan feb apr jun jul aug sep sept okt nov dez st str tel inkl exkl max min mio mrd',
  fr: 'm mm mme mmes mlle dr pr st ste p.ex etc cf env av apr janv févr juil sept oct nov déc vol éd fig art',
  es: 'sr sra srta dr dra ud uds ej p.ej etc pág págs núm vol fig aprox av ee.uu',
  it: 'sig sig.ra dott prof ing avv ecc p.es pag vol fig ca',
  pt: 'sr sra dr dra prof ex p.ex etc pág vol fig aprox av',
  nl: 'dhr mevr dr prof ir ing bijv d.w.z enz o.a nr blz ca',
}
// These stand before a name or a number and so never end a sentence; the others may.
const neverLast = new Set(
  'mr mrs ms dr prof st sen rep gen col lt sgt hr fr nr no nos fig figs vol pp sig dott mme mlle sra srta dhr mevr vs e.g i.e z.b d.h p.ex p.ej p.es bijv d.w.z cf vgl'.split(
    ' ',
  ),
)

// What decides whether a sentence goes on stands at its end; it may have grown long by then.
const longestEnd = 100

/** Cuts texts of one language into sentences. */
export type SentenceCutter = (text: string) => readonly string[]

/**
 * Sentences by `Intl.Segmenter` (UAX 29), mended where it cuts after an abbreviation ("Dr. Ada"),
 * an initial ("J. Doe") or before a lower-case word. Joined they are the text again.
 */
export function sentenceCutter(language: string): SentenceCutter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const words = new Set((abbreviations[language.split('-')[0] ?? ''] ?? '').split(' '))
  return (text) => {
    const sentences: string[] = []
    let from = 0
    let to = 0
    for (const { segment } of segmenter.segment(text)) {
      const end = text.slice(Math.max(from, to - longestEnd), to)
      if (to > from && !goesOn(end, segment, words)) {
        sentences.push(text.slice(from, to))
        from = to
      }
      to += segment.length
    }
    if (to > from) sentences.push(text.slice(from, to))
    return sentences
  }
}

function goesOn(before: string, after: string, words: ReadonlySet<string>): boolean {
  // A line break is no end: text is wrapped.
  if (!/[.!?…。！？"”»')\]]\s*$/u.test(before))
    return /[\s]$/.test(before) ? !/^\s*$/.test(after) : true
  if (/^\s*\p{Ll}/u.test(after)) return true
  const word = /([\p{L}][\p{L}.]*)\.\s*$/u.exec(before)?.[1]
  if (word === undefined) return false
  if (/^\p{L}$/u.test(word) && word !== 'I') return true
  const known = word.toLowerCase()
  if (!words.has(known)) return false
  return neverLast.has(known) || !/^\s*["'“‘«(]?\p{Lu}/u.test(after)
}

/** Whether a text ends as sentences end. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？:][\p{Pe}\p{Pf}"'*_)]*\s*$/u.test(text)
}
