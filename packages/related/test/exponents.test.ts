import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, ln } from '../src/exponents.ts'

const isNear = (one: number, other: number) => Math.abs(one - other) <= 1e-13 * Math.abs(other)

describe('exponents from sums and products', () => {
  it('are those of the engine to thirteen digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) =>
        isNear(exp(x), Math.exp(x)),
      ),
      { seed: 20261126 },
    )
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
        (x) => Math.abs(ln(x) - Math.log(x)) <= 1e-13 * Math.max(1, Math.abs(Math.log(x))),
      ),
      { seed: 20261126 },
    )
  })

  // To the last bit: what an engine gave is what every other one gives.
  it('are these numbers', () => {
    expect([-0.1, -1, -5.5, -20].map(exp)).toEqual([
      0.9048374180359595, 0.36787944117144233, 0.004086771438464067, 2.0611536224385595e-9,
    ])
    expect([1.5, 3, 7, 1234.5].map(ln)).toEqual([
      0.4054651081081644, 1.0986122886681096, 1.945910149055313, 7.118421308785234,
    ])
  })

  it('are asked for instead of those of the engine everywhere', () => {
    const folder = new URL('../src/', import.meta.url)
    const asking = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        /Math\.(?:exp|log|pow|cbrt|a?sinh?|a?cosh?|a?tanh?|hypot)|\*\* *(?:2\b|0?\.)/.test(
          readFileSync(new URL(file, folder), 'utf8'),
        ),
    )
    expect(asking).toEqual(['exponents.ts'])
  })

  it('have the same ends as those of the engine', () => {
    expect([0, Number.NEGATIVE_INFINITY, -1e6].map(exp)).toEqual([1, 0, 0])
    expect(exp(Number.NaN)).toBeNaN()
    expect([0, 1, Number.POSITIVE_INFINITY].map(ln)).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ])
    expect(ln(-1)).toBeNaN()
  })
})
