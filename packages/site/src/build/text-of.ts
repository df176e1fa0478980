import type { Rendered } from '../plan/page.ts'

/** The whole of what a template gives. */
export function textOf(rendered: Rendered): string {
  if (typeof rendered === 'string') return rendered
  if (Symbol.iterator in rendered) {
    let text = ''
    for (const piece of rendered) text += piece
    return text
  }
  return rendered.toString()
}
