import { refuseSecond } from '../misuse.ts'
import type { EngineSettings } from '../settings.ts'
import type { Candidates } from './candidates.ts'
import { ListMaker } from './list-maker.ts'
import { type KnownList, ListRows } from './list-rows.ts'

/** A corpus that does not change: nothing of what changes take is in here, nor in a bundle that needs no more. */
export class FixedEngine<Item> extends ListMaker<Item> {
  readonly lists: MadeOnce

  constructor(items: Iterable<Item>, settings: EngineSettings<Item>) {
    super(settings)
    for (const item of items) {
      const id = settings.id(item)
      if (this.slotOf.has(id)) refuseSecond(id)
      this.slotOf.set(id, this.put(id, item, false))
    }
    this.takeIn()
    this.lists = new MadeOnce(this.parts.length, this.slotOf.size)
  }

  /** All there is was taken in. */
  settle(): void {}

  isEvidenceKept(): boolean {
    return false
  }
}

/** Lists that stay as they were made; one that is made anew, for more of it, takes the place of the other. */
class MadeOnce {
  readonly #rows: ListRows
  readonly #rowOf = new Map<number, number>()

  constructor(parts: number, expected: number) {
    this.#rows = new ListRows(parts, expected)
  }

  get(slot: number): KnownList | undefined {
    const row = this.#rowOf.get(slot)
    return row === undefined ? undefined : this.#rows.read(row)
  }

  set(slot: number, list: KnownList): void {
    this.#rowOf.set(slot, this.#rows.add(slot, list))
  }

  candidatesOf(slot: number): Candidates | undefined {
    return this.get(slot)
  }
}
