import { createRelatedIndex } from './related-index.ts'
import type { RelatedOptions, RelatedTo } from './related-options.ts'

/** Ranks a corpus that does not change. Ask the function that comes back for one item's relations. */
export function rankRelated<Item>(
  items: Iterable<Item>,
  options: RelatedOptions<Item>,
): RelatedTo<Item> {
  return createRelatedIndex(items, options).related
}
