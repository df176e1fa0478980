import type { Published } from '@octavo/content'
import type { Relation } from '@octavo/related'
import type { Pack } from '../cache/pack.ts'
import { notesOf, type PostNotes } from '../plan/post-notes.ts'
import type { Post } from '../post.ts'
import type { StoredList } from './relations-record.ts'
import { takeList } from './stored-relations.ts'

type AnyPost = Published<Post<unknown>>
type Relations = readonly Relation<AnyPost>[]

/** Relations that were taken up from a list, and the notes on the post that they stand in. */
interface TakenList {
  readonly list: StoredList
  readonly relations: Relations
  readonly notes: PostNotes | undefined
}

/**
 * The lists that were taken up in a process that builds again: most are of the same posts in the next build, and give the same
 * relations then, of which the cards are known. They stand in the notes on their posts, so that no table is asked for them.
 */
export class TakenLists {
  readonly #taken = new Map<string, TakenList>()
  // By the id of a post: of which posts a list may hold it. To look through all lists would cost more than to take them anew.
  readonly #holders = new Map<string, Set<string>>()

  /** The relations of a post, as `takeList` gives them. */
  take(
    of: AnyPost,
    list: StoredList,
    posts: ReadonlyMap<string, AnyPost>,
    bodies: Pack,
  ): Relations {
    const known = this.#taken.get(of.id)
    const isSame = known?.list === list
    const relations = isSame ? known.relations : takeList(list, posts, bodies)
    if (!isSame) this.#hold(of.id, list)
    if (known?.notes) known.notes.relations = undefined
    const notes = notesOf(of)
    if (notes !== undefined) notes.relations = relations
    this.#taken.set(of.id, { list, relations, notes })
    return relations
  }

  /** Forgets the lists that hold a post which came, went or is another object now. */
  forget(id: string): void {
    for (const of of this.#holders.get(id) ?? []) this.drop(of)
    this.#holders.delete(id)
  }

  /** Forgets the list of a post. */
  drop(of: string): void {
    const known = this.#taken.get(of)
    if (known?.notes) known.notes.relations = undefined
    this.#taken.delete(of)
  }

  /** Forgets all lists that are others now, when it is not known which. */
  compare(lists: ReadonlyMap<string, StoredList>): void {
    for (const [of, { list }] of this.#taken) if (lists.get(of) !== list) this.drop(of)
  }

  #hold(of: string, list: StoredList): void {
    for (const id of list.to) {
      const holders = this.#holders.get(id)
      if (holders === undefined) this.#holders.set(id, new Set([of]))
      else holders.add(of)
    }
  }
}
