import { head, html, join, type PageMetadata, type SafeHtml } from '@octavo/renderer'
import { absolute } from '../absolute.ts'
import { copyScriptName, firstFonts } from '../assets.ts'
import type { Context } from '../context.ts'
import type { FeedLink, PageFrame, SiteProps, Translation } from '../props/frame.ts'
import { sheetsFor } from '../styles/sheets.ts'
import { foot } from './foot.ts'
import { runningHead } from './running-head.ts'

type Feeds = PageMetadata['feeds'] & object

export interface DocumentParts {
  readonly metadata: PageMetadata
  readonly main: SafeHtml
  /** The names of the style sheets that the main part needs. Default: it is looked through. */
  readonly sheets?: readonly string[]
  /** What this page loads beyond what every page does. */
  readonly head?: SafeHtml
  /** Whether the running head names the site; the front page does so in its title. */
  readonly siteName?: boolean
}

/** The whole document around a page's main part. */
export function document(
  context: Context,
  { metadata, main, sheets = sheetsFor(main), head: own, siteName = true }: DocumentParts,
): SafeHtml {
  const { frame, settings, language, direction, labels } = context
  const { slots, hasCopyButton } = settings
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
${head(complete(metadata, context))}
${assetLinks(context, sheets)}${own}${slots.head?.(frame)}
</head>
<body>
<a class="skip" href="#content">${labels.skipToContent}</a>
${runningHead(context, siteName)}
${slots.banner?.(frame)}<main id="content" tabindex="-1" data-copy=${hasCopyButton && labels.copy} data-copied=${hasCopyButton && labels.copied}>
${main}
</main>
${foot(context)}
${slots.analytics?.(frame)}</body>
</html>
`
}

function complete(metadata: PageMetadata, { frame, settings, language }: Context): PageMetadata {
  const { site, page } = frame
  const { paper } = settings.tokens.colours
  return {
    siteName: site.title,
    canonical: page.canonical,
    language,
    ...(frame.translations === undefined
      ? {}
      : {
          alternates: alternates(frame.translations, { language, canonical: page.canonical, site }),
        }),
    themeColor: settings.colourScheme === 'light dark' ? paper : paper[settings.colourScheme],
    ...metadata,
    feeds: [...(metadata.feeds ?? []), ...siteFeeds(site)],
    ...site.head,
    ...frame.head,
  }
}

// Search engines take the languages of a page only from pages that name all of them, themselves included.
function alternates(
  translations: readonly Translation[],
  own: { readonly language: string; readonly canonical: string; readonly site: SiteProps },
): PageMetadata['alternates'] & object {
  const others = translations.map(({ language, url }) => ({
    language,
    url: absolute(url, own.site.url),
  }))
  const isNamed = others.some(({ language }) => language === own.language)
  return isNamed ? others : [{ language: own.language, url: own.canonical }, ...others]
}

function siteFeeds({ feeds = [] }: SiteProps): Feeds {
  return feeds.map(({ type, title, url }) => ({ title, url, format: formatOf(type) }))
}

function formatOf(type: FeedLink['type']): Feeds[number]['format'] {
  if (type.includes('json')) return 'json'
  return type.includes('rss') ? 'rss' : 'atom'
}

function assetLinks({ frame, settings }: Context, sheets: readonly string[]): SafeHtml {
  const { hasOwnFonts, hasCopyButton } = settings
  return join([
    // Known before the sheet arrives, so that a dark page does not begin with a white one.
    html`<meta name="color-scheme" content="${settings.colourScheme}">\n`,
    ...(hasOwnFonts ? firstFonts : []).map(
      (name) =>
        html`<link rel="preload" href="${addressOf(name, frame)}" as="font" type="font/woff2" crossorigin>\n`,
    ),
    ...sheets.map((name) => html`<link rel="stylesheet" href="${addressOf(name, frame)}">\n`),
    hasCopyButton &&
      html`<script src="${addressOf(copyScriptName, frame)}" type="module"></script>`,
  ])
}

/** The finished address of an asset of the theme. */
export function addressOf(name: string, { site }: PageFrame): string {
  const address = site.assets[name]
  if (address === undefined) {
    throw new TypeError(
      `@octavo/theme: site.assets has no address for "${name}". Give one for each of theme.assets.`,
    )
  }
  return address
}
