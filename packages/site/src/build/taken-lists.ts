import type { Published } from '@octavo/content'
import type { Relation } from '@octavo/related'
import type { Pack } from '../cache/pack.ts'
import type { Post } from '../post.ts'
import type { StoredList } from './relations-record.ts'
import { takeList } from './stored-relations.ts'

type AnyPost = Published<Post<unknown>>
type Relations = readonly Relation<AnyPost>[]

/**
 * The lists that were taken up in a process that builds again: most are of the same posts in the next build, and give the same
 * relations then, of which the cards are known.
 */
export class TakenLists {
  readonly #taken = new Map<string, { readonly list: StoredList; readonly relations: Relations }>()
  // By the id of a post: of which posts a list may hold it. To look through all lists would cost more than to take them anew.
  readonly #holders = new Map<string, Set<string>>()

  /** The relations of a post, as `takeList` gives them. */
  take(of: string, list: StoredList, posts: ReadonlyMap<string, AnyPost>, bodies: Pack): Relations {
    const known = this.#taken.get(of)
    if (known?.list === list) return known.relations
    const relations = takeList(list, posts, bodies)
    this.#taken.set(of, { list, relations })
    for (const id of list.to) {
      const holders = this.#holders.get(id)
      if (holders === undefined) this.#holders.set(id, new Set([of]))
      else holders.add(of)
    }
    return relations
  }

  /** Forgets the lists that hold a post which came, went or is another object now. */
  forget(id: string): void {
    for (const of of this.#holders.get(id) ?? []) this.#taken.delete(of)
    this.#holders.delete(id)
  }
}
