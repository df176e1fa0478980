import { byId } from './by-id.ts'
import { checkedOptions } from './checked-options.ts'
import { FixedEngine } from './engine/fixed-engine.ts'
import type { RelatedOptions, RelatedTo } from './related-options.ts'
import { engineOptions, shownLists } from './shown-lists.ts'

/** Ranks a corpus that does not change. Ask the function that comes back for one item's relations. */
export function rankRelated<Item>(
  items: Iterable<Item>,
  given: RelatedOptions<Item>,
): RelatedTo<Item> {
  const options = checkedOptions(given)
  const engine = new FixedEngine(byId(items, options.id), engineOptions(options))
  return shownLists(engine, options).related
}
