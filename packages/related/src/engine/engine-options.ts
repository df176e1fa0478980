import type { Signal } from '../signal.ts'

/** What the engine needs to know of the options. */
export interface EngineOptions<Item> {
  readonly id: (item: Item) => string
  readonly signals: readonly Signal<Item>[]
  readonly allow: ((from: Item, to: Item) => boolean) | undefined
  readonly compare: ((a: Item, b: Item) => number) | undefined
  /** How many relations of a list are kept. */
  readonly kept: number
  /** Ids of items that are shown with one whatever they score. */
  readonly pin?: ((item: Item) => readonly string[] | undefined) | undefined
  /** Does what is shown of a list depend on how alike its items are to each other? */
  readonly isVaried?: boolean
}
