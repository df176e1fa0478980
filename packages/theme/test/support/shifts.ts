import type { Page } from 'playwright-core'

interface Shifts {
  shift: number
}

/** From now on, whatever this tab opens is watched for things that move by themselves. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(observe)
}

/** How much has moved (Cumulative Layout Shift) once fonts and pictures are there and drawn. */
export async function settledShift(page: Page): Promise<number> {
  await page.evaluate(drawn)
  return page.evaluate(() => (globalThis as unknown as Shifts).shift)
}

/** Runs in the page. */
function observe(): void {
  const state = globalThis as unknown as Shifts
  state.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      state.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page. */
async function drawn(): Promise<void> {
  await document.fonts.ready
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
}
