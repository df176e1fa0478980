import { byId } from './by-id.ts'
import { FixedEngine } from './engine/fixed-engine.ts'
import type { RelatedOptions, RelatedTo } from './related-options.ts'
import { settingsOf } from './settings.ts'
import { shownLists } from './shown-lists.ts'

/** Ranks a corpus that does not change. Ask the function that comes back for one item's relations. */
export function rankRelated<Item>(
  items: Iterable<Item>,
  given: RelatedOptions<Item>,
): RelatedTo<Item> {
  const settings = settingsOf(given)
  const engine = new FixedEngine(byId(items, settings.id), settings)
  return shownLists(engine, settings).related
}
