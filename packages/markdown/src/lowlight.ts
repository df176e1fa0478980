import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { LanguageFn } from 'highlight.js'
import { common, createLowlight } from 'lowlight'
import { escapeAttribute, escapeText } from './escape-html.ts'
import type { Highlighter } from './highlighter.ts'

/** Which grammars lowlight knows. */
export interface LowlightOptions {
  /** Grammars by name. Default: lowlight's `common` set of 37. */
  readonly grammars?: Readonly<Record<string, LanguageFn>>
  /** Other names by grammar: `{ bash: ['console'] }`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Put before every class. Default `hljs-`. */
  readonly classPrefix?: string
  /** Names the grammars when you hand in your own, for the fingerprint. */
  readonly cacheKey?: string
}

/** A light highlighter with the classes of highlight.js, run while building; no script on the page. */
export function lowlight(options: LowlightOptions = {}): Highlighter {
  const prefix = options.classPrefix ?? 'hljs-'
  const engine = createLowlight(options.grammars ?? common)
  for (const [name, aliases] of Object.entries(options.aliases ?? {})) {
    engine.registerAlias(name, aliases)
  }
  const names = engine.listLanguages().sort().join()
  return {
    name: 'lowlight',
    fingerprint: `lowlight@3 ${prefix} ${names} ${JSON.stringify(options.aliases ?? {})} ${options.cacheKey ?? ''}`,
    highlight({ value, language }) {
      if (!engine.registered(language)) return undefined
      return writeSpans(engine.highlight(language, value, { prefix }))
    },
  }
}

// lowlight's trees hold nothing but text and spans with classes.
function writeSpans(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element' && node.type !== 'root') return ''
  let html = ''
  for (const child of node.children) html += writeSpans(child)
  return node.type === 'root' ? html : `<span${classOf(node)}>${html}</span>`
}

function classOf({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className.join(' ') : ''
  return names === '' ? '' : ` class="${escapeAttribute(names)}"`
}
