import type { Changes } from '../engine/changes.ts'
import { exp } from '../exponents.ts'
import type { SignalContext } from '../signal.ts'
import { rarityAmong, stepOf } from '../text/rarity.ts'
import { foundOnce } from './found-once.ts'
import { dayMs } from './time-of.ts'

/** What an item links to, and when it was written: milliseconds, NaN when that is not known. */
export interface Linking {
  readonly targets: readonly string[]
  readonly time: number
}

const nothing: Linking = { targets: [], time: Number.NaN }

/** A link that was made this many days before or after an item counts 1/e for it. */
const lateDays = 60

/** Who links to whom, while items come and go. Links are kept as they were given: a target may come later. */
export class LinkGraph<Item> {
  readonly #context: SignalContext<Item>
  readonly #linking: Linking[] = []
  readonly #sources = new Map<string, Set<number>>()
  /** By id, as it was at the last settling; `undefined` for an id that was not there. */
  readonly #before = new Map<string, Linking | undefined>()
  /** By target, how many linked to it at the last settling. */
  readonly #countsBefore = new Map<string, number>()
  readonly #out = foundOnce((slot) => this.#findOut(slot))
  readonly #into = foundOnce((slot) => this.#findInto(slot))
  readonly #outside = foundOnce((slot) => this.#findOutside(slot))

  constructor(context: SignalContext<Item>) {
    this.#context = context
  }

  /** Slots this one links to, in the order of their ids. */
  readonly out: (slot: number) => readonly number[] = this.#out.of

  /** Slots that link to this one, in the order of their ids. */
  readonly into: (slot: number) => readonly number[] = this.#into.of

  add(slot: number, { targets: links, time }: Linking, guest: boolean): void {
    const id = this.#context.idOf(slot)
    const targets = [...new Set(links)].filter((target) => target !== id).sort()
    this.#linking[slot] = { targets, time }
    if (guest) return
    if (!this.#before.has(id)) this.#before.set(id, undefined)
    for (const target of targets) this.#remember(target)
    this.restore(slot, { targets, time })
  }

  /** Takes in what `linkingOf` gave, as if it had been there before. */
  restore(slot: number, linking: Linking): void {
    this.#linking[slot] = linking
    for (const target of linking.targets) {
      const sources = this.#sources.get(target)
      if (sources) sources.add(slot)
      else this.#sources.set(target, new Set([slot]))
    }
  }

  /** How many items there are, and slots. */
  get size(): number {
    return this.#context.size()
  }

  get slots(): number {
    return this.#linking.length
  }

  linkingOf(slot: number): Linking {
    return this.#linking[slot] ?? nothing
  }

  drop(slot: number): void {
    const id = this.#context.idOf(slot)
    const linking = this.linkingOf(slot)
    if (!this.#before.has(id)) this.#before.set(id, linking)
    for (const target of linking.targets) {
      this.#remember(target)
      this.#sources.get(target)?.delete(slot)
    }
  }

  // Whoever is or was the target of a changed link, and whoever links to what came or went, is seen in another light.
  settle({ asking, asked }: Changes): void {
    const { slotOf } = this.#context
    for (const found of [this.#out, this.#into, this.#outside]) found.forget(this.slots)
    const touched = new Set<number | undefined>()
    for (const [id, old] of this.#before) {
      const now = this.#linking[slotOf(id) ?? -1]
      if (JSON.stringify(old) === JSON.stringify(now)) continue
      for (const linking of [old, now])
        for (const target of linking?.targets ?? []) touched.add(slotOf(target))
      if (!old || !now) for (const source of this.#sourcesOf(id)) touched.add(source)
    }
    touched.delete(undefined)
    for (const slots of [asking, asked]) for (const slot of touched) slots.add(slot as number)
    for (const [page, count] of this.#countsBefore) {
      const sources = this.#sourcesOf(page)
      if (stepOf(sources.size) !== stepOf(count) && slotOf(page) === undefined)
        for (const source of sources) asking.add(source)
    }
    this.#before.clear()
    this.#countsBefore.clear()
  }

  #sourcesOf(target: string): ReadonlySet<number> {
    return this.#sources.get(target) ?? new Set()
  }

  #remember(target: string): void {
    if (!this.#countsBefore.has(target))
      this.#countsBefore.set(target, this.#sourcesOf(target).size)
  }

  /** For measuring: are this item's own links to be kept from its list? */
  isBlindFor(slot: number): boolean {
    return this.#context.blindFor() === slot
  }

  #findOut(slot: number): readonly number[] {
    const { slotOf } = this.#context
    return this.linkingOf(slot).targets.flatMap((target) => slotOf(target) ?? [])
  }

  #findInto(slot: number): readonly number[] {
    const { idOf } = this.#context
    return [...this.#sourcesOf(idOf(slot))].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  }

  #findOutside(slot: number): ReadonlySet<string> {
    const { slotOf } = this.#context
    return new Set(this.linkingOf(slot).targets.filter((target) => slotOf(target) === undefined))
  }

  /** How many items link to this one, not counting `from` when its links must not help it. */
  citationsOf(slot: number, from: number): number {
    const { length } = this.into(slot)
    return this.isBlindFor(from) && this.out(from).includes(slot) ? length - 1 : length
  }

  /** The same, each counted the less the further in time it is from `from`: Σ e^(−d/60). */
  lateCitationsOf(slot: number, from: number): number {
    const { time } = this.linkingOf(from)
    let sum = 0
    for (const source of this.into(slot)) {
      if (source === from) continue
      const apart = Math.abs(time - this.linkingOf(source).time) / dayMs
      if (Number.isFinite(apart)) sum += exp(-apart / lateDays)
    }
    return sum
  }

  /** Outside pages both link to: Σ idf², over the square root of the numbers of outside links. */
  outsideRow(from: number, candidates: Int32Array): Float64Array {
    const values = new Float64Array(candidates.length)
    const own = this.#outside.of(from)
    if (own.size === 0) return values
    const { squares } = rarityAmong(this.size)
    for (let c = 0; c < values.length; c++) {
      const others = this.#outside.of(candidates[c] as number)
      let sum = 0
      for (const page of others)
        if (own.has(page)) sum += squares[stepOf(this.#sourcesOf(page).size)] as number
      if (sum > 0) values[c] = sum / Math.sqrt(own.size * others.size)
    }
    return values
  }
}
