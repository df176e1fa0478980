import type { FrontMatterFormat } from './split.ts'

/** Text that YAML reads as itself outside of quotes, in a block and in a flow list. */
const plainText = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+()'’-]*$/u

/** Dates and times have colons, but none that YAML or TOML would take for its own. */
const date = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/

/**
 * A text to stand where `written` stands now: quoted the way that was, or without quotes where
 * neither needs them.
 */
export function writeScalar(text: string, written: string, format: FrontMatterFormat): string {
  if (written.startsWith("'") && !/['\p{Cc}]/u.test(text)) return `'${text}'`
  const isBare = !/^["']/.test(written) && format !== 'json'
  const isSafe = format === 'yaml' && plainText.test(text) && text === text.trim()
  const isWord = format === 'toml' && /^[\w-]+$/.test(text)
  return isBare && (isSafe || isWord || date.test(text)) ? text : JSON.stringify(text)
}
