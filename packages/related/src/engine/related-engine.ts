import type { OpenSignal } from '../signal.ts'
import { withRoom } from '../text/arena.ts'
import { sizeStepOf } from '../text/rarity.ts'
import { mostCandidates, nearAmong } from './candidate-counts.ts'
import { type Candidates, chooseCandidates } from './candidates.ts'
import type { Changes } from './changes.ts'
import { Corpus } from './corpus.ts'
import type { EngineOptions } from './engine-options.ts'
import { forgetLists } from './forget-lists.ts'
import { KnownLists } from './known-lists.ts'
import { LastingEvidence } from './lasting-evidence.ts'
import type { KnownList } from './list-rows.ts'
import { rank } from './rank.ts'
import { formersOf, type Holders, holdersOf, noHolders, replaced } from './replaced-items.ts'
import { Row } from './row.ts'
import { shownOtherwise } from './shown-otherwise.ts'

/** Slots of changed and dropped items (and of guests) that are kept, beside the living: more are done away with. */
const mostDead = { least: 64, part: 0.5 }

interface MakeOptions {
  readonly most?: number
  readonly recording?: boolean
  readonly among?: Int32Array
  /** Who is to be scored, when that is known. */
  readonly chosen?: Candidates | undefined
}

/** Bytes that were read or written, as far as what comes later builds upon them. */
interface Base {
  readonly name: string
  readonly size: number
  readonly slots: number
  /** How many words each vocabulary had. */
  readonly words: readonly number[]
}

/** A corpus, and the lists of it that are known. */
export class RelatedEngine<Item> extends Corpus<Item> {
  readonly options: EngineOptions<Item>
  /** How many of the most alike items are looked at closely for each list; of fewer items all are. */
  private readonly mostCandidates: number
  private readonly alikenesses: ReadonlySet<NonNullable<OpenSignal<Item>['alikeness']>>
  readonly lists: KnownLists
  /** Counts how often slots were given other numbers. */
  generation = 0
  /** The bytes in which a part of all this stands as it is here; none once slots were numbered anew. */
  base: Base | undefined
  private readonly lasting = new LastingEvidence()
  private added: number[] = []
  private dropped: number[] = []
  /** The slots that items had which went since `settle`, by their ids. */
  private readonly formers = new Map<string, number>()
  private scores = new Int32Array(0)

  constructor(options: EngineOptions<Item>) {
    super(options.signals)
    this.options = options
    this.mostCandidates = Math.max(mostCandidates, 3 * options.kept)
    this.lists = new KnownLists(this.parts.length)
    this.alikenesses = new Set(this.parts.flatMap(({ signal }) => signal.alikeness ?? []))
  }

  set(item: Item): void {
    const id = this.options.id(item)
    const former = this.items[this.slotOf.get(id) ?? -1]
    this.remove(id)
    try {
      const slot = this.put(id, item, false)
      this.slotOf.set(id, slot)
      this.added.push(slot)
    } catch (error) {
      // An accessor threw. What was there before stays.
      if (former !== undefined) this.set(former)
      throw error
    }
  }

  remove(id: string): boolean {
    const slot = this.slotOf.get(id)
    if (slot === undefined) return false
    this.drop(id, slot)
    this.dropped.push(slot)
    if (!this.formers.has(id)) this.formers.set(id, slot)
    return true
  }

  protected override drop(id: string, slot: number): void {
    super.drop(id, slot)
    this.lists.delete(slot)
  }

  /** Takes changes in and forgets the lists that may be others now. */
  settle(): void {
    if (this.added.length === 0 && this.dropped.length === 0) return
    const holders = this.options.allow ? noHolders : holdersOf(this, this.formers)
    const { sizeClass } = this
    const changes = this.takeIn()
    this.lasting.spoil(changes)
    const isOther = changes.all || sizeClass !== this.sizeClass
    if (isOther || this.added.length * 4 > this.living.length) this.lists.clear()
    else if (this.lists.size > 0) this.forgetLists(changes, holders)
    this.added = []
    this.dropped = []
    this.formers.clear()
    const dead = this.ids.length - this.living.length
    if (dead > mostDead.least && dead > this.living.length * mostDead.part) this.compact()
  }

  /** What every list depends on of the number of items: its step, and whether all are candidates. */
  private get sizeClass(): number {
    const { length } = this.living
    return 2 * sizeStepOf(length) + Number(length <= this.mostCandidates)
  }

