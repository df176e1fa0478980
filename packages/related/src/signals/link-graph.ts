import type { Changes } from '../engine/changes.ts'
import { exp } from '../exponents.ts'
import type { SignalContext } from '../signal.ts'
import { rarityAmong, stepOf } from '../text/rarity.ts'
import { CandidateSums } from './candidate-sums.ts'
import { dayMs } from './time-of.ts'

const none: readonly number[] = []

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
  readonly #countsBefore = new Map<string, number>()
  /** By slot, what was asked for since the last settling. */
  #outCache: (readonly number[] | undefined)[] = []
  #intoCache: (readonly number[] | undefined)[] = []
  readonly #sums = new CandidateSums()

  constructor(context: SignalContext<Item>) {
    this.#context = context
  }

  add(slot: number, { targets: links, time }: Linking, guest: boolean): void {
    const id = this.#context.idOf(slot)
    const targets = [...new Set(links)].filter((target) => target !== id).sort()
    if (guest) {
      this.#linking[slot] = { targets, time }
      return
    }
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

  get size(): number {
    return this.#context.size()
  }

  /** What is found by walking the graph is added up here. */
  sumsOf(candidates: Int32Array): CandidateSums {
    this.#sums.use(candidates, this.#linking.length)
    return this.#sums
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
  settle(changes: Changes): void {
    this.#outCache = this.#linking.map(() => undefined)
    this.#intoCache = this.#outCache.slice()
    this.#outsideCache.clear()
    const mark = (slot: number | undefined): void => {
      if (slot === undefined) return
      changes.asking.add(slot)
      changes.asked.add(slot)
    }
    for (const [id, old] of this.#before) {
      const slot = this.#context.slotOf(id)
      const now = slot === undefined ? undefined : this.#linking[slot]
      if (old && now && isSame(old, now)) continue
      for (const target of [...(old?.targets ?? []), ...(now?.targets ?? [])])
        mark(this.#context.slotOf(target))
      if (!old || !now) for (const source of this.#sources.get(id) ?? []) mark(source)
    }
    for (const [page, count] of this.#countsBefore) {
      const sources = this.#sources.get(page)
      if (stepOf(sources?.size ?? 0) === stepOf(count) || this.#context.slotOf(page) !== undefined)
        continue
      for (const source of sources ?? []) changes.asking.add(source)
    }
    this.#before.clear()
    this.#countsBefore.clear()
  }

  #remember(target: string): void {
    if (!this.#countsBefore.has(target))
      this.#countsBefore.set(target, this.#sources.get(target)?.size ?? 0)
  }

  /** For measuring: are this item's own links to be kept from its list? */
  isBlindFor(slot: number): boolean {
    return this.#context.blindFor() === slot
  }

  /** Slots this one links to, in the order of their ids. */
  out(slot: number): readonly number[] {
    const known = this.#outCache[slot]
    if (known) return known
    const found: number[] = []
    for (const target of this.linkingOf(slot).targets) {
      const to = this.#context.slotOf(target)
      if (to !== undefined && to !== slot) found.push(to)
    }
    this.#outCache[slot] = found
    return found
  }

  /** Slots that link to this one, in the order of their ids. */
  into(slot: number): readonly number[] {
    const known = this.#intoCache[slot]
    if (known) return known
    const sources = this.#sources.get(this.#context.idOf(slot))
    const { idOf } = this.#context
    const found = sources
      ? [...sources]
          .filter((source) => source !== slot)
          .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
      : none
    this.#intoCache[slot] = found
    return found
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
    const own = this.#outsideOf(from)
    if (own.size === 0) return values
    const { squares } = rarityAmong(this.#context.size())
    for (let c = 0; c < values.length; c++) {
      const others = this.#outsideOf(candidates[c] as number)
      let sum = 0
      for (const page of others)
        if (own.has(page)) sum += squares[stepOf(this.#sources.get(page)?.size ?? 0)] as number
      if (sum > 0) values[c] = sum / Math.sqrt(own.size * others.size)
    }
    return values
  }

  readonly #outsideCache = new Map<number, ReadonlySet<string>>()

  #outsideOf(slot: number): ReadonlySet<string> {
    const known = this.#outsideCache.get(slot)
    if (known) return known
    const outside = new Set(
      this.linkingOf(slot).targets.filter((target) => this.#context.slotOf(target) === undefined),
    )
    this.#outsideCache.set(slot, outside)
    return outside
  }
}

function isSame(one: Linking, other: Linking): boolean {
  return (
    Object.is(one.time, other.time) &&
    one.targets.length === other.targets.length &&
    one.targets.every((target, i) => target === other.targets[i])
  )
}
