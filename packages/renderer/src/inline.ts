import { type SafeHtml, safe } from './safe-html.ts'

/**
 * A script in the page. Its source is written as it is, and its hash goes into the page's policy: pass only your own
 * code. `type: 'module'` for a module. Throws a `TypeError` if the source could end or confuse the element.
 */
export function inlineScript(source: string, options?: { readonly type?: 'module' }): SafeHtml {
  refuse(source, /<\/script|<!--|<script/i, 'inlineScript')
  const type = options?.type === undefined ? '' : ` type="${options.type}"`
  return safe(`<script${type}>${source}</script>`, [{ kind: 'script', text: source }])
}

/** A style sheet in the page. Its hash goes into the page's policy: pass only your own. Throws as `inlineScript` does. */
export function inlineStyle(source: string): SafeHtml {
  refuse(source, /<\/style|<!--/i, 'inlineStyle')
  return safe(`<style>${source}</style>`, [{ kind: 'style', text: source }])
}

function refuse(source: string, risky: RegExp, name: string): void {
  if (typeof source !== 'string') {
    throw new TypeError(`@octavo/renderer: ${name}() takes a string, got ${typeof source}.`)
  }
  const found = risky.exec(source)?.[0] ?? /[\0\r]/.exec(source)?.[0]
  if (found === undefined) return
  throw new TypeError(
    `@octavo/renderer: ${name}(): the source holds ${JSON.stringify(found)}, which would not survive in a page.`,
  )
}
