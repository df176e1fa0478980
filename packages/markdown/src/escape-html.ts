// The same forms that rehype-stringify writes, so that what we fill in later looks like the rest.
const inText: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;' }
const inAttribute: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
  '\0': '&#x0;',
}

/** Text between tags. */
export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, (char) => inText[char] ?? char) : text
}

/** The value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  const unsafe = /[&"'`\0]/g
  return value.replace(unsafe, (char) => inAttribute[char] ?? char)
}

/** HTML without its comments. A comment without an end reaches to the end. */
export function withoutComments(html: string): string {
  let rest = ''
  let from = 0
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', from)) {
    rest += html.slice(from, at)
    const end = html.indexOf('-->', at + 4)
    if (end === -1) return rest
    from = end + 3
  }
  return rest + html.slice(from)
}
