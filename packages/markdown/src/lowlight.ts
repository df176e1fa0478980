import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { LanguageFn } from 'highlight.js'
import type { createLowlight } from 'lowlight'
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
  const { grammars, aliases = {}, classPrefix: prefix = 'hljs-', cacheKey = '' } = options
  const names = grammars === undefined ? 'common' : Object.keys(grammars).sort().join()
  let engine: Engine | undefined
  return {
    name: 'lowlight',
    fingerprint: `lowlight@3 ${prefix} ${names} ${JSON.stringify(aliases)} ${cacheKey}`,
    async load() {
      engine ??= await loadEngine(grammars, aliases)
    },
    highlight({ value, language }) {
      if (engine?.registered(language) !== true) return undefined
      return writeSpans(engine.highlight(language, value, { prefix }), 0)
    },
  }
}

type Engine = ReturnType<typeof createLowlight>

// Grammars take longer to load than a cached site takes to build.
async function loadEngine(
  grammars: LowlightOptions['grammars'],
  aliases: Readonly<Record<string, readonly string[]>>,
): Promise<Engine> {
  const { common, createLowlight } = await import('lowlight')
  const engine = createLowlight(grammars ?? common)
  for (const [name, others] of Object.entries(aliases)) engine.registerAlias(name, others)
  return engine
}

// Strings in strings can be as many inside one another as a text is long; code that people read has five.
const deepest = 50

// lowlight's trees hold nothing but text and spans with classes.
function writeSpans(node: Root | RootContent | ElementContent, depth: number): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (depth > deepest)
    throw new RangeError(`it has more than ${deepest} colours inside one another`)
  let html = ''
  for (const child of node.children) html += writeSpans(child, depth + 1)
  return node.type === 'root' ? html : `<span${classOf(node)}>${html}</span>`
}

function classOf({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className.join(' ') : ''
  return names === '' ? '' : ` class="${escapeAttribute(names)}"`
}
