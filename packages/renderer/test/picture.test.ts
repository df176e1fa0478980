import { type Picture, picture } from '@octavo/renderer'
import { expect, it } from 'vitest'

const image: Picture = {
  src: '/a-800.jpg',
  width: 800,
  height: 600,
  srcset: '/a-400.jpg 400w, /a-800.jpg 800w',
  sizes: '100vw',
  sources: [{ type: 'image/avif', srcset: '/a-400.avif 400w', sizes: '100vw' }],
}
const write = (...parameters: Parameters<typeof picture>) => picture(...parameters).toString()

it('writes better formats, the room it takes, and waits until it is near', () => {
  expect(write(image, { alt: 'A "room"' })).toBe(
    '<picture><source type="image/avif" srcset="/a-400.avif 400w" sizes="100vw">' +
      '<img src="/a-800.jpg" srcset="/a-400.jpg 400w, /a-800.jpg 800w" sizes="100vw" width="800" height="600"' +
      ' alt="A &quot;room&quot;" loading="lazy" decoding="async"></picture>',
  )
})

it('fetches the first one of a page at once', () => {
  const markup = write(
    { src: '/a.svg', width: 4, height: 3 },
    { alt: '', first: true, class: 'wide' },
  )
  expect(markup).toBe(
    '<img src="/a.svg" width="4" height="3" alt="" class="wide" loading="eager" decoding="async" fetchpriority="high">',
  )
})

it('takes the place’s word for how wide it is shown', () => {
  const markup = write(image, { alt: '', sizes: '20rem' })
  expect(markup.match(/sizes="[^"]*"/g)).toEqual(['sizes="20rem"', 'sizes="20rem"'])
})
