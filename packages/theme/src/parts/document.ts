import { head, html, join, type PageMetadata, type SafeHtml } from '@octavo/renderer'
import { absolute } from '../absolute.ts'
import { copyScriptName, firstFonts, styleSheetName } from '../assets.ts'
import type { Context } from '../context.ts'
import type { FeedLink, PageFrame, Translation } from '../props/frame.ts'
import { foot } from './foot.ts'
import { runningHead } from './running-head.ts'

export interface DocumentParts {
  readonly metadata: PageMetadata
  readonly main: SafeHtml
  /** Whether the running head names the site; the front page does so in its title. */
  readonly siteName?: boolean
}

/** The whole document around a page's main part. */
export function document(
  context: Context,
  { metadata, main, siteName = true }: DocumentParts,
): SafeHtml {
  const { frame, settings, language, direction, labels } = context
  const { slots, hasCopyButton } = settings
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
${head(complete(metadata, context))}
${assetLinks(context)}${slots.head?.(frame)}
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
    feeds: (site.feeds ?? []).map(({ type, title, url }) => ({
      title,
      url,
      format: formatOf(type),
    })),
    ...(frame.translations === undefined
      ? {}
      : { alternates: alternates(frame.translations, site.url) }),
    themeColor: settings.colourScheme === 'light dark' ? paper : paper[settings.colourScheme],
    ...metadata,
    ...site.head,
    ...frame.head,
  }
}

function alternates(
  translations: readonly Translation[],
  site: string,
): PageMetadata['alternates'] & object {
  return translations.map(({ language, url }) => ({ language, url: absolute(url, site) }))
}

function formatOf(type: FeedLink['type']): 'rss' | 'atom' | 'json' {
  if (type.includes('json')) return 'json'
  return type.includes('rss') ? 'rss' : 'atom'
}

function assetLinks({ frame, settings }: Context): SafeHtml {
  const { hasOwnFonts, hasCopyButton } = settings
  return join([
    // Known before the sheet arrives, so that a dark page does not begin with a white one.
    html`<meta name="color-scheme" content="${settings.colourScheme}">\n`,
    ...(hasOwnFonts ? firstFonts : []).map(
      (name) =>
        html`<link rel="preload" href="${addressOf(name, frame)}" as="font" type="font/woff2" crossorigin>\n`,
    ),
    html`<link rel="stylesheet" href="${addressOf(styleSheetName, frame)}">`,
    hasCopyButton &&
      html`\n<script src="${addressOf(copyScriptName, frame)}" type="module"></script>`,
  ])
}

function addressOf(name: string, { site }: PageFrame): string {
  const address = site.assets[name]
  if (address === undefined) {
    throw new TypeError(
      `@octavo/theme: site.assets has no address for "${name}". Give one for each of theme.assets.`,
    )
  }
  return address
}
