import {
  atom,
  attributes,
  blogPosting,
  contentSecurityPolicy,
  type Feed,
  head,
  html,
  inlineHashes,
  inlineScript,
  jsonFeed,
  picture,
  rss,
  type SafeHtml,
  sitemap,
  trusted,
} from '@octavo/renderer'

function equal(found: unknown, expected: string): void {
  if (String(found) !== expected) throw new Error(`${found}\nis not\n${expected}`)
}

const title = '<Trust> & peers'
const card: SafeHtml = html`<a href="${'/trust/'}">${title}</a>${trusted('<hr>')}`
equal(card, '<a href="/trust/">&lt;Trust&gt; &amp; peers</a><hr>')
equal(html`<p ${attributes({ hidden: true })}>${[1, null, 'x']}</p>`, '<p hidden>1x</p>')
equal(html`<a href="${'javascript:x'}">`, '<a href="about:invalid">')

const page = html`${head({ title })}${inlineScript('a()')}`
const policy = contentSecurityPolicy({ inline: inlineHashes(page) })
if (!/script-src 'self' 'sha256-[\w+/]{43}='/.test(policy)) throw new Error(policy)

const url = 'https://example.org/trust/'
const feed: Feed = {
  title: 'Small Rooms',
  url: 'https://example.org/',
  feedUrl: 'https://example.org/feed.xml',
  items: [{ id: 'trust', url, title, content: { read: () => '<p>Whole.</p>' } }],
}
for (const format of [rss, atom, jsonFeed]) {
  if (![...format(feed)].join('').includes('Whole.')) throw new Error(format.name)
}
equal(sitemap([{ url }], { baseUrl: feed.url }).length, '1')
equal(blogPosting({ url, title }).headline, title)
if (!`${picture({ src: '/a.jpg', width: 4, height: 3 }, { alt: '' })}`.includes('loading="lazy"')) {
  throw new Error('a picture waits')
}
console.log('ok')
