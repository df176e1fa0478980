// Characters that XML 1.0 (section 2.2) does not allow, and those that mean something in it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const special = /[&<>"\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const specials = /[&<>"\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * Escapes a text for XML: for elements and quoted attributes. What XML cannot hold goes: control characters are
 * dropped, since a page shows nothing for them either, and lone surrogates and non-characters become U+FFFD.
 */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(specials, replacementOf) : text
}

function replacementOf(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case '\r':
      return '&#13;'
    default:
      return character < ' ' ? '' : '\ufffd'
  }
}

/** @internal An element with text on a line of its own, or nothing without a text. Attribute values must hold no line ends. */
export function element(
  indent: string,
  name: string,
  text: string | undefined,
  attributes = '',
): string {
  return text === undefined ? '' : `${indent}<${name}${attributes}>${escapeXml(text)}</${name}>\n`
}

/** @internal An empty element on a line of its own. */
export function emptyElement(
  indent: string,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  let markup = `${indent}<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${key}="${escapeXml(value).replace(/[\t\n]/g, ' ')}"`
  }
  return `${markup}/>\n`
}
