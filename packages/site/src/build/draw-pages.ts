import type { Diagnostic } from '@octavo/diagnostics'
import { type InlineHash, inlineHashes, SafeHtml } from '@octavo/renderer'
import type { TableCopy } from '../cache/table-copy.ts'
import { digestOf } from '../digest.ts'
import { addressKey } from '../plan/address.ts'
import type { Page, PlannedProps, Template } from '../plan/page.ts'
import type { Sink } from '../sink/sink.ts'
import type { BuildMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import { explainPage, type PropMarks, propMarks } from './explain-page.ts'
import { followPlan, type PagesMemory, type PlacedPage } from './follow-plan.ts'
import type { MadePost } from './made-post.ts'
import { fingerprintOf } from './page-fingerprint.ts'
import type { PageMarks, PageRecord } from './page-record.ts'
import { recordPages } from './record-pages.ts'
import { sameFile } from './same-file.ts'
import type { SiteFrame, SiteFrames } from './site-frame.ts'
import { templateFailed } from './template-failed.ts'
import { textOf } from './text-of.ts'
import { createVerifier } from './verify-pages.ts'

/** What became of the plan. */
export interface DrawnPages {
  /** By the file they were written to; marks of new files are filled in when the sink commits. */
  readonly records: TableCopy<PageRecord>
  /** Paths of what the last build left beside its pages, when those were these very pages; undefined when they were not. */
  readonly othersBefore: readonly string[] | undefined
  /** `addressKey` of every page. */
  readonly addresses: () => ReadonlySet<string>
  readonly total: number
  readonly rendered: number
  readonly written: number
  /** Pages that were left as they were and drawn to be compared. */
  readonly verified: number
  /** Why the page that was asked about is drawn, or why not. */
  readonly explanation: readonly string[]
}

/** Draws the pages that changed since the last build and hands them to the sink. One page is in memory at a time. */
export function drawPages(
  plans: readonly Iterable<Page | Iterable<Page>>[],
  frames: SiteFrames,
  sink: Sink,
  posts: readonly MadePost[],
  context: BuildContext,
): DrawnPages {
  const origin = new URL(context.site.meta.url).origin
  const { bodies, known, memory, site: siteOptions } = context
  const lastPlan = memory && pagesOf(memory, frames, context)
  const follower = followPlan(lastPlan?.pages, context)
  const records = recordPages(lastPlan, known.pages, follower)
  const explanation: string[] = []
  const verifier = context.verify && createVerifier(context.verify, context)
  const asked = context.explain === undefined ? undefined : addressKey(context.explain)
  // Whoever waits for a save does not wait for a look at every file of the site.
  const holds: Sink['holds'] = context.touched === undefined ? sink.holds : (_, mark) => mark !== ''
  let rendered = 0
  let written = 0

  // Whoever waits for a save asks for no reasons either: of most pages all is what it was.
  const isQuick =
    context.touched !== undefined &&
    known.sameCode &&
    asked === undefined &&
    verifier === undefined &&
    lastPlan?.records === known.pages &&
    lastPlan.frames === frames.digest &&
    lastPlan.linkTo === context.linkTo

  const draw = (page: Page, placed: PlacedPage): void => {
    const { file, url } = placed.place
    if (page.asset !== undefined) {
      context.pictures.add({ path: file, ...page.asset })
      return
    }
    const { value, parts } = page.props(context.linkTo)
    const template = page.template.name
    const frame = frames.of(value.language)
    placed.named = fingerprintOf({ template, frame: frame.digest, url, parts }, placed.named)
    placed.template = page.template
    const { fingerprint } = placed.named
    const last = records.lastOf(placed)
    const isHeld = last !== undefined && holds(file, last.mark)
    const full = () => ({ ...value, site: frame.site, page: { url, canonical: origin + url } })
    if (asked !== undefined && addressKey(placed.place.path) === asked) {
      const { sameCode } = known
      const lastMarks = () => marksOf(last, context)
      const marks = () => marksFrom(value, frame, placed)
      explanation.push(
        ...explainPage({ last, lastMarks, isHeld, sameCode, fingerprint, template, marks }),
      )
    }
    if (isHeld && known.sameCode && last.fingerprint === fingerprint) {
      records.note(placed, last, last)
      verifier?.look({ page, last, props: full(), standing: () => sink.read?.(file) })
      return
    }
    const drawn = render(page, full())
    if ('code' in drawn) {
      context.problems.push(drawn)
      records.note(placed, isHeld ? { ...last, fingerprint: '' } : undefined, last)
      return
    }
    rendered++
    const { text, inline } = drawn
    const digest = digestOf(text)
    const isSame = isHeld && last.digest === digest
    const drawnFrom: PageMarks = { template, props: marksFrom(value, frame, placed) }
    const mark = isSame ? last.mark : ''
    const record = {
      ...{ fingerprint, digest, mark, marks: bodies.add(JSON.stringify(drawnFrom)) },
      ...(inline.length > 0 && { inline }),
    }
    records.note(placed, record, last)
    if (isSame) return
    sink.write(file, text)
    written++
  }

  let total = 0
  const drawNext = (page: Page): void => {
    total++
    const placed = follower.next(page)
    if (typeof placed === 'string') context.problems.push(sameFile(page.path, placed, posts))
    else if (!(isQuick && isAsDrawn(placed, page, context.linkTo))) draw(page, placed)
    context.progress('Drawing', total)
  }
  for (const plan of plans) {
    for (const planned of plan) {
      if (Symbol.iterator in planned) for (const page of planned) drawNext(page)
      else drawNext(planned)
    }
  }
  const all = records.all()
  if (memory !== undefined) {
    const { pages } = follower
    // Believed as soon as the other files have their places, too.
    const { digest } = frames
    const { linkTo } = context
    const unplaced = { records: undefined, others: [] }
    memory.pages = { site: siteOptions, frames: digest, linkTo, pages, ...unplaced }
  }
  const verified = verifier?.compared() ?? 0
  return {
    records: all,
    othersBefore: records.isAsBefore() ? lastPlan?.others : undefined,
    addresses: follower.addresses,
    total: all.size,
    ...{ rendered, written, verified, explanation },
  }
}

/** The last plan of this process, when the site is still the same. */
function pagesOf(
  { pages }: BuildMemory,
  { digest }: SiteFrames,
  { site, linkTo }: BuildContext,
): PagesMemory {
  if (pages?.site === site) return pages
  return { site, frames: digest, linkTo, pages: [], records: undefined, others: [] }
}

/** Whether a page stands as it was left, and would be drawn from the very same. It needs no note then: the last one stays. */
function isAsDrawn(
  { named, template, record, isAsset }: PlacedPage,
  page: Page,
  linkTo: BuildContext['linkTo'],
): boolean {
  return (
    !isAsset &&
    template === page.template &&
    record !== undefined &&
    record.mark !== '' &&
    record.fingerprint === named?.fingerprint &&
    named.parts === page.props(linkTo).parts
  )
}

function marksFrom(
  value: PlannedProps['value'],
  frame: SiteFrame,
  { path, place }: PlacedPage,
): PropMarks {
  return {
    ...propMarks(value, path),
    ...frame.marks,
    ...propMarks({ page: { url: place.url } }, path),
  }
}

function marksOf(record: PageRecord | undefined, { bodies }: BuildContext): PageMarks | undefined {
  const text = record?.marks && bodies.read(record.marks)
  return text === undefined ? undefined : (JSON.parse(text) as PageMarks)
}

interface Drawn {
  readonly text: string
  readonly inline: readonly InlineHash[]
}

/** The page, or what went wrong. */
function render(page: Page, props: object): Drawn | Diagnostic {
  try {
    const rendered = (page.template as Template<object>)(props)
    const inline = rendered instanceof SafeHtml ? inlineHashes(rendered) : []
    return { text: textOf(rendered), inline }
  } catch (cause) {
    return templateFailed(page, cause)
  }
}
