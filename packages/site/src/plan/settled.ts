import { digestOf } from '../digest.ts'
import { createSideNote } from './side-note.ts'

// What stands for a settled value in canonical props. It depends on nothing but the value.
const names = createSideNote<string>()

// A digest takes 22; to make one costs as much as to write down and hash a few hundred more.
const SHORT = 120

/** JSON begins with a bracket or a quotation mark and ends with it: no text stands for two values. */
function nameFrom(canonical: string): string {
  return `#${canonical.length > SHORT ? digestOf(canonical) : canonical}`
}

/**
 * Makes a value of plain JSON unchangeable and gives it a name that stands for all of it: a card is looked at in full once,
 * not on each of the thirty pages that show it.
 */
export function settle<T extends object>(value: T, canonical: string): T {
  freeze(value)
  names.set(value, nameFrom(canonical))
  return value
}

/** Makes an object unchangeable whose parts never change, and lets a line of JSON stand for all of it: parts may be read late. */
export function nameWhole<T extends object>(value: T, json: string): T {
  // As it is: it stands on one page only.
  names.set(Object.freeze(value), `#${json}`)
  return value
}

/** Makes an object unchangeable that is a settled one and one more text: their names stand for it. */
export function settleWith<T extends object>(value: T, settled: object, more: string): T {
  Object.freeze(value)
  const name = names.get(settled)
  // Led by its length, the text needs no signs around it.
  if (name !== undefined) names.set(value, `${name}+${more.length}:${more}`)
  return value
}

/** The name of a settled value; undefined for any other. */
export const settledName: (value: object) => string | undefined = names.get

/** Whether a value is a settled one. */
export const isSettled: (value: object) => boolean = names.has

function freeze(value: object): void {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part)
  }
  Object.freeze(value)
}
