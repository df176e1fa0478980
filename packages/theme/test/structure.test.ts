import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { outlineOf } from './support/outline.ts'

const types = 'home post tag tags author series archive about search not-found'.split(' ')

describe('the structure of each page type', () => {
  const pages = gallery(createTheme()).filter(({ name }) => types.includes(name))

  it.each(pages.map(({ name, render }) => [name, render().toString()] as const))(
    '%s is as it was',
    async (name, html) => {
      await expect(`${outlineOf(html)}\n`).toMatchFileSnapshot(`structure/${name}.txt`)
    },
  )

  it('carries the microformats of a post', () => {
    const post =
      pages
        .find(({ name }) => name === 'post')
        ?.render()
        .toString() ?? ''
    const names =
      'h-entry p-name p-summary dt-published dt-updated p-author h-card u-url u-photo e-content p-category'
    for (const name of names.split(' '))
      expect(post, name).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`))
  })
})
