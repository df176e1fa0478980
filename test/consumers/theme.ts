import { trusted } from '@octavo/renderer'
import { createTheme, type PostPageProps } from '@octavo/theme'

const theme = createTheme({ labels: { en: { related: 'Read on' } } })
const props: PostPageProps = {
  site: {
    title: 'Small Rooms',
    url: 'https://example.org',
    home: '/',
    language: 'en',
    assets: Object.fromEntries(theme.assets.map(({ name }) => [name, `/assets/${name}`])),
  },
  page: { url: '/a/', canonical: 'https://example.org/a/' },
  post: {
    id: 'a',
    url: '/a/',
    title: 'A & B',
    date: '2024-06-18',
    body: { read: () => trusted('<p>C</p>') },
  },
  related: [{ url: '/d/', title: 'D', reason: 'Both are short' }],
}
const page = theme.post(props).toString()
for (const part of [
  '<h1 class="p-name">A &amp; B</h1>',
  'June 18, 2024',
  'Read on',
  'Both are short',
]) {
  if (!page.includes(part)) throw new Error(`${part} is missing`)
}
// No Node types here, as in a project without them.
const { readFileSync } = await import(`node:${'fs'}`)
for (const { name, source } of theme.assets) {
  const size = typeof source === 'string' ? source.length : readFileSync(source).length
  if (size < 200) throw new Error(`${name} has ${size} bytes`)
}
console.log('ok')
