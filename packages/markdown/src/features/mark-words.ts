// The HTML of highlighters is tags of spans, character references and text; here, one token for each character.
const tokens = /<[^>]*>|&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});|[\s\S]/gi
const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/**
 * Puts `<mark>` around words in a line of coloured code. A word that a highlighter has split into several
 * spans gets a mark in each of them, so that marks and spans never overlap.
 */
export function markWords(line: string, words: readonly string[]): string {
  if (words.length === 0 || line === '') return line
  const parts = line.match(tokens) ?? []
  const texts = parts.map(textOf)
  const isMarked = marksIn(texts.join(''), words)
  if (isMarked === undefined) return line
  let html = ''
  let at = 0
  let isOpen = false
  for (const [i, part] of parts.entries()) {
    const length = (texts[i] as string).length
    const opens = length > 0 && isMarked[at] === 1
    if (isOpen && !opens) html += '</mark>'
    if (opens && !isOpen) html += '<mark>'
    isOpen = opens
    html += part
    at += length
  }
  return isOpen ? `${html}</mark>` : html
}

// 1 for each unit of the text that belongs to one of the words; undefined when none does.
function marksIn(text: string, words: readonly string[]): Uint8Array | undefined {
  let marks: Uint8Array | undefined
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      marks ??= new Uint8Array(text.length)
      marks.fill(1, at, at + word.length)
    }
  }
  return marks
}

function textOf(token: string): string {
  if (token.length === 1) return token
  if (token.startsWith('<')) return ''
  const reference = named[token.toLowerCase()]
  if (reference !== undefined) return reference
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(token) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  // Any other name is one character of which we do not know which.
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
