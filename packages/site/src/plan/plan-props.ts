import { canonicalProps } from './canonical-props.ts'
import { settledName } from './settled.ts'
import { createSideNote } from './side-note.ts'

/** Props with the line of JSON that tells whether they changed. */
export interface PlannedProps {
  readonly value: Readonly<Record<string, unknown>>
  readonly canonical: string
}

/** What a page was planned from, in lists and objects of our own: an author may change those that were passed. */
interface Kept extends Pick<PlannedProps, 'canonical'> {
  readonly copy: unknown
}

// Cards and posts outlive a build in a process that builds again; what was planned with them is noted on the first of them.
const plansWith = createSideNote<Map<string, Kept>>()
// A card moves from list to list as posts come.
const MOST_KEPT = 8

/**
 * Plans props, or finds that the same page was planned from the same settled values before: that is told by looking at which
 * objects they are.
 *
 * @throws TypeError as `canonicalProps` does.
 */
export function planProps(props: object, path: string, isNoted = true): PlannedProps {
  const holder = firstSettled(props)
  const known = holder && plansWith.get(holder)
  const last = known?.get(path)
  const value = props as PlannedProps['value']
  if (last !== undefined && isSame(props, last.copy)) return { value, canonical: last.canonical }
  const canonical = canonicalProps(props, path)
  if (holder !== undefined && isNoted) {
    const plans = known === undefined || known.size >= MOST_KEPT ? new Map<string, Kept>() : known
    plans.set(path, { copy: copyOf(props), canonical })
    plansWith.set(holder, plans)
  }
  return { value, canonical }
}

function firstSettled(props: object): object | undefined {
  for (const value of Object.values(props)) {
    const first = Array.isArray(value) ? value[0] : value
    if (typeof first === 'object' && first !== null && settledName(first) !== undefined)
      return first
  }
  return undefined
}

/** A value that nobody can change from outside: settled parts stay what they are, lists and objects are made anew. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || settledName(value) !== undefined) return value
  if (Array.isArray(value)) return value.map(copyOf)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]))
}

function isSame(value: unknown, copy: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Object.is(value, copy)
  if (settledName(value) !== undefined) return value === copy
  if (typeof copy !== 'object' || copy === null) return false
  if (Array.isArray(value)) return isSameList(value, copy)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  const entries = Object.entries(value)
  const others = Object.entries(copy)
  return (
    entries.length === others.length &&
    entries.every(([key, part], at) => others[at]?.[0] === key && isSame(part, others[at]?.[1]))
  )
}

function isSameList(list: readonly unknown[], copy: object): boolean {
  if (!Array.isArray(copy) || copy.length !== list.length) return false
  for (let at = 0; at < list.length; at++) if (!isSame(list[at], copy[at])) return false
  return true
}
