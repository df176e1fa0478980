import type { Language } from '../language.ts'
import { checkedFunction, refuse } from '../misuse.ts'
import type { OpenSignal, Signal, SignalContext, TextOf } from '../signal.ts'
import { TermTable } from '../text/term-table.ts'
import { TextIndex } from '../text/text-index.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { Changes } from './changes.ts'
import { compactTables, livingById, newSlots, vocabulariesOf } from './compaction.ts'

interface Part<Item> {
  readonly name: string
  readonly weight: number
  readonly signal: OpenSignal<Item>
}

/** What signals keep of items beside texts: by signal and slot; nothing for a signal that keeps nothing. */
export type Kept = readonly (readonly unknown[] | null | undefined)[]

/**
 * Items in slots, and the signals with their tables over them. A changed item gets a new slot; its old one
 * stays empty until the living are moved to the front.
 */
export class Corpus<Item> {
  readonly items: (Item | undefined)[] = []
  readonly ids: string[] = []
  readonly slotOf: Map<string, number> = new Map()
  readonly parts: readonly Part<Item>[]
  readonly texts: TextIndex<Item>[] = []
  /** Of the texts, and of what else signals number. */
  readonly tables: TermTable[] = []
  /** For measuring. */
  blindFor = -1
  /** Slots are the items in the order of their ids, and nothing waits. */
  isCompact = false
  /** Ascending slots. */
  protected living: Int32Array = new Int32Array(0)
  private readonly words = new Vocabulary()

  constructor(signals: readonly Signal<Item>[]) {
    const context: SignalContext<Item> = {
      text: (textOf, language) => this.textIndex(textOf, language),
      table: () => this.tableWith(new Vocabulary()),
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

  private textIndex(
    textOf: TextOf<Item>,
    language: Language | ((item: Item) => Language),
  ): TextIndex<Item> {
    const known = this.texts.find((text) => text.textOf === textOf && text.language === language)
    if (known) return known
    const made = new TextIndex(
      checkedFunction('what gives a text', textOf),
      language,
      (slot) => this.items[slot],
      this.tableWith(this.words),
    )
    this.texts.push(made)
    return made
  }

  private tableWith(vocabulary: Vocabulary): TermTable {
    const table = new TermTable(vocabulary)
    this.tables.push(table)
    return table
  }

  get vocabularies(): readonly Vocabulary[] {
    return vocabulariesOf(this.tables)
  }

  /** Gives an item, or a guest, the next slot. */
  protected put(id: string, item: Item | undefined, guest: boolean, text?: string): number {
    const slot = this.ids.length
    this.isCompact = false
    this.ids.push(id)
    this.items.push(item)
    try {
      for (const index of this.texts) {
        const own = text ?? (item === undefined ? '' : (index.textOf(item) ?? ''))
        if (typeof own !== 'string') refuse(`the text of "${id}"`, 'a string', own)
        index.add(slot, own, item, guest)
      }
      for (const { signal } of this.parts) signal.add(slot, item, guest)
    } catch (error) {
      this.giveUp(slot)
      throw error
    }
    return slot
  }

  /** An accessor threw: the slot is left empty, in tables that have it as in those that do not have it yet. */
  private giveUp(slot: number): void {
    this.items[slot] = undefined
    for (const table of this.tables) {
      if (table.profiles.slots <= slot) table.addTerms(slot, [], false)
      table.drop(slot)
    }
    for (const { signal } of this.parts) signal.drop(slot)
  }

  /** Empties a slot. */
  protected drop(id: string, slot: number): void {
    this.slotOf.delete(id)
    this.isCompact = false
    for (const table of this.tables) table.drop(slot)
    for (const { signal } of this.parts) signal.drop(slot)
    this.items[slot] = undefined
  }

  /** Tables and signals take in who came and went, and say what that changes. */
  protected takeIn(): Changes {
    const changes = new Changes()
    const isFirst = this.living.length === 0
    this.living = Int32Array.from(this.slotOf.values()).sort()
    for (const table of this.tables) table.settle(this.living, changes)
    for (const text of this.texts) text.reset()
    for (const { signal } of this.parts) signal.settle?.(this.living, changes)
    if (isFirst && this.isInOrder()) {
      for (const table of this.tables) table.keep()
      this.isCompact = true
    }
    return changes
  }

  /** Do the first items there ever were stand as they would after a move? */
  private isInOrder(): boolean {
    const { ids } = this
    return (
      ids.length > 0 &&
      ids.length === this.living.length &&
      ids.every((id, slot) => slot === 0 || (ids[slot - 1] as string) < id)
    )
  }

  /** Moves the living to the front, in the order of their ids; returns the new slots by the old. Only when nothing waits. */
  protected moveLiving(): Int32Array {
    const living = livingById(this.slotOf)
    const items = Array.from(living, (slot) => this.items[slot])
    const ids = Array.from(living, (slot) => this.ids[slot] as string)
    const kept = this.parts.map(({ signal }) => signal.keep && Array.from(living, signal.keep))
    for (const slot of living) for (const { signal } of this.parts) signal.drop(slot)
    compactTables(this.tables, living)
    const moved = newSlots(living, this.ids.length)
    this.items.length = 0
    this.ids.length = 0
    for (const item of items) this.items.push(item)
    this.take(ids, kept)
    this.isCompact = true
    return moved
  }

  /** Numbers items that are in the tables from 0, gives the signals what they had kept of them, and settles without drawing conclusions. */
  take(ids: readonly string[], kept: Kept): void {
    this.slotOf.clear()
    this.number(ids)
    this.living = Int32Array.from(ids, (_, slot) => slot)
    for (const text of this.texts) text.reset()
    this.giveBack(0, ids.length, kept)
    for (const { signal } of this.parts) signal.settle?.(this.living, new Changes())
  }

  /** Takes in what came after the base and was loaded into the tables, and lets go of what went, without drawing conclusions. */
  takeLater(ids: readonly string[], kept: Kept, gone: readonly number[]): void {
    for (const slot of gone) this.drop(this.ids[slot] as string, slot)
    const first = this.ids.length
    this.number(ids)
    this.giveBack(first, ids.length, kept)
    this.takeIn()
    this.isCompact = false
  }

  private number(ids: readonly string[]): void {
    for (const id of ids) this.slotOf.set(id, this.ids.push(id) - 1)
    this.items.length = this.ids.length
  }

  private giveBack(first: number, count: number, kept: Kept): void {
    this.parts.forEach(({ signal }, part) => {
      if (signal.restore) for (let i = 0; i < count; i++) signal.restore(first + i, kept[part]?.[i])
    })
  }
}
