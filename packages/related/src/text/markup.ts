/** Tells what stands in a text for machines, and is no word to a reader: tags, character references, addresses, names in code. */
export class Markup {
  readonly #text: string
  readonly #hasTags: boolean
  readonly #hasAddresses: boolean
  readonly #fences: readonly (readonly [start: number, end: number])[]

  constructor(text: string) {
    this.#text = text
    this.#hasTags = text.includes('<')
    this.#hasAddresses = text.includes('://')
    this.#fences = /^ {0,3}(?:```|~~~)/mu.test(text) ? fencesOf(text) : []
  }

  /** Is [start, end) part of such? */
  has(start: number, end: number): boolean {
    const text = this.#text
    if (!isSpace(text, start - 1) && partOfMore.test(text.slice(Math.max(0, start - 3), start)))
      return true
    if (!isSpace(text, end) && partOfNext.test(text.slice(end, end + 2))) return true
    if (this.#fences.some(([from, to]) => start >= from && start < to)) return true
    if (this.#hasTags && isWithinTag(text, start)) return true
    return this.#hasAddresses && isWithinAddress(text, start)
  }
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x0a
}

/** `&amp`, `example.org`, `snake_case`, `@handle`, `$value`. */
const partOfMore = /(?:&#?x?|[\p{L}\p{N}][._]|::|[@$])$/u

/** `cloud.gov`, `snake_case`, `std::vector`. */
const partOfNext = /^(?:[._][\p{L}\p{N}]|::)/u

const longestTag = 300

function isWithinTag(text: string, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - longestTag); i--) {
    if (text[i] === '>') return false
    if (text[i] === '<') return /[/a-z]/iu.test(text.charAt(i + 1))
  }
  return false
}

function isWithinAddress(text: string, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - longestTag); i--) {
    if (isSpace(text, i)) return false
    if (text[i] === ':' && text.startsWith('//', i + 1)) return true
  }
  return false
}

/** Fenced code, should Markdown be given as text. An open fence goes to the end. */
function fencesOf(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  let open: { readonly mark: string; readonly start: number } | undefined
  for (const { 0: line, 1: mark = '', index } of text.matchAll(/^ {0,3}(```|~~~).*$/gmu)) {
    if (!open) open = { mark, start: index }
    else if (open.mark === mark) {
      found.push([open.start, index + line.length])
      open = undefined
    }
  }
  if (open) found.push([open.start, text.length])
  return found
}
