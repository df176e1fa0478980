import type { Diagnostic, Range } from '@octavo/diagnostics'
import type { Element, ElementContent } from 'hast'
import { escapeText } from '../escape-html.ts'

/** Turns TeX into markup for a page. `temml()`, or KaTeX behind the same type. */
export interface MathEngine {
  readonly name: string
  /** Changes whenever the same formula would look different. */
  readonly fingerprint: string
  /** HTML for a page. Must not let TeX write links or markup of its own. What it throws is reported, and the source shown. */
  readonly render: (tex: string, display: boolean) => string
  /** Loads the engine before the first formula. */
  readonly load?: () => Promise<void>
}

/** What came of a formula: markup, empty if there is none, or what the engine has against it. */
export type SetFormula =
  | { readonly markup: string }
  | { readonly markup: ''; readonly because: string }

/** Sets a formula, in a line or as a block. */
export type SetMath = (tex: string, display: boolean) => SetFormula

/** Formulas of many documents are the same; strings only, so that nothing is shared that can change. */
export function createMathCache(engine: MathEngine | undefined): SetMath {
  const known = new Map<string, SetFormula>()
  return (tex, display) => {
    const key = `${display ? 'd' : 'i'}${tex}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size > 2000) known.clear()
    const set = setFormula(tex, display, engine)
    known.set(key, set)
    return set
  }
}

function setFormula(tex: string, display: boolean, engine: MathEngine | undefined): SetFormula {
  if (engine === undefined) return { markup: '' }
  if (tex.length > longest) return { markup: '', because: `it has more than ${longest} characters` }
  try {
    return { markup: engine.render(tex, display) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { markup: '', because: message.replace(/\s+/g, ' ').trim().slice(0, 200) }
  }
}

// A formula that fills pages is none; some engines need the square of its length.
const longest = 2000

/** What stands where the formula was: markup on a page, its source in a feed. A block can be scrolled, so keys must reach it. */
export function finishMath(
  element: Element,
  { tex, display }: { readonly tex: string; readonly display: boolean },
  { markup }: SetFormula,
): void {
  const isEmpty = markup === ''
  element.data = { ...element.data, octavo: 'math', tex }
  element.tagName = isEmpty ? 'code' : 'span'
  element.properties = { className: ['math'], ...(display && !isEmpty && { tabIndex: 0 }) }
  const raw = { type: 'raw', value: markup } as unknown as ElementContent
  element.children = [isEmpty ? { type: 'text', value: tex } : raw]
}

/** What is said of a formula that cannot be set. */
export function notSet(
  because: string,
  range: Range | undefined,
  path: string | undefined,
): Diagnostic {
  return {
    code: 'markdown/formula-not-set',
    severity: 'warning',
    message: `This formula is shown as it was written: ${because}.`,
    ...(path !== undefined && { file: path }),
    ...(range && { range }),
    hint: 'Mend the formula. If it is none, write its dollar signs as \\$.',
  }
}

/** The source of a formula, for places without styles and fonts. */
export function plainMath(tex: string): string {
  return `<code>${escapeText(tex)}</code>`
}
