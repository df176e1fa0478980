import type { FileContext } from '../content-issue.ts'
import { type BlogDate, readDate } from '../dates/blog-date.ts'
import { compareDates } from '../dates/instants.ts'
import { fileNameOf, nameFromPath } from '../file-name.ts'
import { type Field, type FieldInput, isEmpty, isHoldingBack, isRecord } from './field-input.ts'
import type { PostField, PostSettings } from './options.ts'
import type { BlogPost, PostImage, PostSeries } from './post.ts'
import {
  nameOf,
  readDateField,
  readFlag,
  readPart,
  readPlainText,
  readText,
  readTexts,
  readWholeTexts,
} from './read-values.ts'

/** Every field of a post, each read on its own, so that a fault in one costs only that one. */
export function readPost(
  input: FieldInput,
  settings: PostSettings,
  context: FileContext,
): BlogPost {
  const publication = readPublication(input, settings, context)
  const optional = {
    id: readText(input.field('id')),
    description: readText(input.field('description')),
    updated: readDateField(input.field('updated')),
    series: readSeries(input),
    image: readImage(input),
    slug: readPlainText(input.field('slug')),
    permalink: readPlainText(input.field('permalink')),
    lang: readLanguage(input.field('lang')),
    translationOf: readText(input.field('translationOf')),
    related: readRelated(input),
  }
  return {
    title: readTitle(input, context),
    ...publication,
    tags: readTexts(input.field('tags'), settings.splitAt),
    categories: readTexts(input.field('categories'), settings.splitAt),
    authors: readTexts(input.field('authors')),
    aliases: readWholeTexts(input.field('aliases')),
    ...withoutUndefined(optional),
  }
}

function readTitle(input: FieldInput, { path, broken }: FileContext): string {
  const field = input.field('title')
  const title = readText(field)
  if (title !== undefined) return title
  const name = nameFromPath(path).replaceAll(/[-_]+/g, ' ').trim()
  const standIn = name === '' ? 'Untitled' : name.charAt(0).toUpperCase() + name.slice(1)
  if (!broken && !field) {
    input.report({
      code: 'frontmatter/title-missing',
      message: `The post has no title; “${standIn}” stands in for it.`,
      hint: 'Add a line `title: …`.',
      path: ['title'],
      part: 'key',
    })
  }
  return standIn
}

type PublicationFields = Pick<BlogPost, 'date' | 'expires' | 'draft' | 'unlisted'>

/** What cannot be read here must not make a post public. */
function readPublication(
  input: FieldInput,
  settings: PostSettings,
  context: FileContext,
): PublicationFields {
  const { date, unreadable: dateField } = readPublicationDate(input, settings, context)
  const expiresField = input.field('expires')
  const expires = readDateField(expiresField)
  const draft = readFlag(input.field('draft'))
  const unreadable = dateField ?? (expires ? undefined : expiresField)
  const isHeldBack = context.broken || unreadable !== undefined
  if (isHeldBack && !draft) reportHeldBack(input, context, unreadable)
  const published = input.unclaimed('published')
  const isUnpublished = published !== undefined && isHoldingBack('published', published.value)
  if (isUnpublished && !draft) reportUnpublished(published)
  if (date && expires && compareDates(expires, date, 'UTC') <= 0) {
    expiresField?.report({
      code: 'frontmatter/expires-early',
      severity: 'warning',
      message: 'The post disappears before it comes out, so nobody will see it.',
      hint: 'Write a later day, or take `expires` out.',
    })
  }
  return {
    draft: draft || isHeldBack || isUnpublished,
    unlisted: readFlag(input.field('unlisted')),
    ...withoutUndefined({ date, expires }),
  }
}

/**
 * Of several keys that mean the date (`date` beside Hugo's `publishDate`) the latest counts: no post comes out before the day that
 * somebody wrote for it.
 */
function readPublicationDate(
  input: FieldInput,
  settings: PostSettings,
  context: FileContext,
): { readonly date: BlogDate | undefined; readonly unreadable?: Field } {
  const [first, ...others] = input.fields('date')
  if (first === undefined) return { date: dateFromName(settings, context) }
  let date = readDateField(first)
  if (date === undefined) return { date, unreadable: first }
  for (const field of others) {
    const other = readDateField(field)
    if (other === undefined) return { date: undefined, unreadable: field }
    if (compareDates(other, date, 'UTC') <= 0) continue
    field.report({
      code: 'frontmatter/two-dates',
      severity: 'warning',
      message: `${nameOf(field)} is later than ${nameOf(first)}; the post comes out then, and that is its date.`,
      hint: 'Write one of them, as `date`.',
      part: 'key',
    })
    date = other
  }
  return { date }
}

