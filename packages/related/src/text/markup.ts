/** Within so many letters a tag or an address ends. */
const longest = 301

const openTag = /<[/a-z][^<>]*$/iu
const openAddress = /:\/\/[^ \n]*$/u

/** Fenced code, should Markdown be given as text. An open fence goes to the end. */
const fenced = /^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1.*$|(?![\s\S]))/gmu

/** `&amp`, `example.org`, `snake_case`, `@handle`, `$value`. */
const partOfMore = /(?:&#?x?|[\p{L}\p{N}][._]|::|[@$])$/u

/** `cloud.gov`, `snake_case`, `std::vector`. */
const partOfNext = /^(?:[._][\p{L}\p{N}]|::)/u

/**
 * Tells whether [start, end) of a text stands there for machines, and is no word to a reader: tags, character references, addresses,
 * names in code.
 */
export function markupIn(text: string): (start: number, end: number) => boolean {
  const fences = Array.from(text.matchAll(fenced), ({ 0: { length }, index }) => ({
    index,
    length,
  }))
  const opened = [
    text.includes('<') ? [openTag] : [],
    text.includes('://') ? [openAddress] : [],
  ].flat()
  const isSpace = (at: number): boolean => text[at] === ' ' || text[at] === '\n'
  const endsBefore = (at: number, most: number, end: RegExp): boolean =>
    end.test(text.slice(Math.max(0, at - most), at))
  return (start, end) =>
    (!isSpace(start - 1) && endsBefore(start, 3, partOfMore)) ||
    (!isSpace(end) && partOfNext.test(text.slice(end, end + 2))) ||
    fences.some(({ index, length }) => start >= index && start < index + length) ||
    opened.some((open) => endsBefore(start + 1, longest, open))
}
