import type { Published } from '@octavo/content'
import type { Range } from '@octavo/diagnostics'
import { type ImageAttributes, type Piece, type RenderTarget, renderFor } from '@octavo/markdown'
import { trusted } from '@octavo/renderer'
import type { PackPlace } from '../cache/pack.ts'
import { digestOf } from '../digest.ts'
import { withLateParts } from '../plan/late-parts.ts'
import type { LateParts, LateSource } from '../plan/late-source.ts'
import type { Post } from '../post.ts'
import type { BuildContext } from './context.ts'
import { DamagedStore } from './damaged-store.ts'
import type { DocumentDetails, DocumentRecord } from './document-record.ts'
import { linkedFrom } from './linked-from.ts'
import type { DocumentedFile, MadePost, PostLinkFound } from './made-post.ts'
import { markdownSource } from './markdown-source.ts'
import { type Placement, placementOf } from './placement.ts'
import type { References, ResolvedLink } from './references.ts'

/** What all posts of a build are made with. */
export interface PostContext
  extends Pick<BuildContext, 'bodies' | 'pieces' | 'details' | 'linkTo'> {
  readonly meta: BuildContext['site']['meta']
  readonly references: References
  /** Whether posts outlive the build, in a process that builds again. */
  readonly isKept: boolean
}

/** Takes what posts need of a build: they may outlive it, and hold on to nothing else. */
export function postContext(
  { site, bodies, pieces, details, linkTo, memory }: BuildContext,
  references: References,
): PostContext {
  const isKept = memory !== undefined
  return { meta: site.meta, bodies, pieces, details, linkTo, references, isKept }
}

/** Looks the links of a file up. */
export function linksOf(
  { document }: DocumentedFile,
  placement: Placement,
  context: PostContext,
): PostLinkFound[] {
  return document.links.map(
    (href, at) =>
      new FoundLink(href, context.references.link(placement, href), document, at, context),
  )
}

// A class: an object of its own with a getter takes five times the memory.
class FoundLink implements PostLinkFound {
  readonly href: string
  readonly resolved: ResolvedLink
  readonly #document: DocumentRecord
  readonly #at: number
  readonly #context: PostContext

  constructor(
    href: string,
    resolved: ResolvedLink,
    document: DocumentRecord,
    at: number,
    context: PostContext,
  ) {
    this.href = href
    this.resolved = resolved
    this.#document = document
    this.#at = at
    this.#context = context
  }

  get range(): Range | undefined {
    return this.#context.details(this.#document).links[this.#at]?.range
  }
}

/** A post and its file. What lists do not show is looked up each time it is asked for, so that a post takes little memory. */
export class PostOfFile implements MadePost, LateSource {
  readonly post: MadePost['post']
  readonly file: DocumentedFile
  readonly leadsToAddresses: boolean
  // Looked up once: the version of a post in a ranking asks for it in every build.
  readonly linkedTo: readonly string[]
  readonly #context: PostContext
  #isPlaced = false
  // Of a post that outlives its build: the next ones ask for them again.
  #links: readonly PostLinkFound[] | undefined
  // Covers everything that decides how the body is drawn. Its page asks for it in every build.
  readonly #name: string

  constructor(
    file: DocumentedFile,
    post: Unplaced,
    links: readonly PostLinkFound[],
    context: PostContext,
  ) {
    this.file = file
    this.leadsToAddresses = links.some(({ resolved }) => resolved.kind === 'address')
    this.linkedTo = linkedFrom(links)
    this.#context = context
    this.#name = fingerprintOf(file.document, links, this.#placement, context.references)
    if (context.isKept) this.#links = links
    // The one place where a post becomes a published one: `publishEntries` has let it through.
    this.post = withLateParts(post, this) as Post<unknown> as Published<Post<unknown>>
  }

  get isListed(): boolean {
    return this.file.isListed
  }

  get details(): DocumentDetails {
    return this.#context.details(this.file.document)
  }

  get links(): readonly PostLinkFound[] {
    return this.#links ?? linksOf(this.file, this.#placement, this.#context)
  }

  place(terms: Post<unknown>['terms'], series: Post<unknown>['series']): boolean {
    const post = this.post as Unplaced
    if (this.#isPlaced)
      return JSON.stringify([terms, series]) === JSON.stringify([post.terms, post.series])
    this.#isPlaced = true
    post.terms = terms
    if (series !== undefined) post.series = series
    return true
  }

  get isKept(): boolean {
    return this.#context.isKept
  }

  get headingsName(): string {
    return this.file.document.toc
  }

  get headings(): DocumentDetails['headings'] {
    return this.details.headings
  }

  get body(): Post<unknown>['body'] {
    const { references } = this.#context
    const { document } = this.file
    const target = targetOf('page', this.#placement, references)
    return {
      digest: `page ${this.#name}`,
      read: () => trusted(render(document.body, target, this.#context)),
    }
  }

  get feedBody(): Post<unknown>['feedBody'] {
    const { references } = this.#context
    const { document } = this.file
    const target = targetOf('feed', this.#placement, references)
    const baseUrl = this.#canonical
    return {
      digest: `feed ${baseUrl} ${this.#name}`,
      read: () => render(document.body, { ...target, baseUrl }, this.#context),
    }
  }

  get markdown(): Post<unknown>['markdown'] {
    const { references } = this.#context
    const canonical = this.#canonical
    return markdownSource(this.file, { placement: this.#placement, references, canonical })
  }

  get #placement(): Placement {
    return placementOf(this.file, this.file.url)
  }

  get #canonical(): string {
    return new URL(this.#context.meta.url).origin + this.post.href
  }
}

/** A post that does not know its terms yet, nor what is looked up when it is asked for. */
export type Unplaced = Omit<Post<unknown>, 'terms' | 'series' | keyof LateParts> & {
  terms: Post<unknown>['terms']
  series?: Post<unknown>['series']
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
  for (const { resolved } of links) {
    const href = hrefOf(resolved)
    parts.push(href === undefined ? 0 : href)
  }
  for (const src of pictures) parts.push(references.image(placement, src) ?? 0)
  for (const src of assets) parts.push(references.image(placement, src)?.src ?? 0)
  return digestOf(JSON.stringify(parts))
}

function hrefOf(link: ResolvedLink): string | null | undefined {
  if (link.kind === 'held') return null
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

function render(
  place: PackPlace,
  target: RenderTarget,
  { bodies, pieces }: Pick<PostContext, 'bodies' | 'pieces'>,
): string {
  const justMade = pieces.take(place)
  if (justMade !== undefined) return renderFor(justMade, target)
  const text = bodies.read(place)
  if (text === undefined) throw new DamagedStore()
  return renderFor(JSON.parse(text) as readonly Piece[], target)
}

function plainPicture({ src, width, height }: ImageAttributes): ImageAttributes {
  return { src, width, height }
}
