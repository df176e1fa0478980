/** A block of code between tags, written as a fence. */
export interface TaggedCode {
  /** Where its last tag ends. */
  readonly to: number
  readonly text: string
}

const opening = /^\{%-?\s*highlight\s+([\w+#.-]+)([^%]*?)-?%\}$/
const raw = /\{%-?\s*(?:end)?raw\s*-?%\}/g
const closing = /\{%-?\s*endhighlight\s*-?%\}/g

/**
 * Reads `{% highlight ruby linenos %}` … `{% endhighlight %}` as a fence of as many lines, where the first tag begins a line and
 * the last one ends one. Undefined for any other tag. Tags must come in the order of the text.
 */
export function createTaggedCode(
  text: string,
): (source: string, from: number, to: number) => TaggedCode | undefined {
  // Looked for once, so that no text is looked through again for each tag that nothing ends.
  const ends = text.includes('endhighlight') ? [...text.matchAll(closing)] : []
  let next = 0
  return (source, from, to) => {
    while (ends[next] !== undefined && (ends[next]?.index ?? 0) < to) next++
    const end = ends[next]
    const [, language, options = ''] = opening.exec(source) ?? []
    if (end === undefined || language === undefined) return undefined
    const after = end.index + end[0].length
    const indent = /(?:^|\n)([ \t]{0,24})$/.exec(text.slice(Math.max(0, from - 25), from))?.[1]
    const isLast = /^[ \t]{0,8}(?:\r?\n|$)/.test(text.slice(after, after + 10))
    if (indent === undefined || !isLast) return undefined
    const code = text.slice(to, end.index).replace(raw, '')
    const fence = fenceFor(code)
    const info = `${language}${/\blinenos\b/.test(options) ? ' showLineNumbers' : ''}`
    // The tags may share the lines of the code; a fence may not.
    const first = /^[ \t]*\r?\n/.test(code) ? '' : `\n${indent}`
    const last = /\n[ \t]*$/.test(code) ? '' : `\n${indent}`
    return { to: after, text: `${fence}${info}${first}${code}${last}${fence}` }
  }
}

/** Longer than any row of backticks in the code. */
function fenceFor(code: string): string {
  let longest = 2
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return '`'.repeat(longest + 1)
}
