import type { PluggableList } from 'unified'
import type { CalloutLabels, DiagramRenderer, WikiLinkResolver } from './features/feature-types.ts'
import type { MathEngine } from './features/math.ts'
import type { Highlighter } from './highlighter.ts'
import { defaultLimits, type Limits } from './limits/limit-types.ts'
import type { MarkdownParser } from './parser.ts'
import type { TemplateTag } from './template-tags.ts'

/** How a pipeline works. Everything has a default; the defaults are safe. */
export interface MarkdownOptions {
  /**
   * What becomes of HTML in the text, and of addresses that run code.
   * - `escape` (default): HTML is shown as text, comments are left out, `javascript:` addresses are removed.
   * - `sanitize`: for text by strangers. HTML is kept as far as GitHub keeps it, ids are prefixed.
   * - `trusted`: for text by people who may write the site's code anyway. HTML passes as it is.
   */
  readonly html?: HtmlMode
  /** Tables, footnotes, strikethrough, task lists, bare addresses. Default true. */
  readonly gfm?: boolean
  /** BCP 47. Default `en`. */
  readonly language?: string
  /** Any remark plugins, in unified's form. They run before ours. */
  readonly remarkPlugins?: PluggableList
  /** Any rehype plugins, in unified's form. They see the finished tree, except that code is not coloured yet. */
  readonly rehypePlugins?: PluggableList
  /** Says what unknown functions among the plugins' options do, so that the pipeline has a fingerprint. Change it when they change. */
  readonly cacheKey?: string
  /** Default: remark-parse with the extensions that the text needs. */
  readonly parser?: MarkdownParser
  /** Default: none; code keeps its `language-…` class. */
  readonly highlighter?: Highlighter
  readonly headings?: HeadingOptions
  readonly excerpt?: ExcerptOptions
  readonly images?: ImageOptions
  readonly links?: LinkOptions
  /** GitHub's alerts and Obsidian's callouts in block quotes. Default true. */
  readonly callouts?: boolean | CalloutOptions
  readonly code?: CodeOptions
  /** `:::note[Title]` … `:::`, `:::details`, `::youtube[Title]{#id}`. Default false. */
  readonly directives?: boolean
  /** `$x$` and `$$`. Default none; `temml()` makes MathML. */
  readonly math?: MathEngine
  /** Quotation marks, dashes and ellipses as the language sets them. Default false. */
  readonly typography?: boolean
  /** A picture alone in its paragraph becomes a figure, its title the caption. Default false. */
  readonly figures?: boolean
  /** `[[Target]]` and `[[Target|words]]`. `true` leads to `./Target.md`; a function says where, or undefined. Default none. */
  readonly wikiLinks?: true | WikiLinkResolver
  /** `*[HTML]: Hypertext Markup Language`. Default false. */
  readonly abbreviations?: boolean
  /** `:tada:` by a table of shortcodes, such as `nameToEmoji` of gemoji. Default none. */
  readonly emoji?: Readonly<Record<string, string>>
  /** The address of a film alone in its paragraph becomes a link that says what it is; nothing is loaded. Default false. */
  readonly embeds?: boolean
  /** `client` leaves ```` ```mermaid ```` for a script of the page; a function draws it now. Default none: it is code. */
  readonly mermaid?: 'client' | DiagramRenderer
  /** What becomes of `{{ … }}` and `{% … %}` that another generator left behind. Default: repair what is certain. */
  readonly templateTags?: 'keep' | TemplateTagOptions
  /**
   * What becomes of `{: .note }`, `{:toc}`, `{.note}` that Kramdown (Jekyll), Pandoc or markdown-it-attrs would have read. Default
   * `remove`: they are taken out and reported, and `{#id}` behind a heading is its id. `keep`: they are text, or the business of a plugin.
   */
  readonly attributeLists?: 'remove' | 'keep'
  /** What a text may ask of the parser; a block that asks for more is shown without markup. See `Limits`. */
  readonly limits?: Partial<Limits>
  /** Words a minute for `minutes`. Default 230. */
  readonly wordsPerMinute?: number
}

export type HtmlMode = 'escape' | 'sanitize' | 'trusted'

export interface HeadingOptions {
  /** A link to the heading behind its text, for a mouse; hidden from screen readers. Default true. */
  readonly anchors?: boolean
}

export interface ExcerptOptions {
  /** Sentences are added until the next one would pass this. The first one is always whole. Default 280. */
  readonly maxCharacters?: number
}

export interface ImageOptions {
  /** `loading="lazy"` and `decoding="async"`, except for the first picture. Default true. */
  readonly lazy?: boolean
}

