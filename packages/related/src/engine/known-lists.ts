import type { SectionReader } from '../bytes/sections.ts'
import { type Numbers, withRoom } from '../text/arena.ts'
import type { Candidates } from './candidates.ts'
import { type KnownList, ListRows } from './list-rows.ts'

/** Fewer rows than this are not worth moving. */
const leastRows = 64

/**
 * The lists that were made. Those that came from bytes are not looked at until they are asked for, and stay as they
 * are; beside them stand those that were made later.
 */
export class KnownLists {
  size = 0
  /** How many of them came later. */
  #laterSize = 0
  #base: ListRows
  #later: ListRows
  /** The list of a slot: its row + 1 in the base, −(row + 1) when it came later, 0 when there is none. */
  #at = new Int32Array(0)
  readonly #unscored = new Set<number>()
  /** Lists that were set aside. */
  readonly #before = new Map<number, KnownList>()
  readonly #parts: number

  constructor(parts: number) {
    this.#parts = parts
    this.#base = new ListRows(parts, 0)
    this.#later = new ListRows(parts, 0)
  }

  /** Is there a list, with its scores? */
  has(slot: number): boolean {
    return this.isThere(slot) && !this.#unscored.has(slot)
  }

  /** Is there a list, though perhaps one that has to be scored again? */
  isThere(slot: number): boolean {
    return slot < this.#at.length && this.#at[slot] !== 0
  }

  get(slot: number): KnownList | undefined {
    return this.has(slot) ? this.#read(slot) : undefined
  }

  /** Who is in the list of a slot, also of one that has to be scored again. */
  candidatesOf(slot: number): Candidates | undefined {
    return this.isThere(slot) ? this.#rowsOf(slot).candidatesOf(this.#rowOf(slot)) : undefined
  }

