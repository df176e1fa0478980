import { html } from '../html.ts'
import type { SafeHtml } from '../safe-html.ts'

/** An address that moved. */
export interface RedirectPage {
  /** Where to, absolute or from the root of the host. */
  readonly to: string
  /** The same, absolute, for search engines. Default: `to`. */
  readonly canonical?: string
  /** BCP 47, of the words below. Default: `en`. */
  readonly language?: string
  /** Default: `This page has moved`. */
  readonly title?: string
  /** Words of the link, for those whom the browser does not take there. Default: the address. */
  readonly label?: string
}

/** A whole page that sends its reader on at once: for hosts that cannot redirect by themselves. Without script. */
export function redirectPage(options: RedirectPage): SafeHtml {
  const { to, canonical = to, language = 'en', title = 'This page has moved', label = to } = options
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${refreshable(to)}">
</head>
<body>
<main>
<h1>${title}</h1>
<p><a href="${to}">${label}</a></p>
</main>
</body>
</html>
`
}

/** The address inside a refresh, where quotes and blanks would end it (HTML, section 4.2.5.3). */
function refreshable(to: string): string {
  if (/^(?:https?:\/\/|\/)/.test(to)) {
    return to.replace(/[\s"'`<>]/g, (character) =>
      encodeURIComponent(character).replace("'", '%27'),
    )
  }
  throw new TypeError(
    `@octavo/renderer: redirectPage(): "to" is an http address or a path from the root, got ${JSON.stringify(to)}.`,
  )
}
