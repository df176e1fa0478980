// Walks over tags with their quoted attributes, so that `<h2>` inside an attribute is left alone.
// What cannot hold another beginning cannot be read to its end from each of them.
const tags = /<!--(?:(?!<!--)[\s\S])*?-->|<(\/?)([a-z][^\s/<>]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi

/** Moves all headings of serialised HTML by `by` levels; they stay between 1 and 6. */
export function shiftHeadings(html: string, by: number): string {
  return html.replace(tags, (tag: string, slash: string, name?: string, rest?: string) => {
    if (name === undefined || !/^h[1-6]$/i.test(name)) return tag
    const level = Math.min(6, Math.max(1, Number(name[1]) + by))
    return `<${slash}h${level}${rest}>`
  })
}
