import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import { directionOf } from '../language.ts'

export function foot(context: Context): SafeHtml {
  const { frame, settings } = context
  const { footer } = frame.site
  return html`<footer class="foot"><div>
${footer !== undefined && html`<p>${footer}</p>`}
${translations(context)}${twin(context)}${feeds(context)}${settings.slots.foot?.(frame)}
</div></footer>`
}

/** The way to the page as Markdown, for whoever reads with a program. */
function twin({ frame, labels }: Context): SafeHtml | undefined {
  const markdown = frame.head?.markdown
  if (markdown === undefined) return undefined
  return html`<p><a href="${markdown}" type="text/markdown">${labels.asMarkdown}</a></p>`
}

function feeds({ frame, labels }: Context): SafeHtml | undefined {
  const { feeds = [] } = frame.site
  if (feeds.length === 0) return undefined
  const items = feeds.map(
    ({ title, type, url }) => html`<li><a href="${url}" type="${type}">${title}</a></li>`,
  )
  return html`<nav aria-label="${labels.feeds}"><ul>${items}</ul></nav>`
}

function translations({ frame, labels, language, settings }: Context): SafeHtml | undefined {
  const { isKnown, nameOf } = settings.languages
  const others = (frame.translations ?? []).filter(
    (one) => one.language !== language && isKnown(one.language),
  )
  if (others.length === 0) return undefined
  const items = others.map((one) => {
    const name = nameOf(one.language)
    return html`<li><a href="${one.url}" hreflang="${one.language}" lang="${one.language}" dir="${directionOf(one.language)}">${name}</a></li>`
  })
  return html`<nav aria-label="${labels.otherLanguages}"><ul>${items}</ul></nav>`
}
