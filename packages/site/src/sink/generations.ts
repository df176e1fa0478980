import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

// Beside the site's folder and not in the cache: whoever deletes the cache does not mean the site.
const HOME = '.octavo-generations'

/**
 * The generations of a site: whole folders `NAME-1`, `NAME-2`, … beside it, one of which the site's own name leads to.
 * A symbolic link can be replaced by one rename; a folder cannot.
 */
export interface Generations {
  /** Where the next one is made; it gets its name by `finish`. */
  readonly draft: string
  /** Gives the draft its name and lets the site's name lead to it. The generation before stays, older ones go. */
  readonly finish: () => void
  readonly discard: () => void
}

/**
 * Looks at the generations of a site, and completes or undoes what a killed build has left: a site whose name leads
 * nowhere is given its newest whole generation; one that was never shown is removed, and so are those before the last.
 *
 * @param location Absolute path of the site's folder, as `placeOf` gives it.
 */
export function openGenerations(location: string): Generations {
  const home = join(dirname(location), HOME)
  const name = basename(location)
  const folderOf = (generation: number): string => join(home, `${name}-${generation}`)
  const known = (): number[] => generationsIn(home, name)
  const link = join(home, `${name}.link`)
  const makeLink = (generation: number): void => {
    rmSync(link, { force: true })
    symlinkSync(join(HOME, `${name}-${generation}`), link, 'dir')
  }
  const remove = (isOld: (generation: number) => boolean): void => {
    for (const generation of known().filter(isOld)) {
      rmSync(folderOf(generation), { recursive: true, force: true })
    }
  }

  const draft = join(home, `${name}.part`)
  rmSync(draft, { recursive: true, force: true })
  if (kindOf(location) === 'nothing' && known().length > 0) {
    makeLink(Math.max(...known()))
    renameSync(link, location)
  }
  const shown = shownAt(location)
  const last = Math.max(0, ...known().filter((generation) => generation < (shown ?? 0)))
  remove((generation) => shown === undefined || generation > shown || generation < last)

  return {
    draft,
    finish() {
      const isFolder = kindOf(location) === 'folder'
      const last = shownAt(location) ?? (isFolder ? 1 : 0)
      const next = last + 1
      renameSync(draft, folderOf(next))
      makeLink(next)
      if (isFolder) convert(location, folderOf(last), link)
      else renameSync(link, location)
      remove((generation) => generation < last)
    },
    discard: () => {
      rmSync(draft, { recursive: true, force: true })
      const current = shownAt(location) ?? 0
      remove((generation) => generation > current)
    },
  }
}

/**
 * Turns a folder into a generation. Between the two renames, for some microseconds and once in the life of a site, its name
 * leads nowhere; a build that is killed just there is completed by the next one.
 */
function convert(location: string, generation: string, link: string): void {
  renameSync(location, generation)
  try {
    renameSync(link, location)
  } catch (error) {
    renameSync(generation, location)
    throw error
  }
}

/** Where a site really is: links that somebody has made are followed, those to generations are not. */
export function placeOf(location: string): string {
  let place = location
  // As many as the system itself follows.
  for (let links = 0; links < 40; links++) {
    if (kindOf(place) !== 'link' || shownAt(place) !== undefined) return place
    place = resolve(dirname(place), readlinkSync(place))
  }
  return place
}

/** Whether a folder can be swapped here: it takes symbolic links, and renames that replace them. Windows has no such renames. */
export function canSwap(location: string): boolean {
  const place = placeOf(location)
  const home = join(dirname(place), HOME)
  // One build at a time makes a site: what a killed one has left has the same names.
  const names = ['a', 'b'].map((name) => join(home, `${basename(place)}.try-${name}`))
  const [first = '', second = ''] = names
  try {
    mkdirSync(home, { recursive: true })
    for (const name of names) rmSync(name, { force: true })
    symlinkSync('a', first, 'dir')
    symlinkSync('b', second, 'dir')
    renameSync(second, first)
    return readlinkSync(first) === 'b'
  } catch {
    // Whatever the reason is: the other way of writing works, or says what is wrong.
    return false
  } finally {
    for (const name of names) rmSync(name, { force: true })
  }
}

/** Whether a killed build has left something here that the next one takes away. */
export function hasLeftovers(given: string): boolean {
  const location = placeOf(given)
  const [home, name] = [join(dirname(location), HOME), basename(location)]
  const parts = ['part', 'link', 'try-a', 'try-b'].map((part) => join(home, `${name}.${part}`))
  if (parts.some((part) => kindOf(part) !== 'nothing')) return true
  const shown = shownAt(location)
  const known = shown === undefined ? [] : generationsIn(home, name)
  return known.length > 2 || known.some((generation) => generation > (shown ?? 0))
}

/** Takes away a link to a generation that is gone, so that a plain folder can stand there again. */
export function dropDeadLink(location: string): void {
  if (shownAt(location) !== undefined && !existsSync(location)) rmSync(location, { force: true })
}

function kindOf(location: string): 'nothing' | 'folder' | 'link' {
  const stats = lstatSync(location, { throwIfNoEntry: false })
  if (stats === undefined) return 'nothing'
  return stats.isSymbolicLink() ? 'link' : 'folder'
}

/** The number of the generation that a location leads to. */
function shownAt(location: string): number | undefined {
  if (kindOf(location) !== 'link') return undefined
  const target = readlinkSync(location)
  return dirname(target) === HOME ? numberIn(basename(target), basename(location)) : undefined
}

function generationsIn(home: string, name: string): number[] {
  if (!existsSync(home)) return []
  return readdirSync(home).flatMap((item) => numberIn(item, name) ?? [])
}

function numberIn(item: string, name: string): number | undefined {
  const number = item.startsWith(`${name}-`) ? item.slice(name.length + 1) : ''
  return /^[1-9]\d*$/.test(number) ? Number(number) : undefined
}
