import type { Page } from 'playwright-core'

/** A page seen through frosted glass: the mean lightness of its cells, 0 to 255, row by row. */
export type Grid = readonly (readonly number[])[]

const cell = 20

/** What the window shows now, in cells of 20 by 20 pixels. */
export async function lightnessOf(page: Page): Promise<Grid> {
  const picture = (await page.screenshot()).toString('base64')
  // A page of its own draws it: the one that was looked at may forbid data: addresses.
  const glass = await page.context().newPage()
  const grid = await glass.evaluate(measure, { picture, cell })
  await glass.close()
  return grid
}

/** Runs in the browser. */
async function measure(given: { picture: string; cell: number }): Promise<number[][]> {
  const image = new Image()
  image.src = `data:image/png;base64,${given.picture}`
  await image.decode()
  const columns = Math.floor(image.width / given.cell)
  const rows = Math.floor(image.height / given.cell)
  const canvas = new OffscreenCanvas(columns, rows)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, columns * given.cell, rows * given.cell, 0, 0, columns, rows)
  const { data } = context.getImageData(0, 0, columns, rows)
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => {
      const at = 4 * (y * columns + x)
      const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3)
      return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    }),
  )
}

export function writeGrid(grid: Grid): string {
  const row = (cells: readonly number[]) =>
    cells.map((value) => value.toString(16).padStart(2, '0')).join('')
  return `${grid.map(row).join('\n')}\n`
}

export function readGrid(text: string): Grid {
  const rows = text.trim().split('\n')
  return rows.map((row) => (row.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
}

/** Share of cells that differ by more than `tolerance` of 255. Different sizes: 1. */
export function difference(one: Grid, other: Grid, tolerance: number): number {
  if (one.length !== other.length || one[0]?.length !== other[0]?.length) return 1
  const cells = one.flat()
  const others = other.flat()
  const far = cells.filter((value, i) => Math.abs(value - (others[i] ?? 0)) > tolerance)
  return far.length / cells.length
}