function reportUnpublished(field: Field): void {
  field.report({
    code: 'frontmatter/held-back',
    severity: 'warning',
    message: 'The post is held back as a draft, because it says that it is not published.',
    hint: 'Write `draft: true`; or take the line out, and the post is public.',
    part: 'key',
  })
}

function reportHeldBack(input: FieldInput, { broken }: FileContext, field?: Field): void {
  const why = broken ? 'its front matter cannot be read' : 'its dates cannot be read'
  input.report({
    code: 'frontmatter/held-back',
    severity: 'warning',
    message: `The post is held back as a draft, because ${why}.`,
    ...(field && { path: field.path, part: 'key' }),
  })
}

function dateFromName({ dateFrom }: PostSettings, { path }: FileContext): BlogDate | undefined {
  if (dateFrom === 'none') return undefined
  const text = /^\d{4}-\d{1,2}-\d{1,2}(?=-|$)/.exec(fileNameOf(path))?.[0]
  return text === undefined ? undefined : readDate(text)?.value
}

function readSeries(input: FieldInput): PostSeries | undefined {
  const parts = partsOf(input, 'series', ['name', 'part'], 'name')
  const name = readText(parts.name)
  if (name === undefined) return undefined
  return { name, ...withoutUndefined({ part: readPart(parts.part) }) }
}

function readImage(input: FieldInput): PostImage | undefined {
  const parts = partsOf(input, 'image', ['src', 'alt', 'caption', 'credit'], 'src')
  const src = readPlainText(parts.src)
  if (src === undefined) return undefined
  const [alt, caption, credit] = [parts.alt, parts.caption, parts.credit].map(readText)
  return { src, ...withoutUndefined({ alt, caption, credit }) }
}

/** What others call the file of a picture: Jekyll's SEO tag `path`, themes of Hugo `image`. */
const PICTURE_KEYS: Readonly<Record<string, string>> = { path: 'src', url: 'src', image: 'src' }

function readRelated(input: FieldInput): BlogPost['related'] {
  const parts = partsOf(input, 'related', ['pin', 'exclude'], 'pin')
  const pin = readWholeTexts(parts.pin)
  const exclude = readWholeTexts(parts.exclude)
  return pin.length + exclude.length > 0 ? { pin, exclude } : undefined
}

/**
 * The parts of a field that is a map, or a single value that stands for `main`; renamed keys fill
 * the gaps.
 */
function partsOf<Part extends string>(
  input: FieldInput,
  name: 'series' | 'image' | 'related',
  parts: readonly Part[],
  main: Part,
): Partial<Record<Part, Field>> {
  const whole = input.field(name)
  const found: Partial<Record<Part, Field>> = {}
  if (whole && isRecord(whole.value)) {
    for (const key of Object.keys(whole.value)) {
      const meant = name === 'image' ? (PICTURE_KEYS[key] ?? key) : key
      const part = parts.find((candidate) => candidate === meant)
      const field = whole.inner(key, whole.value[key])
      if (part === undefined) reportUnknownPart(field, parts)
      else if (!isEmpty(field.value)) found[part] ??= field
    }
  } else if (whole) found[main] = whole
  for (const part of parts) {
    const renamed = found[part] ? undefined : input.field(`${name}.${part}` as PostField)
    if (renamed) found[part] = renamed
  }
  return found
}

function reportUnknownPart(field: Field, parts: readonly string[]): void {
  field.report({
    code: 'frontmatter/unknown-key',
    severity: 'warning',
    message: `The key ${nameOf(field)} is not known; it is left alone.`,
    hint: `Known here: ${parts.join(', ')}.`,
    part: 'key',
  })
}

function readLanguage(field: Field | undefined): string | undefined {
  const text = readPlainText(field)
  if (text === undefined || field === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    field.report({
      code: 'frontmatter/lang',
      message: `${JSON.stringify(text)} is not a language; it is left out.`,
      hint: 'Write it as in `en` or `pt-BR`.',
    })
    return undefined
  }
}

function withoutUndefined<T extends object>(
  values: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
