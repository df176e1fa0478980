import type { Diagnostic, Range } from '@octavo/diagnostics'
import { nearest } from '@octavo/diagnostics'
import type { ImageAttributes } from '@octavo/markdown'
import type { Pictures } from '../assets/pictures.ts'
import type { PreparedPicture, WantedPicture } from '../assets/prepare-pictures.ts'
import { addressKey, decodePath } from '../plan/address.ts'
import type { LinkTo } from '../plan/page.ts'
import { answerTo, type FileAnswers, type FileNotes } from './asked-files.ts'
import { locationBeside, type Placement, pathFrom, siblingOf } from './placement.ts'

/** A file that something refers to, as far as references need to know it. */
export interface LinkTarget {
  readonly id: string
  /** Address within the site; undefined while it is held back. */
  readonly url: string | undefined
}

/** What a link turned out to be. */
export type ResolvedLink =
  /** Leads out of the site, or within the page: stays as written. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'entry'; readonly href: string; readonly target: LinkTarget }
  /** Leads to an address of the site, which is known to exist only when all pages are planned. */
  | { readonly kind: 'address'; readonly href: string; readonly path: string }
  | { readonly kind: 'file'; readonly href: string }
  /** What is wrong is looked for when it is asked for: that compares the path with those of all posts. */
  | { readonly kind: 'broken'; readonly problem: () => Omit<Diagnostic, 'file' | 'range'> }
  /** Leads to a post that is not published: where it lies, and what it is called, is nobody's business. */
  | { readonly kind: 'held'; readonly problem: () => Omit<Diagnostic, 'file' | 'range'> }

/** Turns what a post refers to into addresses. */
export interface References {
  readonly link: (from: Placement, href: string) => ResolvedLink
  /** The picture with its finished address and size; undefined when it lies outside of the site or nowhere. */
  readonly image: (from: Placement, src: string) => ImageAttributes | undefined
  /** What is wrong with the address of a picture, if anything is. */
  readonly imageProblem: (
    from: Placement,
    src: string,
    range: () => Range | undefined,
  ) => Diagnostic | undefined
}

/** What references are resolved against. */
export interface ReferenceWorld {
  readonly entries: ReadonlyMap<string, LinkTarget>
  /** Public entries by `addressKey` of their addresses. */
  readonly byAddress: ReadonlyMap<string, LinkTarget>
  /** The path of the file that would stand at an address (by `addressKey`) and is held back. */
  readonly heldAt: (key: string) => string | undefined
  /** Copied files by their address within the site: where they lie. */
  readonly publicFiles: ReadonlyMap<string, string>
  /** Those of the build that is running: the others stay from one build to the next. */
  pictures: Pictures
  /** Notes what is asked about files while a post is made. */
  notes?: FileNotes | undefined
  readonly linkTo: LinkTo
  readonly basePath: string
}

