import type { Changes } from '../engine/changes.ts'
import { entryOf } from './living-postings.ts'
import { marksIn } from './pair-holders.ts'
import { takeInPairs } from './taking-in-pairs.ts'
import type { TextChanges, TextPostings } from './text-postings.ts'

/** Takes single texts into postings, and tells whose words became rarer or more common. */
export function takeIn(postings: TextPostings, texts: TextChanges, changes: Changes): void {
  const { commonness, words } = postings
  takeInWords(postings, texts, changes)
  if (postings.wantsPairs)
    for (const [pair, before] of takeInPairs(postings, texts, changes))
      commonness.addPair(pair, before)
  commonness.takeIn(texts.waiting, words.counts)
}

function takeInWords(postings: TextPostings, texts: TextChanges, changes: Changes): void {
  const { words, profiles } = postings
  for (const slot of texts.gone)
    for (const term of profiles.termsOf(slot)) {
      words.shift(term, -1)
      words.unlist(term, slot)
    }
  for (const slot of texts.waiting) for (const term of profiles.termsOf(slot)) words.shift(term, 1)
  const { changed, passing } = words.takeChanged(postings.mostTelling)
  postings.changed = changed
  for (const slot of texts.waiting) listUnchanged(postings, slot)
  if (changed.size + passing.length > 0) listAnew(postings, passing, texts.living, changes)
  if (postings.listing.wantsWords) for (const term of changed.keys()) changes.terms.add(term)
}

/** Lists a text for its words, but for those that are listed anew. */
function listUnchanged({ profiles, listing, words, changed }: TextPostings, slot: number): void {
  const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
  for (let i = firstTerm; i < endTerm; i++) {
    const term = terms[i] as number
    const weight = listing.listed(slot, weights[i] as number, words.count(term))
    if (weight > 0 && !changed.has(term)) words.list(term, entryOf(slot, weight))
  }
}

/** Who is listed for a word depends on its rarity: words of another are listed anew. Says whose lists that changes. */
function listAnew(
  postings: TextPostings,
  passing: readonly number[],
  living: Int32Array,
  changes: Changes,
): void {
  const { changed, profiles, vocabulary, words } = postings
  const anew = new Map(Array.from(changed.keys(), (term) => [term, [] as number[]]))
  /** Of a word: 1 when it is listed anew, 2 when it is a reason no more, or only now. */
  const marks = new Int32Array(vocabulary.size)
  for (const term of changed.keys()) marks[term] = 1
  for (const term of passing) marks[term] = (marks[term] as number) | 2
  for (const slot of living) {
    const found = marksIn(profiles.read(slot), marks)
    if (found > 1) changes.scoring.add(slot)
    if ((found & 1) === 1) listSlot(postings, slot, anew, changes)
  }
  for (const [term, entries] of anew) words.replace(term, entries)
}

function listSlot(
  postings: TextPostings,
  slot: number,
  anew: ReadonlyMap<number, number[]>,
  changes: Changes,
): void {
  const { changed, commonness, listing, words } = postings
  const { terms, weights, firstTerm, endTerm } = postings.profiles.read(slot)
  let gain = 0
  for (let i = firstTerm; i < endTerm; i++) {
    const term = terms[i] as number
    const before = changed.get(term)
    if (before === undefined) continue
    const weight = weights[i] as number
    const count = words.count(term)
    const listed = listing.listed(slot, weight, count)
    if (listed > 0) anew.get(term)?.push(entryOf(slot, listed))
    gain += commonness.gainOf(before, count) * weight
    const [square, last] = [postings.squareOf(term), postings.squareAmong(before)]
    if (square !== last) changes.weighed.add(slot)
    if (!listing.wantsWords) continue
    // What it is not listed for, before and now, makes it as alike to others as it was, and only counts in scores.
    if (listed * square !== listing.listed(slot, weight, before) * last) changes.asking.add(slot)
    else if (square !== last) changes.scoring.add(slot)
  }
  if (gain !== 0) commonness.add(slot, gain)
}
