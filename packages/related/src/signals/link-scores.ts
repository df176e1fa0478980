import type { Row } from '../engine/row.ts'
import { citedPart } from '../formulas.ts'
import { learned } from '../learned-weights.ts'
import type { CandidateSums } from './candidate-sums.ts'
import type { LinkGraph } from './link-graph.ts'

/** Fills the row with what `links` finds; `isDated` when it is known when links were made. */
export function scoreLinks<Item>(graph: LinkGraph<Item>, row: Row, isDated: boolean): void {
  const { candidates, from } = row
  const trust = trustInNeighbours(graph.size)
  const sums = graph.sumsOf(candidates)
  row.add('neighbours', towardRow(graph, row, sums), learned.neighbours * trust)
  row.add('pointing', awayRow(graph, row, sums), learned.pointing * trust)
  const linked = sums.start()
  if (!graph.isBlindFor(from)) for (const to of graph.out(from)) sums.add(to, 1)
  row.add('linked', linked, learned.linked)
  const linking = sums.start()
  for (const source of graph.into(from)) sums.add(source, 1)
  row.add('linking', linking, learned.linking)
  row.add('together', togetherRow(graph, row, sums), learned.together * trust)
  row.add('outside', graph.outsideRow(from, candidates), learned.outside)
  if (isDated) row.lean('lately', latelyRow(graph, row), learned.latelyPrior)
  else row.lean('cited', citedRow(graph, row), learned.citedPrior)
}

/** The squared nearness of one of the most alike slots, relative to the nearest. */
function alikeness({ nearness }: Row, i: number): number {
  const part = (nearness[i] as number) / (nearness[0] as number)
  return part * part
}

// What everybody links to is found everywhere: the fourth root holds it back a little.
function towardRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  const { near, from } = row
  const values = sums.start()
  for (let i = 0; i < near.length; i++) {
    const out = graph.out(near[i] as number)
    const alike = alikeness(row, i)
    for (const to of out) {
      if (!sums.has(to)) continue
      const cited = Math.max(1, graph.citationsOf(to, from))
      sums.add(to, alike / Math.sqrt(out.length * Math.sqrt(cited)))
    }
  }
  return values
}

function awayRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  const { near } = row
  const values = sums.start()
  for (let i = 0; i < near.length; i++) {
    const alike = alikeness(row, i)
    for (const source of graph.into(near[i] as number))
      if (sums.has(source)) sums.add(source, alike / graph.out(source).length)
  }
  return values
}

function togetherRow<Item>(graph: LinkGraph<Item>, row: Row, sums: CandidateSums): Float64Array {
  const values = sums.start()
  for (const source of graph.into(row.from)) {
    const out = graph.out(source)
    for (const to of out) sums.add(to, 1 / Math.sqrt(out.length))
  }
  return values
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
