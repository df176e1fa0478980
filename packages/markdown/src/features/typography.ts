/** Quotation marks of a language: outer and inner, opening and closing. */
type Marks = readonly [string, string, string, string]

const english: Marks = ['“', '”', '‘', '’']
const marksOf: Readonly<Record<string, Marks>> = {
  en: english,
  'en-GB': ['‘', '’', '“', '”'],
  de: ['„', '“', '‚', '‘'],
  'de-CH': ['«', '»', '‹', '›'],
  at: ['„', '“', '‚', '‘'],
  fr: ['«\u202f', '\u202f»', '“', '”'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pt: ['“', '”', '‘', '’'],
  'pt-PT': ['«', '»', '“', '”'],
  nl: ['‘', '’', '“', '”'],
  pl: ['„', '”', '«', '»'],
  cs: ['„', '“', '‚', '‘'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  da: ['»', '«', '›', '‹'],
  no: ['«', '»', '‘', '’'],
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  ja: ['「', '」', '『', '』'],
}

/** Carries what came before from one text to the next within a block. */
export interface TypographyState {
  /** The character before the text: a quotation mark after a word closes. */
  previous: string
}

/** Sets quotation marks, dashes and ellipses of texts as a language does. */
export type Typographer = (text: string, state: TypographyState) => string

/**
 * One pass over the text: a straight quotation mark opens after a space, an opening bracket or a dash, and
 * closes elsewhere; between letters it is an apostrophe. `--` and `---` become dashes, `...` an ellipsis.
 */
export function typographer(language: string): Typographer {
  const marks = marksOf[language] ?? marksOf[language.split('-')[0] ?? ''] ?? english
  return (text, state) => {
    const { previous } = state
    if (text !== '') state.previous = text.slice(-1)
    if (!/["'.-]/.test(text)) return text
    return text.replace(/"|'|-{2,3}(?!-)|\.{3}/g, (found, at: number) => {
      const before = at === 0 ? previous : (text[at - 1] ?? '')
      const after = text[at + found.length] ?? ''
      if (found === '...') return '…'
      if (found[0] === '-') return before === '-' ? found : found.length === 3 ? '—' : '–'
      return quotationMark(found, before, after, marks)
    })
  }
}

function quotationMark(found: string, before: string, after: string, marks: Marks): string {
  const opens = before === '' || /[\s([{\u2013\u2014/„“‘«‹"'-]/.test(before)
  if (found === '"') return opens ? marks[0] : marks[1]
  // 'tis and '90s: an apostrophe that looks like an opening mark.
  const isApostrophe = /[\p{L}\p{N}]/u.test(before) || (opens && /\d/.test(after))
  if (
    isApostrophe &&
    !(/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && marks[3] !== '’')
  )
    return '’'
  return opens ? marks[2] : marks[3] === '”' ? '’' : marks[3]
}