  private forgetLists(changes: Changes, holders: Holders): void {
    const { ids, parts, lists, precedes, options, dropped } = this
    const isLiving = (slot: number): boolean => this.items[slot] !== undefined
    const added = this.added.filter(isLiving)
    const gone = new Map([...this.formers].filter(([, former]) => holders.has(former)))
    const replacing = { ids, parts, lists, precedes }
    forgetLists({
      lists,
      changes,
      added,
      dropped,
      formers: formersOf(replacing, added, gone, changes),
      holders,
      slots: ids.length,
      isLiving,
      alikenessOf: (slot) => this.alikenessOf(slot),
      replaced: (from, change) => replaced(replacing, from, change),
    })
    const changed = [...this.added, ...dropped]
    for (const slot of shownOtherwise(this, options, changed, changes)) lists.unscore(slot)
  }

  /** Is the evidence that a signal had between two slots in bytes what it would find now? */
  isEvidenceKept(from: number, to: number, part: number): boolean {
    return this.parts[part]?.signal.isLasting === true && this.lasting.covers(from, to)
  }

  /** How alike every slot is to one, in a row that is the same array each time. */
  alikenessOf(slot: number): Int32Array {
    this.scores = withRoom(this.scores, this.ids.length)
    this.scores.fill(0)
    for (const alikeness of this.alikenesses) alikeness(slot, this.scores)
    return this.scores
  }

  /** Only right after `settle`, which may give slots other numbers. */
  list(slot: number, least: number = this.options.kept): KnownList {
    const known = this.lists.get(slot)
    if (known && (known.ranked.length >= least || !known.isCut)) return known
    const most = Math.max(least, this.options.kept)
    const { list } = this.make(slot, { most, chosen: this.lists.candidatesOf(slot) })
    if (this.blindFor < 0) this.lists.set(slot, list)
    return list
  }

  /** A slot for something that is not in the corpus, as long as `generation` stays. */
  guest(item: Item | undefined, text: string | undefined): number {
    this.settle()
    return this.put('', item, true, text)
  }

  /** Makes a list, which is not kept: of the most alike or `among` given slots; `recording` every feature for learning. */
  make(
    from: number,
    { most = Number.POSITIVE_INFINITY, recording = false, among, chosen }: MakeOptions = {},
  ): { list: KnownList; row: Row } {
    const { candidates, floor, near, nearness, nearFloor } = chosen ?? this.choose(from, among)
    if (chosen) for (const { signal } of this.parts) signal.meet?.(from)
    const row = new Row(from, candidates, near, nearness, this.parts.length, recording)
    for (const { weight, signal } of this.parts) {
      row.turn(weight)
      signal.score(row)
    }
    const { ranked, isCut } = rank(row, this.comesFirst, most)
    return { list: { candidates, floor, near, nearness, nearFloor, ranked, isCut }, row }
  }

  private readonly precedes = (a: number, b: number): boolean =>
    this.isCompact ? a < b : (this.ids[a] as string) < (this.ids[b] as string)

  private choose(from: number, among?: Int32Array): Candidates {
    return chooseCandidates({
      from,
      living: among ?? this.living,
      scores: this.alikenessOf(from),
      mostCandidates: among?.length ?? this.mostCandidates,
      mostNear: nearAmong(this.living.length),
      allowed: this.allowedFor(from),
      precedes: this.precedes,
      more: (near, add) => {
        for (const { signal } of this.parts) signal.proposeMore?.(from, near, add)
      },
    })
  }

  private allowedFor(from: number): ((to: number) => boolean) | undefined {
    const { allow } = this.options
    const here = this.items[from]
    return allow && here !== undefined ? (to) => allow(here, this.items[to] as Item) : undefined
  }

  private readonly comesFirst = (a: number, b: number): boolean => {
    const { compare } = this.options
    const first = this.items[a]
    const second = this.items[b]
    const said = compare && first !== undefined && second !== undefined ? compare(first, second) : 0
    return said ? said < 0 : this.precedes(a, b)
  }

  evidence(
    from: number,
    to: number,
    part: number,
    limit: number,
    near: Int32Array | undefined,
  ): readonly string[] {
    return this.parts[part]?.signal.evidence(from, to, limit, near) ?? []
  }

  /** Moves the living to the front, in the order of their ids, so that equal corpora have equal bytes. */
  compact(): void {
    this.settle()
    const moved = this.moveLiving()
    this.base = undefined
    this.lasting.end()
    this.generation++
    this.lists.rewrite((slot) => moved[slot] as number)
  }

  /** Says that all there is came from bytes, with the evidence of the lists that are known. */
  trustEvidence(): void {
    this.lasting.trust(this.ids.length)
    for (const slot of this.slotOf.values()) if (!this.lists.has(slot)) this.lasting.leaveOut(slot)
  }

  /** Makes bytes that hold all there is the base. */
  buildOn(name: string, size: number): void {
    const words = this.vocabularies.map((vocabulary) => vocabulary.size)
    this.base = { name, size, slots: this.ids.length, words }
  }
}