const LEAVES = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** Makes the resolver for one build. */
export function createReferences(world: ReferenceWorld): References {
  const { entries, byAddress, heldAt, publicFiles, linkTo, basePath } = world
  const paths = [...entries.keys()]

  const link = (from: Placement, href: string): ResolvedLink => {
    // Most links of a blog lead to the file of another post beside theirs: that is found out first.
    const sibling = siblingOf(from.path, href)
    const beside = sibling === undefined ? undefined : entries.get(sibling)
    if (beside !== undefined) return toEntry(beside, href, '')
    if (href === '' || href.startsWith('#') || LEAVES.test(href)) return { kind: 'outside' }
    const { path, rest } = cut(href)
    if (path === '') return { kind: 'outside' }
    const asFile = path.startsWith('/') ? path.slice(1) : pathFrom(from.path, path)
    const target = entries.get(asFile)
    if (target !== undefined) return toEntry(target, href, rest)
    if (path.startsWith('/')) return toAddress(path, rest)
    if (/\.(?:md|markdown)$/i.test(path))
      return { kind: 'broken', problem: () => noSuchPost(href, asFile) }
    const file = ask('beside', from, path)
    if (file !== undefined) return { kind: 'file', href: linkTo(file.path) + rest }
    return toAddress(new URL(path, `http://site${from.url}`).pathname, rest)
  }

  const toEntry = (target: LinkTarget, href: string, rest: string): ResolvedLink =>
    target.url === undefined
      ? { kind: 'held', problem: () => notPublished(`\`${href}\` is a post that`) }
      : { kind: 'entry', href: linkTo(target.url) + rest, target }

  const toAddress = (written: string, rest: string): ResolvedLink => {
    const isFinished =
      basePath !== '' && (written === basePath || written.startsWith(`${basePath}/`))
    const path = isFinished ? written.slice(basePath.length) || '/' : written
    const key = addressKey(path)
    const target = byAddress.get(key)
    if (target !== undefined) return toEntry(target, path, rest)
    // A copied file keeps its name whatever the slash policy is.
    if (publicFiles.has(decodePath(path)))
      return { kind: 'address', href: basePath + path + rest, path }
    const held = heldAt(key)
    return held === undefined
      ? { kind: 'address', href: linkTo(path) + rest, path }
      : {
          kind: 'held',
          problem: () => notPublished(`\`${path}\` is the address of ${held}, which`),
        }
  }

  const ask = <What extends keyof FileAnswers>(what: What, from: Placement, path: string) => {
    const question = { what, from, path }
    const answer = answerTo(question, world.pictures)
    world.notes?.note(question, answer)
    return answer
  }

  const image = (from: Placement, src: string): ImageAttributes | undefined => {
    if (src === '' || LEAVES.test(src)) return undefined
    const { path, rest } = cut(src)
    if (!path.startsWith('/')) {
      const prepared = ask('prepared', from, path)
      if (prepared !== undefined) return attributesOf(prepared)
      const found = ask('beside', from, path)
      return found && { src: linkTo(found.path) + rest, ...sized(found.size) }
    }
    const location = publicFiles.get(decodePath(path))
    if (location === undefined) return { src: linkTo(path) + rest }
    return { src: linkTo(path) + rest, ...sized(ask('size', from, location)) }
  }

  return {
    link,
    image,
    imageProblem(from, src, range) {
      if (src === '' || LEAVES.test(src)) return undefined
      const { path } = cut(src)
      const isThere = path.startsWith('/')
        ? publicFiles.has(decodePath(path)) || publicFiles.has(decodePath(withoutBase(path)))
        : (ask('prepared', from, path) ?? ask('beside', from, path)) !== undefined
      return isThere ? undefined : missingPicture(from, src, range())
    },
  }

  function withoutBase(path: string): string {
    return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
  }

  function noSuchPost(href: string, path: string): Omit<Diagnostic, 'file' | 'range'> {
    const suggestion = nearest(path, paths)
    return {
      code: 'links/no-such-post',
      severity: 'warning',
      message: `There is no post at \`${href}\`.`,
      hint:
        suggestion === undefined
          ? 'Correct the path or remove the link.'
          : `Did you mean ${suggestion}?`,
    }
  }
}

/** The pictures beside a post that it shows, of those addresses that lead to one. */
export function picturesBeside(
  from: Placement,
  addresses: readonly string[],
): readonly WantedPicture[] {
  return addresses.flatMap((src) => {
    if (src === '' || src.startsWith('/') || LEAVES.test(src)) return []
    const { path } = cut(src)
    const location = locationBeside(from, path)
    return location === undefined ? [] : [{ location, path: pathFrom(from.path, path) }]
  })
}

function attributesOf(picture: PreparedPicture): ImageAttributes {
  const { src, width, height, srcset, sizes, sources } = picture
  return {
    src,
    width,
    height,
    ...(srcset !== undefined && { srcset }),
    ...(sizes !== undefined && { sizes }),
    ...(sources.length > 0 && { sources }),
  }
}

function notPublished(what: string): Omit<Diagnostic, 'file' | 'range'> {
  return {
    code: 'links/not-published',
    severity: 'warning',
    message: `${what} is not published.`,
    hint: 'Its text is shown without the address. Publish it, or remove the link until then.',
  }
}

function missingPicture({ path }: Placement, src: string, range: Range | undefined): Diagnostic {
  return {
    code: 'images/missing',
    severity: 'warning',
    message: `There is no picture at \`${src}\`.`,
    file: path,
    ...(range !== undefined && { range }),
    hint: src.startsWith('/')
      ? 'Put it into a public folder, or correct the address.'
      : 'Put it beside the post, or correct the path.',
  }
}

function sized(size: readonly [number, number] | null): { width?: number; height?: number } {
  return size === null ? {} : { width: size[0], height: size[1] }
}

/** The path of an address, and its query and fragment. */
function cut(href: string): { readonly path: string; readonly rest: string } {
  const at = href.search(/[?#]/)
  return at === -1 ? { path: href, rest: '' } : { path: href.slice(0, at), rest: href.slice(at) }
}
