import type { EngineSettings } from '../settings.ts'
import { sizeStepOf } from '../text/rarity.ts'
import { takeIn } from '../text/taking-in.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { Changes } from './changes.ts'
import { compactTables, livingById, newSlots, vocabulariesOf } from './compaction.ts'
import { forgetLists } from './forget-lists.ts'
import { KnownLists } from './known-lists.ts'
import { LastingEvidence } from './lasting-evidence.ts'
import { ListMaker } from './list-maker.ts'
import { shownOtherwise } from './shown-otherwise.ts'

/** Slots of changed and dropped items (and of guests) that are kept, beside the living: more are done away with. */
const mostDead = { least: 64, part: 0.5 }

/** Bytes that were read or written, as far as what comes later builds upon them. */
interface Base {
  readonly name: string
  readonly size: number
  readonly slots: number
  /** How many words each vocabulary had. */
  readonly words: readonly number[]
}

/** What signals keep of items beside texts: by signal and slot; nothing for a signal that keeps nothing. */
export type Kept = readonly (readonly unknown[] | null | undefined)[]

/**
 * A corpus that changes, and the lists of it that are known. A changed item gets a new slot; its old one stays empty until the
 * living are moved to the front.
 */
export class RelatedEngine<Item> extends ListMaker<Item> {
  readonly lists: KnownLists
  /** The bytes in which a part of all this stands as it is here; none once slots were numbered anew. */
  base: Base | undefined
  readonly #lasting = new LastingEvidence()
  #added: number[] = []
  #dropped: number[] = []

  constructor(settings: EngineSettings<Item>) {
    super(settings, takeIn)
    this.lists = new KnownLists(this.parts.length)
  }

  set(item: Item): void {
    const id = this.settings.id(item)
    const former = this.items[this.slotOf.get(id) ?? -1]
    this.remove(id)
    try {
      const slot = this.put(id, item, false)
      this.slotOf.set(id, slot)
      this.#added.push(slot)
    } catch (error) {
      // An accessor threw. What was there before stays.
      if (former !== undefined) this.set(former)
      throw error
    }
  }

  remove(id: string): boolean {
    this.refuseWithin()
    const slot = this.slotOf.get(id)
    if (slot === undefined) return false
    this.#drop(id, slot)
    this.#dropped.push(slot)
    return true
  }

  /** Empties a slot. */
  #drop(id: string, slot: number): void {
    this.slotOf.delete(id)
    this.isCompact = false
    for (const table of this.tables) table.drop(slot)
    for (const { signal } of this.parts) signal.drop(slot)
    this.items[slot] = undefined
    this.lists.delete(slot)
  }

  /** Takes changes in and forgets the lists that may be others now. */
  settle(): void {
    if (this.#added.length === 0 && this.#dropped.length === 0) return
    this.refuseWithin()
    const sizeClass = this.#sizeClass
    const changes = this.takeIn()
    this.#lasting.spoil(changes)
    const isOther = changes.all || sizeClass !== this.#sizeClass
    if (isOther || this.#added.length * 4 > this.living.length) this.lists.clear(this.living.length)
    else if (this.lists.size > 0) this.#forgetLists(changes)
    this.#added = []
    this.#dropped = []
    const dead = this.ids.length - this.living.length
    if (dead > mostDead.least && dead > this.living.length * mostDead.part) this.compact()
  }

  /** What every list depends on of the number of items: its step, and whether all are candidates. */
  get #sizeClass(): number {
    const { length } = this.living
    return 2 * sizeStepOf(length) + Number(length <= this.mostCandidates)
  }

  #forgetLists(changes: Changes): void {
    const { ids, lists, settings, slotOf } = this
    const dropped = this.#dropped
    const isLiving = (slot: number): boolean => this.items[slot] !== undefined
    // What is shown of a list that is varied depends on more than is looked at where lists are set aside.
    const isReplaced = (slot: number): boolean =>
      !settings.variety && slotOf.has(ids[slot] as string)
    forgetLists({
      lists,
      changes,
      added: this.#added.filter(isLiving),
      replaced: dropped.filter(isReplaced),
      gone: dropped.filter((slot) => !isReplaced(slot)),
      slots: ids.length,
      isLiving,
      alikenessOf: (slot) => this.alikenessOf(slot),
    })
    const changed = [...this.#added, ...dropped]
    for (const slot of shownOtherwise(this, settings, changed, changes)) lists.unscore(slot)
  }

  /** Is the evidence that a signal had between two slots in bytes what it would find now? */
  isEvidenceKept(from: number, to: number, part: number): boolean {
    return this.parts[part]?.signal.isLasting === true && this.#lasting.covers(from, to)
  }

  /** A slot for something that is not in the corpus, as long as `generation` stays. */
  guest(item: Item | undefined, text: string | undefined): number {
    this.settle()
    return this.put('', item, true, text)
  }

  /** Moves the living to the front, in the order of their ids, so that equal corpora have equal bytes. */
  compact(): void {
    this.settle()
    const moved = this.#moveLiving()
    this.base = undefined
    this.#lasting.end()
    this.generation++
    this.lists.rewrite((slot) => moved[slot] as number)
  }

  /** Says that all there is came from bytes, with the evidence of the lists that are known. */
  trustEvidence(): void {
    this.#lasting.trust(this.ids.length)
    for (const slot of this.slotOf.values()) if (!this.lists.has(slot)) this.#lasting.leaveOut(slot)
  }

  /** Makes bytes that hold all there is the base. */
  buildOn(name: string, size: number): void {
    const words = this.vocabularies.map((vocabulary) => vocabulary.size)
    this.base = { name, size, slots: this.ids.length, words }
  }

  get vocabularies(): readonly Vocabulary[] {
    return vocabulariesOf(this.tables)
  }

  /** Moves the living to the front, in the order of their ids; returns the new slots by the old. Only when nothing waits. */
  #moveLiving(): Int32Array {
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
    this.#number(ids)
    this.living = Int32Array.from(ids, (_, slot) => slot)
    for (const text of this.texts) text.reset()
    this.#giveBack(0, ids.length, kept)
    for (const { signal } of this.parts) signal.settle?.(this.living, new Changes())
  }

  /** Takes in what came after the base and was loaded into the tables, and lets go of what went, without drawing conclusions. */
  takeLater(ids: readonly string[], kept: Kept, gone: readonly number[]): void {
    for (const slot of gone) this.#drop(this.ids[slot] as string, slot)
    const first = this.ids.length
    this.#number(ids)
    this.#giveBack(first, ids.length, kept)
    this.takeIn()
    this.isCompact = false
  }

  #number(ids: readonly string[]): void {
    for (const id of ids) this.slotOf.set(id, this.ids.push(id) - 1)
    this.items.length = this.ids.length
  }

  #giveBack(first: number, count: number, kept: Kept): void {
    this.parts.forEach(({ signal }, part) => {
      if (signal.restore) for (let i = 0; i < count; i++) signal.restore(first + i, kept[part]?.[i])
    })
  }
}
