/**
 * How deep a text may be nested at most, judged by its brackets and by the list markers of a line
 * alone. Never less than it is, and cheap: parsers need quadratic time or the whole stack for what
 * only this finds out before them.
 */
export function nestingBound(text: string): number {
  let depth = 0
  let markers = 0
  let deepest = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(depth - 1, 0)
    else if (character === '\n') markers = 0
    else if ((character === '-' || character === '?') && text[index + 1] === ' ') markers++
    deepest = Math.max(deepest, depth + markers)
  }
  return deepest
}
