import type { Row } from '../engine/row.ts'
import { citedPart } from '../formulas.ts'
import { withRoom } from '../text/arena.ts'
import type { LinkGraph } from './link-graph.ts'

/** What fills a row with what `links` finds; `isDated` when it is known when links were made. */
export function linkScorer<Item>(graph: LinkGraph<Item>, isDated: boolean): (row: Row) => void {
  /** By slot: which candidate it is + 1; 0 when it is none. In memory that is used again for the next list. */
  let places = new Uint16Array(0)
  return (row) => {
    const { candidates, from, near, nearness } = row
    places = withRoom(places, graph.slots)
    candidates.forEach((slot, c) => {
      places[slot] = c + 1
    })
    /** What candidates get that are one step from some slots: `weightOf` says how much for a step, by which of the slots, to where, and one of how many. */
    const walk = (
      starts: ArrayLike<number>,
      stepsOf: (slot: number) => readonly number[],
      weightOf: (i: number, to: number, steps: number) => number,
    ): Float64Array => {
      const values = new Float64Array(candidates.length)
      for (let i = 0; i < starts.length; i++) {
        const steps = stepsOf(starts[i] as number)
        for (const to of steps) {
          const c = (places[to] as number) - 1
          if (c >= 0) values[c] = (values[c] as number) + weightOf(i, to, steps.length)
        }
      }
      return values
    }
    const { out, into } = graph
    /** The squared nearness of one of the most alike slots, relative to the nearest. */
    const alikeness = (i: number): number => {
      const part = (nearness[i] as number) / (nearness[0] as number)
      return part * part
    }
    // What everybody links to is found everywhere: the fourth root holds it back a little.
    const toward = walk(near, out, (i, to, links) => {
      const cited = Math.max(1, graph.citationsOf(to, from))
      return alikeness(i) / Math.sqrt(links * Math.sqrt(cited))
    })
    const away = walk(near, into, (i, source) => alikeness(i) / out(source).length)
    const together = walk(into(from), out, (_, _to, links) => 1 / Math.sqrt(links))
    const own = graph.isBlindFor(from) ? [] : [from]
    const trust = trustInNeighbours(graph.size)
    row.add('neighbours', toward, trust)
    row.add('pointing', away, trust)
    row.add(
      'linked',
      walk(own, out, () => 1),
    )
    row.add(
      'linking',
      walk([from], into, () => 1),
    )
    row.add('together', together, trust)
    row.add('outside', graph.outsideRow(from, candidates))
    if (isDated) {
      const lately = row.valuesOf((slot) => citedPart(graph.lateCitationsOf(slot, from), 1))
      row.lean('latelyPrior', lately)
    } else {
      const cited = row.valuesOf((slot) => citedPart(graph.citationsOf(slot, from), 3))
      row.lean('citedPrior', cited)
    }
    for (const slot of candidates) places[slot] = 0
  }
}

// Among a few dozen posts everyone is two steps from everyone. By doublings, so that lists stay exact.
function trustInNeighbours(size: number): number {
  return Math.min(1, 2 ** (32 - Math.clz32(size)) / 128)
}
