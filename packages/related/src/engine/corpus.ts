import type { Language } from '../language.ts'
import { aFunction, aText, checked, refuseWithin } from '../misuse.ts'
import type { OpenSignal, Signal, SignalContext, TextOf } from '../signal.ts'
import { TermTable } from '../text/term-table.ts'
import { TextIndex } from '../text/text-index.ts'
import type { TakeIn } from '../text/text-postings.ts'
import { Tokenizers } from '../text/tokenizers.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { Changes } from './changes.ts'

interface Part<Item> {
  readonly name: string
  readonly weight: number
  readonly signal: OpenSignal<Item>
}

/** Items in slots, and the signals with their tables over them. */
export abstract class Corpus<Item> {
  readonly items: (Item | undefined)[] = []
  readonly ids: string[] = []
  readonly slotOf: Map<string, number> = new Map()
  readonly parts: readonly Part<Item>[]
  readonly texts: TextIndex<Item>[] = []
  /** Of the texts, and of what else signals number. */
  readonly tables: TermTable[] = []
  /** For measuring. */
  blindFor = -1
  /** Whether accessors, rules or signals are being asked, while slots and rows are in use. */
  protected isAsking = false
  /** Slots are the items in the order of their ids, and nothing waits. */
  isCompact = false
  /** Ascending slots. */
  protected living: Int32Array = new Int32Array(0)
  readonly #words = new Vocabulary()
  readonly #tokenizers = new Tokenizers(this.#words)

  readonly #takeInTexts: TakeIn | undefined

  /** `takeInTexts`, where there are changes after the first. */
  constructor(signals: readonly Signal<Item>[], takeInTexts?: TakeIn) {
    this.#takeInTexts = takeInTexts
    const context: SignalContext<Item> = {
      text: (textOf, language) => this.#textIndex(textOf, language),
      table: () => this.#tableWith(new Vocabulary()),
      idOf: (slot) => this.ids[slot] as string,
      itemOf: (slot) => this.items[slot],
      slotOf: (id) => this.slotOf.get(id),
      size: () => this.slotOf.size,
      blindFor: () => this.blindFor,
    }
    this.parts = signals.map((signal) => ({
      name: signal.name,
      weight: signal.weight,
      signal: signal.open(context),
    }))
  }

  #textIndex(
    textOf: TextOf<Item>,
    language: Language | ((item: Item) => Language),
  ): TextIndex<Item> {
    const known = this.texts.find((text) => text.textOf === textOf && text.language === language)
    if (known) return known
    const made = new TextIndex(
      checked('what gives a text', aFunction, textOf),
      language,
      (slot) => this.items[slot],
      this.#tableWith(this.#words),
      this.#tokenizers,
    )
    this.texts.push(made)
    return made
  }

  #tableWith(vocabulary: Vocabulary): TermTable {
    const table = new TermTable(vocabulary, this.#takeInTexts)
    this.tables.push(table)
    return table
  }

  /** Gives an item, or a guest, the next slot. */
  protected put(id: string, item: Item | undefined, guest: boolean, text?: string): number {
    this.refuseWithin()
    const slot = this.ids.length
    this.isAsking = true
    this.isCompact = false
    this.ids.push(id)
    this.items.push(item)
    try {
      for (const index of this.texts) {
        const own = text ?? (item === undefined ? '' : (index.textOf(item) ?? ''))
        index.add(slot, checked(`the text of "${id}"`, aText, own), item, guest)
      }
      for (const { signal } of this.parts) signal.add(slot, item, guest)
    } catch (error) {
      this.#giveUp(slot)
      throw error
    } finally {
      this.isAsking = false
    }
    return slot
  }

  /** Refuses what would change slots or rows when an accessor, a rule or a signal asks for it. */
  protected refuseWithin(): void {
    if (this.isAsking) refuseWithin()
  }

  /** An accessor threw: the slot is left empty, in tables that have it as in those that do not have it yet. */
  #giveUp(slot: number): void {
    this.items[slot] = undefined
    for (const table of this.tables) {
      if (table.profiles.slots <= slot) table.addTerms(slot, [], false)
      table.drop(slot)
    }
    for (const { signal } of this.parts) signal.drop(slot)
  }

  /** Tables and signals take in who came and went, and say what that changes. */
  protected takeIn(): Changes {
    const changes = new Changes()
    const isFirst = this.living.length === 0
    this.living = Int32Array.from(this.slotOf.values()).sort()
    for (const table of this.tables) table.settle(this.living, changes)
    for (const text of this.texts) text.reset()
    for (const { signal } of this.parts) signal.settle?.(this.living, changes)
    if (isFirst && this.#isInOrder()) {
      for (const table of this.tables) table.keep()
      this.isCompact = true
    }
    return changes
  }

  /** Do the first items there ever were stand as they would after a move? */
  #isInOrder(): boolean {
    const { ids } = this
    return (
      ids.length > 0 &&
      ids.length === this.living.length &&
      ids.every((id, slot) => slot === 0 || (ids[slot - 1] as string) < id)
    )
  }
}
