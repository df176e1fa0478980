// Templates per second on one core, against hono/html and preact-render-to-string, in one run.
// node --conditions=@octavo/source packages/renderer/bench/templates.ts
import { html as octavoHtml, type SafeHtml } from '@octavo/renderer'
import { html as honoHtml } from 'hono/html'
import { parseFragment, serialize } from 'parse5'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

interface Card {
  readonly url: string
  readonly title: string
  readonly excerpt: string
  readonly date: string
  readonly tags: readonly string[]
}

const words = 'trust room letter & <small> "quiet" garden number paper table morning'.split(' ')

/** Cards from a seeded generator (mulberry32): the same in every run. */
function cards(count: number): readonly Card[] {
  let state = 7
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const sentence = (length: number) =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')
  return Array.from({ length: count }, (_, i) => ({
    url: `/posts/${i}/?a=1&b=${i}`,
    title: sentence(5),
    excerpt: sentence(24),
    date: '2026-01-05',
    tags: [sentence(1), sentence(1), sentence(1)],
  }))
}

const octavo = {
  row: ({ url, title }: Card): SafeHtml => octavoHtml`<li><a href="${url}">${title}</a></li>`,
  list: (list: readonly Card[]): SafeHtml =>
    octavoHtml`<main class="list">${list.map(
      (card) =>
        octavoHtml`<article class="card"><h2><a href="${card.url}">${card.title}</a></h2><p>${card.excerpt}</p><time datetime="${card.date}">${card.date}</time><ul>${card.tags.map((tag) => octavoHtml`<li>${tag}</li>`)}</ul></article>`,
    )}</main>`,
}

const hono = {
  row: ({ url, title }: Card) => honoHtml`<li><a href="${url}">${title}</a></li>`,
  list: (list: readonly Card[]) =>
    honoHtml`<main class="list">${list.map(
      (card) =>
        honoHtml`<article class="card"><h2><a href="${card.url}">${card.title}</a></h2><p>${card.excerpt}</p><time datetime="${card.date}">${card.date}</time><ul>${card.tags.map((tag) => honoHtml`<li>${tag}</li>`)}</ul></article>`,
    )}</main>`,
}

const preact = {
  row: ({ url, title }: Card) => renderToString(h('li', null, h('a', { href: url }, title))),
  list: (list: readonly Card[]) =>
    renderToString(
      h(
        'main',
        { class: 'list' },
        list.map((card) =>
          h(
            'article',
            { class: 'card' },
            h('h2', null, h('a', { href: card.url }, card.title)),
            h('p', null, card.excerpt),
            h('time', { datetime: card.date }, card.date),
            h(
              'ul',
              null,
              card.tags.map((tag) => h('li', null, tag)),
            ),
          ),
        ),
      ),
    ),
}

const rivals = { octavo, 'hono/html': hono, 'preact-render-to-string': preact }
const data = cards(1000)
const page = data.slice(0, 50)

/** What a browser makes of the markup: writers may escape differently and mean the same. */
const meaning = (markup: unknown) => serialize(parseFragment(String(markup)))

for (const [name, rival] of Object.entries(rivals)) {
  for (const card of data.slice(0, 100)) {
    if (meaning(rival.row(card)) === meaning(octavo.row(card))) continue
    throw new Error(`${name} and octavo disagree on ${JSON.stringify(card)}`)
  }
  if (meaning(rival.list(page)) !== meaning(octavo.list(page))) throw new Error(`${name}: list`)
}

/** Runs of `work` per second of this process's CPU time, the best of several rounds. */
function perSecond(work: () => number, rounds = 5): number {
  let best = 0
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    let count = 0
    do count += work()
    while (cpuSince(before) < 0.4)
    const rate = count / cpuSince(before)
    if (round > 0) best = Math.max(best, rate)
  }
  return best
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

let sink = 0
const rows = (rival: (typeof rivals)[keyof typeof rivals]) => () => {
  for (const card of data) sink += rival.row(card).toString().length
  return data.length
}
const lists = (rival: (typeof rivals)[keyof typeof rivals]) => () => {
  sink += rival.list(page).toString().length
  return 1
}

for (const [title, work] of [
  ['small templates per second (one row of a list)', rows],
  ['pages per second (50 cards, 251 templates)', lists],
] as const) {
  const rates = Object.entries(rivals).map(
    ([name, rival]) => [name, perSecond(work(rival))] as const,
  )
  console.log(title)
  for (const [name, rate] of rates) {
    const ratio = (rate / (rates[0]?.[1] ?? rate)).toFixed(2)
    console.log(
      `  ${name.padEnd(26)}${Math.round(rate).toLocaleString('en').padStart(12)}  × ${ratio}`,
    )
  }
}
if (sink === 0) throw new Error('nothing was rendered')
