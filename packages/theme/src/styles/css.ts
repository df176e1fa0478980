/** CSS as text. The tag is there so that editors colour it. */
export function css(strings: TemplateStringsArray, ...values: readonly number[]): string {
  return String.raw(strings, ...values)
}

/** Leaves out comments and the white space that only people need. For the theme's own sheets: they hold no blanks in strings that matter. */
export function compact(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ > |(?<=[{;,(])> /g, '>')
    .replace(/ \/ /g, '/')
    .replace(/([ :,(-])0\./g, '$1.')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
}
