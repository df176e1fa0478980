import { english } from '../src/languages/english.ts'
import type { Signal } from '../src/signal.ts'
import type { MadeItem } from './made-items.ts'

/** Says nothing of its own: makes small corpora leave out of postings what large ones do. */
export function pruned(text: (item: MadeItem) => string, leastImpact = 1200): Signal<MadeItem> {
  return {
    name: 'pruned',
    weight: 1,
    open(context) {
      context.text(text, english).postings.listing.leastImpacts = [[0, leastImpact]]
      return { add: () => {}, drop: () => {}, score: () => {}, evidence: () => [] }
    },
  }
}
