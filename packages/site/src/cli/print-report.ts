import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { countBySeverity, type Diagnostic, formatGithub, formatPretty } from '@octavo/diagnostics'
import type { BuildReport } from '../build/report.ts'
import { styled, type Terminal } from './terminal.ts'

/** Where the files of a report lie. */
export interface ReportPlaces {
  readonly root: string
  readonly out: string
  /** As in a `BuildReport`. */
  readonly folders?: Readonly<Record<string, string>>
  /** Every problem in full, however many are equal. */
  readonly inFull?: boolean
  /** The command that shows them in full, where there is one. */
  readonly showAllWith?: string
}

/** The problems of a report, as a person reads them. Empty when there are none. */
export function problemsText(
  diagnostics: readonly Diagnostic[],
  { root, folders = {}, inFull = false, showAllWith = '' }: ReportPlaces,
  terminal: Terminal,
): string {
  if (diagnostics.length === 0) return ''
  const here = (file: string): string => fromHere(locationOf(file, root, folders))
  const shown = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.file !== undefined && { file: here(diagnostic.file) }),
    ...(diagnostic.related !== undefined && {
      related: diagnostic.related.map((place) => ({ ...place, file: here(place.file) })),
    }),
  }))
  const sourceOf = (file: string): string | undefined => readText(resolve(file))
  const pretty = formatPretty(shown, {
    color: terminal.color,
    sourceOf,
    showAllWith,
    // A file or a pipe has no columns.
    width: terminal.isTerminal ? terminal.columns : Number.POSITIVE_INFINITY,
    ...(inFull && { groupFrom: Number.POSITIVE_INFINITY }),
  })
  const annotations = process.env.GITHUB_ACTIONS === 'true' ? formatGithub(shown) : ''
  return `${pretty}${annotations}\n`
}

/** Where a path of a diagnostic lies. */
export function locationOf(
  file: string,
  root: string,
  folders: Readonly<Record<string, string>>,
): string {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (prefix !== '' && file.startsWith(prefix)) return join(folder, file.slice(prefix.length))
  }
  return join(root, file)
}

/** What a build did, in a few lines. */
export function summaryText(
  report: BuildReport,
  { out }: ReportPlaces,
  terminal: Terminal,
): string {
  const row = (name: string, text: string): string =>
    `  ${styled(terminal, 'dim', name.padEnd(8))} ${text}\n`
  const { entries, pages, assets, verified } = report
  return [
    row(
      onlyCollection(entries) ?? 'entries',
      withParts(entries.published, publishedText(entries), [
        [entries.held, heldText(report)],
        [entries.refused, 'left out'],
      ]),
    ),
    row('pages', pagesText(pages)),
    ...(verified === undefined ? [] : [row('verified', verifiedText(report))]),
    row('files', withParts(assets.total, 'copied or made', [[assets.written, 'new or changed']])),
    row('time', timeText(report)),
    row('folder', resolve(out)),
  ].join('')
}

function withParts(
  count: number,
  word: string,
  parts: readonly (readonly [number, string])[],
): string {
  const rest = parts.filter(([number]) => number > 0).map(([number, text]) => `, ${number} ${text}`)
  return `${count} ${word}${rest.join('')}`
}

/** `published (37 posts, 4 people)`; one collection is named by the row. */
function publishedText({ collections }: BuildReport['entries']): string {
  const parts = Object.entries(collections)
  if (parts.length < 2) return 'published'
  const largestFirst = parts.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return `published (${largestFirst.map(([name, count]) => `${count} ${name}`).join(', ')})`
}

function onlyCollection({ collections }: BuildReport['entries']): string | undefined {
  const names = Object.keys(collections)
  return names.length === 1 ? names[0] : undefined
}

function heldText({ nextChangeAt }: BuildReport): string {
  return nextChangeAt === undefined ? 'held back' : `held back (next change ${nextChangeAt})`
}

function pagesText({ total, rendered, written, removed }: BuildReport['pages']): string {
  if (rendered === 0 && removed === 0) return `${total}, none of them changed`
  return `${total}: ${rendered} drawn, ${written} written${removed > 0 ? `, ${removed} ${removed === 1 ? 'file' : 'files'} removed` : ''}`
}

function verifiedText({ verified = 0, pages }: BuildReport): string {
  return `${verified} of the ${pages.total - pages.rendered} pages that were left as they were`
}

// Stages below this are noise.
const SHOWN_MS = 1

function timeText({ stages }: BuildReport): string {
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const parts = stages
    .filter(({ milliseconds }) => milliseconds >= SHOWN_MS)
    .map(({ name, milliseconds }) => `${name} ${duration(milliseconds)}`)
  return parts.length > 1 ? `${duration(total)}: ${parts.join(', ')}` : duration(total)
}

/** A time that took so long, in the unit that suits it. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`
}

/** The last line: what to do next. */
export function nextStep(report: BuildReport, whenFine: string): string {
  const { error } = countBySeverity(report.diagnostics)
  if (error > 0)
    return `Mend the ${error === 1 ? 'error' : `${error} errors`} above and build again.\n`
  return `${whenFine}\n`
}

/** A path as it is typed from where one stands. */
export function fromHere(location: string): string {
  const way = relative(process.cwd(), location)
  return way === '' ? '.' : way
}

function readText(location: string): string | undefined {
  try {
    return readFileSync(location, 'utf8')
  } catch {
    // A frame is a help, not a promise: the message stands without it.
    return undefined
  }
}
