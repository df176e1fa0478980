import { nearest } from '@octavo/diagnostics'
import type { ContentIssue } from '../content-issue.ts'
import type { KeyPath } from '../front-matter/tree.ts'
import type { PostField, PostSettings } from './options.ts'

/** A value of the front matter, with the path it has there, and where to complain about it. */
export interface Field {
  readonly value: unknown
  readonly path: KeyPath
  readonly report: (issue: Omit<ContentIssue, 'path'>) => void
  /** A part of it: a key of a map, an item of a list. */
  readonly inner: (segment: string | number, value: unknown) => Field
}

/** The front matter, asked field by field. */
export interface FieldInput {
  /**
   * The first of the field's keys that has something in it. Empty values (`image:`) count as left
   * out.
   */
  readonly field: (name: PostField) => Field | undefined
  /** All of the field's keys that have something in them, its own name first. */
  readonly fields: (name: PostField) => readonly Field[]
  /** A key that means nothing here and belongs to nobody, however it is filled. */
  readonly unclaimed: (key: string) => Field | undefined
  readonly report: (issue: ContentIssue) => void
}

export function createFieldInput(
  value: unknown,
  { keysOf, known, extended }: PostSettings,
  issues: ContentIssue[],
): FieldInput {
  const record = isRecord(value) ? value : {}
  if (!isRecord(value)) {
    issues.push({
      code: 'frontmatter/not-a-map',
      message: 'The front matter is not a map of keys.',
    })
  }
  const names = extended && new Set([...known, ...extended])
  for (const key of names ? Object.keys(record) : []) {
    if (names && !names.has(key) && !isHoldingBack(key, record[key]))
      issues.push(unknownKey(key, names, record))
  }
  const at = (key: string): Field => createField(record[key], [key], issues)
  const isFilled = (key: string): boolean => !isEmpty(record[key])
  return {
    field(name) {
      const key = keysOf.get(name)?.find(isFilled)
      return key === undefined ? undefined : at(key)
    },
    fields: (name) => (keysOf.get(name) ?? []).filter(isFilled).map(at),
    unclaimed: (key) => (names && !names.has(key) && isFilled(key) ? at(key) : undefined),
    report: (issue) => issues.push(issue),
  }
}

/** `published: false`, by which Jekyll and others keep a post to themselves: whoever wrote it meant that nobody sees the post. */
export function isHoldingBack(key: string, value: unknown): boolean {
  return key === 'published' && /^(?:false|no|off)$/i.test(String(value).trim())
}

function createField(value: unknown, path: KeyPath, issues: ContentIssue[]): Field {
  return {
    value,
    path,
    report: (issue) => issues.push({ ...issue, path }),
    inner: (segment, part) => createField(part, [...path, segment], issues),
  }
}

/**
 * A key that is one slip away from a known one, which is not there itself, was most likely meant as
 * that.
 */
function unknownKey(
  key: string,
  known: ReadonlySet<string>,
  record: Readonly<Record<string, unknown>>,
): ContentIssue {
  const meant = nearest(key, known)
  const common = { code: 'frontmatter/unknown-key', path: [key], part: 'key' } as const
  if (meant === undefined || isPresent(record, meant)) {
    return {
      ...common,
      severity: 'info',
      message: `The key \`${shortened(key)}\` is not one that means something here; it is left alone.`,
      hint: 'Say what it means with the option `rename`, or that it does not matter with `ignore`.',
    }
  }
  return {
    ...common,
    severity: 'warning',
    message: `The key \`${shortened(key)}\` is not known. Is \`${meant}\` meant?`,
    hint: `Write \`${meant}\`.`,
    replacement: { title: `Rename the key to \`${meant}\``, text: meant },
  }
}

/** A whole paragraph becomes a key when a line of front matter was not closed. */
function shortened(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key
}

function isPresent(record: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.hasOwn(record, key)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
