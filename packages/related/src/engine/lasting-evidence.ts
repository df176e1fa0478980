import type { Changes } from './changes.ts'

/** Between which slots the evidence that stood in bytes is what would be found now. */
export class LastingEvidence {
  #below = 0
  readonly #spoiled = new Set<number>()

  /** All slots below a number came from bytes, with their evidence. */
  trust(below: number): void {
    this.#below = below
    this.#spoiled.clear()
  }

  /** The bytes had no list for this slot. */
  leaveOut(slot: number): void {
    this.#spoiled.add(slot)
  }

  spoil({ all, asking, scoring, groups }: Changes): void {
    if (all) this.end()
    for (const slots of [asking, scoring]) for (const slot of slots) this.#spoiled.add(slot)
    for (const { slots } of groups) for (const slot of slots) this.#spoiled.add(slot)
  }

  end(): void {
    this.#below = 0
  }

  covers(from: number, to: number): boolean {
    return from < this.#below && to < this.#below && !this.#spoiled.has(from)
  }
}
