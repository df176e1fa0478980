// The same forms that rehype-stringify writes, so that what we fill in later looks like the rest.
const inText: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;' }
const inAttribute: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '"': '&#x22;',
  '`': '&#x60;',
  '\0': '&#x0;',
}

/** Text between tags. */
export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, (char) => inText[char] ?? char) : text
}

/** The value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  const unsafe = /[&"`\0]/g
  return value.replace(unsafe, (char) => inAttribute[char] ?? char)
}
