/** What the info string of a fence asks for beside the language. */
export interface CodeMeta {
  readonly title: string | undefined
  /** The number of the first line, or undefined for no numbers. */
  readonly firstNumber: number | undefined
  /** Lines that look different, as written: they may overlap, and reach beyond the last line. */
  readonly ranges: readonly LineRange[]
  /** Words to mark wherever they stand. */
  readonly words: readonly string[]
}

/** Lines from the first to the last, counted from 1, and their class: `marked`, `added`, `removed`, `focused`. */
export interface LineRange {
  readonly className: string
  readonly from: number
  readonly to: number
}

const lineClasses: Readonly<Record<string, string>> = {
  '': 'marked',
  mark: 'marked',
  ins: 'added',
  add: 'added',
  del: 'removed',
  remove: 'removed',
  focus: 'focused',
}
const titles = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/
const rangeLists = /(?:^|\s)(?:(\w+)=)?\{([\d,\s-]{1,200})\}/g
const wordForms = /(?:^|\s)(?:\/([^/\n]{1,100})\/|"([^"\n]{1,100})")(?=\s|$)/g
const numbersOn =
  /(?:^|\s)(?:showLineNumbers|linenos|lineNumbers|ln)(?:[={](\d{1,6})\}?|=true)?(?=\s|$)/
const numbersOff = /(?:^|\s)(?:noLineNumbers|showLineNumbers=false)(?=\s|$)/
const mostWords = 10

/**
 * Reads `title="a.ts" {1,3-5} ins={2} del={3} focus={4} /word/ "two words" showLineNumbers{10}`: the forms
 * that Expressive Code, rehype-pretty-code and Docusaurus share.
 */
export function readCodeMeta(info: string, numbersByDefault: boolean): CodeMeta {
  const title = titles.exec(info)
  // A title may hold what looks like a range or a word.
  const meta = title === null ? info : info.replace(title[0], ' ')
  return {
    title: title?.[1] ?? title?.[2] ?? title?.[3],
    firstNumber: firstNumberIn(meta, numbersByDefault),
    ranges: [...rangesIn(meta)],
    words: [...meta.matchAll(wordForms)]
      .slice(0, mostWords)
      .map(([, plain, quoted]) => plain ?? quoted ?? ''),
  }
}

function firstNumberIn(meta: string, byDefault: boolean): number | undefined {
  if (numbersOff.test(meta)) return undefined
  const numbers = numbersOn.exec(meta)
  if (numbers !== null) return Number(numbers[1] ?? 1)
  return byDefault ? 1 : undefined
}

function* rangesIn(meta: string): Generator<LineRange> {
  for (const [, name = '', list = ''] of meta.matchAll(rangeLists)) {
    const className = Object.hasOwn(lineClasses, name) ? lineClasses[name] : undefined
    if (className === undefined) continue
    for (const range of list.split(',')) {
      const [, from, to = from] = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6}))?\s*$/.exec(range) ?? []
      if (from !== undefined) yield { className, from: Number(from), to: Number(to) }
    }
  }
}

/** Whether lines have to be told apart at all. */
export function needsLines({ firstNumber, ranges, words }: CodeMeta): boolean {
  return firstNumber !== undefined || ranges.length > 0 || words.length > 0
}
