import { type Contestant, writeAll } from './contestant.ts'
import { installedVersion, peersFolder, programOf } from './npm-peers.ts'

const config = `
import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight'

export default function (eleventy) {
  eleventy.addPlugin(syntaxHighlight)
  eleventy.addPlugin(feedPlugin, { type: 'atom', outputPath: '/feed.xml', collection: { name: 'posts', limit: 20 },
    metadata: { language: 'en', title: 'Bench', base: 'https://example.org/', author: { name: 'Bench' } } })
  // Pagination cannot be nested: the pages of all tags are one collection.
  eleventy.addCollection('tagPages', (api) => {
    const byTag = new Map()
    for (const post of api.getFilteredByTag('posts').toReversed())
      for (const tag of post.data.tags)
        if (tag !== 'posts') byTag.set(tag, [...(byTag.get(tag) ?? []), post])
    return [...byTag].flatMap(([tag, posts]) =>
      Array.from({ length: Math.ceil(posts.length / 10) }, (_, i) => ({
        tag, posts: posts.slice(10 * i, 10 * i + 10), url: '/tags/' + tag + '/' + (i === 0 ? '' : 'page/' + (i + 1) + '/') })))
  })
  // The usual recipe: all posts that share tags, those with most of them first.
  eleventy.addFilter('related', (posts, url, tags) =>
    posts
      .filter((post) => post.url !== url)
      .map((post) => ({ post, shared: post.data.tags.filter((tag) => tag !== 'posts' && tags.includes(tag)).length }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || b.post.date - a.post.date)
      .slice(0, 9)
      .map(({ post }) => post))
  eleventy.addFilter('summary', (post) => post.rawInput.trimStart().split('\\n', 1)[0])
  return { dir: { input: 'src', output: '_site', includes: '_includes' }, markdownTemplateEngine: false }
}
`

const base = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><link rel="canonical" href="https://example.org{{ page.url }}"></head><body>{{ content | safe }}</body></html>`

const post = `---
layout: base.njk
---
<article><h1>{{ title }}</h1><time>{{ page.date.toISOString() }}</time>{{ content | safe }}<p>{% for tag in tags %}{% if tag != 'posts' %}<a href="/tags/{{ tag }}/">{{ tag }}</a> {% endif %}{% endfor %}</p></article>
{% set previous = collections.posts | getPreviousCollectionItem %}{% set next = collections.posts | getNextCollectionItem %}<nav>{% if previous %}<a href="{{ previous.url }}">{{ previous.data.title }}</a>{% endif %}{% if next %}<a href="{{ next.url }}">{{ next.data.title }}</a>{% endif %}</nav>
<section>{% for post in collections.posts | related(page.url, tags) %}<article><h3><a href="{{ post.url }}">{{ post.data.title }}</a></h3><p>{{ post | summary }}</p></article>{% endfor %}</section>`

const list = (posts: string): string =>
  `{% for post in ${posts} %}<article><h2><a href="{{ post.url }}">{{ post.data.title }}</a></h2><p>{{ post | summary }}</p></article>{% endfor %}`

/** Lists of ten, a page per tag, a feed, a sitemap; related posts by the usual recipe of shared tags. Highlights by Prism. */
export const eleventy: Contestant = {
  name: 'eleventy',
  version: () => installedVersion('@11ty/eleventy'),
  home: peersFolder,
  prepare: (folder) =>
    writeAll(folder, {
      'package.json': '{ "private": true, "type": "module" }',
      'eleventy.config.js': config,
      'src/_includes/base.njk': base,
      'src/_includes/post.njk': post,
      // A function, because Markdown is no template here.
      'src/posts/posts.11tydata.js':
        "export default { layout: 'post.njk', tags: ['posts'], permalink: ({ page }) => '/' + page.fileSlug + '/' }",
      'src/index.njk': `---
layout: base.njk
title: Bench
pagination: { data: collections.posts, size: 10, reverse: true }
permalink: "/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
${list('pagination.items')}<nav><a href="{{ pagination.href.previous }}">Newer</a><a href="{{ pagination.href.next }}">Older</a></nav>`,
      'src/tags.njk': `---
layout: base.njk
title: Tag
pagination: { data: collections.tagPages, size: 1, alias: one }
permalink: "{{ one.url }}"
---
<h1>{{ one.tag }}</h1>${list('one.posts')}`,
      'src/sitemap.njk': `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for item in collections.all %}<url><loc>https://example.org{{ item.url }}</loc></url>{% endfor %}</urlset>`,
    }),
  posts: 'src/posts',
  command: () => [process.execPath, programOf('@11ty/eleventy', 'cmd.cjs'), '--quiet'],
  page: (name) => `_site/${name}/index.html`,
}
