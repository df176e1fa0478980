import { createImages, type ImageCache } from '@octavo/images'

const kept = new Map<string, Uint8Array>()
const cache: ImageCache = {
  read: async (key) => kept.get(key),
  write: async (key, bytes) => {
    kept.set(key, bytes)
  },
}
const images = createImages({ cache, widths: [2, 4], address: (name) => `/assets/${name}` })

// A red PNG of eight by four pixels.
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWP4z8CAFWEXJUsCAFpeH+EjhPzsAAAAAElFTkSuQmCC',
  ),
  (character) => character.charCodeAt(0),
)
const { value, diagnostics } = await images.prepare(png, { path: 'posts/red.png' })
if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
if (value.width !== 4 || value.height !== 2) throw new Error(`${value.width} × ${value.height}`)
if (!value.sources[0]?.srcset.startsWith('/assets/red-2.'))
  throw new Error(value.sources[0]?.srcset)
for (const { name, read } of value.assets) {
  if ((await read()).length === 0) throw new Error(name)
}
const { value: none } = await images.prepare(new Uint8Array(), { path: 'posts/none.png' })
if (none !== undefined) throw new Error('nothing is no picture')
console.log('ok')
