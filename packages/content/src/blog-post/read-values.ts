import { type BlogDate, readDate } from '../dates/blog-date.ts'
import { type Field, isEmpty, isRecord } from './field-input.ts'

/**
 * One line of text, or `undefined` and a report. Numbers and booleans are taken as they were
 * written.
 */
export function readText(field: Field | undefined): string | undefined {
  if (!field) return undefined
  const { value } = field
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return undefined
  field.report({
    code: 'frontmatter/not-text',
    message: `${nameOf(field)} must be a text, not ${kindOf(value)}; it is left out.`,
    hint: 'Write it on one line, in quotes if it contains a colon.',
  })
  return undefined
}

/**
 * Text that other generators' template tags would have filled in (`{{ … }}`, `{% … %}`) has no
 * value here.
 */
export function readPlainText(field: Field | undefined): string | undefined {
  const text = readText(field)
  if (text === undefined || !/\{\{|\{%/.test(text)) return text
  field?.report({
    code: 'frontmatter/template',
    severity: 'warning',
    message: `${nameOf(field)} contains a template tag of another generator; it is left out.`,
    hint: 'Write the value that the tag stood for.',
  })
  return undefined
}

/**
 * A list of texts, from a list or from one text with commas, or with spaces where that is said.
 * Empty and repeated items are left out.
 */
export function readTexts(
  field: Field | undefined,
  splitAt: 'comma' | 'space' = 'comma',
): readonly string[] {
  if (!field) return []
  const { value } = field
  if (typeof value === 'string') return distinct(itemsOf(value, splitAt))
  if (!Array.isArray(value)) {
    const text = readText(field)
    return text === undefined ? [] : [text]
  }
  return distinct(value.map((item, index) => readText(field.inner(index, item)) ?? ''))
}

function itemsOf(text: string, splitAt: 'comma' | 'space'): readonly string[] {
  if (splitAt === 'space' && !text.includes(',')) return text.split(/\s+/)
  return text.split(',').map((item) => item.trim())
}

/** Like {@link readTexts} for values that may themselves contain a comma: one text is one item. */
export function readWholeTexts(field: Field | undefined): readonly string[] {
  if (!Array.isArray(field?.value)) {
    const text = readPlainText(field)
    return text === undefined ? [] : [text]
  }
  return distinct(field.value.map((item, index) => readPlainText(field.inner(index, item)) ?? ''))
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item) => item !== ''))]
}

const spokenBooleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
}

/** Yes or no. What is neither counts as yes: nothing comes out because of a slip. */
export function readFlag(field: Field | undefined): boolean {
  if (!field) return false
  const { value } = field
  if (typeof value === 'boolean') return value
  const spoken = typeof value === 'string' ? spokenBooleans[value.trim().toLowerCase()] : undefined
  if (spoken === undefined) {
    field.report({
      code: 'frontmatter/boolean',
      message: `${nameOf(field)} must be \`true\` or \`false\`, not ${shown(value)}. It counts as \`true\`.`,
      hint: 'Write `true` or `false`.',
    })
    return true
  }
  if (value !== String(spoken)) {
    field.report({
      code: 'frontmatter/boolean-form',
      severity: 'warning',
      message: `${nameOf(field)} says ${shown(value)}; it is taken as \`${spoken}\`.`,
      replacement: { title: `Write \`${spoken}\``, text: String(spoken) },
    })
  }
  return spoken
}

/** A date in any of the forms of {@link readDate}; `undefined` and a report for anything else. */
export function readDateField(field: Field | undefined): BlogDate | undefined {
  if (!field || isEmpty(field.value)) return undefined
  const text = typeof field.value === 'string' ? field.value.trim() : undefined
  const read = text === undefined ? undefined : readDate(text)
  if (!read) {
    field.report({
      code: 'frontmatter/date',
      message: `${nameOf(field)} must be a date, not ${shown(field.value)}.`,
      hint: 'Write it as YYYY-MM-DD, or as YYYY-MM-DDTHH:MM:SS with an offset such as +01:00.',
    })
    return undefined
  }
  if (!read.isCanonical) {
    field.report({
      code: 'frontmatter/date-form',
      severity: 'warning',
      message: `The date is written in an unusual form; it is taken as ${read.value}.`,
      replacement: { title: `Write the date as ${read.value}`, text: read.value },
    })
  } else if (/T00:00:00(?:Z|[+-]00:00)$/.test(read.value)) {
    const day = read.value.slice(0, 10)
    field.report({
      code: 'frontmatter/date-midnight',
      severity: 'warning',
      message: 'The date is midnight in Greenwich, which west of it is still the day before.',
      hint: `If the day is meant, write ${day}.`,
      replacement: { title: `Write the day alone: ${day}`, text: day },
    })
  }
  return read.value
}

/** A whole number from 1. */
export function readPart(field: Field | undefined): number | undefined {
  if (!field || isEmpty(field.value)) return undefined
  const value = typeof field.value === 'string' ? Number(field.value) : field.value
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  field.report({
    code: 'frontmatter/part',
    message: `${nameOf(field)} must be a whole number from 1, not ${shown(field.value)}; it is left out.`,
    hint: 'Write it as `part: 1`.',
  })
  return undefined
}

export function nameOf({ path }: Field): string {
  const [first, ...rest] = path
  return `\`${first}${rest.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}\``
}

function kindOf(value: unknown): string {
  if (value instanceof Date) return 'a JavaScript Date'
  if (Array.isArray(value)) return 'a list'
  if (isRecord(value)) return 'a map'
  return `a ${typeof value}`
}

function shown(value: unknown): string {
  return typeof value === 'object' ? kindOf(value) : JSON.stringify(String(value))
}
