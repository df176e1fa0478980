import { type Diagnostic, nearest, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import { type Placed, type PostId, rangeOf, rangeOfFirst } from './entry.ts'
import { topOfFile } from './issue-diagnostic.ts'

/** An entry that may be a translation of another. */
export interface Translatable extends Placed {
  readonly id: PostId
  readonly data: {
    readonly lang?: string | undefined
    readonly translationOf?: string | undefined
  }
}

/** One of the languages in which something can be read. */
export interface Translation<E> {
  readonly language: string
  readonly entry: E
}

/** How {@link linkTranslations} looks at entries. */
export interface TranslationOptions {
  /** The language of entries that name none: that of the site. */
  readonly language: string
}

/**
 * For each entry the languages it can be read in, itself included, ordered by language: what
 * `hreflang` and a language menu need. Entries that stand alone have one. A translation of
 * something that is not there, and two in one language, are errors.
 */
export function linkTranslations<E extends Translatable>(
  entries: readonly E[],
  { language }: TranslationOptions,
): Reported<ReadonlyMap<PostId, readonly Translation<E>[]>> {
  const byName = new Map<string, E>()
  for (const entry of entries) byName.set(entry.path, entry)
  for (const entry of entries) byName.set(entry.id, entry)
  const diagnostics: Diagnostic[] = []
  const groups = new Map<E, E[]>()
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { translationOf } = entry.data
    if (translationOf !== undefined && !byName.has(translationOf)) {
      diagnostics.push(unknownOriginal(entry, translationOf, byName.keys()))
    }
    const original = originalOf(entry, byName)
    groups.set(original, [...(groups.get(original) ?? []), entry])
  }
  const links = new Map<PostId, readonly Translation<E>[]>()
  for (const members of groups.values()) {
    const translations = inLanguages(members, language, diagnostics)
    for (const entry of members) links.set(entry.id, translations)
  }
  return { value: links, diagnostics: sortDiagnostics(diagnostics) }
}

/** Follows translations of translations; one that leads back to where it began stops there. */
function originalOf<E extends Translatable>(entry: E, byName: ReadonlyMap<string, E>): E {
  const seen = new Set<E>()
  let original = entry
  while (!seen.has(original)) {
    seen.add(original)
    const { translationOf } = original.data
    const next = translationOf === undefined ? undefined : byName.get(translationOf)
    if (!next) return original
    original = next
  }
  // A circle has no original; all its members must agree on one.
  return [...seen].reduce((first, other) => (other.path < first.path ? other : first))
}

function inLanguages<E extends Translatable>(
  members: readonly E[],
  siteLanguage: string,
  diagnostics: Diagnostic[],
): readonly Translation<E>[] {
  const byLanguage = new Map<string, E>()
  // The original first, so that it keeps its language.
  const ordered = [...members].sort((a, b) => rank(a) - rank(b))
  for (const entry of ordered) {
    const language = entry.data.lang ?? siteLanguage
    const first = byLanguage.get(language)
    if (first) diagnostics.push(sameLanguage(entry, first, language))
    else byLanguage.set(language, entry)
  }
  return [...byLanguage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, entry]) => ({ language, entry }))
}

function rank({ data }: Translatable): number {
  return data.translationOf === undefined ? 0 : 1
}

function unknownOriginal(entry: Translatable, name: string, names: Iterable<string>): Diagnostic {
  const meant = nearest(name, names)
  return {
    code: 'translation/no-original',
    severity: 'error',
    message: `There is no post "${name}" that this could be a translation of.`,
    file: entry.path,
    range: rangeOf(entry, ['translationOf']) ?? topOfFile,
    hint: meant === undefined ? 'Write the `id` of the original.' : `Is "${meant}" meant?`,
  }
}

function sameLanguage(entry: Translatable, first: Translatable, language: string): Diagnostic {
  const place = rangeOfFirst(entry, [['lang'], ['translationOf']]) ?? topOfFile
  return {
    code: 'translation/same-language',
    severity: 'error',
    message: `This and ${first.path} are translations of one another, but both are in "${language}".`,
    file: entry.path,
    range: place,
    hint: 'Give it its own `lang`.',
    related: [
      { message: 'the other', file: first.path, range: rangeOf(first, ['lang']) ?? topOfFile },
    ],
  }
}
