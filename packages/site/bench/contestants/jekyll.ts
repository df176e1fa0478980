import { spawnSync } from 'node:child_process'
import { type Contestant, writeAll } from './contestant.ts'

const plugins = ['jekyll-paginate-v2', 'jekyll-feed', 'jekyll-sitemap']

const list = `{% for post in paginator.posts %}<article><h2><a href="{{ post.url }}">{{ post.title | escape }}</a></h2><p>{{ post.excerpt | strip_html }}</p></article>{% endfor %}<nav><a href="{{ paginator.previous_page_path }}">Newer</a><a href="{{ paginator.next_page_path }}">Older</a></nav>`

/**
 * Lists of ten, a page per tag, a feed, a sitemap. Its related posts are the nine newest ones: its likeness of texts
 * (`lsi`) takes hours at these sizes, and a loop over all posts in Liquid is not what people use. Highlights by Rouge.
 */
export const jekyll: Contestant = {
  name: 'jekyll',
  version: () => {
    const program = `${plugins.map((name) => `require '${name}'`).join('; ')}; puts Jekyll::VERSION`
    const { status, stdout } = spawnSync('ruby', ['-r', 'jekyll', '-e', program], {
      encoding: 'utf8',
    })
    return status === 0 ? stdout.trim() : undefined
  },
  prepare: (folder) =>
    writeAll(folder, {
      '_config.yml': `url: https://example.org
title: Bench
permalink: /:title/
future: true
plugins: [${plugins.join(', ')}]
defaults: [{ scope: { path: "", type: posts }, values: { layout: post } }]
pagination: { enabled: true, per_page: 10, permalink: "/page/:num/", sort_field: date, sort_reverse: true }
autopages:
  enabled: true
  categories: { enabled: false }
  collections: { enabled: false }
  tags: { layouts: [list.html], permalink: "/tags/:tag" }
`,
      '_layouts/base.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title | escape }}</title><link rel="canonical" href="{{ page.url | absolute_url }}"></head><body>{{ content }}</body></html>`,
      '_layouts/post.html': `---
layout: base
---
<article><h1>{{ page.title | escape }}</h1><time>{{ page.date | date_to_xmlschema }}</time>{{ content }}<p>{% for tag in page.tags %}<a href="/tags/{{ tag }}/">{{ tag }}</a> {% endfor %}</p></article>
<nav>{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title | escape }}</a>{% endif %}{% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title | escape }}</a>{% endif %}</nav>
<section>{% for post in site.related_posts limit: 9 %}<article><h3><a href="{{ post.url }}">{{ post.title | escape }}</a></h3><p>{{ post.excerpt | strip_html }}</p></article>{% endfor %}</section>`,
      '_layouts/list.html': `---\nlayout: base\n---\n${list}`,
      'index.html': '---\nlayout: list\ntitle: Bench\npagination: { enabled: true }\n---\n',
    }),
  posts: '_posts',
  fileOf: ({ name, date }) => `${date}-${name}.md`,
  command: () => ['jekyll', 'build', '--quiet'],
  page: (name) => `_site/${name}/index.html`,
}
