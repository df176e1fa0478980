import type { Diagnostic } from '@octavo/diagnostics'
import type { Node } from '@takumi-rs/helpers'
import { fromHtml } from '@takumi-rs/helpers/html'
import { type Covers, missingFrom, withoutForeignEmoji } from './coverage.ts'
import type { Drawing } from './template.ts'

/** @internal What a template draws at each fit, as the painter takes it. Plain JSON: it is the identity of a card. */
export type Page = readonly {
  readonly node: Node
  readonly css: string
  readonly language: string | undefined
}[]

// Small enough for a title of three hundred characters.
const fits = [1, 0.88, 0.78, 0.68, 0.6, 0.52, 0.44, 0.36]

/** @internal */
export function pageOf(
  draw: (fit: number) => Drawing,
  covers: Covers,
  file: string,
): { readonly page: Page; readonly diagnostics: readonly Diagnostic[] } {
  const missing = new Set<string>()
  const page = fits.map((fit) => {
    const { markup, css, language } = draw(fit)
    const { node } = fromHtml(markup.toString())
    const clean = mapText(node, (text) => {
      const kept = withoutForeignEmoji(text, covers)
      for (const character of missingFrom(kept, covers)) missing.add(character)
      return kept
    })
    return { node: clean, css, language }
  })
  return { page, diagnostics: missing.size === 0 ? [] : [noGlyph([...missing].join(''), file)] }
}

function mapText(node: Node, change: (text: string) => string): Node {
  if (node.type === 'text') return { ...node, text: change(node.text) }
  if (node.type !== 'container' || node.children === undefined) return node
  return { ...node, children: node.children.map((child) => mapText(child, change)) }
}

function noGlyph(characters: string, file: string): Diagnostic {
  return {
    code: 'og-image/no-glyph',
    severity: 'warning',
    message: `No font of the card has "${characters}"; they are drawn as crossed boxes.`,
    file,
    hint: 'Pass a font that has them: createSocialImages({ fonts: [...bundledFonts(), { family, data, ranges }] }).',
  }
}
