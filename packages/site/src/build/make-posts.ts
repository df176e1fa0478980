import { type BlogDate, calendarDate, instantOf, type Published, rangeOf } from '@octavo/content'
import type { Diagnostic, Range } from '@octavo/diagnostics'
import { type ImageAttributes, type Piece, type RenderTarget, renderFor } from '@octavo/markdown'
import { trusted } from '@octavo/renderer'
import type { Picture } from '@octavo/theme'
import type { Pack, PackPlace } from '../cache/pack.ts'
import { digestOf } from '../digest.ts'
import { nameHeadings } from '../plan/post-props.ts'
import type { Post } from '../post.ts'
import type { BuildContext } from './context.ts'
import { DamagedStore } from './damaged-store.ts'
import type { DocumentDetails, DocumentRecord } from './document-record.ts'
import type { EntryHead } from './entry-record.ts'
import type { DocumentedFile, MadePost, PostLinkFound } from './made-post.ts'
import { markdownSource } from './markdown-source.ts'
import { languageOf } from './process-documents.ts'
import { type Placement, placementOf, type References, type ResolvedLink } from './references.ts'

/** Makes the post that `pages` sees of a file: addresses and sizes are looked up here, nothing is rendered. */
export function makePost(
  file: DocumentedFile,
  references: References,
  context: BuildContext,
): MadePost {
  const { entry, document, url } = file
  const placement = placementOf(file, url)
  // A post may outlive its build: it holds on to nothing but what it reads from.
  const { bodies, details: detailsOf } = context
  const details = (): DocumentDetails => detailsOf(document)
  const links = document.links.map(
    (href, at): PostLinkFound =>
      new FoundLink(href, references.link(placement, href), () => details().links[at]?.range),
  )
  context.problems.push(
    ...document.diagnostics,
    ...problemsOf(file, links, details, placement, references),
  )

  const { timeZone, url: siteUrl, language: siteLanguage } = context.site.meta
  const data = entry.data as PostLike
  const image = pictureOf(file, placement, references, context.problems)
  const href = context.linkTo(url)
  const canonical = new URL(siteUrl).origin + href
  const seen = fingerprintOf(document, links, placement, references)
  const language = languageOf(entry) ?? siteLanguage
  const post: Unplaced = {
    id: entry.id,
    collection: file.collection,
    path: entry.path,
    url,
    href,
    data: entry.data,
    title: data.title ?? nameOf(entry.path),
    ...datesOf(data, timeZone),
    language,
    isForeign: language !== siteLanguage,
    excerpt: document.excerpt,
    words: document.words,
    get headings() {
      return details().headings
    },
    ...(image !== undefined && { image }),
    terms: {},
    body: {
      digest: `page ${seen}`,
      read: () => trusted(render(document.body, targetOf('page', placement, references), bodies)),
    },
    feedBody: {
      digest: `feed ${canonical} ${seen}`,
      read: () =>
        render(
          document.body,
          { ...targetOf('feed', placement, references), baseUrl: canonical },
          bodies,
        ),
    },
    // Asked for by few sites, and every link is looked up for it.
    get markdown() {
      return markdownSource(file, { placement, references, canonical })
    },
  }
  nameHeadings(post, document.toc)
  let isPlaced = false
  return {
    // The one place where a post becomes a published one: `publishEntries` has let it through.
    post: post as Post<unknown> as Published<Post<unknown>>,
    place(terms, series) {
      if (isPlaced)
        return JSON.stringify([terms, series]) === JSON.stringify([post.terms, post.series])
      isPlaced = true
      post.terms = terms
      if (series !== undefined) post.series = series
      return true
    },
    isListed: file.isListed,
    file,
    links,
    get details() {
      return details()
    },
  }
}

// A class: an object of its own with a getter takes five times the memory.
class FoundLink implements PostLinkFound {
  readonly href: string
  readonly resolved: ResolvedLink
  readonly #range: () => Range | undefined

  constructor(href: string, resolved: ResolvedLink, range: () => Range | undefined) {
    this.href = href
    this.resolved = resolved
    this.#range = range
  }

  get range(): Range | undefined {
    return this.#range()
  }
}

/** A post that does not know its terms yet. */
type Unplaced = Omit<Post<unknown>, 'terms' | 'series'> & {
  terms: Post<unknown>['terms']
  series?: Post<unknown>['series']
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

/** Covers everything that decides how a body is drawn: its pieces, and what they refer to. */
function fingerprintOf(
  { body, pictures, assets }: DocumentRecord,
  links: readonly PostLinkFound[],
  placement: Placement,
  references: References,
): string {
  if (links.length + pictures.length + assets.length === 0) return body[2]
  const parts: unknown[] = [body[2]]
  for (const { resolved } of links) parts.push(hrefOf(resolved) ?? 0)
  for (const src of pictures) parts.push(references.image(placement, src) ?? 0)
  for (const src of assets) parts.push(references.image(placement, src)?.src ?? 0)
  return digestOf(JSON.stringify(parts))
}

function hrefOf(link: ResolvedLink): string | undefined {
  return 'href' in link ? link.href : undefined
}

function targetOf(
  kind: RenderTarget['kind'],
  placement: Placement,
  references: References,
): RenderTarget {
  return {
    kind,
    link: ({ href }) => hrefOf(references.link(placement, href)),
    image: ({ src }) => {
      const image = references.image(placement, src)
      // Readers of feeds know addresses, not sets of them.
      return kind === 'page' || image === undefined ? image : plainPicture(image)
    },
  }
}

function render(place: PackPlace, target: RenderTarget, bodies: Pack): string {
  const text = bodies.read(place)
  if (text === undefined) throw new DamagedStore()
  return renderFor(JSON.parse(text) as readonly Piece[], target)
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

function plainPicture({ src, width, height }: ImageAttributes): ImageAttributes {
  return { src, width, height }
}

function rangeOfImage(entry: EntryHead): Range | undefined {
  return rangeOf(entry, ['image', 'src']) ?? rangeOf(entry, ['image'])
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
    if (link.resolved.kind !== 'broken') continue
    const { range } = link
    problems.push({
      ...link.resolved.problem,
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
