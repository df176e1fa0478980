import type { FrontMatterFormat } from './split.ts'

/** Text that YAML reads as itself outside of quotes, in a block and in a flow list. */
const plainText = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+()'’-]*$/u

/**
 * A text to stand where `written` stands now: quoted the way that was, or without quotes where neither needs them.
 */
export function writeScalar(text: string, written: string, format: FrontMatterFormat): string {
  if (written.startsWith("'") && !/['\p{Cc}]/u.test(text)) return `'${text}'`
  const isBare = !/^["']/.test(written)
  const isSafe = format === 'yaml' && plainText.test(text) && text === text.trim()
  const isSameWord = format === 'toml' && /^[\w-]+$|^\d[\d:.TZ+-]*$/.test(text)
  return isBare && (isSafe || isSameWord) ? text : JSON.stringify(text)
}