export interface LinkOptions {
  /** `rel` of links that leave the site (any absolute http address). Default none. */
  readonly externalRel?: readonly string[]
}

export interface CalloutOptions {
  /** Titles of callouts without one: `{ note: 'Hinweis' }`. Default: the English word. */
  readonly labels?: CalloutLabels
}

export interface CodeOptions {
  /** Numbers on every block that does not refuse them. Default false: only where the fence asks. */
  readonly lineNumbers?: boolean
  /** A hidden `<button class="copy">` in every block, with this label, for a script of the theme. Default none. */
  readonly copy?: string
}

export interface TemplateTagOptions {
  /** What stands for a tag that is not understood: text for readers, or undefined to show it as it is. */
  readonly resolve?: (tag: TemplateTag) => string | undefined
}

/** The options with every default in place. */
export interface Settings {
  readonly html: HtmlMode
  readonly gfm: boolean
  readonly language: string
  readonly remarkPlugins: PluggableList
  readonly rehypePlugins: PluggableList
  readonly cacheKey: string | undefined
  readonly parser: MarkdownParser | undefined
  readonly highlighter: Highlighter | undefined
  readonly headings: Required<HeadingOptions>
  readonly excerpt: Required<ExcerptOptions>
  readonly images: Required<ImageOptions>
  readonly links: Required<LinkOptions>
  readonly callouts: false | Required<CalloutOptions>
  readonly code: { readonly lineNumbers: boolean; readonly copy: string | undefined }
  readonly directives: boolean
  readonly math: MathEngine | undefined
  readonly typography: boolean
  readonly figures: boolean
  readonly wikiLinks: WikiLinkResolver | undefined
  readonly abbreviations: boolean
  readonly emoji: Readonly<Record<string, string>> | undefined
  readonly embeds: boolean
  readonly mermaid: 'client' | DiagramRenderer | undefined
  readonly templateTags: 'keep' | TemplateTagOptions
  readonly attributeLists: 'remove' | 'keep'
  readonly limits: Limits
  readonly wordsPerMinute: number
}

/** Fills in the defaults and refuses what cannot be meant. */
export function resolveSettings(options: MarkdownOptions): Settings {
  const { html = 'escape', wordsPerMinute = 230 } = options
  if (html !== 'escape' && html !== 'sanitize' && html !== 'trusted') {
    throw new TypeError(
      `@octavo/markdown: html must be 'escape', 'sanitize' or 'trusted', got ${JSON.stringify(html)}`,
    )
  }
  if (!(wordsPerMinute > 0)) {
    throw new TypeError(
      `@octavo/markdown: wordsPerMinute must be above 0, got ${String(wordsPerMinute)}`,
    )
  }
  return {
    html,
    gfm: options.gfm ?? true,
    language: checkLanguage(options.language ?? 'en'),
    remarkPlugins: options.remarkPlugins ?? [],
    rehypePlugins: options.rehypePlugins ?? [],
    cacheKey: options.cacheKey,
    parser: options.parser,
    highlighter: options.highlighter,
    headings: { anchors: options.headings?.anchors ?? true },
    excerpt: { maxCharacters: options.excerpt?.maxCharacters ?? 280 },
    images: { lazy: options.images?.lazy ?? true },
    links: { externalRel: options.links?.externalRel ?? [] },
    callouts: calloutSettings(options.callouts ?? true),
    code: { lineNumbers: options.code?.lineNumbers ?? false, copy: options.code?.copy },
    directives: options.directives ?? false,
    math: options.math,
    typography: options.typography ?? false,
    figures: options.figures ?? false,
    wikiLinks: options.wikiLinks === true ? besideIt : options.wikiLinks,
    abbreviations: options.abbreviations ?? false,
    emoji: options.emoji,
    embeds: options.embeds ?? false,
    mermaid: options.mermaid,
    templateTags: options.templateTags ?? {},
    attributeLists: options.attributeLists ?? 'remove',
    limits: { ...defaultLimits, ...options.limits },
    wordsPerMinute,
  }
}

function calloutSettings(callouts: boolean | CalloutOptions): Settings['callouts'] {
  if (callouts === false) return false
  return { labels: (callouts === true ? undefined : callouts.labels) ?? {} }
}

function besideIt(target: string): string {
  return `./${encodeURI(target)}.md`
}

function checkLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    throw new TypeError(
      `@octavo/markdown: language must be a BCP 47 tag such as 'en' or 'pt-BR', got ${JSON.stringify(language)}`,
    )
  }
}
