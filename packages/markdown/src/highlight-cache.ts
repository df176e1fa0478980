import type { Highlighter } from './highlighter.ts'

// Enough for what a site says again and again, and for the posts that are being written.
const maxCharacters = 1 << 19

/** Colours each piece of code once. Strings only: trees shared between documents could be changed by one of them. */
export function createHighlightCache(
  highlighter: Highlighter | undefined,
): (code: string, language: string) => string | undefined {
  if (highlighter === undefined) return () => undefined
  const known = new Map<string, string | undefined>()
  let characters = 0
  return (value, language) => {
    const key = `${language}\n${value}`
    if (known.has(key)) return known.get(key)
    const html = highlighter.highlight({ value, language })
    // Undefined is not kept: the grammar may be loaded later.
    if (html === undefined) return undefined
    const length = key.length + html.length
    if (length > maxCharacters) return html
    if (characters + length > maxCharacters) {
      known.clear()
      characters = 0
    }
    known.set(key, html)
    characters += length
    return html
  }
}
