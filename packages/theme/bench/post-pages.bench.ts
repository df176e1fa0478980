// What it costs to render 10,000 post pages with documents given:
//   node --conditions=@octavo/source packages/theme/bench/post-pages.bench.ts
import { createTheme, type PostPageProps } from '@octavo/theme'
import { cards } from '../test/gallery/cards.ts'
import { siteOf } from '../test/gallery/gallery.ts'
import { everything, everythingHeadings } from '../test/gallery/texts.ts'

const count = 10_000
const theme = createTheme()
const site = siteOf(theme)

function propsOf(i: number): PostPageProps {
  return {
    site,
    page: { url: `/${i}/`, canonical: `https://example.org/${i}/` },
    post: {
      id: String(i),
      url: `/${i}/`,
      title: `Post ${i} & its title`,
      standfirst: 'Eight seconds are a long time.',
      date: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`,
      authors: [{ name: 'Ines Marlow', url: '/ines/' }, { name: 'Tom Adeyemi' }],
      tags: [
        { label: 'Meetings', url: '/tags/meetings/' },
        { label: 'Silence', url: '/tags/silence/' },
      ],
      words: 800 + i,
      headings: everythingHeadings,
      body: everything,
    },
    related: cards.map((card, n) => ({ ...card, title: `${card.title} ${i + n}` })),
    newer: { title: `Post ${i + 1}`, url: `/${i + 1}/` },
    older: { title: `Post ${i - 1}`, url: `/${i - 1}/` },
  }
}

const props = Array.from({ length: count }, (_, i) => propsOf(i))
// The theme numbers the references to notes.
const sample = theme
  .post(propsOf(7))
  .toString()
  .replace(/ data-note="\d+"/g, '')
for (const part of ['Post 7 &amp; its title', 'Budget 15', everything.read().toString()]) {
  if (!sample.includes(part)) throw new Error(`the page lacks ${part.slice(0, 40)}`)
}

for (const round of ['first', 'second']) {
  const start = process.cpuUsage()
  let length = 0
  for (const one of props) length += theme.post(one).toString().length
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  console.log(
    `${round} round: ${count} post pages, ${(length / 1e6).toFixed(0)} MB, ${seconds.toFixed(2)} s CPU`,
  )
}
