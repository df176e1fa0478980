/** A text by plural category of its language (CLDR); `zero` is said of nothing in every language. */
export type CountedText = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { readonly zero: string; readonly other: string }
>

/** Every word the theme itself puts on a page. Replace one, or write a whole set for another language. */
export interface Labels {
  readonly skipToContent: string
  readonly navigation: string
  readonly breadcrumbs: string
  readonly search: string
  readonly searchFor: string
  readonly searchNeedsScript: string
  /** How much was found, with `{count}` and `{query}`. */
  readonly searchFound: CountedText
  /** After "nothing found", before what comes near: "This comes close:". */
  readonly searchNear: string
  /** While the index is loaded. */
  readonly searching: string
  /** When it cannot be loaded. */
  readonly searchFailed: string
  readonly moreResults: string
  /** Before the names of the authors: "By". */
  readonly by: string
  readonly updated: string
  readonly readingTime: (minutes: number) => string
  /** Under a picture, before the name of its maker: "Picture:". */
  readonly picture: string
  readonly contents: string
  readonly series: string
  readonly partOfSeries: (part: number, total: number) => string
  readonly newerPost: string
  readonly olderPost: string
  readonly morePosts: string
  readonly related: string
  readonly tag: string
  readonly tags: string
  readonly category: string
  readonly categories: string
  readonly author: string
  readonly posts: (count: number) => string
  readonly archive: string
  readonly undated: string
  readonly newerPosts: string
  readonly olderPosts: string
  readonly pages: string
  readonly pageOf: (number: number, total: number) => string
  /** On a list without a post. */
  readonly nothingHere: string
  readonly toTheFrontPage: string
  readonly notFound: string
  readonly notFoundText: string
  readonly recentPosts: string
  /** The feed of one tag, author or series. */
  readonly feed: string
  readonly feeds: string
  /** At the foot of a page that has a Markdown twin. */
  readonly asMarkdown: string
  readonly otherLanguages: string
  readonly copy: string
  readonly copied: string
}
