import { spawnSync } from 'node:child_process'
import { type Contestant, writeAll } from './contestant.ts'

/** Lists of ten, a page per tag, a feed, a sitemap; related posts by shared tags, by Hugo itself. */
export const hugo: Contestant = {
  name: 'hugo',
  version: () => {
    const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
    return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined
  },
  prepare: (folder) =>
    writeAll(folder, {
      'config.yaml': `baseURL: https://example.org/
title: Bench
paginate: 10
taxonomies: { tag: tags }
markup: { highlight: { noClasses: false } }
related:
  threshold: 0
  includeNewer: true
  toLower: true
  indices:
    - { name: tags, weight: 80 }
    - { name: fragmentrefs, weight: 20, type: fragments }
    - { name: keywords, weight: 100 }
outputs: { home: [HTML, RSS] }
`,
      'layouts/_default/baseof.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head><body>{{ block "main" . }}{{ end }}</body></html>`,
      'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}<p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p></article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<section>{{ range first 9 (.Site.RegularPages.Related .) }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Summary | plainify }}</p></article>{{ end }}</section>{{ end }}`,
      'layouts/_default/list.html': `{{ define "main" }}{{ range (.Paginate .RegularPages).Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | plainify }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`,
      'layouts/index.html': `{{ define "main" }}{{ range (.Paginate .Site.RegularPages).Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | plainify }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`,
    }),
  posts: 'content',
  command: () => ['hugo', '--quiet'],
  page: (name) => `public/${name}/index.html`,
}
