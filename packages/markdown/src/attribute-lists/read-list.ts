/** What an attribute list says. */
export interface AttributeList {
  readonly classes: readonly string[]
  readonly id: string | undefined
  /** Words alone: names of lists that are defined elsewhere. */
  readonly names: readonly string[]
}

const item =
  /\s*(?:([.#])([\p{L}_][\w:-]*)|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+)|([\w-]+))(?=[\s.#]|$)/uy

/** Reads `.note #id key="value" name`; undefined when it is anything else, or nothing. */
export function readList(text: string): AttributeList | undefined {
  const list = text.trim()
  if (list === '') return undefined
  const classes: string[] = []
  const names: string[] = []
  let id: string | undefined
  // One item after the other: an expression for the whole list would try every way to cut it.
  for (item.lastIndex = 0; item.lastIndex < list.length; ) {
    const [found, sign, own = '', name] = item.exec(list) ?? []
    if (found === undefined) return undefined
    if (sign === '.') classes.push(own)
    else if (sign === '#') id = own
    else if (name !== undefined) names.push(name)
  }
  return { classes, id, names }
}
