const key = Symbol('octavo.json')

/** Data as JSON text that can stand in a script element. Made by `json`. */
export class SafeJson {
  readonly #text: string

  /** @internal */
  constructor(proof: symbol, text: string) {
    if (proof !== key) {
      throw new TypeError('@octavo/renderer: SafeJson cannot be constructed. Use json(value).')
    }
    this.#text = text
  }

  /** The JSON text. */
  toString(): string {
    return this.#text
  }
}

const risky = /[<>&\u2028\u2029]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g

/**
 * Data for `<script type="application/json">${json(value)}</script>` (or ld+json, importmap, speculationrules) and for
 * attributes. `<`, `>` and `&` are written as `\u003c` and so on, so that no text inside can end the script or open a
 * comment. Throws a `TypeError` for what JSON cannot say: functions, `undefined`, symbols, cycles, bigints.
 */
export function json(value: unknown): SafeJson {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw new TypeError('@octavo/renderer: json() got a value that JSON cannot hold.', { cause })
  }
  if (text === undefined) {
    throw new TypeError(`@octavo/renderer: json() takes plain data, got ${typeof value}.`)
  }
  return new SafeJson(
    key,
    text.replace(risky, (found) => (found.length > 1 ? found : unicode(found))),
  )
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