  #read(slot: number): KnownList {
    return this.#rowsOf(slot).read(this.#rowOf(slot))
  }

  set(slot: number, list: KnownList): void {
    this.delete(slot)
    if (this.#later.length > leastRows + this.#laterSize * 2) this.#tidyLater()
    this.#at = withRoom(this.#at, slot + 1)
    this.#putLater(slot, this.#later.add(slot, list))
  }

  #putLater(slot: number, row: number): void {
    this.delete(slot)
    this.#at[slot] = -row - 1
    this.size++
    this.#laterSize++
  }

  /** From now on the scores of a list are not known. */
  unscore(slot: number): void {
    this.#before.delete(slot)
    if (this.isThere(slot)) this.#unscored.add(slot)
  }

  /** Forgets a list of which one item was replaced, and nothing else that is known: it may come out as it was. */
  setAside(slot: number): void {
    const before = this.get(slot)
    this.delete(slot)
    if (before) this.#before.set(slot, before)
  }

  /** A list as it was when it was set aside; `undefined` when it is known again, or when more than that happened to it. */
  beforeReplaced(slot: number): KnownList | undefined {
    return this.#before.get(slot)
  }

  delete(slot: number): void {
    this.#before.delete(slot)
    if (!this.isThere(slot)) return
    this.#unscored.delete(slot)
    if ((this.#at[slot] as number) < 0) this.#laterSize--
    this.#at[slot] = 0
    this.size--
  }

  /** `expected`: how many lists there may be soon. */
  clear(expected = 0): void {
    this.size = 0
    this.#laterSize = 0
    this.#unscored.clear()
    this.#before.clear()
    this.#at.fill(0)
    this.#base = new ListRows(this.#parts, 0)
    this.#later = new ListRows(this.#parts, expected)
  }

  /** Slots of lists that have one of some candidates or near ones, or one of those which `isMeant` says yes to. */
  holding(
    some: Iterable<number>,
    slots: number,
    isMeant: (from: number, slot: number, isRanked: boolean) => boolean = () => true,
  ): readonly number[] {
    const marks = new Uint8Array(slots)
    let isSome = false
    for (const slot of some) {
      marks[slot] = 1
      isSome = true
    }
    if (!isSome) return []
    return this.#slotsWhere((from) =>
      this.#rowsOf(from).someMarked(this.#rowOf(from), marks, (slot, isRanked) =>
        isMeant(from, slot, isRanked),
      ),
    )
  }

  /** Forgets lists that an item enters; `alike` says how alike it is to each slot. */
  forgetEnteredBy(alike: Int32Array): void {
    for (const slot of this.#slotsWhere((one) => this.isEntered(one, alike[one] as number)))
      this.delete(slot)
  }

  #slotsWhere(isMeant: (slot: number) => boolean): readonly number[] {
    const at = this.#at
    const found: number[] = []
    for (let slot = 0; slot < at.length; slot++)
      if (at[slot] !== 0 && isMeant(slot)) found.push(slot)
    return found
  }

  /** Would an item this alike be in the list of a slot? */
  isEntered(slot: number, alike: number): boolean {
    return this.#rowsOf(slot).isEntered(this.#rowOf(slot), alike)
  }

  /** Is a slot one of the candidates or near ones of another's list? */
  holds(slot: number, other: number): boolean {
    const { candidates, near } = this.#rowsOf(slot).candidatesOf(this.#rowOf(slot))
    return candidates.includes(other) || near.includes(other)
  }

  /** Calls every slot by another name and makes all lists the base, in the order of those names. */
  rewrite(nameOf: (slot: number) => number): void {
    const base = this.#copied(nameOf, (slot) => this.has(slot))
    this.clear()
    this.#use(base)
  }

  /** One list at a time: there are as many as items. */
  #copied(nameOf: (slot: number) => number, isWanted: (slot: number) => boolean): ListRows {
    const slots: number[] = []
    for (let slot = 0; slot < this.#at.length; slot++) if (isWanted(slot)) slots.push(slot)
    const rows = new ListRows(this.#parts, slots.length)
    for (const slot of slots.sort((a, b) => nameOf(a) - nameOf(b))) {
      const { candidates, near, ranked, ...list } = this.#read(slot)
      rows.add(nameOf(slot), {
        ...list,
        candidates: candidates.map(nameOf).sort(),
        near: near.map(nameOf),
        ranked: ranked.map((one) => ({ ...one, slot: nameOf(one.slot) })),
      })
    }
    return rows
  }

  #use(base: ListRows): void {
    this.#base = base
    this.size = base.length
    for (let row = 0; row < this.size; row++) {
      const slot = base.slotOf(row)
      this.#at = withRoom(this.#at, slot + 1)
      this.#at[slot] = row + 1
    }
  }

  #tidyLater(): void {
    this.#later = this.#copied(
      (slot) => slot,
      (slot) => this.#isLater(slot),
    )
    for (let row = 0; row < this.#later.length; row++) this.#at[this.#later.slotOf(row)] = -row - 1
  }

  #isLater(slot: number): boolean {
    return (this.#at[slot] as number) < 0
  }

  /** The base: all lists right after `rewrite`. */
  save(): readonly Numbers[] {
    return this.#base.save()
  }

  load(reader: SectionReader, slots: number): void {
    this.clear()
    this.#at = new Int32Array(slots)
    this.#use(new ListRows(this.#parts, 0, reader))
  }

  /** The lists that came later than the base, their slots called by other names. */
  saveLater(nameOf: (slot: number) => number): readonly Numbers[] {
    return this.#copied(nameOf, (slot) => this.#isLater(slot) && this.has(slot)).save()
  }

  /** Takes up again what `saveLater` gave. */
  loadLater(reader: SectionReader, slots: number): void {
    this.#at = withRoom(this.#at, slots)
    this.#later = new ListRows(this.#parts, 0, reader)
    for (let row = 0; row < this.#later.length; row++) this.#putLater(this.#later.slotOf(row), row)
  }

  #rowsOf(slot: number): ListRows {
    return (this.#at[slot] as number) > 0 ? this.#base : this.#later
  }

  #rowOf(slot: number): number {
    return Math.abs(this.#at[slot] as number) - 1
  }
}
