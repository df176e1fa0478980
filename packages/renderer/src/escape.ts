const special = /[&<>"'\r\0\ud800-\udfff]/

/**
 * Escapes a text for HTML: for element content and for a quoted attribute value alike. A carriage return is written as
 * a reference, or the parser would turn it into a line feed; NUL and lone surrogates, which no HTML document can hold,
 * become U+FFFD.
 */
export function escapeHtml(text: string): string {
  const first = text.search(special)
  return first < 0 ? text : escapeFrom(text, first)
}

function escapeFrom(text: string, first: number): string {
  let out = ''
  let copied = 0
  for (let i = first; i < text.length; i++) {
    const replacement = replacementAt(text, i)
    if (replacement === undefined) continue
    if (replacement === pair) {
      i++
      continue
    }
    out += text.slice(copied, i) + replacement
    copied = i + 1
  }
  return out + text.slice(copied)
}

const pair = Symbol('a whole surrogate pair')

function replacementAt(text: string, at: number): string | typeof pair | undefined {
  const code = text.charCodeAt(at)
  switch (code) {
    case 0x26:
      return '&amp;'
    case 0x3c:
      return '&lt;'
    case 0x3e:
      return '&gt;'
    case 0x22:
      return '&quot;'
    case 0x27:
      return '&#39;'
    case 0x0d:
      return '&#13;'
    case 0x00:
      return '\ufffd'
  }
  if (code < 0xd800 || code > 0xdfff) return undefined
  const next = text.charCodeAt(at + 1)
  return code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff ? pair : '\ufffd'
}
