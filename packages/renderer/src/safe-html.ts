const key = Symbol('octavo.html')

/**
 * Markup that may be sent to a browser as it is. Only this package makes one (`html`, `join`, `trusted`): the key is
 * not exported and JSON cannot carry a private field, so neither a string nor a parsed object can pass for it.
 */
export class SafeHtml {
  readonly #markup: string

  /** @internal */
  constructor(proof: symbol, markup: string) {
    if (proof !== key) {
      throw new TypeError(
        '@octavo/renderer: SafeHtml cannot be constructed. Use html`…` or trusted(markup).',
      )
    }
    this.#markup = markup
  }

  /** The markup. */
  toString(): string {
    return this.#markup
  }
}

/** The one bridge from a string that is known to be safe markup to `SafeHtml`. Call it in one place. */
export function trusted(markup: string): SafeHtml {
  if (typeof markup !== 'string') {
    throw new TypeError(`@octavo/renderer: trusted() takes a string, got ${typeof markup}.`)
  }
  return new SafeHtml(key, markup)
}
