import type { Diagnostic } from '@octavo/diagnostics'
import type { Asset, Sink } from '../sink/sink.ts'
import type { BuildContext } from './context.ts'
import type { DrawnPages } from './draw-pages.ts'
import { createTakenPaths } from './taken-paths.ts'

// Encoders use several threads each; more of them at once only takes memory.
const AT_ONCE = 2

/** What became of the files that are no pages. */
export interface PlacedAssets {
  readonly paths: readonly string[]
  /** How many of them had to be written. */
  readonly written: number
}

/** Hands the sink what is no page and is not there yet, and notes each file in the records. */
export async function placeAssets(
  assets: readonly Asset[],
  { records, othersBefore }: Pick<DrawnPages, 'records' | 'othersBefore'>,
  sink: Sink,
  { known, problems, progress }: BuildContext,
): Promise<PlacedAssets> {
  const missing: Asset[] = []
  const paths: string[] = []
  const isKnown = (path: string): boolean => known.pages.has(path)
  // What stood together in the last build can do so now.
  const taken =
    (othersBefore !== undefined || [...records.keys()].every(isKnown)) &&
    assets.every(({ path }) => isKnown(path))
      ? undefined
      : createTakenPaths(records.keys())
  for (const asset of assets) {
    const { path, digest } = asset
    const page = records.get(path)
    if (page !== undefined) {
      // Two posts may show one picture; a page and a file cannot share an address.
      if (page.fingerprint !== '' || page.digest !== digest) problems.push(pageAndFile(path))
      continue
    }
    const other = taken?.inTheWayOf(path)
    if (other !== undefined) {
      problems.push(inTheWay(path, other))
      continue
    }
    taken?.add(path)
    paths.push(path)
    const last = known.pages.get(path)
    const isHeld = last !== undefined && last.digest === digest && sink.holds(path, last.mark)
    records.set(path, isHeld ? last : { fingerprint: '', digest, mark: '' })
    if (!isHeld) missing.push(asset)
  }
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const batch = missing.slice(from, from + AT_ONCE)
    const contents = sink.keepsNothing ? [] : await Promise.all(batch.map(({ read }) => read()))
    batch.forEach(({ path }, i) => {
      sink.write(path, contents[i] ?? '')
    })
    progress('Writing files', from + batch.length, missing.length)
  }
  return { paths, written: missing.length }
}

function pageAndFile(path: string): Diagnostic {
  return {
    code: 'site/path-taken',
    severity: 'error',
    message: `A page and a file are both to be at /${path}; the page stands.`,
    hint: 'Rename the file in the public folder.',
  }
}

function inTheWay(path: string, other: string): Diagnostic {
  return {
    code: 'site/path-taken',
    severity: 'error',
    message: `The file /${path} cannot stand beside /${other}: a folder and a file of one name, or names that are one on disks without upper and lower case. It is left out.`,
    hint: 'Rename one of them.',
  }
}
