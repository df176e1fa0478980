import { digestOf } from '../digest.ts'
import { createSideNote } from './side-note.ts'

// What stands for a settled value in canonical props. It depends on nothing but the value.
const names = createSideNote<string>()

/**
 * Makes a value of plain JSON unchangeable and gives it a name that stands for all of it: a card is looked at in full once,
 * not on each of the thirty pages that show it.
 */
export function settle<T extends object>(value: T, canonical: string): T {
  freeze(value)
  names.set(value, `#${digestOf(canonical)}`)
  return value
}

/** Makes an object unchangeable whose parts never change, and lets a text stand for all of it: parts may be read late. */
export function nameWhole<T extends object>(value: T, canonical: string): T {
  names.set(Object.freeze(value), `#${digestOf(canonical)}`)
  return value
}

/** A settled value with more fields, each of them a text. */
export function settleWith<T extends object, M extends Readonly<Record<string, string>>>(
  value: T,
  more: M,
): T & M {
  const both = Object.freeze({ ...value, ...more })
  const name = names.get(value)
  if (name !== undefined) names.set(both, `${name}+${JSON.stringify(more)}`)
  return both
}

/** The name of a settled value; undefined for any other. */
export const settledName: (value: object) => string | undefined = names.get

function freeze(value: object): void {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part)
  }
  Object.freeze(value)
}
