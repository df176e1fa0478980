import type { Diagnostic } from '@octavo/diagnostics'
import { type ImpureRead, recordImpureReads } from '../code/impure-reads.ts'
import { digestOf } from '../digest.ts'
import type { Page, Template } from '../plan/page.ts'
import { isStored } from '../stored.ts'
import type { BuildContext } from './context.ts'
import type { PageRecord } from './page-record.ts'
import { templateFailed } from './template-failed.ts'
import { textOf } from './text-of.ts'

/** A page that was not drawn, because its template and its props are what they were. */
export interface SkippedPage {
  readonly page: Page
  readonly last: PageRecord
  /** All that the template is given. */
  readonly props: object
  /** What stands there now, when it can be told. */
  readonly standing: () => string | undefined
}

/** Draws pages that a build has left as they were, and compares. */
export interface Verifier {
  readonly look: (skipped: SkippedPage) => void
  /** How many pages were compared. */
  readonly compared: () => number
}

// Of a template's pages the first is always drawn, and of all others so many; other ones in each build.
const ONE_IN = 20

/** Makes the verifier of a build. What differs becomes a problem of the build. */
export function createVerifier(
  extent: 'sample' | 'all',
  { now, files, problems }: Pick<BuildContext, 'now' | 'files' | 'problems'>,
): Verifier {
  const templates = new Set<string>()
  let compared = 0
  const isChosen = ({ template, path }: Page): boolean => {
    if (extent === 'all' || !templates.has(template.name)) return true
    const drawn = Buffer.from(digestOf(`${now} ${path}`), 'base64url').readUInt32BE(0)
    return drawn % ONE_IN === 0
  }
  return {
    look(skipped) {
      const { page, last, props } = skipped
      if (!isChosen(page)) return
      templates.add(page.template.name)
      compared++
      const draw = (): string => textOf((page.template as Template<object>)(props))
      try {
        const text = draw()
        if (digestOf(text) === last.digest) return
        const reads = recordImpureReads(draw, (location) => files.seen.has(location))
        problems.push(differing(skipped, text, reads))
      } catch (cause) {
        problems.push(templateFailed(page, cause))
      }
    },
    compared: () => compared,
  }
}

function differing(
  { page, standing, props }: SkippedPage,
  text: string,
  reads: readonly ImpureRead[],
): Diagnostic {
  const before = standing()
  const difference = before === undefined ? '' : ` ${firstDifference(before, text)}`
  return {
    code: 'site/impure-template',
    severity: 'error',
    message: `The template ${page.template.name ? `"${page.template.name}"` : 'without a name'} draws ${page.path} otherwise than in an earlier build, from the same props.${difference}`,
    hint: reads.length > 0 ? hintFrom(reads) : hintWithout(props),
  }
}

function hintFrom(reads: readonly ImpureRead[]): string {
  const list = reads.map(({ what, place }) => (place === undefined ? what : `${what} at ${place}`))
  return `It reads ${list.join(', ')}: such a page is drawn once and then kept. Read it where pages() is, and give it to the template as a prop.`
}

function hintWithout(props: object): string {
  const stored = storedIn(props, '').slice(0, 4)
  const values =
    stored.length > 0
      ? ` or a Stored value (${stored.join(', ')}) whose digest stays while its text changes`
      : ''
  return `It reads neither the clock, chance, the environment nor files: look for a variable outside of it that changes${values}.`
}

function storedIn(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isStored(value)) return [place]
  return Object.entries(value).flatMap(([key, part]) =>
    storedIn(part, place === '' ? key : `${place}.${key}`),
  )
}

const AROUND = 24

/** Where two texts begin to differ, with a little of both. */
function firstDifference(before: string, now: string): string {
  let at = 0
  while (at < before.length && before[at] === now[at]) at++
  const line = now.slice(0, at).split('\n').length
  const around = (text: string): string =>
    JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND))
  return `Line ${line} was ${around(before)} and is ${around(now)}.`
}
