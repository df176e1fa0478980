import type { Ranked } from './engine/rank.ts'
import type { RelatedEngine } from './engine/related-engine.ts'
import { mostEvidence } from './relation-of.ts'

/** Makes a list one of whose items was replaced: is all that it says what it said? Only right after `settle`. */
export function isAsBefore<Item>(engine: RelatedEngine<Item>, from: number): boolean {
  const before = engine.lists.beforeReplaced(from)
  if (!before) return false
  const { ranked, near } = engine.list(from)
  if (before.ranked.length !== ranked.length) return false
  const { ids, slotOf } = engine
  const nearBefore = before.near.map((slot) => slotOf.get(ids[slot] as string) ?? slot)
  const isInOrder = isEqual(nearBefore, near)
  return ranked.every((one, i) => {
    const last = before.ranked[i] as Ranked
    return (
      one.slot === last.slot &&
      one.score === last.score &&
      isEqual(one.shares, last.shares) &&
      (isInOrder || isEvidenceSame(engine, from, one, [nearBefore, near]))
    )
  })
}

/** Is the evidence the same that depends on who is near? */
function isEvidenceSame<Item>(
  { parts }: RelatedEngine<Item>,
  from: number,
  { slot, shares }: Ranked,
  [before, near]: readonly [Int32Array, Int32Array],
): boolean {
  return parts.every(
    ({ signal: { isLasting, evidence } }, part) =>
      isLasting ||
      shares[part] === 0 ||
      isEqual(evidence(from, slot, mostEvidence, before), evidence(from, slot, mostEvidence, near)),
  )
}

function isEqual<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
