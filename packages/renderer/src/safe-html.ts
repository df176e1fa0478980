const key = Symbol('octavo.html')

/** A script or style that stands in the page itself, as the browser will hash it for the Content Security Policy. */
export interface InlineBlock {
  readonly kind: 'script' | 'style'
  /** What stands between the tags. */
  readonly text: string
}

const noBlocks: readonly InlineBlock[] = []

/**
 * Markup that may be sent to a browser as it is. Only this package makes one (`html`, `join`, `trusted`): the key is
 * not exported and JSON cannot carry a private field, so neither a string nor a parsed object can pass for it.
 */
export class SafeHtml {
  readonly #markup: string
  readonly #inline: readonly InlineBlock[]

  /** @internal */
  constructor(proof: symbol, markup: string, inline: readonly InlineBlock[]) {
    if (proof !== key) {
      throw new TypeError(
        '@octavo/renderer: SafeHtml cannot be constructed. Use html`…` or trusted(markup).',
      )
    }
    this.#markup = markup
    this.#inline = inline
  }

  /**
   * Every script and style that templates wrote into this markup, in order. What came in through `trusted` is not
   * listed: a policy made from this list does not bless a script that someone else put into a body.
   */
  get inline(): readonly InlineBlock[] {
    return this.#inline
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
  return safe(markup, noBlocks)
}

/** @internal The way in for this package's own functions. */
export function safe(markup: string, inline: readonly InlineBlock[] = noBlocks): SafeHtml {
  return new SafeHtml(key, markup, inline)
}
