import { type BlogDate, calendarDate, instantOf, rangeOfFirst } from '@octavo/content'
import type { Diagnostic, Range } from '@octavo/diagnostics'
import type { Picture } from '@octavo/theme'
import type { Post } from '../post.ts'
import type { DocumentDetails } from './document-record.ts'
import type { EntryHead } from './entry-record.ts'
import type { DocumentedFile, MadePost, PostLinkFound } from './made-post.ts'
import { type Placement, placementOf } from './placement.ts'
import { linksOf, type PostContext, PostOfFile, type Unplaced } from './post-of-file.ts'
import { languageOf } from './process-documents.ts'
import type { References } from './references.ts'

/** Makes the post that `pages` sees of a file: addresses and sizes are looked up here, nothing is rendered. */
export function makePost(
  file: DocumentedFile,
  context: PostContext,
  problems: Diagnostic[],
): MadePost {
  const { entry, document, url } = file
  const { meta, references } = context
  const placement = placementOf(file, url)
  const links = linksOf(file, placement, context)
  const details = (): DocumentDetails => context.details(document)
  problems.push(...document.diagnostics, ...problemsOf(file, links, details, placement, references))
  const data = entry.data as PostLike
  const image = pictureOf(file, placement, references, problems)
  const language = languageOf(entry) ?? meta.language
  const post: Unplaced = {
    id: entry.id,
    collection: file.collection,
    path: entry.path,
    url,
    href: context.linkTo(url),
    data: entry.data,
    title: data.title ?? nameOf(entry.path),
    ...datesOf(data, meta.timeZone),
    language,
    isForeign: language !== meta.language,
    excerpt: document.excerpt,
    words: document.words,
    terms: {},
    ...(image !== undefined && { image }),
  }
  return new PostOfFile(file, post, links, context)
}

/** The fields of front matter that a post is known by, whatever the schema is. */
interface PostLike {
  readonly title?: string
  readonly date?: BlogDate
  readonly updated?: BlogDate
  readonly image?: { readonly src: string; readonly alt?: string }
}

function datesOf(
  { date, updated }: PostLike,
  timeZone: string,
): Pick<Post<unknown>, 'date' | 'updated' | 'publishedAt' | 'updatedAt'> {
  return {
    ...(date !== undefined && {
      date: calendarDate(date, timeZone),
      publishedAt: instantOf(date, timeZone),
    }),
    ...(updated !== undefined && {
      updated: calendarDate(updated, timeZone),
      updatedAt: instantOf(updated, timeZone),
    }),
  }
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.[^.]+$/, '').replace(/^\d{4}-\d{2}-\d{2}-/, '')
}

function pictureOf(
  { entry }: DocumentedFile,
  placement: Placement,
  references: References,
  problems: Diagnostic[],
): Picture | undefined {
  const { image } = entry.data as PostLike
  if (typeof image?.src !== 'string') return undefined
  const problem = references.imageProblem(placement, image.src, () => rangeOfImage(entry))
  if (problem !== undefined) {
    problems.push(problem)
    return undefined
  }
  const shown = references.image(placement, image.src) ?? { src: image.src }
  return { ...(shown as Omit<Picture, 'alt'>), alt: image.alt ?? '' }
}

function rangeOfImage(entry: EntryHead): Range | undefined {
  return rangeOfFirst(entry, [['image', 'src'], ['image']])
}

function problemsOf(
  { entry, document }: DocumentedFile,
  links: readonly PostLinkFound[],
  details: () => DocumentDetails,
  placement: Placement,
  references: References,
): Diagnostic[] {
  const problems: Diagnostic[] = []
  for (const link of links) {
    if (!('problem' in link.resolved)) continue
    const { range } = link
    problems.push({
      ...link.resolved.problem(),
      file: entry.path,
      ...(range !== undefined && { range }),
    })
  }
  for (const [at, src] of document.pictures.entries()) {
    const place = () => details().images[at]?.range
    const problem = references.imageProblem(placement, src, place)
    if (problem !== undefined) problems.push(problem)
  }
  return problems
}
