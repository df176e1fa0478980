import { becauseOf } from './because.ts'
import type { ListMaker } from './engine/list-maker.ts'
import type { Ranked } from './engine/rank.ts'
import type { Phrases } from './phrases.ts'
import type { ListOptions } from './related-options.ts'
import type { Reason, Relation } from './relation.ts'

/** How many pieces of evidence a reason names at most. */
export const mostEvidence = 5

/** Whose list it is: its slot, which may get another number, what it was most alike to, and what it gave as reasons before. */
interface Asking {
  readonly slot: () => number | undefined
  readonly near: Int32Array
  readonly lastReasons: ListOptions['lastReasons']
}

/** One entry of a list. Reasons are made when they are read: most lists are only looked at for their order. */
export function relationOf<Item>(
  engine: ListMaker<Item>,
  { slot, near, lastReasons }: Asking,
  one: Ranked,
  phrases: Phrases,
): Relation<Item> {
  const fromId = engine.ids[slot() as number] as string
  const toId = engine.ids[one.slot] as string
  const { generation } = engine
  let reasons: readonly Reason[] | undefined
  const make = (): readonly Reason[] => {
    const to = engine.slotOf.get(toId)
    const here = slot()
    // Slots that have other numbers now name no neighbours.
    const nearNow = generation === engine.generation ? near : undefined
    const last = lastReasons?.(toId)
    const evidenceOf = (part: number, signal: string): readonly string[] => {
      if (to === undefined || here === undefined) return []
      const known = last?.find((reason) => reason.signal === signal)?.evidence
      return known && engine.isEvidenceKept(here, to, part)
        ? known
        : engine.evidence(here, to, part, mostEvidence, nearNow)
    }
    return engine.parts
      .map(({ name }, part) => ({ signal: name, share: one.shares[part] ?? 0, part }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share || a.part - b.part)
      .map(({ signal, share, part }) => ({ signal, share, evidence: evidenceOf(part, signal) }))
  }
  const give = (): readonly Reason[] => {
    reasons ??= make()
    return reasons
  }
  const because = (): string => becauseOf(give(), fromId, toId, phrases)
  return new Shown(engine.items[one.slot] as Item, one.score, give, because)
}

/** A relation whose reasons are made when they are read, though they are properties of its own. */
class Shown<Item> implements Relation<Item> {
  readonly item: Item
  readonly score: number
  declare readonly reasons: readonly Reason[]
  declare readonly because: string
  readonly #reasons: () => readonly Reason[]
  readonly #because: () => string

  // The same two functions for all relations: with getters of its own each would be another kind of object to the engine, and
  // outlive its use.
  static readonly #reasonsOf: ThisType<Shown<unknown>> & PropertyDescriptor = {
    enumerable: true,
    get() {
      return this.#reasons()
    },
  }
  static readonly #becauseOf: ThisType<Shown<unknown>> & PropertyDescriptor = {
    enumerable: true,
    get() {
      return this.#because()
    },
  }

  constructor(item: Item, score: number, reasons: () => readonly Reason[], because: () => string) {
    this.item = item
    this.score = score
    this.#reasons = reasons
    this.#because = because
    Object.defineProperty(this, 'reasons', Shown.#reasonsOf)
    Object.defineProperty(this, 'because', Shown.#becauseOf)
  }

  /** `console.log` of a relation shows its reasons, not `[Getter]`. */
  [Symbol.for('nodejs.util.inspect.custom')](): unknown {
    return { ...this }
  }
}
