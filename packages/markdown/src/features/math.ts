import type { Element, ElementContent } from 'hast'
import { escapeText } from '../escape-html.ts'

/** Turns TeX into markup for a page. `temml()`, or KaTeX behind the same type. */
export interface MathEngine {
  readonly name: string
  /** Changes whenever the same formula would look different. */
  readonly fingerprint: string
  /** Must not throw, must not let TeX write links or markup of its own. */
  readonly render: (tex: string, display: boolean) => string
  /** Loads the engine before the first formula. */
  readonly load?: () => Promise<void>
}

/** Formulas of many documents are the same; strings only, so that nothing is shared that can change. */
export function createMathCache(
  engine: MathEngine | undefined,
): (tex: string, display: boolean) => string {
  const known = new Map<string, string>()
  return (tex, display) => {
    const key = `${display ? 'd' : 'i'}${tex}`
    const before = known.get(key)
    if (before !== undefined || engine === undefined) return before ?? ''
    if (known.size > 2000) known.clear()
    const html = tex.length > longest ? '' : engine.render(tex, display)
    known.set(key, html)
    return html
  }
}

// A formula that fills pages is none; some engines need the square of its length.
const longest = 2000

/** What stands where the formula was: markup on a page, its source in a feed. */
export function finishMath(element: Element, tex: string, markup: string): void {
  const isEmpty = markup === ''
  element.data = { ...element.data, octavo: 'math', tex }
  element.tagName = isEmpty ? 'code' : 'span'
  element.properties = { className: ['math'] }
  const raw = { type: 'raw', value: markup } as unknown as ElementContent
  element.children = [isEmpty ? { type: 'text', value: tex } : raw]
}

/** The source of a formula, for places without styles and fonts. */
export function plainMath(tex: string): string {
  return `<code>${escapeText(tex)}</code>`
}
