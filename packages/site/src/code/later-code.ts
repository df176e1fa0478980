import { digestOf } from '../digest.ts'
import { codeLine } from './code-line.ts'
import { areSameLinks, type PackageLinks } from './package-links.ts'
import { contentLine, isTouchedSince, readMarkOf, settledMarkOf } from './recorded-reads.ts'

/** What a site turned out to be made of beside its code as it was loaded: modules imported later on, and files it has read. Plain JSON. */
export interface LaterCode {
  /** Absolute paths, sorted, each with the mark that it had when it was read. */
  readonly modules: readonly (readonly [location: string, mark: string])[]
  readonly reads: readonly (readonly [location: string, mark: string])[]
  readonly links: PackageLinks
  /** Of what they hold. */
  readonly identity: string
  /** Something was asked of another machine. */
  readonly isOpen: boolean
}

/** What was found by now, as `codeGraph` gives it. */
export interface FoundLater {
  readonly modules: ReadonlyMap<string, string>
  readonly reads: ReadonlyMap<string, string>
  readonly links: PackageLinks
  readonly hasFetched: boolean
}

/**
 * Puts what a build has found with what earlier builds of the same code have: a build that does little imports and reads little.
 *
 * @param isContent Whether a file is followed as content, so that it does not count as code.
 */
export function laterCode(
  { modules, reads, links, hasFetched }: FoundLater,
  before: LaterCode | undefined,
  isContent: (location: string) => boolean,
): LaterCode {
  const all = {
    modules: sorted([...(before?.modules ?? []), ...modules]),
    reads: sorted([
      ...(before?.reads ?? []),
      ...[...reads].filter(([location]) => !isContent(location) && !modules.has(location)),
    ]),
  }
  return {
    ...all,
    links: { ...before?.links, ...links },
    identity: identityOf(all),
    isOpen: hasFetched || before?.isOpen === true,
  }
}

/** The same with the marks of now, when all of it holds what it held; undefined when anything does not. */
export function stillLater(later: LaterCode): LaterCode | undefined {
  if (areSameMarks(later) && areSameLinks(later.links)) return later
  const marked = (list: LaterCode['reads']) =>
    list.map(([location]) => [location, settledMarkOf(location)] as const)
  // The marks are taken before the content.
  const now = { ...later, modules: marked(later.modules), reads: marked(later.reads) }
  return identityOf(now) === later.identity && areSameLinks(later.links) ? now : undefined
}

/** What it would be called by what it holds now. */
export function laterIdentity({ modules, reads }: LaterCode): string {
  const now = (list: LaterCode['reads']) =>
    list.map(([location]) => [location, readMarkOf(location)] as const)
  return identityOf({ modules: now(modules), reads: now(reads) })
}

/** Whether nothing of it was touched: told without reading. */
export function isUntouched(later: LaterCode | undefined): boolean {
  if (later === undefined) return true
  return !later.isOpen && areSameMarks(later) && areSameLinks(later.links)
}

function areSameMarks({ modules, reads }: LaterCode): boolean {
  return [...modules, ...reads].every(([location, mark]) => readMarkOf(location) === mark)
}

function sorted(rows: LaterCode['reads']): LaterCode['reads'] {
  return [...new Map(rows)].sort(([a], [b]) => (a < b ? -1 : 1))
}

function identityOf({ modules, reads }: Pick<LaterCode, 'modules' | 'reads'>): string {
  const lines = [
    ...modules.map(([location]) => codeLine(location)),
    ...reads.map(([location]) => contentLine(location)),
    // What was written anew since it was read is neither what it was nor what it is.
    ...[...modules, ...reads]
      .filter(([at, mark]) => isTouchedSince(mark, at))
      .map(([, mark]) => mark),
  ]
  return digestOf(lines.sort().join('\n'))
}
