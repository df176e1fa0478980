import { aFunction, checked, checkedStrings } from '../misuse.ts'
import type { Signal, SignalContext } from '../signal.ts'
import { LinkGraph, type Linking } from './link-graph.ts'
import { linkScorer } from './link-scores.ts'
import { type DateOf, timeOf } from './time-of.ts'
import type { WeightOptions } from './weight-options.ts'

/** How many of the posts that posts like this one link to become candidates though their words do not. */
const mostProposed = 24

/** What `links` may be told. */
export interface LinksOptions<Item> extends WeightOptions {
  /**
   * When an item was written, as `closeInTime` reads it. With it, what was linked about the time of the item
   * comes forward; without it, what is linked at all, and that is the same on every page.
   */
  readonly date?: DateOf<Item>
}

/**
 * The blog's own links: items that posts like this one link to (one step of a personalised PageRank,
 * Haveliwala 2002, started at the most alike posts), items linked with this one (either way, or by a
 * third: co-citation, Small 1973), the same outside pages (Kessler 1963), and, as a prior, how often an
 * item is linked: with dates n / (n + 1), links counted by e^(−d/60), d in days; else n / (n + 3).
 *
 * `linksOf` gives ids of other items and, if you like, addresses of outside pages: what is no id counts as outside.
 */
export function links<Item>(
  linksOf: (item: Item) => readonly string[] | undefined,
  { weight = 1, date }: LinksOptions<Item> = {},
): Signal<Item> {
  checked('linksOf of links', aFunction, linksOf)
  const read = (item: Item | undefined): Linking => ({
    targets: checkedStrings('links', item === undefined ? undefined : linksOf(item)) ?? [],
    time: timeOf(item === undefined ? undefined : date?.(item)),
  })
  return {
    name: 'links',
    weight,
    open(context: SignalContext<Item>) {
      const graph = new LinkGraph(context)
      return {
        add: (slot, item, guest) => graph.add(slot, read(item), guest),
        drop: (slot) => graph.drop(slot),
        keep: (slot) => graph.linkingOf(slot),
        restore(slot, kept) {
          const { targets, time } = kept as Linking
          // JSON has no NaN.
          graph.restore(slot, { targets, time: time ?? Number.NaN })
        },
        settle: (_living, changes) => graph.settle(changes),
        proposeMore(from, near, add) {
          const blind = graph.isBlindFor(from)
          if (!blind) for (const to of graph.out(from)) add(to)
          for (const to of graph.into(from)) add(to)
          let left = mostProposed
          for (const slot of near) for (const to of graph.out(slot)) if (left-- > 0) add(to)
        },
        score: linkScorer(graph, date !== undefined),
        evidence: (from, to, limit, near) => {
          // A mere text is no post: "posts like this one" would say nothing to who searches.
          if (context.itemOf(from) === undefined) return []
          if (graph.out(from).includes(to)) return [context.idOf(from)]
          if (graph.out(to).includes(from)) return [context.idOf(to)]
          const linking = graph.into(to)
          const found: string[] = []
          for (const slot of linking.length > 0 && near ? near : [])
            if (found.length < limit && linking.includes(slot)) found.push(context.idOf(slot))
          return found
        },
      }
    },
  }
}
