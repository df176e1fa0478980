import type { Row } from '../engine/row.ts'
import { citedPart } from '../formulas.ts'
import { learned } from '../learned-weights.ts'
import type { LinkGraph } from './link-graph.ts'

/** Which candidate a slot is, so that what is found by walking the graph can be added to its value. */
class CandidateSums {
  private readonly places = new Map<number, number>()
  private readonly size: number

  constructor({ candidates }: Row) {
    this.size = candidates.length
    candidates.forEach((slot, c) => {
      this.places.set(slot, c)
    })
  }

  sum(walk: (add: (slot: number, value: number) => void) => void): Float64Array {
    const values = new Float64Array(this.size)
    walk((slot, value) => {
      const c = this.places.get(slot)
      if (c !== undefined) values[c] = (values[c] as number) + value
    })
    return values
  }
}

/** Fills the row with what `links` finds; `isDated` when it is known when links were made. */
export function scoreLinks<Item>(graph: LinkGraph<Item>, row: Row, isDated: boolean): void {
  const { candidates, from } = row
  const sums = new CandidateSums(row)
  const trust = trustInNeighbours(graph.size)
  row.add('neighbours', towardRow(graph, row, sums), learned.neighbours * trust)
  row.add('pointing', awayRow(graph, row, sums), learned.pointing * trust)
  const linked = sums.sum((add) => {
    if (!graph.isBlindFor(from)) for (const to of graph.out(from)) add(to, 1)
  })
  row.add('linked', linked, learned.linked)
  const linking = sums.sum((add) => {
    for (const source of graph.into(from)) add(source, 1)
  })
  row.add('linking', linking, learned.linking)
  row.add('together', togetherRow(graph, row, sums), learned.together * trust)
  row.add('outside', graph.outsideRow(from, candidates), learned.outside)
  if (isDated) row.lean('lately', latelyRow(graph, row), learned.latelyPrior)
  else row.lean('cited', citedRow(graph, row), learned.citedPrior)
}

/** The squared nearness of the most alike slots, relative to the nearest. */
function eachNear({ near, nearness }: Row, visit: (slot: number, alike: number) => void): void {
  const closest = nearness[0] ?? 1
  near.forEach((slot, i) => {
    visit(slot, ((nearness[i] as number) / closest) ** 2)
  })
}

// What everybody links to is found everywhere: the fourth root holds it back a little.
function towardRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  return sums.sum((add) => {
    eachNear(row, (slot, alike) => {
      const out = graph.out(slot)
      for (const to of out) {
        const cited = Math.max(1, graph.citationsOf(to, row.from))
        add(to, alike / (Math.sqrt(out.length) * cited ** 0.25))
      }
    })
  })
}

function awayRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  return sums.sum((add) => {
    eachNear(row, (slot, alike) => {
      for (const source of graph.into(slot))
        if (source !== row.from) add(source, alike / graph.out(source).length)
    })
  })
}

function togetherRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  return sums.sum((add) => {
    for (const source of graph.into(row.from)) {
      const out = graph.out(source)
      for (const to of out) add(to, 1 / Math.sqrt(out.length))
    }
  })
}

function citedRow<Item>(graph: LinkGraph<Item>, row: Row): Float64Array {
  return row.valuesOf((slot) => citedPart(graph.citationsOf(slot, row.from), 3))
}

function latelyRow<Item>(graph: LinkGraph<Item>, row: Row): Float64Array {
  return row.valuesOf((slot) => citedPart(graph.lateCitationsOf(slot, row.from), 1))
}

// Among a few dozen posts everyone is two steps from everyone. By doublings, so that lists stay exact.
function trustInNeighbours(size: number): number {
  return Math.min(1, 2 ** (32 - Math.clz32(size)) / 128)
}
