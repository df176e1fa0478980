/** What the files of a new site say. */
interface Answers {
  readonly title: string
  readonly url: string
  readonly language: string
  readonly timeZone: string
  readonly date: string
  /** Of the first post. */
  readonly id: string
}

/** The files of a new site by path. */
export function siteFiles(answers: Answers): Readonly<Record<string, string>> {
  return {
    'package.json': packageJson(answers),
    'octavo.config.ts': config(answers),
    'content/posts/first-post.md': firstPost(answers),
    'content/pages/about.md': about(answers),
    'public/.gitkeep': '',
    'octavo.lock': `${JSON.stringify({ version: 1, addresses: {}, gone: [] }, null, 2)}\n`,
    '.gitignore': 'node_modules\n.octavo\n.octavo-generations\n_site\n',
  }
}

function packageJson({ title }: Answers): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const packages = ['content', 'markdown', 'related', 'site', 'theme']
  const manifest = {
    name: name || 'my-blog',
    private: true,
    type: 'module',
    scripts: { start: 'octavo serve', build: 'octavo build', check: 'octavo check' },
    dependencies: Object.fromEntries(packages.map((one) => [`@octavo/${one}`, 'latest'])),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function config({ title, url, language, timeZone }: Answers): string {
  return `import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
import { archived, card, defineSite, feeds, folder, full, neighbours, page, paginate, plain, type RankedPost, ranking, sitemap, taxonomy } from '@octavo/site'
import { createTheme } from '@octavo/theme'

const here = (path: string): URL => new URL(path, import.meta.url)
const posts = collection({ source: folder(here('content/posts/')), schema: blogPost() })
const pages = collection({ source: folder(here('content/pages/')), schema: blogPost(), ids: 'optional' })
const theme = createTheme()

const title = (post: RankedPost<BlogPost>): string => post.title
const text = (post: RankedPost<BlogPost>): string => \`\${post.title}\\n\${post.text}\`

export default defineSite({
  meta: {
    title: ${JSON.stringify(title)},
    url: ${JSON.stringify(url)},
    language: ${JSON.stringify(language)},
    timeZone: ${JSON.stringify(timeZone)},
    navigation: [
      { label: 'Archive', url: '/archive/' },
      { label: 'About', url: '/about/' },
    ],
    feed: '/feed',
  },
  collections: { posts, pages },
  markdown: createMarkdown({ highlighter: lowlight() }),
  terms: { tags: taxonomy(posts, (post) => post.data.tags, '/tags/:slug/') },
  related: ranking(posts, {
    // Signals that are given the same function share its analysis.
    signals: [words(text), wordPairs(text), titleMentions(title, text), sharedTerms((post) => post.data.tags)],
  }),
  theme,
  public: here('public/'),

  *pages({ posts, pages, unlisted, related, terms }) {
    for (const post of [...posts, ...unlisted.posts]) {
      yield page(post.url, theme.post, { post: full(post), related: related(post).map(card), ...neighbours(posts, post) })
    }
    for (const entry of pages) yield page(entry.url, theme.page, plain(entry))
    yield* paginate(posts, { size: 10, path: '/' }, theme.home)
    for (const { label, url, posts } of terms.tags) {
      yield* paginate(posts, { size: 10, path: url }, theme.term, { term: { kind: 'tag', label, count: posts.length } })
    }
    yield page('/archive/', theme.archive, { posts: posts.map(archived) })
    yield page('/404.html', theme.notFound, {})
    yield* feeds(posts, { path: '/feed' })
    yield sitemap([...posts, ...pages, '/', '/archive/'])
  },
})
`
}

function firstPost({ date, id }: Answers): string {
  return `---
id: ${id}
title: The first post
description: Where this blog begins.
date: ${date}
tags: [beginnings]
---

Every blog has a first post. This one lies in \`content/posts/first-post.md\`: change it, save, and look at the page.

A link to another page is written as a path, [about](../pages/about.md), and is checked with every build. Begin the next
post with \`octavo new "Its title"\`.
`
}

function about({ title }: Answers): string {
  return `---
title: About
description: ${JSON.stringify(`What ${title} is.`)}
---

Say who writes here, and for whom.
`
}
