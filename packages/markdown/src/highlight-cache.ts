import type { Highlighter } from './highlighter.ts'

const maxEntries = 2000

/** Colours each piece of code once. Strings only: trees shared between documents could be changed by one of them. */
export function createHighlightCache(
  highlighter: Highlighter | undefined,
): (code: string, language: string) => string | undefined {
  if (highlighter === undefined) return () => undefined
  const known = new Map<string, string | undefined>()
  return (value, language) => {
    const key = `${language}\n${value}`
    if (known.has(key)) return known.get(key)
    const html = highlighter.highlight({ value, language })
    // Undefined is not kept: the grammar may be loaded later.
    if (html === undefined) return undefined
    if (known.size >= maxEntries) known.clear()
    known.set(key, html)
    return html
  }
}
