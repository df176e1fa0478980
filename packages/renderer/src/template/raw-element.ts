import { misuse } from './misuse.ts'
import { type ElementKind, isGoverned } from './names.ts'
import type { Listener, Place } from './places.ts'

const blank = /[\t\n\f\r ]/

/** An element whose content is no markup (script, style, title, …), from its start tag on. */
export class RawElement {
  readonly #element: string
  readonly #kind: ElementKind
  readonly #scriptType: string | undefined
  readonly #pieces: string[] = []
  #start: number
  #holes = 0

  /** `start`: where its content begins in the string that is being read. */
  constructor(element: string, kind: ElementKind, scriptType: string | undefined, start: number) {
    this.#element = element
    this.#kind = kind
    this.#scriptType = scriptType
    this.#start = start
  }

  /** The length of the beginning of its end tag, when that stands at `i`; 0 otherwise. */
  endTagAt(text: string, i: number): number {
    const end = `</${this.#element}`
    if (text[i] !== '<' || text.slice(i, i + end.length).toLowerCase() !== end) return 0
    const after = text[i + end.length]
    const isLonger = after !== undefined && !blank.test(after) && after !== '>' && after !== '/'
    return isLonger ? 0 : end.length
  }

  /** Its content goes on beyond the end of this string. */
  goOn(text: string): void {
    this.#pieces.push(text.slice(this.#start))
    this.#start = 0
  }

  /** How a hole in it is written; undefined where none may stand. */
  hole(first: boolean): Place | undefined {
    this.#holes++
    if (this.#kind === 'text') return { kind: 'plain-text', element: this.#element, first }
    if (this.#kind === 'json' && this.#holes === 1) {
      return { kind: 'json', governed: isGoverned(this.#scriptType) }
    }
    return undefined
  }

  /** What to do instead of a hole in code. */
  get advice(): string {
    if (this.#kind !== 'code') return ''
    return this.#element === 'style'
      ? ' Use inlineStyle(css).'
      : ' Use inlineScript(source), or a script of type application/json with json(data).'
  }

  /** Its content ends before `i`. Throws when the content is such that browsers would not see the end. */
  end(text: string, i: number, listener: Listener): void {
    const content = [...this.#pieces, text.slice(this.#start, i)].join('')
    // After these a browser would not take the next end tag for one (HTML, "script data escaped state").
    if (this.#element === 'script' && content.includes('<!--')) {
      throw misuse('a script must not hold "<!--". Write "<\\!--" in a string.')
    }
    if (this.#kind === 'json' && this.#holes > 0 && content !== '') {
      throw misuse('json(…) must be all that stands in its script element.')
    }
    if (this.#kind === 'code' && content !== '') {
      listener.block(this.#element === 'style' ? 'style' : 'script', content)
    }
  }
}
