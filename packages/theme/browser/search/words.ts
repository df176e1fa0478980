/** The words of the search, in the language of the page; `wordsOf` in the theme's search box writes them into the form. */
export interface Words {
  readonly language: string
  /** By plural category, with `{count}` and `{query}`; `other` and `zero` are always there. */
  readonly found: Readonly<Record<string, string>>
  /** Before what comes near when nothing was found. */
  readonly near: string
  readonly searching: string
  readonly failed: string
  /** What a kind of result is called; a kind without a name is a post. */
  readonly kinds: Readonly<Record<string, string>>
}

/** What is said of a number of results. */
export function countText(count: number, query: string, { found, language }: Words): string {
  const category = count === 0 ? 'zero' : new Intl.PluralRules(language).select(count)
  const text = found[category] ?? found.other ?? ''
  const number = new Intl.NumberFormat(language).format(count)
  // In one go: a query may hold the other name.
  return text.replace(/\{(count|query)\}/g, (_, name) => (name === 'count' ? number : query))
}
