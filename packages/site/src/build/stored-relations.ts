import type { Published } from '@octavo/content'
import type { Relation } from '@octavo/related'
import type { Pack } from '../cache/pack.ts'
import type { Post } from '../post.ts'
import { DamagedStore } from './damaged-store.ts'
import type { StoredList, StoredReasons } from './relations-record.ts'

type AnyPost = Published<Post<unknown>>

/** Puts a list down: what pages show of it at hand, the reasons into the pack. */
export function storeList(
  relations: readonly Relation<{ readonly id: string }>[],
  bodies: Pack,
): StoredList {
  const reasons: StoredReasons = relations.map(({ score, reasons }) => ({ score, reasons }))
  return {
    to: relations.map(({ item }) => item.id),
    because: relations.map(({ because }) => because),
    reasons: bodies.add(JSON.stringify(reasons)),
  }
}

/** Takes a list up again. Scores and reasons are read when they are asked for: pages seldom do. */
export function takeList(
  list: StoredList,
  posts: ReadonlyMap<string, AnyPost>,
  bodies: Pack,
): readonly Relation<AnyPost>[] {
  const last = taken.get(list)
  if (last?.every(({ item }) => posts.get(item.id) === item) && last.length === list.to.length) {
    return last
  }
  const relations = takeAnew(list, posts, bodies)
  taken.set(list, relations)
  return relations
}

// In a process that builds again most lists are of the same posts, and give the same cards.
const taken = new WeakMap<StoredList, readonly Relation<AnyPost>[]>()

function takeAnew(
  { to, because, reasons }: StoredList,
  posts: ReadonlyMap<string, AnyPost>,
  bodies: Pack,
): readonly Relation<AnyPost>[] {
  let read: StoredReasons | undefined
  const stored = (at: number): StoredReasons[number] => {
    read ??= readReasons(bodies.read(reasons))
    return read[at] as StoredReasons[number]
  }
  return to.flatMap((id, at): Relation<AnyPost>[] => {
    const item = posts.get(id)
    if (item === undefined) return []
    return [
      {
        item,
        because: because[at] ?? '',
        get score() {
          return stored(at).score
        },
        get reasons() {
          return stored(at).reasons
        },
      },
    ]
  })
}

function readReasons(text: string | undefined): StoredReasons {
  if (text === undefined) throw new DamagedStore()
  return JSON.parse(text) as StoredReasons
}
