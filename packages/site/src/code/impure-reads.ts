import { pathOf, placeInCode } from './place-in-code.ts'
import { watchFiles, watchingModule } from './watch-files.ts'

/** Something that a template looked at beside its props. */
export interface ImpureRead {
  /** E.g. `the clock (Date.now)`. */
  readonly what: string
  /** `path:line:column` in the site's own code, when it is known. */
  readonly place?: string
}

/**
 * Runs `work` and notes what it reads that may be another thing next time: the clock, chance, the environment, files. Synchronous
 * work only; everything is as it was afterwards, also when `work` throws.
 */
export function recordImpureReads(
  work: () => void,
  isKnownFile: (location: string) => boolean = () => false,
): readonly ImpureRead[] {
  const found = new Map<string, ImpureRead>()
  const note = (what: string): void => {
    if (found.has(what)) return
    const place = placeInCode(new Error(what).stack ?? '', isOwn)
    found.set(what, { what, ...(place !== undefined && { place }) })
  }
  const restore = [watchClock(note), watchChance(note), watchEnvironment(note)]
  restore.push(
    watchFiles(READING, (location) => isKnownFile(location) || note(`the file ${location}`)),
  )
  try {
    work()
  } finally {
    for (const back of restore) back()
  }
  return [...found.values()]
}

type Note = (what: string) => void
type Restore = () => void

const own = [import.meta.url, watchingModule].map(pathOf)
function isOwn(place: string): boolean {
  return own.some((file) => place.startsWith(file))
}

function watchClock(note: Note): Restore {
  const { Date: original } = globalThis
  globalThis.Date = new Proxy(original, {
    apply(target, self, given) {
      note('the clock (Date)')
      return Reflect.apply(target, self, given)
    },
    construct(target, given, made) {
      if (given.length === 0) note('the clock (new Date)')
      return Reflect.construct(target, given, made)
    },
    get(target, name) {
      if (name === 'now') note('the clock (Date.now)')
      return Reflect.get(target, name)
    },
  })
  const backToPerformance = replace(performance, 'now', note, 'the clock (performance.now)')
  return () => {
    globalThis.Date = original
    backToPerformance()
  }
}

function watchChance(note: Note): Restore {
  const all = [
    replace(Math, 'random', note, 'chance (Math.random)'),
    replace(crypto, 'randomUUID', note, 'chance (crypto.randomUUID)'),
    replace(crypto, 'getRandomValues', note, 'chance (crypto.getRandomValues)'),
  ]
  return () => {
    for (const back of all) back()
  }
}

/** Lets a method of an object note that it is called. */
function replace<Name extends string>(
  object: Readonly<Record<Name, (...given: never[]) => unknown>>,
  name: Name,
  note: Note,
  what: string,
): Restore {
  const own = Object.getOwnPropertyDescriptor(object, name)
  const original = object[name]
  Object.defineProperty(object, name, {
    configurable: true,
    writable: true,
    value: (...given: never[]) => {
      note(what)
      return original.apply(object, given)
    },
  })
  return () => {
    if (own === undefined) delete (object as Partial<Record<Name, unknown>>)[name]
    else Object.defineProperty(object, name, own)
  }
}

function watchEnvironment(note: Note): Restore {
  const original = process.env
  process.env = new Proxy(original, {
    get(target, name) {
      if (typeof name === 'string') note(`the environment variable ${name}`)
      return Reflect.get(target, name)
    },
  })
  return () => {
    process.env = original
  }
}

const READING = {
  sync: ['existsSync', 'readFileSync', 'readdirSync', 'statSync', 'openSync'],
} as const
