import { digestOf } from '../digest.ts'
import { lineOf, partsOf } from '../plan/props-parts.ts'
import type { PageMarks, PageRecord } from './page-record.ts'

/** Digests of a page's props, two levels deep: enough to say later which of them changed. */
export type PropMarks = Readonly<Record<string, string>>

/** Marks of the props of a page that is being drawn. */
export function propMarks(props: object, path: string): PropMarks {
  const marks: Record<string, string> = {}
  for (const [key, value] of Object.entries(props)) {
    const parts = isPlainObject(value) ? Object.entries(value) : undefined
    for (const [name, part] of parts ?? [['', value]]) {
      if (part === undefined) continue
      const label = name === '' ? key : `${key}.${name}`
      marks[label] = markOfProp(part, path)
    }
  }
  return marks
}

const MARK_CHARACTERS = 8

function markOfProp(prop: unknown, path: string): string {
  const text = typeof prop === 'string' ? prop : lineOf(partsOf(prop, path))
  return text.length <= MARK_CHARACTERS ? text : digestOf(text).slice(0, MARK_CHARACTERS)
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('read' in value)
}

/** What is known when a page is looked at. */
export interface PageSituation {
  readonly last: PageRecord | undefined
  /** What the last one was drawn from, when that is known. */
  readonly lastMarks: () => PageMarks | undefined
  readonly isHeld: boolean
  readonly sameCode: boolean
  readonly fingerprint: string
  readonly template: string
  readonly marks: () => PropMarks
}

/** Why a page is drawn, or why it is not: sentences for people. */
export function explainPage(situation: PageSituation): readonly string[] {
  const { last, lastMarks, isHeld, sameCode, fingerprint, template, marks } = situation
  if (last === undefined) return ['It is new: the last build made no such page.']
  const reasons: string[] = []
  if (!isHeld) reasons.push('Its file is not as it was left: missing, or changed by hand.')
  if (!sameCode)
    reasons.push('The code of the site, a package that it uses or a file that it reads changed.')
  if (last.fingerprint !== fingerprint)
    reasons.push(...changedProps(lastMarks(), template, marks()))
  return reasons.length > 0 ? reasons : ['It is not drawn: template and props are what they were.']
}

function changedProps(last: PageMarks | undefined, name: string, now: PropMarks): string[] {
  if (last === undefined) return ['Its props changed.']
  const { template, props: before } = last
  if (template !== name) return [`Its template is "${name}" now; it was "${template}".`]
  const labels = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  const changed = labels.filter((label) => before[label] !== now[label])
  return changed.map((label) => {
    if (before[label] === undefined) return `${label} is new.`
    return now[label] === undefined ? `${label} is gone.` : `${label} changed.`
  })
}
