import { describe, expect, it } from 'vitest'
import { difference, readGrid, writeGrid } from './support/lightness.ts'

describe('the comparison of looks', () => {
  const grid = [
    [0, 100, 255],
    [10, 20, 30],
  ]

  it('reads what it wrote', () => {
    expect(readGrid(writeGrid(grid))).toEqual(grid)
  })

  it('forgives a little and counts what moved', () => {
    expect(
      difference(
        grid,
        [
          [5, 90, 250],
          [10, 20, 30],
        ],
        24,
      ),
    ).toBe(0)
    expect(
      difference(
        grid,
        [
          [200, 100, 255],
          [10, 20, 30],
        ],
        24,
      ),
    ).toBeCloseTo(1 / 6)
  })

  it('does not compare pages of different size', () => {
    expect(difference(grid, grid.slice(1), 24)).toBe(1)
  })
})
