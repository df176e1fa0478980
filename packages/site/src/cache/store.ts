import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../digest.ts'
import { openPack, type Pack, type PackPlace } from './pack.ts'
import { writeWhole } from './write-whole.ts'

/** Sections are read apart, so that a build in which nothing changed reads only the first. */
export type SectionName = 'state' | 'entries' | 'pages' | 'relations'

/** All sections: plain JSON. */
type Sections = Readonly<Record<SectionName, unknown>>

/**
 * What is kept from one build to the next: sections of JSON, and a pack of bodies. A store that is damaged, cut, or of
 * another version reads as empty.
 */
export interface Store {
  /** The section as it was saved, or undefined. */
  readonly section: (name: SectionName) => unknown
  /** The bytes of the ranking, as they were saved with the sections; undefined when there are none or damaged ones. */
  readonly ranking: () => Uint8Array | undefined
  readonly bodies: Pack
  /** Replaces all sections at once: after a crash either all of the old or all of the new ones are there. */
  readonly save: (sections: Sections, live: LiveBodies, ranking?: RankingBytes) => void
  /** Whether nobody else has written to the folder since. */
  readonly isCurrent: () => boolean
  /** Writes down what a held store has been given. */
  readonly persist: () => void
  /** Persists and closes. */
  readonly close: () => void
}

/** How a store is opened. */
export interface StoreOptions {
  /** Sections stay in memory and are written by `persist`, not by `save`: for a process that builds again and again. */
  readonly isHeld?: boolean
}

/** Makes the bytes of a ranking when they are written; without it the bytes of the last save stay. */
export type RankingBytes = () => Uint8Array

/** The bodies that are still pointed at, for rewriting a pack that holds too much else. */
export interface LiveBodies {
  readonly bytes: number
  /** Copies the live bodies into another pack and returns the sections that point there. */
  readonly move: (copy: (place: PackPlace) => PackPlace) => Sections
}

/** The first section's file: it names the others. */
interface Index {
  readonly version: string
  readonly files: Readonly<Partial<Record<SectionName, string>>>
  readonly pack: string
  readonly packSize: number
  /** File of the ranking. */
  readonly ranking?: string
}

const INDEX = 'index.json'
const WASTE_BYTES = 4 << 20

/** Opens the store in a folder; makes the folder when it is not there. */
export function openStore(
  folder: string,
  version: string,
  { isHeld = false }: StoreOptions = {},
): Store {
  mkdirSync(folder, { recursive: true })
  let index = readIndex(folder, version)
  let bodies = openPack(folder, index?.pack ?? 'bodies-0.pack')
  let held: Sections | undefined
  let heldRanking: RankingBytes | undefined
  let isWritten = true

  const write = (sections: Sections, last: Pack, bytesOf: RankingBytes | undefined): void => {
    const ranking = bytesOf === undefined ? index?.ranking : writeRanking(folder, bytesOf())
    bodies.flush(true)
    index = {
      version,
      files: writeSections(folder, sections, index?.files ?? {}),
      pack: bodies.name,
      packSize: bodies.size(),
      ...(ranking !== undefined && { ranking }),
    }
    writeWhole(join(folder, INDEX), JSON.stringify(index))
    if (bodies !== last) last.close()
    removeOthers(folder, index)
    isWritten = true
  }
  const persist = (): void => {
    if (held === undefined || isWritten) return
    write(held, bodies, heldRanking)
    heldRanking = undefined
  }

  return {
    section: (name) =>
      held === undefined ? index && readSection(folder, index.files[name]) : held[name],
    ranking: () => (index?.ranking === undefined ? undefined : readRanking(folder, index.ranking)),
    get bodies() {
      return bodies
    },
    save(sections, live, ranking) {
      if (isHeld) {
        held = sections
        heldRanking = ranking ?? heldRanking
        isWritten = false
        return
      }
      const last = bodies
      let current = sections
      if (last.size() > 2 * live.bytes + WASTE_BYTES) {
        const next = openPack(folder, nextPackName(last.name))
        current = live.move((place) => next.add(last.read(place) ?? ''))
        bodies = next
      }
      write(current, last, ranking)
    },
    isCurrent() {
      const now = readIndex(folder, version)
      return JSON.stringify(now) === JSON.stringify(index) && bodies.isUntouched()
    },
    persist,
    close() {
      persist()
      bodies.close()
    },
  }
}

/** One section without opening the store: the quick look whether anything changed at all. */
export function peekSection(folder: string, version: string, name: SectionName): unknown {
  const index = readIndex(folder, version)
  return index && readSection(folder, index.files[name])
}

function readIndex(folder: string, version: string): Index | undefined {
  const index = readJson(join(folder, INDEX)) as Index | undefined
  return index?.version === version && typeof index.pack === 'string' && index.files
    ? index
    : undefined
}

/** A section's file carries the digest of its content in its name: nothing else can pass for it. */
function readSection(folder: string, name: string | undefined): unknown {
  if (name === undefined) return undefined
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    return name.includes(digestOf(text)) ? JSON.parse(text) : undefined
  } catch {
    // Gone, unreadable or not JSON: as good as no cache, and the build says nothing false.
    return undefined
  }
}

function readJson(location: string): unknown {
  try {
    return JSON.parse(readFileSync(location, 'utf8'))
  } catch {
    return undefined
  }
}

function writeSections(
  folder: string,
  sections: Sections,
  written: Index['files'],
): Index['files'] {
  const files: Partial<Record<SectionName, string>> = {}
  for (const name of Object.keys(sections) as SectionName[]) {
    const text = JSON.stringify(sections[name])
    const file = `${name}-${digestOf(text)}.json`
    if (written[name] !== file) writeWhole(join(folder, file), text)
    files[name] = file
  }
  return files
}

function writeRanking(folder: string, bytes: Uint8Array): string {
  const file = `ranking-${digestOf(bytes)}.bin`
  if (!existsSync(join(folder, file))) writeWhole(join(folder, file), bytes)
  return file
}

function readRanking(folder: string, name: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(join(folder, name))
    return name.includes(digestOf(bytes)) ? bytes : undefined
  } catch {
    // Gone: the ranking is made anew.
    return undefined
  }
}

function nextPackName(name: string): string {
  return `bodies-${Number(/\d+/.exec(name)?.[0] ?? 0) + 1}.pack`
}

function removeOthers(folder: string, index: Index): void {
  const kept = new Set([INDEX, index.pack, index.ranking, ...Object.values(index.files)])
  for (const name of readdirSync(folder)) {
    const isOurs =
      /^(?:state|entries|pages|relations)-.*\.json$|^bodies-\d+\.pack$|^ranking-.*\.bin$|\.part$/.test(
        name,
      )
    if (isOurs && !kept.has(name)) rmSync(join(folder, name), { force: true })
  }
}
