import type { Card } from '@octavo/theme'

/**
 * A relation that holds on to the card that was made of it: in a process that builds again both are what they were as long as the
 * post is. There are nine for each post, so that the card has a place of its own and is no side note.
 */
export class WithCard {
  #card: Card | undefined

  /** The card that was kept; undefined when there is none, or for a relation of somebody else's. */
  static get(relation: object): Card | undefined {
    return #card in relation ? relation.#card : undefined
  }

  static keep(relation: object, card: Card): void {
    if (#card in relation) relation.#card = card
  }
}
