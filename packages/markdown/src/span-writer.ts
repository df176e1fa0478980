import type { Emitter } from 'highlight.js'
import { escapeText } from './escape-html.ts'

// Strings in strings can be as many inside one another as a text is long; code that people read has five.
const deepest = 50

/**
 * Writes what highlight.js finds as text and `<span class>`, with the classes that lowlight gives: the first part of a scope
 * has the prefix, the others an underscore for each part before them, and code in code the bare name of its language.
 */
export class SpanWriter implements Emitter {
  #html = ''
  #depth = 0
  #deepest = 0
  readonly #prefix: string

  constructor({ classPrefix }: { readonly classPrefix: string }) {
    this.#prefix = classPrefix
  }

  addText(text: string): void {
    this.#html += escapeText(text)
  }

  startScope(scope: string): void {
    const [first, ...others] = scope.split('.')
    const names = [this.#prefix + first, ...others.map((name, i) => name + '_'.repeat(i + 1))]
    this.#html += `<span class="${names.join(' ')}">`
    this.#reach(++this.#depth)
  }

  endScope(): void {
    if (this.#depth === 0) return
    this.#depth--
    this.#html += '</span>'
  }

  __addSublanguage(other: SpanWriter, language: string | undefined): void {
    this.#reach(this.#depth + 1 + other.#deepest)
    this.#html += language ? `<span class="${language}">${other.#html}</span>` : other.#html
  }

  finalize(): void {
    while (this.#depth > 0) this.endScope()
  }

  toHTML(): string {
    return this.#html
  }

  // highlight.js goes on with a scope of the code before by these older names.
  openNode(scope: string): void {
    this.startScope(scope)
  }

  closeNode(): void {
    this.endScope()
  }

  #reach(depth: number): void {
    this.#deepest = Math.max(this.#deepest, depth)
    if (depth > deepest)
      throw new RangeError(`it has more than ${deepest} colours inside one another`)
  }
}
