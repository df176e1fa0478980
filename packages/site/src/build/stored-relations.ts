import type { Published } from '@octavo/content'
import type { Reason, Relation } from '@octavo/related'
import type { Pack } from '../cache/pack.ts'
import { WithCard } from '../plan/with-card.ts'
import type { Post } from '../post.ts'
import { DamagedStore } from './damaged-store.ts'
import { detached } from './detached.ts'
import type { StoredList, StoredReasons } from './relations-record.ts'

type AnyPost = Published<Post<unknown>>

/** Puts a list down: what pages show of it at hand, the reasons into the pack. */
type StoreList = (relations: readonly Relation<{ readonly id: string }>[]) => StoredList

/** Makes what puts the lists of one build down. Most of their sentences are said of several posts: each is held once. */
export function createListStore(bodies: Pack): StoreList {
  const said = new Map<string, string>()
  const once = (sentence: string): string => {
    const known = said.get(sentence)
    if (known !== undefined) return known
    const own = detached(sentence)
    said.set(own, own)
    return own
  }
  return (relations) => {
    const reasons: StoredReasons = relations.map(({ score, reasons }) => ({ score, reasons }))
    return {
      to: relations.map(({ item }) => item.id),
      because: relations.map(({ because }) => once(because)),
      reasons: bodies.add(JSON.stringify(reasons)),
    }
  }
}

/** The reasons that a list gave when it was made, by id. They are read when the first is asked for. */
export function reasonsIn(
  list: StoredList | undefined,
  bodies: Pack,
): (id: string) => readonly Reason[] | undefined {
  let read: StoredReasons | undefined
  return (id) => {
    const at = list?.to.indexOf(id) ?? -1
    if (list === undefined || at < 0) return undefined
    read ??= readReasons(bodies.read(list.reasons))
    return read[at]?.reasons
  }
}

/** Takes a list up again. Scores and reasons are read when they are asked for: pages seldom do. */
export function takeList(
  { to, because, reasons }: StoredList,
  posts: ReadonlyMap<string, AnyPost>,
  bodies: Pack,
): readonly Relation<AnyPost>[] {
  const list = new TakenReasons(reasons, bodies)
  const relations: Relation<AnyPost>[] = []
  for (let at = 0; at < to.length; at++) {
    const item = posts.get(to[at] as string)
    if (item !== undefined) relations.push(new TakenRelation(item, because[at] ?? '', list, at))
  }
  return relations
}

/** The scores and reasons of one list. */
class TakenReasons {
  readonly #place: StoredList['reasons']
  readonly #bodies: Pack
  #read: StoredReasons | undefined

  constructor(place: StoredList['reasons'], bodies: Pack) {
    this.#place = place
    this.#bodies = bodies
  }

  at(at: number): StoredReasons[number] {
    this.#read ??= readReasons(this.#bodies.read(this.#place))
    return this.#read[at] as StoredReasons[number]
  }
}

// A class: an object of its own with two getters takes ten times the memory, and there are nine for each post.
class TakenRelation extends WithCard implements Relation<AnyPost> {
  readonly item: AnyPost
  readonly because: string
  readonly #list: TakenReasons
  readonly #at: number

  constructor(item: AnyPost, because: string, list: TakenReasons, at: number) {
    super()
    this.item = item
    this.because = because
    this.#list = list
    this.#at = at
  }

  get score(): number {
    return this.#list.at(this.#at).score
  }

  get reasons(): StoredReasons[number]['reasons'] {
    return this.#list.at(this.#at).reasons
  }
}

function readReasons(text: string | undefined): StoredReasons {
  if (text === undefined) throw new DamagedStore()
  return JSON.parse(text) as StoredReasons
}
