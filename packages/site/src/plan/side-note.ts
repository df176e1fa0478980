/** Something that is known about objects and that nobody sees on them. */
export interface SideNote<Value> {
  readonly set: (of: object, value: Value) => void
  readonly get: (of: object) => Value | undefined
  /** Whether there is one. */
  readonly has: (of: object) => boolean
}

/** A class whose constructor gives back what it is given: with it a private field is put on any object. */
export class Given {
  constructor(value: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a private field can be put on an object of any kind in no other way.
    return value
  }
}

/**
 * Notes that travel with their objects, in a private field: spreading an object leaves its note behind, and freezing one
 * does not matter. A `WeakMap` does the same at three times the price, and each entry of one is work for every collection.
 */
export function createSideNote<Value>(): SideNote<Value> {
  class Noted extends Given {
    #value: Value
    constructor(of: object, value: Value) {
      super(of)
      this.#value = value
    }
    static set(of: object, value: Value): void {
      if (#value in of) of.#value = value
      else new Noted(of, value)
    }
    static has(of: object): boolean {
      return #value in of
    }
    static get(of: object): Value | undefined {
      return #value in of ? of.#value : undefined
    }
  }
  return { set: Noted.set, get: Noted.get, has: Noted.has }
}
