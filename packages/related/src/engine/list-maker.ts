import type { EngineSettings } from '../settings.ts'
import type { OpenSignal } from '../signal.ts'
import { withRoom } from '../text/arena.ts'
import type { TakeIn } from '../text/text-postings.ts'
import { mostCandidates, nearAmong } from './candidate-counts.ts'
import { type Candidates, chooseCandidates } from './candidates.ts'
import { Corpus } from './corpus.ts'
import type { KnownList } from './list-rows.ts'
import { rank } from './rank.ts'
import { Row } from './row.ts'

interface MakeOptions {
  readonly most?: number
  readonly recording?: boolean
  readonly among?: Int32Array
  /** Who is to be scored, when that is known. */
  readonly chosen?: Candidates | undefined
}

/** The lists that were made. */
interface MadeLists {
  readonly get: (slot: number) => KnownList | undefined
  readonly set: (slot: number, list: KnownList) => void
  /** Who is in a list, whether its scores are known or not. */
  readonly candidatesOf: (slot: number) => Candidates | undefined
}

/** A corpus that makes lists, and reasons for what is in them. */
export abstract class ListMaker<Item> extends Corpus<Item> {
  readonly settings: EngineSettings<Item>
  abstract readonly lists: MadeLists
  /** Counts how often slots were given other numbers. */
  generation = 0
  /** How many of the most alike items are looked at closely for each list; of fewer items all are. */
  protected readonly mostCandidates: number
  readonly #alikenesses: ReadonlySet<NonNullable<OpenSignal<Item>['alikeness']>>
  #scores = new Int32Array(0)
  readonly #row: Row

  constructor(settings: EngineSettings<Item>, takeInTexts?: TakeIn) {
    super(settings.signals, takeInTexts)
    this.settings = settings
    this.#row = new Row(this.parts.length)
    this.mostCandidates = Math.max(mostCandidates, 3 * settings.kept)
    this.#alikenesses = new Set(this.parts.flatMap(({ signal }) => signal.alikeness ?? []))
  }

  /** Takes in what changed. */
  abstract settle(): void

  /** Is the evidence that a signal had between two slots when it was last asked what it would find now? */
  abstract isEvidenceKept(from: number, to: number, part: number): boolean

  /** How alike every slot is to one, in a row that is the same array each time. */
  alikenessOf(slot: number): Int32Array {
    this.#scores = withRoom(this.#scores, this.ids.length)
    this.#scores.fill(0)
    for (const alikeness of this.#alikenesses) alikeness(slot, this.#scores)
    return this.#scores
  }

  /** Only right after `settle`, which may give slots other numbers. */
  list(slot: number, least: number = this.settings.kept): KnownList {
    const known = this.lists.get(slot)
    if (known && (known.ranked.length >= least || !known.isCut)) return known
    const most = Math.max(least, this.settings.kept)
    const { list } = this.make(slot, { most, chosen: this.lists.candidatesOf(slot) })
    if (this.blindFor < 0) this.lists.set(slot, list)
    return list
  }

  /**
   * Makes a list, which is not kept: of the most alike or `among` given slots; `recording` every feature for learning. The row is
   * the same each time.
   */
  make(
    from: number,
    { most = Number.POSITIVE_INFINITY, recording = false, among, chosen }: MakeOptions = {},
  ): { list: KnownList; row: Row } {
    this.refuseWithin()
    this.isAsking = true
    try {
      const given = chosen ?? this.#choose(from, among)
      if (chosen) for (const { signal } of this.parts) signal.meet?.(from)
      const row = this.#score(from, given, recording)
      const { ranked, isCut } = rank(row, this.#comesFirst, most)
      const { candidates, floor, near, nearness, nearFloor } = given
      return { list: { candidates, floor, near, nearness, nearFloor, ranked, isCut }, row }
    } finally {
      this.isAsking = false
    }
  }

  #score(from: number, given: Candidates, recording: boolean): Row {
    const row = this.#row
    row.start(from, given, recording)
    for (const { weight, signal } of this.parts) {
      row.turn(weight)
      signal.score(row)
    }
    return row
  }

  protected readonly precedes = (a: number, b: number): boolean =>
    this.isCompact ? a < b : (this.ids[a] as string) < (this.ids[b] as string)

  #choose(from: number, among?: Int32Array): Candidates {
    return chooseCandidates({
      from,
      living: among ?? this.living,
      scores: this.alikenessOf(from),
      mostCandidates: among?.length ?? this.mostCandidates,
      mostNear: nearAmong(this.living.length),
      allowed: this.#allowedFor(from),
      precedes: this.precedes,
      more: (near, add) => {
        for (const { signal } of this.parts) signal.proposeMore?.(from, near, add)
      },
    })
  }

  #allowedFor(from: number): ((to: number) => boolean) | undefined {
    const { allow } = this.settings
    const here = this.items[from]
    return allow && here !== undefined ? (to) => allow(here, this.items[to] as Item) : undefined
  }

  readonly #comesFirst = (a: number, b: number): boolean => {
    const { compare } = this.settings
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
}
