import { createTheme } from '@octavo/theme'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GalleryInChromium, hasChromium, openGallery } from './support/chromium.ts'
import { settledShift, watchShifts } from './support/shifts.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.skipIf(!hasChromium)(
  'the layout in Chromium (without it: apt-get install -y chromium)',
  () => {
    let shown: GalleryInChromium
    beforeAll(async () => {
      shown = await openGallery(createTheme())
    })
    afterAll(() => shown?.close())

    it.each(['post', 'post-wide', 'post-long-title', 'home', 'archive', 'post-arabic'])(
      '%s is never wider than the window, from 400 % zoom to a wide screen',
      async (name) => {
        await shown.visit(name, { width: 320 }, async (page) => {
          for (const width of [320, 360, 768, 1023, 1024, 1280, 1440]) {
            await page.setViewportSize({ width, height: 800 })
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            expect(over, `${name} at ${width} px`).toBeLessThanOrEqual(0)
          }
        })
      },
    )

    it('sets 62 to 70 characters in a line of text, whatever the width of the window', async () => {
      await shown.visit('post', { width: 768 }, async (page) => {
        for (const width of [768, 1024, 1440, 2200]) {
          await page.setViewportSize({ width, height: 800 })
          const characters = await page.evaluate(() => {
            const text = document.querySelector<HTMLElement>('.prose > p:nth-of-type(2)')
            const probe = document.createElement('span')
            probe.textContent =
              'It took us until half past four to hear it, and by then the coffee was cold and two of us had missed a train. '
            probe.style.whiteSpace = 'nowrap'
            text?.append(probe)
            const column = text?.getBoundingClientRect().width ?? 0
            const set = probe.getBoundingClientRect().width
            probe.remove()
            return (column * probe.textContent.length) / set
          })
          expect(characters, `at ${width} px`).toBeGreaterThanOrEqual(62)
          expect(characters, `at ${width} px`).toBeLessThanOrEqual(70)
        }
      })
    })

    it('shifts nothing while fonts and pictures arrive', async () => {
      const page = await shown.browser.newPage()
      // They come late, so that the fallbacks are really on the page first; a page with routes caches nothing.
      await page.route(/\.(woff2|svg)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 250))
        await route.continue()
      })
      await watchShifts(page)
      for (const name of ['post', 'home', 'post-related-pictures']) {
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(`${shown.origin}/${name}.html`)
          // A label's last letters may move by a hair when its face arrives; nothing else does.
          expect(await settledShift(page), `${name} at ${width} px`).toBeLessThan(0.0002)
        }
      }
      await page.close()
    })

    it('sets notes beside their place on wide screens, apart from one another and from everything else', async () => {
      await shown.visit('post-notes', { width: 1200 }, async (page) => {
        for (const width of [1200, 1440, 1920]) {
          await page.setViewportSize({ width, height: 800 })
          const { notes, references, others, window } = await page.evaluate(measureNotes)
          expect(notes).toHaveLength(5)
          for (const [i, note] of notes.entries()) {
            expect(note.right).toBeLessThan(window)
            expect(note.top).toBeGreaterThanOrEqual((references[i]?.top ?? 0) - 2)
            const above = notes[i - 1]
            if (above !== undefined) expect(note.top).toBeGreaterThanOrEqual(above.bottom)
            for (const other of others) expect(isOver(note, other)).toBe(false)
          }
          expect((notes[0]?.top ?? 0) - (references[0]?.top ?? 0)).toBeLessThan(16)
        }
      })
    })

    it('keeps notes at the end of the text on narrower screens and on paper', async () => {
      await shown.visit('post-notes', { width: 1100 }, async (page) => {
        const isAtTheEnd = async () => {
          const { notes, references, text } = await page.evaluate(measureNotes)
          return notes.every(
            ({ top, left }) => top > (references.at(-1)?.bottom ?? 0) && left < text.right,
          )
        }
        expect(await isAtTheEnd()).toBe(true)
        await page.setViewportSize({ width: 1440, height: 800 })
        expect(await isAtTheEnd()).toBe(false)
        await page.emulateMedia({ media: 'print' })
        expect(await isAtTheEnd()).toBe(true)
      })
    })

    it('marks in the contents where the reader is, and nothing before the first heading', async () => {
      await shown.visit('post', { width: 1440 }, async (page) => {
        const current = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('.toc a:target-current')].map((a) => a.textContent),
          )
        await expect.poll(current).toEqual([''])
        await page.evaluate(() => {
          document.documentElement.style.scrollBehavior = 'auto'
          document.querySelector('#after')?.scrollIntoView()
        })
        await expect.poll(current).toEqual(['What the figures say'])
      })
    })

    it('takes the reader past the running head by the first key', async () => {
      await shown.visit('post', { width: 1440 }, async (page) => {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      })
    })

    it('makes the whole card one link, in rows of three, two and one of equal height', async () => {
      const inARow = [
        [1440, 3],
        [768, 2],
        [360, 1],
      ] as const
      await shown.visit('post', { width: 1440 }, async (page) => {
        for (const [width, columns] of inARow) {
          await page.setViewportSize({ width, height: 800 })
          const boxes = await page.evaluate(() =>
            [...document.querySelectorAll('.card')].map((card) => {
              card.scrollIntoView({ block: 'center', behavior: 'instant' })
              const { left, right, top, bottom, height } = card.getBoundingClientRect()
              const hit = document.elementFromPoint(right - 4, bottom - 4)
              const link = hit?.closest('a') === card.querySelector('a')
              return { left, top: top + scrollY, height, link }
            }),
          )
          expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(columns)
          expect(boxes.every(({ link }) => link)).toBe(true)
          for (const top of new Set(boxes.map((box) => Math.round(box.top)))) {
            const row = boxes.filter((box) => Math.round(box.top) === top)
            expect(new Set(row.map(({ height }) => Math.round(height))).size).toBe(1)
          }
        }
      })
    })

    it('prints a post without what only a screen needs, in black on white', async () => {
      await shown.visit('post', { width: 700, scheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print' })
        const seen = await page.evaluate(() => {
          const isShown = (selector: string): boolean =>
            document.querySelector(selector)?.checkVisibility() ?? false
          const gone = '.running-head nav, .toc, .related, .neighbours, .skip'.split(', ')
          return {
            left: gone.filter(isShown),
            prose: isShown('.prose'),
            ink: getComputedStyle(document.body).color,
          }
        })
        expect(seen).toEqual({ left: [], prose: true, ink: 'rgb(0, 0, 0)' })
      })
    })

    it('keeps still for readers who asked for less motion', async () => {
      await shown.visit('post', { width: 1440 }, async (page) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((element) => {
              const { transitionDuration, animationName, scrollBehavior } =
                getComputedStyle(element)
              return (
                transitionDuration !== '0s' ||
                animationName !== 'none' ||
                scrollBehavior === 'smooth'
              )
            }).length,
        )
        expect(moving).toBe(0)
      })
    })
  },
)

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function isOver(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}

/** Runs in the page. */
function measureNotes() {
  const boxes = (selector: string): Box[] =>
    [...document.querySelectorAll(selector)].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom }
    })
  return {
    notes: boxes('.footnotes > ol > li'),
    references: boxes('[data-note]'),
    others: boxes('.prose > p, .prose > pre, .post-foot, .neighbours, .related, .foot > div'),
    text: boxes('.prose > p')[0] as Box,
    window: document.documentElement.clientWidth,
  }
}
