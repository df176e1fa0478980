import { isStored } from '../stored.ts'
import { settledName } from './settled.ts'

/**
 * Props as one line of JSON in which a `Stored` value stands for itself by its digest and a settled one by its name.
 * `undefined` fields count as absent, as in JSON.
 *
 * @throws TypeError at anything that JSON would lose or that could change without being seen.
 */
export function canonicalProps(props: unknown, path: string): string {
  const open: object[] = []

  const refuse = (place: string, what: string): never => {
    throw new TypeError(
      `@octavo/site: page('${path}'): ${place} is ${what}. Props are plain JSON and Stored values, so that an unchanged page can be told from a changed one.`,
    )
  }

  const write = (value: unknown, place: string): string => {
    if (value === null || typeof value === 'boolean') return String(value)
    if (typeof value === 'string') return JSON.stringify(value)
    if (typeof value === 'number') {
      return Number.isFinite(value) ? String(value) : refuse(place, String(value))
    }
    if (typeof value !== 'object') {
      return refuse(place, value === undefined ? 'undefined' : `a ${typeof value}`)
    }
    const name = settledName(value)
    if (name !== undefined) return name
    if (isStored(value)) return `@${JSON.stringify(value.digest)}`
    if (open.includes(value)) return refuse(place, 'part of itself (a cycle)')
    open.push(value)
    const text = Array.isArray(value) ? writeArray(value, place) : writeObject(value, place)
    open.pop()
    return text
  }

  const writeArray = (items: readonly unknown[], place: string): string => {
    let text = '['
    for (let i = 0; i < items.length; i++) {
      if (i > 0) text += ','
      text += write(items[i], `${place}[${i}]`)
    }
    return `${text}]`
  }

  const writeObject = (object: object, place: string): string => {
    const prototype = Object.getPrototypeOf(object)
    if (prototype !== Object.prototype && prototype !== null) {
      refuse(place, `a ${object.constructor?.name || 'class instance'}`)
    }
    let text = '{'
    let comma = ''
    for (const [key, value] of Object.entries(object)) {
      if (value === undefined) continue
      text += `${comma}${JSON.stringify(key)}:${write(value, `${place}.${key}`)}`
      comma = ','
    }
    return `${text}}`
  }

  return write(props, 'props')
}
