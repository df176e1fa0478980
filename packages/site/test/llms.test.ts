import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { withAddresses } from '../src/build/markdown-source.ts'
import { build, defineSite, folder, full, memorySink, page } from '../src/index.ts'
import { llms, markdownAddress } from '../src/plan/llms.ts'
import { robots } from '../src/plan/robots.ts'
import { manifest } from '../src/plan/web-manifest.ts'
import { type Files, now, png, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

async function built(files: Files, url = 'https://example.org/blog') {
  const root = temporaryFolder()
  writeFiles(root, files)
  const theme = createTheme()
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'content/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  const site = defineSite({
    meta: {
      title: 'Small',
      description: 'A note.',
      url,
      language: 'en',
      timeZone: 'Europe/London',
    },
    collections: { posts },
    markdown: createMarkdown(),
    theme,
    *pages({ posts }) {
      for (const one of posts) yield page(one.url, theme.post, { post: full(one) })
      yield* llms([{ title: 'Posts', posts }])
      yield robots({ rules: [{ agents: ['GPTBot'], disallow: ['/'] }] })
      yield manifest({ shortName: 'S', icons: [{ src: '/icon.png', sizes: '512x512' }] })
    },
  })
  const out = memorySink()
  const report = await build(site, { root, out, now })
  return { out, report }
}

const files: Files = {
  'content/trust.md': post(
    {
      title: 'Trust & more',
      date: '2026-01-05',
      tags: ['trust'],
      authors: ['Mara'],
      description: 'Short.',
    },
    [
      'See [the other](./other.md#part), [there][1] and <a href="./other.md">it</a>.',
      '',
      '![A room](room.png "Title") [out](https://example.net/a)',
      '',
      '```md',
      '[the other](./other.md#part)',
      '```',
      '',
      '[1]: ./other.md',
    ].join('\n'),
  ),
  'content/other.md': post(
    { title: 'Other', date: '2026-01-04' },
    'First sentence.\n\n## Part\n\nMore.',
  ),
  'content/room.png': png(4, 3),
}

describe('llms.txt and Markdown twins', () => {
  it('list the posts by their twins', async () => {
    const { out } = await built(files)
    expect(textIn(out, 'llms.txt')).toBe(
      `# Small

> A note.

## Posts

- [Trust & more](https://example.org/blog/trust.md): Short.
- [Other](https://example.org/blog/other.md): First sentence. More.
`.replace('& more', '\\& more'),
    )
  })

  it('hold the post as it was written, with addresses that lead back', async () => {
    const { out, report } = await built(files)
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const twin = textIn(out, 'trust.md')
    const picture = [...out.files.keys()].find((path) => path.endsWith('.png'))
    expect(twin).toBe(`# Trust \\& more

> Short.

- Source: <https://example.org/blog/trust/>
- By: Mara
- Published: 2026-01-05
- Tags: trust

See [the other](https://example.org/blog/other/#part), [there][1] and <a href="https://example.org/blog/other/">it</a>.

![A room](https://example.org/blog/${picture} "Title") [out](https://example.net/a)

\`\`\`md
[the other](./other.md#part)
\`\`\`

[1]: https://example.org/blog/other/
`)
  })

  it.each([
    ['/trust/', '/trust.md'],
    ['/trust', '/trust.md'],
    ['/2026/trust.html', '/2026/trust.md'],
  ])('stand beside the page: %s', (url, address) => {
    expect(markdownAddress(url)).toBe(address)
  })
})

describe('withAddresses', () => {
  const finished = new Map([['a.md', 'https://x.example/a/']])

  it.each([
    ['[a](a.md)', '[a](https://x.example/a/)'],
    ['[a](<a.md> "t")', '[a](<https://x.example/a/> "t")'],
    ['![a](a.md)', '![a](https://x.example/a/)'],
    ['[b]: a.md "t"', '[b]: https://x.example/a/ "t"'],
    ['<img src="a.md">', '<img src="https://x.example/a/">'],
    ['a.md and [x](aa.md)', 'a.md and [x](aa.md)'],
    ['~~~\n[a](a.md)\n~~~\n[a](a.md)', '~~~\n[a](a.md)\n~~~\n[a](https://x.example/a/)'],
    ['```\n[a](a.md)', '```\n[a](a.md)'],
  ])('turns %j into %j', (text, expected) => {
    expect(withAddresses(text, finished)).toBe(expected)
  })
})

it('robots.txt names the sitemap by its absolute address', async () => {
  const { out } = await built(files)
  expect(textIn(out, 'robots.txt')).toBe(`User-agent: GPTBot
Disallow: /

Sitemap: https://example.org/blog/sitemap.xml
`)
})

it('the web manifest takes what the site knows of itself', async () => {
  const { out } = await built(files)
  expect(JSON.parse(textIn(out, 'manifest.json'))).toEqual({
    name: 'Small',
    short_name: 'S',
    description: 'A note.',
    lang: 'en',
    start_url: '/blog/',
    scope: '/blog/',
    display: 'browser',
    icons: [{ src: '/blog/icon.png', sizes: '512x512' }],
  })
})
